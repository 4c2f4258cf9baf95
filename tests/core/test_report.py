"""The numbers of a report, each against one counted by hand."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace
from reporting import MADE, kept, made, week

from kneecoach.core.adherence import Worked
from kneecoach.core.dose import Side
from kneecoach.core.felt import Moment, Morning
from kneecoach.core.plan import Cause, Pause, Plan, Rhythm
from kneecoach.core.report import Kept, Rated, Session, Spread, report, spreads
from kneecoach.core.series import Measure, Part
from kneecoach.core.tally import Tally


def session(at: int, day: date, **more: object) -> Session:
    """Return a session of ten minutes."""
    return Session(at, day, **{"programme": "Basics", "ms": 600_000} | more)  # type: ignore[arg-type]


def test_sessions_are_counted_as_adherence_counts_them() -> None:
    found = made(replace(kept(sessions=5), weeks=(week(1, 4, 2, 1, 1), week(0, 4, 3, 0, 2)))).counts
    assert (found.planned, found.done, found.partial, found.extra) == (8, 5, 1, 3)
    assert found.sessions == 5.5 / 8
    assert found.dose == 480 / 600


def test_minutes_are_those_of_every_session() -> None:
    days = [session(at, MADE - timedelta(days=at), ms=100_000) for at in range(4)]
    assert made(Kept(sessions=tuple(days))).minutes == 7


def test_without_a_first_day_the_period_begins_with_the_first_session_or_plan() -> None:
    first = session(1, date(2026, 3, 4))
    plan = Plan(date(2026, 2, 1), "basics", Rhythm.DAILY)
    assert report(Kept(sessions=(first,)), None, MADE).first == date(2026, 3, 4)
    assert report(Kept(sessions=(first,), plans=(plan,)), None, MADE).first == date(2026, 2, 1)
    assert report(Kept(), None, MADE).first == MADE


def test_a_session_of_tomorrow_stretches_the_period() -> None:
    assert made(Kept(sessions=(session(1, MADE + timedelta(days=1)),))).last == MADE + timedelta(days=1)


def test_comfort_has_its_lowest_median_and_highest_for_every_moment_and_knee() -> None:
    said = [Rated(MADE, 1, 5), Rated(MADE, 2, 3), Rated(MADE, None, 4), Rated(MADE, 7, 9, knee=Side.LEFT)]
    assert spreads(said) == (
        Spread(Moment.BEFORE, Side.BOTH, 2, 1, 1.5, 2),
        Spread(Moment.DURING, Side.BOTH, 3, 3, 4, 5),
        Spread(Moment.BEFORE, Side.LEFT, 1, 7, 7, 7),
        Spread(Moment.DURING, Side.LEFT, 1, 9, 9, 9),
    )


def test_a_session_of_which_nothing_was_said_has_no_row_of_comfort() -> None:
    rated = (Rated(MADE), Rated(MADE, morning=Morning.LESS))
    found = made(Kept(sessions=(session(1, MADE, rated=rated),)))
    assert found.rated == rated[1:]
    assert found.mornings == {Morning.LESS: 1, Morning.SAME: 0, Morning.MORE: 0}


def test_notes_and_comfort_are_newest_first_and_blank_notes_are_none() -> None:
    notes = ("old", " \n ", "new")
    days = [session(at, MADE - timedelta(days=3 - at), note=note) for at, note in enumerate(notes)]
    assert [note.text for note in made(Kept(sessions=tuple(days))).notes] == ["new", "old"]


def test_left_and_right_are_sums_of_what_was_done_in_the_first_measure_there_is() -> None:
    timed, reps = Tally(timed_seconds=30, units=30), Tally(reps=8, holds=8, hold_seconds=40, units=80)
    parts = tuple(Part(1, "a", side, reps, reps) for side in (Side.LEFT, Side.RIGHT, Side.LEFT))
    parts += (Part(1, "b", Side.RIGHT, timed, timed), Part(1, "c", Side.BOTH, reps, reps))
    worked = tuple(Worked(key, 1, 10, 10) for key in "abc")
    found = {one.name: (one.measure, one.left, one.right) for one in made(Kept(parts=parts, worked=worked)).exercises}
    assert found == {"a": (Measure.REPS, 16, 8), "b": (Measure.TIMED_SECONDS, 0, 30), "c": (None, 0, 0)}


def test_only_plans_and_breaks_that_touch_the_period_are_in_it() -> None:
    first, days = date(2026, 6, 1), (date(2026, 1, 1), date(2026, 3, 1), date(2026, 9, 1), date(2027, 1, 1))
    plans = tuple(Plan(day, "basics", Rhythm.DAILY) for day in days)
    ends = (date(2026, 5, 31), date(2026, 6, 1), None)
    pauses = tuple(Pause(date(2026, 5, 1), end, Cause.AWAY) for end in ends)
    found = report(Kept(plans=plans, pauses=pauses), first, MADE)
    assert found.plans == plans[1:3]
    assert found.pauses == pauses[1:]
