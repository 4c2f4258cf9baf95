"""What the log counts of what was done, broken off, done again or corrected."""

from __future__ import annotations

from support import Trainee, compiled, dose, part, training

from kneecoach.core.commands import Command
from kneecoach.core.dose import Beat, Side, Sides
from kneecoach.core.evolve import evolve
from kneecoach.core.ledger import correct
from kneecoach.core.session import Phase
from kneecoach.core.tally import NOTHING, Tally, timed

PAUSE, GO_ON, COUNT, SKIP = Command.PAUSE, Command.GO_ON, Command.COUNT, Command.SKIP
FINISH, DISCARD = Command.FINISH, Command.DISCARD


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
