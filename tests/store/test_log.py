"""The log: every session newest first, how each counts, and what the person said of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from support import Trainee, tiny

from kneecoach.core.commands import Command
from kneecoach.core.events import Event
from kneecoach.core.felt import UNSAID, Knees
from kneecoach.core.history import State
from kneecoach.store.journal import Journal
from kneecoach.store.log import Answers, Log


def begun(journal: Journal, *, short: bool = False, rehearsal: bool = False, before: Knees = UNSAID) -> int:
    """Begin a tiny session: 6 repetitions, 60 tenths of a unit."""
    return journal.begin("six-knee-strength", tiny(), short=short, rehearsal=rehearsal, before=before)


def kept(journal: Journal, session: int, events: list[Event]) -> int:
    """Write these events."""
    for event in events:
        journal.append(session, event)
    return session


def stopped_after(seconds: float) -> list[Event]:
    """Return the events of a session that was finished after so long."""
    return Trainee(tiny()).wait(seconds).order(Command.PAUSE, Command.FINISH).events


def test_an_empty_log_has_no_entries(log: Log) -> None:
    assert log.entries() == ()


def test_entries_come_newest_first(journal: Journal, log: Log) -> None:
    ids = [begun(journal) for _ in range(3)]
    assert [entry.id for entry in log.entries()] == ids[::-1]


def test_an_entry_says_how_its_session_began(journal: Journal, log: Log) -> None:
    begun(journal, short=True, rehearsal=True, before=Knees(3))
    (entry,) = log.entries()
    assert entry.programme == "six-knee-strength"
    assert entry.started == datetime(2026, 6, 11, 18, 30, tzinfo=UTC)
    assert (entry.short, entry.rehearsal, entry.before) == (True, True, Knees(3))
    assert (entry.ended, entry.state, entry.planned, entry.done) == (None, State.OPEN, 0, 0)


@pytest.mark.parametrize(
    ("seconds", "done", "state"),
    [(100, 60, State.DONE), (17, 30, State.PARTIAL), (13, 10, State.LITTLE), (1, 0, State.LITTLE)],
)
def test_a_session_counts_by_the_share_that_was_done(
    journal: Journal, log: Log, seconds: float, done: int, state: State
) -> None:
    events = Trainee(tiny()).wait(100).events if seconds == 100 else stopped_after(seconds)
    kept(journal, begun(journal), events)
    (entry,) = log.entries()
    assert (entry.planned, entry.done, entry.state) == (60, done, state)
    assert entry.ended is not None


def test_more_than_planned_in_one_row_makes_up_for_no_other(journal: Journal, log: Log) -> None:
    trainee = Trainee(tiny()).wait(11).order(Command.MORE, Command.MORE).wait(11)
    kept(journal, begun(journal), trainee.order(Command.PAUSE, Command.FINISH).events)
    (entry,) = log.entries()
    assert log.rows(entry.id)[0].done.reps == 5
    assert (entry.planned, entry.done) == (60, 30)


def test_a_discarded_session_stays_in_the_journal_and_says_so(journal: Journal, log: Log) -> None:
    events = Trainee(tiny()).wait(13).order(Command.PAUSE, Command.DISCARD).events
    session = kept(journal, begun(journal), events)
    assert log.entries()[0].state is State.DISCARDED
    assert journal.load(session).events == tuple(events)
    assert journal.open_session() is None


def test_a_session_may_be_discarded_after_its_end(journal: Journal, log: Log) -> None:
    trainee = Trainee(tiny()).wait(100).order(Command.DISCARD)
    kept(journal, begun(journal), trainee.events)
    assert log.entries()[0].state is State.DISCARDED


def test_answers_are_kept_and_may_be_given_anew(journal: Journal, log: Log) -> None:
    session, other = (kept(journal, begun(journal), stopped_after(13)) for _ in range(2))
    log.answer(session, Answers(Knees(7), Knees(5), "hard", "first"))
    log.answer(session, Answers(Knees(4), effort="fair", note="Knee – warm 'ünd' \"quoted\""))
    answers = {entry.id: entry.answers for entry in log.entries()}
    assert answers[session] == Answers(Knees(4), UNSAID, "fair", "Knee – warm 'ünd' \"quoted\"")
    assert answers[other] == Answers()


def test_answers_change_neither_rows_nor_journal(journal: Journal, log: Log) -> None:
    session = kept(journal, begun(journal), stopped_after(13))
    rows, events = log.rows(session), journal.load(session).events
    log.answer(session, Answers(Knees(1), Knees(2), "easy", "x"))
    assert (log.rows(session), journal.load(session).events) == (rows, events)


def test_the_log_reads_the_same_after_the_database_was_opened_anew(journal: Journal, log: Log, engine: Engine) -> None:
    session = kept(journal, begun(journal), stopped_after(13))
    entries, rows = log.entries(), log.rows(session)
    engine.dispose()
    assert (log.entries(), log.rows(session)) == (entries, rows)
