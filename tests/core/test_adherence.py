"""A1 to A5: which sessions of a week count, what they come to, and on which day a session belongs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import YEAR, intents

from kneecoach.core.adherence import Held, Mark, Week, day_of, marks, monday, share, weeks
from kneecoach.core.history import State
from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm
from kneecoach.core.schedule import DAY

MONDAY = date(2026, 6, 8)
SUNDAY = MONDAY + 6 * DAY
FULL, SHORT, PARTIAL, EXTRA, LITTLE = Mark.FULL, Mark.SHORT, Mark.PARTIAL, Mark.EXTRA, Mark.LITTLE
STATES = {"f": State.DONE, "s": State.DONE, "p": State.PARTIAL, "l": State.LITTLE}


def held(week: str, begin: date = MONDAY) -> tuple[Held, ...]:
    """Return the sessions of a week, a word a day: f full, s short, p in part, l a little, - nothing."""
    found = [(at, letter) for at, day in enumerate(week.split()) for letter in day.strip("-")]
    return tuple(Held(begin + at * DAY, STATES[letter], letter == "s", 100, 60) for at, letter in found)


def week(said: str, *, per_week: int = 3, pauses: tuple[Pause, ...] = ()) -> Week:
    """Return what a week came to where this many sessions were planned on any day."""
    intent = Intent((Plan(MONDAY, "six", Rhythm.TIMES_A_WEEK, per_week=per_week),), pauses)
    return weeks(intent, held(said), SUNDAY)[0]


@pytest.mark.parametrize(
    ("said", "number", "wanted"),
    [
        ("f s p l", 3, [FULL, SHORT, PARTIAL, LITTLE]),
        ("p f f", 2, [EXTRA, FULL, FULL]),
        ("f f f f", 3, [FULL, FULL, FULL, EXTRA]),
        ("pf - p", 3, [EXTRA, FULL, PARTIAL]),
        ("sf", 1, [EXTRA, FULL]),
        ("f p", 0, [EXTRA, EXTRA]),
    ],
)
def test_as_many_sessions_count_as_were_planned_best_first(said: str, number: int, wanted: list[Mark]) -> None:
    assert list(marks(held(said), number)) == wanted


@pytest.mark.parametrize(
    ("said", "adherence"),
    [("f f f", 1.0), ("f p -", 0.5), ("f s", 2 / 3), ("f f f f", 1.0), ("f f p p", 2.5 / 3), ("l", 0.0), ("-", 0.0)],
)
def test_a_part_counts_half_and_an_extra_one_not_at_all(said: str, adherence: float) -> None:
    assert week(said).adherence == adherence


def test_the_dose_is_the_share_of_the_units_whatever_the_sessions_count() -> None:
    assert week("f p l").dose == 0.6
    assert week("-").dose is None


def test_paused_days_leave_a_week_and_a_paused_week_has_no_adherence() -> None:
    thursday_on = Pause(MONDAY + 3 * DAY, None, Cause.AWAY)
    assert (week("f - f", pauses=(thursday_on,)).planned, week("f", pauses=(thursday_on,)).paused) == (1, 4)
    assert week("f", pauses=(Pause(MONDAY, SUNDAY, Cause.ILL),)).adherence is None


@pytest.mark.parametrize(("said", "reached"), [("f f f f", True), ("f f f p", True), ("f f f -", False)])
def test_a_week_is_on_target_from_four_fifths_on(said: str, *, reached: bool) -> None:
    assert week(said, per_week=4).on_target is reached


def test_several_weeks_are_weighed_by_what_they_planned() -> None:
    some = [Week(MONDAY, 4, 4, 0, 0, 0), Week(MONDAY, 0, 0, 0, 0, 2), Week(MONDAY, 2, 0, 1, 0, 0)]
    assert share(some) == 0.75
    assert share(some[1:2]) is None


@given(intents(), st.lists(st.tuples(YEAR, st.sampled_from("fspl")), max_size=80), YEAR)
def test_every_session_is_counted_once_and_no_week_comes_to_more_than_all(
    intent: Intent, sessions: list[tuple[date, str]], today: date
) -> None:
    kept = [Held(day, STATES[letter], letter == "s") for day, letter in sessions]
    found = weeks(intent, kept, today)
    assert [each.start for each in found] == [found[0].start + at * 7 * DAY for at in range(len(found))]
    counting = sum(letter != "l" for _, letter in sessions)
    assert sum(each.done + each.partial + each.extra for each in found) == counting
    for each in found:
        assert each.short <= each.done
        assert each.done + each.partial <= each.planned
        assert each.adherence is None or 0 <= each.adherence <= 1
    assert monday(today) in {each.start for each in found}


@pytest.mark.parametrize(
    ("started", "day"),
    [
        ("2026-06-11T03:59:59+02:00", 10),
        ("2026-06-11T04:00:00+02:00", 11),
        ("2026-06-11T23:30:00-10:00", 11),
        ("2026-06-12T00:30:00+14:00", 11),
    ],
)
def test_a_session_belongs_to_the_day_of_its_own_clock(started: str, day: int) -> None:
    assert day_of(datetime.fromisoformat(started), 4) == date(2026, 6, day)


@given(st.datetimes(datetime(2000, 1, 2), datetime(2099, 1, 1)), st.integers(-14, 14), st.integers(0, 8))  # noqa: DTZ001
def test_no_offset_moves_a_session_from_the_day_that_its_clock_showed(naive: datetime, hours: int, begins: int) -> None:
    there = naive.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert day_of(there, begins) == day_of(naive.replace(tzinfo=UTC), begins)
