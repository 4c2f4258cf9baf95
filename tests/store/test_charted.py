"""What the sessions of a period came to, against sums worked out in Python from the log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, text
from support import Trainee, tiny

from kneecoach.core.adherence import day_of
from kneecoach.core.commands import Command
from kneecoach.core.felt import Knees, Moment, Morning
from kneecoach.core.ledger import SetRow
from kneecoach.core.series import Dot, Grain, Measure, start_of
from kneecoach.store.charted import Series
from kneecoach.store.held import held
from kneecoach.store.journal import Journal
from kneecoach.store.log import Log

STOPPED = (Command.PAUSE, Command.FINISH)


def keep(engine: Engine, when: datetime, *commands: Command, rehearsal: bool = False, reps: int = 3) -> int:
    """Keep a session of three repetitions a side, broken off by the commands, and return its id."""
    someone = Trainee(tiny(reps=reps)).until(14.5 if commands else 100).order(*commands)
    journal = Journal(engine, lambda: when)
    session = journal.begin("six", someone.session.timeline, short=False, rehearsal=rehearsal)
    for event in someone.events:
        journal.append(session, event)
    return session


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 6, day, hour, 30, tzinfo=UTC)


@pytest.fixture
def months(engine: Engine) -> Engine:
    """Return the database of somebody who trained about every third day from the end of May, some of it in part."""
    for number, day in enumerate((-5, -2, 1, 4, 4, 7, 15, 29, 33, 261)):
        stopped = STOPPED if number % 3 == 1 else ()
        keep(engine, at(1, 3 + number % 4) + timedelta(days=day), *stopped, reps=2 + number // 5)
    return engine


def by_hand(engine: Engine, since: date | None, grain: Grain) -> list[Dot]:
    """Return what should be found, from the sets of each session."""
    log = Log(engine)
    kept = sorted((day_of(entry.started, 4), entry.id) for entry in log.entries())
    each = [(start_of(day, grain), _dose(log.rows(session))) for day, session in kept if not since or day >= since]
    if grain is Grain.SESSION:
        return [Dot(day, *numbers) for day, numbers in each]
    found = []
    for start in sorted({start for start, _ in each}):
        planned, done, sets, reps, left, right = zip(*(numbers for day, numbers in each if day == start), strict=True)
        alike = [values[0] if len(set(values)) == 1 else 0 for values in (sets, reps)]
        found.append(Dot(start, max(planned), max(done), alike[0], alike[1], sum(left), sum(right)))
    return found


def _dose(rows: tuple[SetRow, ...]) -> tuple[int, int, int, int, int, int]:
    planned, done = [row.planned.reps for row in rows], [row.done.reps for row in rows]
    left, right = (sum(row.done.reps for row in rows if row.side == side) for side in ("left", "right"))
    return sum(planned), sum(done), max(row.set for row in rows), max(planned), left, right


@pytest.mark.parametrize("grain", Grain)
@pytest.mark.parametrize("since", [None, date(2026, 6, 5)])
def test_doses_are_what_the_log_adds_up_to(months: Engine, since: date | None, grain: Grain) -> None:
    series = Series(months, since, 4)
    found = series.doses(series.exercises(), Measure.REPS, grain)
    assert list(found) == by_hand(months, since, grain)
    assert len(found) > 1


def test_a_period_holds_its_own_sessions_by_the_day_they_belong_to(engine: Engine) -> None:
    keep(engine, at(11, 3))  # still the 10th
    keep(engine, at(11, 4))
    keep(engine, at(12, 20), *STOPPED)
    series = Series(engine, date(2026, 6, 11), 4)
    found = series.doses(series.exercises(), Measure.REPS, Grain.SESSION)
    assert [(dot.day.day, dot.planned, dot.done, dot.left, dot.right) for dot in found] == [
        (11, 6, 6, 3, 3),
        (12, 6, 2, 2, 0),
    ]
    assert [(dot.sets, dot.each) for dot in found] == [(1, 3), (1, 3)]


def test_what_is_discarded_or_rehearsed_is_in_no_series(engine: Engine) -> None:
    keep(engine, at(11, 9), Command.PAUSE, Command.DISCARD)
    keep(engine, at(11, 9), rehearsal=True)
    series = Series(engine, None, 4)
    assert (series.exercises(), series.seconds(), series.measures(["0"])) == ((), 0, ())


def test_only_what_was_planned_or_done_can_be_looked_at(months: Engine) -> None:
    series = Series(months, None, 4)
    assert series.measures(series.exercises()) == (Measure.REPS,)
    assert series.measures(["nothing-of-the-kind"]) == ()


def test_the_time_of_a_session_is_told_by_its_journal_and_not_by_the_clock(engine: Engine) -> None:
    session = keep(engine, at(11, 9))
    last = Journal(engine, lambda: at(11, 9)).load(session).events[-1].at
    keep(engine, at(12, 9))
    assert last >= 1000
    assert Series(engine, None, 4).seconds() == 2 * last // 1000
    assert Series(engine, date(2026, 6, 12), 4).seconds() == last // 1000


@pytest.mark.parametrize(
    "select",
    [
        Series.select_exercises,
        lambda series: series.select_doses(["0"], Measure.REPS, Grain.WEEK),
    ],
    ids=["exercises", "doses"],
)
def test_a_period_is_found_by_index_and_costs_nothing_for_the_years_before(
    engine: Engine, select: Callable[[Series], object]
) -> None:
    sql = select(Series(engine, date(2026, 6, 11), 4)).compile(engine, compile_kwargs={"literal_binds": True})  # type: ignore[attr-defined]
    with engine.connect() as connection:
        steps = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {sql}"))]
    assert any("sessions_by_start" in step for step in steps), steps
    assert not any(step.startswith("SCAN") and " log" in step for step in steps), steps


@pytest.mark.parametrize("since", [None, date(2026, 6, 5)])
def test_the_sessions_themselves_are_those_that_adherence_counts(months: Engine, since: date | None) -> None:
    counting = held(Log(months).entries(), 4)
    found = Series(months, since, 4).past()
    wanted = [session for session in counting if since is None or session.day >= since]
    assert [(one.day, one.state, one.short, one.planned, one.done) for one in found] == [
        (one.day, one.state, one.short, one.planned, one.done) for one in wanted
    ]
    assert {one.minutes for one in found} == {1}


@pytest.mark.parametrize("grain", Grain)
def test_the_highest_that_was_said_is_found_for_each_knee_and_moment(months: Engine, grain: Grain) -> None:
    log, wanted = Log(months), dict[object, dict[tuple[str, str], int]]()
    for entry in log.entries():
        if entry.id % 3:
            log.feel(entry.id, Moment.BEFORE, Knees(left=entry.id % 4, right=1))
            log.feel(entry.id, Moment.MORNING, Knees(both=Morning.SAME))
            start = entry.id if grain is Grain.SESSION else start_of(day_of(entry.started, 4), grain)
            own = wanted.setdefault(start, {("before", "right"): 1, ("morning", "both"): 0})
            own["before", "left"] = max(own.get(("before", "left"), 0), entry.id % 4)
    assert dict(Series(months, None, 4).said(grain)) == wanted
