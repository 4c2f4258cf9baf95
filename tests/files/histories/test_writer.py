"""Our table: Hevy's columns with ours, cells that stay text, and everything read back as it was."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import islice
from pathlib import Path

import pytest
from histories import HEVY_HEAD, KNOWN, TODAY, at, found
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support import catalogue

from kneecoach.core.dose import Side
from kneecoach.core.inert import alive, still
from kneecoach.core.known_names import match
from kneecoach.core.past import PastSession, PastSet, Source
from kneecoach.files.histories.opening import read, source_of
from kneecoach.files.histories.table import clean
from kneecoach.files.histories.writer import rows, write

NAMES = {one.id: one.name for one in catalogue().values()}
BERLIN = timezone(timedelta(hours=1))
SET = PastSet("clamshells", 1, reps=10, side=Side.LEFT, hold_seconds=5, note="=1+1")
STARTED = datetime(2025, 12, 22, 8, 0, 13, tzinfo=BERLIN)
SESSION = PastSession(
    "7-a", Source.KNEECOACH, "Mornings", STARTED, STARTED + timedelta(minutes=20), "-2 felt\nfine", 2, 3, None, (SET,)
)


def written(*sessions: PastSession) -> str:
    return "".join(rows(sessions, NAMES))


def test_a_set_is_a_row_of_hevys_columns_and_ours() -> None:
    text = written(SESSION)
    assert text.startswith(HEVY_HEAD + ',"side",')
    assert text.endswith(
        '"Mornings","22 Dec 2025, 08:00","22 Dec 2025, 08:20","\'-2 felt\nfine","Clamshell",,"\'=1+1",0,"normal",'
        ',10,,,,"left",5,,2,3,,"2025-12-22T08:00:13+01:00","2025-12-22T08:20:13+01:00","clamshells","7-a"\r\n'
    )


def test_hevys_own_readers_find_its_columns() -> None:
    first = next(csv.DictReader(io.StringIO(written(SESSION), newline="")))
    assert (first["exercise_title"], first["set_index"], first["reps"], first["set_type"]) == (
        "Clamshell", "0", "10", "normal",
    )  # fmt: skip
    assert list(first)[:14] == HEVY_HEAD.replace('"', "").split(",")


def test_our_table_is_known_as_ours_and_read_back_to_the_second(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    write(path, [SESSION], NAMES)
    assert source_of(path) is Source.KNEECOACH
    assert read(path, TODAY, KNOWN).sessions == (SESSION,)


def test_a_spreadsheet_that_changed_the_dates_loses_seconds_and_nothing_else() -> None:
    changed = written(SESSION).replace("2025-12-22T08:00:13+01:00", "12/22/25 8:00 AM")
    (session,) = found(changed).sessions
    assert (session.key, session.started) == ("7-a", at(2025, 12, 22, 8))
    assert session.ended == at(2025, 12, 22, 8, 20, 13)


def test_rows_are_made_one_by_one() -> None:
    def endless() -> Iterator[PastSession]:
        while True:
            yield SESSION

    head, first, second = islice(rows(endless(), NAMES), 3)
    assert first == second == written(SESSION).removeprefix(head)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "'=", "''@", "\uff1d"])
def test_no_cell_of_text_is_a_formula(begin: str) -> None:
    text = f"{begin}1+1"
    assert still(text) == f"'{text}"
    assert alive(still(text)) == text
    session = replace(SESSION, title=text, note=text, key=text)
    cells = next(csv.DictReader(io.StringIO(written(session), newline="")))
    assert {cells[column] for column in ("title", "description", "session_key")} == {f"'{text}"}


@given(st.text())
def test_every_text_comes_back_and_none_begins_a_formula(text: str) -> None:
    assert alive(still(text)) == text
    assert not still(text).lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def texts(most: int) -> st.SearchStrategy[str]:
    signs = st.sampled_from(["=", "+", "-", "@", "'", '"', ",", ";", "\n", " ", "é", "日", "😀", "1", "a"])
    return st.text(signs | st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=most).map(
        lambda text: clean(text, lines=True)
    )


def lines(most: int) -> st.SearchStrategy[str]:
    return texts(most).map(clean)


def counts(most: int) -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(0, most)


SETS = st.builds(
    PastSet,
    exercise=st.sampled_from(sorted(NAMES)) | lines(30).filter(lambda name: bool(name) and not match(name, KNOWN)),
    number=st.integers(1, 500),
    reps=counts(10_000),
    seconds=counts(86_400),
    weight_grams=counts(1_000_000),
    side=st.sampled_from(Side),
    hold_seconds=counts(86_400),
    breaths=counts(10_000),
    rpe=st.none() | st.floats(0, 10).map(lambda value: round(value, 2)),
    warm_up=st.booleans(),
    note=texts(60),
)
ZONES = st.sampled_from([None, UTC, BERLIN, timezone(timedelta(hours=-9, minutes=-30))])
MOMENTS = st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone), st.datetimes(at(1990, 1, 2), at(2026, 11, 24)), ZONES
)


@st.composite
def sessions(draw: st.DrawFn) -> list[PastSession]:
    keys = draw(st.lists(lines(36).filter(bool), unique=True, max_size=4))
    return sorted((draw(_session(key)) for key in keys), key=lambda one: one.started.replace(tzinfo=None))


@st.composite
def _session(draw: st.DrawFn, key: str) -> PastSession:
    started = draw(MOMENTS)
    ended = draw(st.none() | st.integers(0, 86_000).map(lambda took: started + timedelta(seconds=took)))
    before, during, after = (draw(counts(10)) for _ in range(3))
    sets = tuple(draw(st.lists(SETS, min_size=1, max_size=4)))
    return PastSession(
        key, Source.KNEECOACH, draw(lines(40)), started, ended, draw(texts(80)), before, during, after, sets
    )


@given(sessions())
def test_whatever_is_written_is_read_back_the_same(its: list[PastSession]) -> None:
    found_again = found(written(*its))
    assert found_again.refused == ()
    assert list(found_again.sessions) == its
    assert written(*found_again.sessions) == written(*its)
