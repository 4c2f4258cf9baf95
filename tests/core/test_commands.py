"""Passing over, going back, and one more or one less."""

from __future__ import annotations

import pytest
from support import timeline, training

from kneecoach.core.adjust import Adjust, adjusts
from kneecoach.core.commands import Command
from kneecoach.core.decide import decide
from kneecoach.core.dose import Side
from kneecoach.core.events import Lengthened, Skipped, WentBack, Why
from kneecoach.core.ledger import plan
from kneecoach.core.session import Phase
from kneecoach.core.step import Kind
from kneecoach.core.tally import NOTHING, Tally, timed

PAUSE, GO_ON, SKIP = Command.PAUSE, Command.GO_ON, Command.SKIP
BACK, SORE = Command.BACK, Command.SORE
MORE, LESS = Command.MORE, Command.LESS


# Passing over and going back


def test_right_in_a_rest_starts_now_without_being_counted_in() -> None:
    person = training("000-3", at=80).order(SKIP)
    assert person.phase is Phase.WORKING
    assert person.session.elapsed(person.now) == 0


def test_right_in_a_count_in_leaves_a_rest_its_whole_length() -> None:
    person = training("000-3", at=30).order(PAUSE, GO_ON).wait(1).order(SKIP)
    assert person.session.elapsed(person.now) == 0
    person.order(PAUSE, GO_ON).wait(59.9)
    assert person.phase is Phase.RESTING
    assert person.wait(0.1).phase is Phase.WORKING


def test_right_in_a_change_of_position_starts_the_next_position() -> None:
    person = training("000-1", at=52).order(SKIP)
    assert person.session.step is not None
    assert (person.session.step.position, person.session.step.rep) == ("toes-out", 1)


def test_right_in_a_warm_up_goes_to_the_first_set() -> None:
    person = training("002-3", at=20, warm_up=True).order(SKIP)
    assert person.session.step is not None
    assert (person.session.step.kind, person.session.step.rep) == (Kind.MOVE, 1)


def test_right_in_a_relaxing_moment_ends_the_block_like_anywhere_in_it() -> None:
    person = training("003-1", at=10 + 6).order(SKIP)
    assert person.session.step is not None
    assert (person.session.step.kind, person.rows[0].done.reps) == (Kind.SIDE, 1)


def test_right_in_a_pause_skips_the_exercise_and_goes_on() -> None:
    person = training("000-2", "000-3", at=30).order(PAUSE, SKIP)
    assert person.phase is Phase.READYING
    assert person.session.step is not None
    assert person.session.step.exercise == 1
    assert person.session.skipped == {0}


def test_right_in_a_pause_of_the_last_exercise_ends_the_session() -> None:
    person = training("000-2", at=30).order(PAUSE).wait(10).order(SKIP)
    assert person.session.ended_at == person.now


@pytest.mark.parametrize("at", [3, 30, 75, 145])  # get ready, work, change of sides, rest
def test_a_sore_exercise_is_left_for_the_next_and_marked_skipped(at: float) -> None:
    person = training("000-2", "000-3", at=at).order(SORE, SKIP)
    assert isinstance(person.events[-1], Skipped)
    assert person.events[-1].why is Why.SORE
    assert person.session.skipped == {0}
    assert person.session.step is not None
    assert (person.session.step.exercise, person.session.step.kind) == (1, Kind.GAP)


def test_an_exercise_left_in_its_last_block_is_not_marked_skipped() -> None:
    person = training("000-1", "000-2", at=120).order(SORE, SKIP)
    assert person.session.skipped == frozenset()
    assert person.rows[1].done.reps == 1


def test_left_starts_the_block_again_and_what_was_done_of_it_is_replaced() -> None:
    person = training("000-2", at=10 + 60 + 10 + 22).order(BACK)
    assert [row.done.reps for row in person.rows[:2]] == [12, 0]
    assert person.wait(3 + 60).rows[1].done.reps == 12


def test_left_in_a_rest_does_the_block_before_it_again() -> None:
    person = training("000-2", at=145).order(BACK)
    assert person.session.step is not None
    assert (person.session.step.set, person.session.step.side) == (1, Side.RIGHT)
    assert [row.done.reps for row in person.rows[:2]] == [12, 0]


@pytest.mark.parametrize(("between", "block"), [(1.999, 0), (2.0, 1)])
def test_left_twice_within_two_seconds_goes_one_block_further(between: float, block: int) -> None:
    person = training("000-2", at=100).order(BACK).wait(between).order(BACK)
    assert person.session.step is not None
    assert person.session.step.block == block


def test_left_again_and_again_goes_back_block_by_block_to_the_first() -> None:
    person = training("000-2", at=150)
    places = [person.wait(1).order(BACK).session.step for _ in range(4)]
    assert [place.block for place in places if place] == [1, 0, 0, 0]
    assert all(row.done == NOTHING for row in person.rows)


def test_left_after_something_else_starts_this_block_again_however_soon() -> None:
    person = training("000-2", at=100).order(BACK).wait(0.5).order(SKIP)  # from block 1 into the rest
    person.order(SKIP).wait(0.5).order(BACK)
    assert person.session.step is not None
    assert person.session.step.block == 2


def test_left_while_getting_ready_gets_ready_again() -> None:
    person = training("000-2", at=7).order(BACK)
    assert person.events == [WentBack(7_000, 0)]
    assert person.wait(9.9).phase is Phase.READYING


def test_left_out_of_a_pause_counts_in_the_block_from_its_start() -> None:
    person = training("000-2", at=30).order(PAUSE).wait(10).order(BACK)
    assert person.phase is Phase.WORKING
    assert person.wait(3 + 59.9).phase is Phase.WORKING
    assert person.wait(0.1).phase is Phase.CHANGING


def test_left_into_a_skipped_exercise_takes_it_up_again() -> None:
    person = training("000-2", "000-3", at=30).order(SORE, SKIP).wait(1).order(BACK)
    assert person.session.skipped == frozenset()


# One more, one less


def test_one_repetition_more_comes_at_the_end_of_this_block_alone() -> None:
    person = training("000-2", at=30).order(MORE).wait(45)
    assert person.rows[0].done.reps == 13
    assert person.wait(1_000).rows[1].done.reps == 12


def test_one_repetition_more_is_done_and_never_planned() -> None:
    person = training("000-2", at=30).order(MORE, MORE).wait(1_000)
    assert [(row.planned.reps, row.done.reps) for row in person.rows[:2]] == [(12, 14), (12, 12)]
    assert [row.planned for row in person.rows] == [row.planned for row in plan(timeline("000-2"))]


def test_one_repetition_more_of_moving_warrior_turns_back_first() -> None:
    person = training("000-5", at=20).order(MORE)
    added = [step for step in person.session.steps if step.set == 1 and step.rep == 5]
    assert [step.kind for step in added] == [Kind.TURN, *[Kind.BREATHE] * 5, Kind.TURN, *[Kind.BREATHE] * 5]


def test_one_repetition_more_where_legs_take_turns_is_one_of_each() -> None:
    person = training("000-3", at=20).order(MORE)
    added = [step for step in person.session.steps if step.set == 1 and step.rep == 9]
    assert [step.side for step in added if step.word == "lift"] == [Side.LEFT, Side.RIGHT]


def test_one_repetition_more_belongs_to_the_position_at_hand() -> None:
    person = training("000-1", at=30).order(MORE).wait(1_000)
    assert [row.done.reps for row in person.rows] == [17, 16]
    assert [s.position for s in person.session.steps if s.rep == 9] == ["toes-up", "toes-up"]


def test_the_repetition_at_hand_cannot_be_taken_away() -> None:
    person = training("000-2", at=10 + 55 + 1)  # in the twelfth
    assert decide(person.session, LESS, person.now) == ()
    assert training("000-2", at=10 + 50 + 1).order(LESS).wait(4).phase is Phase.CHANGING


def test_repetitions_to_come_can_be_taken_away_down_to_the_one_at_hand() -> None:
    person = training("000-2", at=21).order(*[LESS] * 20).wait(4)  # in the third of twelve
    assert person.rows[0].done.reps == 3
    assert person.phase is Phase.CHANGING


@pytest.mark.parametrize(("source", "most"), [("003-2", 30), ("000-2", 50)])
def test_repetitions_grow_to_the_cap_of_open_ended_work_and_else_to_the_limit(source: str, most: int) -> None:
    person = training(source, at=15).order(*[MORE] * 60).wait(most * 6)
    assert person.rows[0].done.reps == most
    assert person.rows[0].planned.reps < most


@pytest.mark.parametrize(("source", "most"), [("003-11a", 120), ("003-11b", 120), ("001-1", 600)])
def test_timed_work_grows_to_the_cap_of_open_ended_work_and_else_to_the_limit(source: str, most: int) -> None:
    person = training(source, at=15).order(*[MORE] * 200).until(10 + most)
    assert person.rows[0].done == timed(most)
    assert person.phase in {Phase.CHANGING, Phase.RESTING}


def test_five_seconds_less_of_timed_work_end_it_five_seconds_sooner() -> None:
    person = training("001-1", at=12).order(LESS, LESS, LESS).until(10 + 15)
    assert person.phase is Phase.RESTING
    assert person.rows[0].done == timed(15)


def test_timed_work_that_is_done_cannot_be_taken_away() -> None:
    person = training("001-1", at=10 + 17.2).order(*[LESS] * 10).wait(1)
    assert person.phase is Phase.RESTING
    assert person.rows[0].done.timed_seconds == 18


def test_a_hold_grows_and_shrinks_by_five_seconds() -> None:
    longer = training("003-6", at=12).order(MORE).until(10 + 15)
    shorter = training("003-6", at=12).order(LESS).until(10 + 5)
    assert longer.rows[0].done == Tally(reps=1, holds=1, hold_seconds=15, units=10)
    assert shorter.rows[0].done == Tally(reps=1, holds=1, hold_seconds=5, units=10)


def test_a_hold_grows_to_two_minutes_at_most() -> None:
    person = training("003-6", at=12).order(*[MORE] * 50).until(10 + 120)
    assert person.rows[0].done.hold_seconds == 120


def test_a_rest_grows_and_shrinks_by_fifteen_seconds() -> None:
    assert training("000-3", at=74).order(MORE).events[-1] == Lengthened(74_000, 15_000)
    assert training("000-3", at=74).order(LESS).wait(45).phase is Phase.WORKING
    assert training("000-3", at=74).order(LESS).wait(44.9).phase is Phase.RESTING


def test_a_rest_grows_to_five_minutes_at_most() -> None:
    person = training("000-3", at=74).order(*[MORE] * 50)
    assert person.wait(299.9).phase is Phase.RESTING
    assert person.wait(0.1).phase is Phase.WORKING


def test_no_rest_is_left_where_all_of_it_is_taken_away() -> None:
    person = training("000-3", at=80.5).order(*[LESS] * 9)
    assert person.phase is Phase.RESTING
    assert person.wait(0.5).phase is Phase.WORKING


@pytest.mark.parametrize(
    ("source", "at", "what"),
    [
        ("000-1", 5, Adjust.REST),  # getting ready
        ("000-1", 12, Adjust.REPS),
        ("000-1", 52, None),  # between positions
        ("000-1", 97, Adjust.HOLD),
        ("000-3", 80, Adjust.REST),
        ("000-5", 12, Adjust.REPS),
        ("001-1", 12, Adjust.TIME),
        ("003-3", 13, Adjust.REPS),  # a hold inside a repetition
        ("003-6", 13, Adjust.HOLD),
    ],
)
def test_plus_and_minus_change_what_is_at_hand(source: str, at: float, what: Adjust | None) -> None:
    assert adjusts(training(source, at=at).session) is what


def test_a_rest_that_waits_has_nothing_to_change() -> None:
    person = training("000-3", at=80, wait_after_rest=True)
    assert (person.phase, adjusts(person.session)) == (Phase.RESTING, None)
    assert decide(person.session, MORE, person.now) == ()
