"""What a person can do in a session, what it brings about, and what the log counts of it."""

from __future__ import annotations

import pytest

from kneecoach.core.commands import ALLOWED, Adjust, Command, NotAllowedError, adjusts, decide
from kneecoach.core.dose import Beat, Side, Sides
from kneecoach.core.events import Finished, Lengthened, Paused, Skipped, StepEnded, WentBack, Why
from kneecoach.core.history import correct, plan
from kneecoach.core.session import Phase, begin, evolve
from kneecoach.core.step import Kind, Timeline
from kneecoach.core.tally import NOTHING, Tally, timed
from support import Trainee, compiled, dose, part, timeline

PAUSE, GO_ON, COUNT, SKIP, BACK = Command.PAUSE, Command.GO_ON, Command.COUNT, Command.SKIP, Command.BACK
MORE, LESS, STOP, FINISH = Command.MORE, Command.LESS, Command.STOP_EXERCISE, Command.FINISH
DISCARD = Command.DISCARD

#: One way into each phase: a session, the second of it, and what the person does then.
INTO: dict[Phase, tuple[Timeline, float, tuple[Command, ...]]] = {
    Phase.READYING: (timeline("000-1"), 5, ()),
    Phase.WORKING: (timeline("000-1"), 12, ()),
    Phase.OWN_PACE: (timeline("000-1", own_pace=True), 12, ()),
    Phase.CHANGING: (timeline("000-1"), 52, ()),
    Phase.RESTING: (timeline("000-3"), 80, ()),
    Phase.PAUSED: (timeline("000-1"), 12, (PAUSE,)),
    Phase.ENDED: (timeline("000-1"), 12, (PAUSE, FINISH)),
    Phase.DISCARDED: (timeline("000-1"), 12, (PAUSE, DISCARD)),
}
CELLS = [(phase, command) for phase in Phase for command in Command]


def brought_to(phase: Phase) -> Trainee:
    """Return somebody whose session is in this phase."""
    its, second, commands = INTO[phase]
    return Trainee(its).until(second).order(*commands)


def training(*sources: str, at: float, **pace: object) -> Trainee:
    """Return somebody in a session of these exercises at this second of it."""
    return Trainee(timeline(*sources, **pace)).until(at)


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_is_reached_and_has_its_row_of_commands(phase: Phase) -> None:
    assert brought_to(phase).phase is phase
    assert set(ALLOWED) == set(Phase)


@pytest.mark.parametrize(("phase", "command"), [cell for cell in CELLS if cell[1] not in ALLOWED[cell[0]]])
def test_a_command_outside_the_table_raises_and_changes_nothing(phase: Phase, command: Command) -> None:
    person = brought_to(phase)
    before = (person.session, list(person.events))
    with pytest.raises(NotAllowedError) as refused:
        person.order(command)
    assert (refused.value.command, refused.value.phase) == (command, phase)
    assert (person.session, person.events) == before


@pytest.mark.parametrize(
    ("phase", "command"), [cell for cell in CELLS if cell[1] in ALLOWED[cell[0]] and cell[1] is not Command.CORRECT]
)
def test_a_command_inside_the_table_brings_something_about(phase: Phase, command: Command) -> None:
    person = brought_to(phase)
    before = len(person.events)
    assert len(person.order(command).events) > before


def test_a_correction_needs_numbers_and_is_not_decided_here() -> None:
    with pytest.raises(NotAllowedError):
        brought_to(Phase.ENDED).order(Command.CORRECT)


# Time


def test_a_step_ends_at_its_deadline_and_not_when_somebody_looks() -> None:
    person = training("000-1", at=14.7)
    assert person.events == [StepEnded(10_000), StepEnded(13_000)]
    assert person.session.since == 13_000


def test_a_session_left_alone_ends_by_itself_after_its_last_step() -> None:
    person = training("000-1", at=1_000)
    assert person.events[-1] == Finished(210_000)
    assert person.session.ended_at == 210_000


def test_a_pause_in_a_hold_starts_that_hold_again_whole() -> None:
    person = training("000-1", at=101).order(PAUSE)
    person.wait(50).order(GO_ON).wait(3 + 9.9)
    assert person.rows[0].done.holds == 0
    person.wait(0.1)
    assert (person.rows[0].done.holds, person.rows[0].done.hold_seconds) == (1, 10)


def test_a_pause_in_a_repetition_starts_that_repetition_again() -> None:
    person = training("000-1", at=19).order(PAUSE)  # in the release of the second squeeze
    person.wait(20).order(GO_ON)
    assert person.session.step is not None
    assert (person.session.step.word, person.session.step.rep) == ("squeeze", 2)
    assert person.session.elapsed(person.now) == -3_000


def test_a_pause_in_timed_work_goes_on_from_where_it_was() -> None:
    person = training("001-1", at=24).order(PAUSE)  # 14 s into the 30
    person.wait(100).order(GO_ON).wait(3 + 15.9)
    assert person.phase is Phase.WORKING
    assert person.wait(0.1).phase is Phase.RESTING


def test_a_pause_in_a_rest_goes_on_without_being_counted_in() -> None:
    person = training("000-3", at=84).order(PAUSE)  # 10 s into the 60
    person.wait(100).order(GO_ON).wait(49.9)
    assert person.phase is Phase.RESTING
    assert person.wait(0.1).phase is Phase.WORKING


def test_a_pause_in_the_count_in_takes_nothing_away_from_timed_work() -> None:
    person = training("001-1", at=24).order(PAUSE, GO_ON).wait(1)
    person.order(PAUSE, GO_ON).wait(3 + 15.9)
    assert person.phase is Phase.WORKING
    assert person.wait(0.1).phase is Phase.RESTING


def test_work_that_the_person_paces_goes_on_without_being_counted_in() -> None:
    person = training("000-1", at=12, own_pace=True).order(PAUSE).wait(10).order(GO_ON)
    assert person.phase is Phase.OWN_PACE
    assert person.session.elapsed(person.now) == 0


def test_sleep_pauses_at_the_moment_the_session_was_last_seen() -> None:
    session = begin(timeline("001-1"))
    session = evolve(session, StepEnded(10_000))
    session = evolve(session, Paused(15_000, Why.SLEEP))
    assert (session.phase, session.paused_why, session.elapsed(9_000_000)) == (Phase.PAUSED, Why.SLEEP, 5_000)


# What counts


def test_a_repetition_counts_when_it_ends() -> None:
    assert training("000-1", at=14.999).rows[0].done == NOTHING
    assert training("000-1", at=15).rows[0].done == Tally(reps=1, units=10)


def test_skipping_a_block_credits_the_repetitions_that_ended_in_it() -> None:
    person = training("000-2", at=10 + 3 * 5 + 4).order(SKIP)
    assert person.rows[0].done == Tally(reps=3, units=30)
    assert person.phase is Phase.CHANGING
    assert person.session.since == person.now


def test_skipping_timed_work_credits_its_whole_seconds() -> None:
    person = training("001-1", at=10 + 17.9).order(SKIP)
    assert person.rows[0].done == timed(17)


def test_skipping_in_the_count_in_of_timed_work_credits_what_was_done_before() -> None:
    person = training("001-1", at=10 + 4).order(PAUSE, GO_ON).wait(1).order(SKIP)
    assert person.rows[0].done == timed(4)


def test_skipping_in_the_count_in_of_a_hold_credits_nothing() -> None:
    person = training("003-6", at=10 + 4).order(PAUSE, GO_ON).wait(1).order(SKIP)
    assert (person.rows[0].done, person.rows[0].unfinished_seconds) == (NOTHING, 0)


def test_a_hold_broken_off_keeps_its_seconds_apart() -> None:
    person = training("000-1", at=95 + 6.5).order(SKIP)
    assert person.rows[0].done == Tally(reps=16, units=160)
    assert person.rows[0].unfinished_seconds == 6


def test_a_breath_hold_broken_off_keeps_its_breaths_and_the_seconds_of_all_of_them() -> None:
    person = training("000-5", at=10 + 13).order(SKIP)
    assert person.rows[0].done == Tally(breaths=2)
    assert person.rows[0].unfinished_seconds == 13


def test_a_hold_that_starts_again_withdraws_its_breaths() -> None:
    person = training("000-5", at=10 + 13).order(PAUSE).wait(5)
    assert person.rows[0].done.breaths == 2
    assert person.order(GO_ON).rows[0].done == NOTHING
    assert person.wait(3 + 25).rows[0].done == Tally(holds=1, hold_seconds=25, breaths=5, units=10)


def test_a_repetition_that_starts_again_withdraws_its_hold() -> None:
    person = training("003-5", at=10 + 5).order(PAUSE)  # coming up, with the one-count pause behind
    assert person.rows[0].done == Tally(holds=1, hold_seconds=1)
    assert person.order(GO_ON).rows[0].done == NOTHING


def test_finishing_half_way_keeps_exactly_what_was_done() -> None:
    person = training("000-2", at=10 + 60 + 10 + 7).order(PAUSE).wait(60).order(FINISH)
    assert [row.done.reps for row in person.rows] == [12, 1, 0, 0, 0, 0]
    assert person.session.ended_at == person.now


def test_finishing_in_timed_work_credits_its_whole_seconds_up_to_the_pause() -> None:
    person = training("001-1", at=10 + 12.4).order(PAUSE).wait(60).order(FINISH)
    assert person.rows[0].done == timed(12)


def test_discarding_an_ended_session_counts_nothing_twice() -> None:
    person = training("001-1", at=10 + 12.4).order(PAUSE, FINISH)
    before = person.rows
    assert person.order(DISCARD).rows == before
    assert person.phase is Phase.DISCARDED


# Passing over and going back


def test_right_in_a_rest_starts_now_without_being_counted_in() -> None:
    person = training("000-3", at=80).order(SKIP)
    assert person.phase is Phase.WORKING
    assert person.session.elapsed(person.now) == 0


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
    person = training("000-2", "000-3", at=at).order(STOP)
    assert isinstance(person.events[-1], Skipped)
    assert person.events[-1].why is Why.SORE
    assert person.session.skipped == {0}
    assert person.session.step is not None
    assert (person.session.step.exercise, person.session.step.kind) == (1, Kind.GAP)


def test_an_exercise_left_in_its_last_block_is_not_marked_skipped() -> None:
    person = training("000-1", "000-2", at=120).order(STOP)
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


def test_left_out_of_a_pause_goes_on_with_the_block_from_its_start() -> None:
    person = training("000-2", at=30).order(PAUSE).wait(10).order(BACK)
    assert person.phase is Phase.WORKING
    assert person.session.elapsed(person.now) == -3_000


def test_left_into_a_skipped_exercise_takes_it_up_again() -> None:
    person = training("000-2", "000-3", at=30).order(STOP).wait(1).order(BACK)
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


# At one's own pace


def test_at_ones_own_pace_nothing_ends_by_itself() -> None:
    person = training("000-2", at=100_000, own_pace=True)
    assert person.rows[0].done == NOTHING
    assert person.order(COUNT).rows[0].done == Tally(reps=1, units=10)


def test_a_repetition_counted_brings_its_hold_with_it() -> None:
    person = training("003-5", at=30, own_pace=True).order(COUNT)
    assert person.rows[0].done == Tally(reps=1, holds=1, hold_seconds=1, units=10)


def test_breaths_at_ones_own_pace_keep_the_seconds_they_took() -> None:
    person = training("000-5", at=10 + 41.7, own_pace=True).order(COUNT)
    assert person.rows[0].done == Tally(holds=1, hold_seconds=41, breaths=5, units=10)


def test_a_rest_that_waits_ends_when_the_person_starts() -> None:
    person = training("000-3", at=900, wait_after_rest=True)
    assert person.phase is Phase.RESTING
    assert person.order(SKIP).phase is Phase.WORKING
    assert person.session.since == 900_000


# The last word


def test_a_correction_is_an_event_that_has_the_last_word() -> None:
    person = training("000-2", at=30).order(PAUSE, FINISH)
    events = correct(person.rows, 1, 9, person.now)
    person.events.extend(events)
    assert person.rows[1].done == Tally(reps=9, units=90)
    assert person.rows[1].planned.reps == 12


def test_a_correction_changes_neither_the_session_nor_its_plan() -> None:
    person = training("000-2", at=30).order(PAUSE, FINISH)
    (event,) = correct(person.rows, 0, 12, person.now)
    assert evolve(person.session, event) == person.session


def test_the_later_of_two_corrections_counts() -> None:
    person = training("000-2", at=30).order(PAUSE, FINISH)
    person.events.extend(correct(person.rows, 0, 12, person.now))
    person.events.extend(correct(person.rows, 0, 5, person.now))
    assert person.rows[0].done.reps == 5
    assert correct(person.rows, 0, 5, person.now) == ()


def test_swapping_legs_make_one_row_for_both_sides() -> None:
    person = Trainee(compiled(dose(Sides.SWAPPING, reps=2, parts=(part(Beat.MOVE, 2),)))).wait(100)
    assert [(row.side, row.done.reps) for row in person.rows] == [(Side.BOTH, 4)]
