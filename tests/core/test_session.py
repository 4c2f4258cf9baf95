"""Which commands each phase allows, and what time does to a session."""

from __future__ import annotations

import pytest
from support import Trainee, timeline, training

from kneecoach.core.commands import ALLOWED, SPOKEN_FOR, Command, NotAllowedError
from kneecoach.core.events import Finished, Paused, StepEnded, Why
from kneecoach.core.evolve import evolve
from kneecoach.core.session import Phase, begin
from kneecoach.core.step import Timeline

PAUSE, GO_ON, FINISH, DISCARD = Command.PAUSE, Command.GO_ON, Command.FINISH, Command.DISCARD

#: One way into each phase: a session, the second of it, and what the person does then.
INTO: dict[Phase, tuple[Timeline, float, tuple[Command, ...]]] = {
    Phase.READYING: (timeline("000-1"), 5, ()),
    Phase.WORKING: (timeline("000-1"), 12, ()),
    Phase.OWN_PACE: (timeline("000-1", own_pace=True), 12, ()),
    Phase.CHANGING: (timeline("000-1"), 52, ()),
    Phase.RESTING: (timeline("000-3"), 80, ()),
    Phase.PAUSED: (timeline("000-1"), 12, (PAUSE,)),
    Phase.SORE: (timeline("000-1"), 12, (Command.SORE,)),
    Phase.ENDED: (timeline("000-1"), 12, (PAUSE, FINISH)),
    Phase.DISCARDED: (timeline("000-1"), 12, (PAUSE, DISCARD)),
}
#: What makes sense when, decided without looking at the program (rulings 12, DESIGN.md 9).
SENSE = {
    Phase.READYING: "back correct easier harder less more pause rep-again set-again skip sore undo",
    Phase.WORKING: "back easier harder less more pause rep-again set-again skip sore undo",
    Phase.OWN_PACE: "back count easier harder less more pause rep-again set-again skip sore undo",
    Phase.CHANGING: "back correct easier harder pause rep-again set-again skip sore undo",
    Phase.RESTING: "back correct easier harder less more pause rep-again set-again skip sore undo",
    Phase.PAUSED: "back discard easier exchange finish go-on harder rep-again set-again skip sore undo",
    Phase.SORE: "discard easier finish go-on rate skip",
    Phase.ENDED: "correct discard",
    Phase.DISCARDED: "",
}
CELLS = [(phase, command) for phase in Phase for command in Command]


def brought_to(phase: Phase) -> Trainee:
    """Return somebody whose session is in this phase."""
    its, second, commands = INTO[phase]
    return Trainee(its).until(second).order(*commands)


@pytest.mark.parametrize("phase", Phase)
def test_the_table_allows_what_makes_sense_and_nothing_else(phase: Phase) -> None:
    assert " ".join(sorted(ALLOWED[phase])) == SENSE[phase]


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
    ("phase", "command"),
    [cell for cell in CELLS if cell[1] in ALLOWED[cell[0]] - SPOKEN_FOR - {Command.UNDO}],
)
def test_a_command_inside_the_table_brings_something_about(phase: Phase, command: Command) -> None:
    person = brought_to(phase)
    before = len(person.events)
    nothing_yet = (phase, command) == (Phase.READYING, Command.REP_AGAIN)
    assert (len(person.order(command).events) > before) is not nothing_yet


@pytest.mark.parametrize(
    ("phase", "command"),
    [(Phase.ENDED, Command.CORRECT), (Phase.SORE, Command.RATE), (Phase.PAUSED, Command.EXCHANGE)],
)
def test_what_needs_more_than_a_command_is_not_decided_here(phase: Phase, command: Command) -> None:
    with pytest.raises(NotAllowedError):
        brought_to(phase).order(command)


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
    assert person.wait(3 + 4.9).rows[0].done.reps == 1
    assert person.wait(0.1).rows[0].done.reps == 2


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
