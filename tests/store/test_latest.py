"""The log as a sequence that is read only as far back as it is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, event
from support import tiny

from kneecoach.store.journal import Journal
from kneecoach.store.latest import Latest
from kneecoach.store.log import Log

BEGIN = datetime(2026, 6, 1, 18, 30, tzinfo=UTC)


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """Return the database of thirty sessions, the last day with two of them, one deleted."""
    for at in range(30):
        journal = Journal(engine, lambda at=at: BEGIN + timedelta(days=min(at, 28)))  # type: ignore[misc]
        journal.begin("six", tiny(), short=False, rehearsal=False)
    Log(engine).remove(5, BEGIN)
    return engine


@pytest.mark.parametrize("at", [slice(0, 5), slice(20, 40), slice(None), slice(5, 5), slice(40, 50)])
def test_it_holds_what_the_log_holds(filled: Engine, at: slice) -> None:
    entries = Log(filled).entries()
    assert len(Latest(filled)) == len(entries) == 29
    assert tuple(Latest(filled)[at]) == entries[at]
    assert Latest(filled)[7] == entries[7]
    assert list(Latest(filled)) == list(entries)


def test_a_list_that_shows_a_few_reads_a_few(filled: Engine) -> None:
    latest, read = Latest(filled), list[str]()
    event.listen(filled, "before_cursor_execute", lambda _c, _u, sql, given, *_: read.append(str(given)))
    assert len(latest[:3]) == 3
    assert all("2026-06-28" in given for given in read), read
    read.clear()
    assert latest[1].id == 29
    assert read == []


def test_an_empty_log_is_an_empty_sequence(engine: Engine) -> None:
    assert (len(Latest(engine)), list(Latest(engine)[:20])) == (0, [])
    with pytest.raises(IndexError):
        Latest(engine)[0]
