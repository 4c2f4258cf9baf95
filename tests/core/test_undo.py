"""Undo: the last skip or step back is taken back, with what the log says of it, until work is done after it."""

from __future__ import annotations

import pytest
from support import Trainee, tiny, training

from kneecoach.core.commands import Command
from kneecoach.core.decide import decide
from kneecoach.core.events import Undone
from kneecoach.core.ledger import replay
from kneecoach.core.session import Phase

PAUSE, GO_ON, SKIP, BACK, UNDO = Command.PAUSE, Command.GO_ON, Command.SKIP, Command.BACK, Command.UNDO
TWO = {"sets": 2, "exercises": 2}


def at_rep(number: int) -> Trainee:
    """Return somebody half-way through this repetition of the first set: 10 s of getting ready, 2 s each."""
    return Trainee(tiny(**TWO)).until(10 + 2 * (number - 1) + 1.5)


@pytest.mark.parametrize("jump", [SKIP, BACK])
def test_a_jump_is_undone_into_the_same_repetition(jump: Command) -> None:
    person = at_rep(2)
    step, rows = person.session.step, person.rows
    person.order(jump, UNDO)
    assert person.session.step is not None
    assert (person.session.step.set, person.session.step.rep) == (1, 2)
    assert person.session.step.side is step.side if step else False
    assert person.rows[0].done == rows[0].done


def test_an_undone_skip_leaves_no_trace_in_the_log() -> None:
    person = at_rep(2)
    before = person.rows
    person.order(SKIP)
    assert person.rows[0].left_because is not None
    assert person.order(UNDO).rows == before


def test_a_session_goes_to_its_end_whole_after_an_undone_skip() -> None:
    person = at_rep(2).order(PAUSE, SKIP).wait(3).order(UNDO)
    person.wait(1).order(GO_ON).wait(1000)
    assert person.phase is Phase.ENDED
    assert [row.done for row in person.rows] == [row.planned for row in person.rows]


def test_what_was_skipped_in_a_pause_is_undone_into_the_pause() -> None:
    person = at_rep(2).order(PAUSE, SKIP, UNDO)
    assert person.phase is Phase.PAUSED
    assert person.session.skipped == frozenset()


def test_what_was_skipped_as_too_sore_is_undone_into_too_sore() -> None:
    person = at_rep(2).order(Command.SORE, SKIP, UNDO)
    assert person.phase is Phase.SORE


def test_in_a_pause_undo_leaves_it_paused() -> None:
    person = at_rep(2).order(SKIP).wait(1).order(PAUSE, UNDO)
    assert person.phase is Phase.PAUSED
    assert person.session.step is not None
    assert person.session.step.rep == 2


def test_a_whole_rest_may_pass_before_it_is_undone() -> None:
    person = at_rep(3).order(SKIP).wait(9)
    assert person.session.before is not None
    assert person.order(UNDO).session.step is not None


def test_work_done_after_a_skip_can_no_longer_be_undone() -> None:
    person = at_rep(1).order(SKIP).wait(10 + 2)
    assert person.phase is Phase.WORKING
    assert decide(person.session, UNDO, person.now) == ()


@pytest.mark.parametrize("change", [Command.MORE, Command.EASIER])
def test_a_change_after_a_skip_can_no_longer_be_undone(change: Command) -> None:
    person = at_rep(1).order(SKIP).wait(10.5).order(change)
    assert decide(person.session, UNDO, person.now) == ()


def test_only_the_last_of_two_jumps_is_undone() -> None:
    person = at_rep(2).order(SKIP).wait(0.5).order(SKIP).order(UNDO, UNDO)
    assert [type(event) for event in person.events].count(Undone) == 1


def test_where_nothing_was_skipped_undo_does_nothing() -> None:
    assert decide(training("000-2", at=20).session, UNDO, 20_000) == ()


def test_the_journal_tells_an_undone_skip_as_it_was() -> None:
    person = at_rep(2).order(SKIP).wait(2).order(UNDO).wait(5)
    replayed = replay(person.session.timeline, person.events)
    assert replayed.session == person.session
    assert replayed.rows == person.rows
