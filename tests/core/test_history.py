"""What the log says of a session: planned and done, how it counts, and corrections."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from support import Trainee, catalogue, compiled, dose, entry, figure, part, timeline

from kneecoach.core.commands import Command
from kneecoach.core.dose import Beat, Side
from kneecoach.core.events import Corrected
from kneecoach.core.history import State, counted, share, state
from kneecoach.core.ledger import SetRow, correct, corrected, plan
from kneecoach.core.programme import Prescription
from kneecoach.core.step import Timeline
from kneecoach.core.tally import NOTHING, Tally, timed
from kneecoach.core.timeline import Pace, compile_timeline

PAUSE, SKIP, FINISH, DISCARD = Command.PAUSE, Command.SKIP, Command.FINISH, Command.DISCARD


def row(planned: int, done: int) -> SetRow:
    """Return a row of so many repetitions."""
    reps = Tally(reps=1, units=10)
    return SetRow("x", "000-0", 1, Side.LEFT, reps * planned, reps * done)


def after(its: Timeline, seconds: float, *commands: Command) -> Trainee:
    """Return somebody who stopped a session at this second of it."""
    return Trainee(its).until(seconds).order(*commands)


def own(source: str, **numbers: int) -> Timeline:
    """Return a session of an exercise with a programme's own numbers."""
    exercise = entry(source)
    changed = replace(exercise.dose, **{name: figure(value) for name, value in numbers.items()})
    return compile_timeline([Prescription(exercise.id, changed)], catalogue(), Pace())


@pytest.mark.parametrize(
    ("done", "planned", "expected"),
    [
        (10, 10, State.DONE),
        (80, 100, State.DONE),
        (79, 100, State.PARTIAL),
        (20, 100, State.PARTIAL),
        (19, 100, State.LITTLE),
        (0, 100, State.LITTLE),
        (4, 5, State.DONE),
        (1, 5, State.PARTIAL),
    ],
)
def test_a_session_counts_by_the_share_of_its_units(done: int, planned: int, expected: State) -> None:
    assert counted(done, planned) is expected


def test_extra_work_in_one_row_makes_up_for_nothing_in_another() -> None:
    assert share([row(10, 20), row(10, 0)]) == 0.5
    assert share([row(10, 5), row(30, 30)]) == 0.875
    assert share([]) == 0.0


def test_a_session_is_open_until_it_ends_even_in_a_pause() -> None:
    person = after(timeline("000-2"), 30, PAUSE)
    assert state(person.session, person.rows) is State.OPEN


@pytest.mark.parametrize(
    ("second", "expected"),
    [(10 + 3 * 150 - 30, State.DONE), (10 + 150, State.PARTIAL), (10 + 30, State.LITTLE)],
)
def test_an_ended_session_counts_by_what_was_done(second: int, expected: State) -> None:
    person = after(timeline("000-2"), second, PAUSE, FINISH)
    assert state(person.session, person.rows) is expected


def test_a_discarded_session_is_discarded_however_much_was_done() -> None:
    person = after(timeline("000-2"), 10_000, DISCARD)
    assert state(person.session, person.rows) is State.DISCARDED


def test_extra_repetitions_of_one_block_do_not_make_a_session_done() -> None:
    person = after(timeline("003-2"), 15, *[Command.MORE] * 20).wait(30 * 6).order(PAUSE, FINISH)
    assert [r.done.reps for r in person.rows] == [30, 0]
    assert state(person.session, person.rows) is State.PARTIAL


def test_the_plan_has_a_row_for_every_side_of_every_set() -> None:
    rows = plan(timeline("000-2"))
    assert [(r.exercise, r.set, r.side) for r in rows[:3]] == [
        ("supine-leg-lifts", 1, Side.LEFT),
        ("supine-leg-lifts", 1, Side.RIGHT),
        ("supine-leg-lifts", 2, Side.LEFT),
    ]
    assert {(r.planned, r.done) for r in rows} == {(Tally(reps=12, units=120), NOTHING)}


@pytest.mark.parametrize(
    ("source", "planned"),
    [
        ("000-1", Tally(reps=16, holds=1, hold_seconds=10, units=170)),
        ("000-5", Tally(reps=4, holds=8, hold_seconds=200, breaths=40, units=120)),
        ("001-2", timed(30)),
        ("003-1", Tally(reps=5, holds=5, hold_seconds=25, units=50)),
        ("003-5", Tally(reps=10, holds=10, hold_seconds=10, units=100)),
    ],
)
def test_a_row_plans_the_work_of_one_side_of_one_set(source: str, planned: Tally) -> None:
    assert plan(timeline(source))[0].planned == planned


# Corrections


def test_correcting_repetitions_sets_their_number() -> None:
    assert corrected(row(12, 12), 9) == Tally(reps=9, units=90)
    assert corrected(row(12, 0), 15) == Tally(reps=15, units=150)


def test_correcting_moving_warrior_brings_two_holds_and_ten_breaths_for_each_repetition() -> None:
    rows = plan(timeline("000-5"))
    assert corrected(rows[0], 3) == Tally(reps=3, holds=6, hold_seconds=150, breaths=30, units=90)


@pytest.mark.parametrize(("source", "seconds"), [("003-1", 5), ("003-5", 1), ("003-6", 10)])
def test_correcting_repetitions_that_are_holds_brings_their_seconds(source: str, seconds: int) -> None:
    rows = plan(timeline(source))
    assert corrected(rows[0], 4) == Tally(reps=4, holds=4, hold_seconds=4 * seconds, units=40)


def test_correcting_timed_work_sets_its_seconds() -> None:
    rows = plan(timeline("001-2"))
    assert corrected(rows[0], 17) == timed(17)


def test_correcting_simple_contraction_leaves_its_closing_hold_as_it_was() -> None:
    done = after(timeline("000-1"), 1_000).rows[0]
    broken_off = after(timeline("000-1"), 95 + 4, SKIP).rows[0]
    assert corrected(done, 12) == Tally(reps=12, holds=1, hold_seconds=10, units=130)
    assert corrected(broken_off, 12) == Tally(reps=12, units=120)


def test_a_closing_hold_stays_as_long_as_it_was_held() -> None:
    person = Trainee(timeline("000-1")).until(97).order(Command.MORE).wait(1_000)
    assert corrected(person.rows[0], 12).hold_seconds == 15


@pytest.mark.parametrize("reps", [1, 2, 3, 4, 5, 8])
def test_correcting_few_repetitions_before_a_closing_hold_counts_one_unit_each(reps: int) -> None:
    done = Trainee(own("000-1", reps=reps)).wait(1_000).rows[0]
    assert corrected(done, 2 * reps) == done.planned
    assert corrected(done, 2 * reps + 1) == done.planned + Tally(reps=1, units=10)


@pytest.mark.parametrize("seconds", [10, 20, 60])
def test_a_long_closing_hold_is_not_shared_out_among_repetitions(seconds: int) -> None:
    done = Trainee(own("000-1", closing_hold=seconds)).wait(1_000).rows[0]
    assert corrected(done, 10) == Tally(reps=10, holds=1, hold_seconds=seconds, units=110)


def test_correcting_holds_before_a_closing_hold_keeps_them_apart() -> None:
    done = Trainee(own("003-6", closing_hold=20)).wait(1_000).rows[0]
    assert corrected(done, 4) == Tally(reps=4, holds=5, hold_seconds=60, units=50)


def test_correcting_timed_work_before_a_closing_hold_leaves_the_hold_as_it_was() -> None:
    done = Trainee(own("001-1", closing_hold=20)).wait(1_000).rows[0]
    assert corrected(done, 20) == timed(20) + Tally(holds=1, hold_seconds=20, units=10)


def test_a_single_repetition_before_a_closing_hold_does_not_bring_the_hold_along() -> None:
    done = Trainee(compiled(dose(reps=1, parts=(part(Beat.MOVE, 4),), closing_hold=6))).wait(1_000).rows[0]
    assert corrected(done, 3) == Tally(reps=3, holds=1, hold_seconds=6, units=40)


def test_a_correction_tells_its_block_and_its_moment() -> None:
    rows = after(timeline("000-2"), 30, PAUSE, FINISH).rows
    assert correct(rows, 2, 11, 99_000) == (Corrected(99_000, 2, Tally(reps=11, units=110)),)


def test_a_correction_that_changes_nothing_is_no_event() -> None:
    rows = after(timeline("000-2"), 1_000).rows
    assert correct(rows, 0, 12, 99_000) == ()


def test_a_row_that_is_done_again_keeps_the_later_attempt() -> None:
    person = Trainee(timeline("000-1")).until(95 + 4).order(SKIP)
    assert (person.rows[0].done.reps, person.rows[0].unfinished_seconds) == (16, 4)
    person.order(Command.BACK).wait(3 + 5)
    assert (person.rows[0].done.reps, person.rows[0].unfinished_seconds) == (1, 0)
