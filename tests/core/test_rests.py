"""The rest really taken before each set: as planned, cut short, lengthened, or interrupted."""

from __future__ import annotations

import pytest
from support import Trainee, compiled, dose, part, tiny

from kneecoach.core.commands import Command
from kneecoach.core.dose import Beat, Sides
from kneecoach.core.session import Phase
from kneecoach.core.timeline import Pace

REST, GAP = 20, 30
ONE_SIDED = dose(Sides.BOTH, sets=3, rest=REST, reps=2, parts=(part(Beat.MOVE, 3),))


def resting(gone: float = 0, *, waits: bool = False) -> Trainee:
    """Return somebody so many seconds into the first rest of three sets."""
    person = Trainee(compiled(ONE_SIDED, ONE_SIDED, pace=Pace(wait_after_rest=waits)))
    while person.phase is not Phase.RESTING:
        person.wait(0.5)
    return person.wait(gone)


def rested(person: Trainee) -> list[int]:
    """Return the rest before every set, in s."""
    return [row.rested for row in person.rows]


def test_a_session_left_alone_rests_as_planned_and_before_the_first_set_not_at_all() -> None:
    assert rested(Trainee(compiled(ONE_SIDED, ONE_SIDED)).wait(600)) == [0, REST, REST, GAP, REST, REST]


@pytest.mark.parametrize("gone", [0, 7, 19])
def test_a_rest_cut_short_counts_as_long_as_it_lasted(gone: int) -> None:
    assert rested(resting(gone).order(Command.SKIP))[:3] == [0, gone, 0]


@pytest.mark.parametrize("times", [1, 2])
def test_a_lengthened_rest_counts_whole(times: int) -> None:
    person = resting(5).order(*[Command.MORE] * times).wait(60)
    assert rested(person)[1] == REST + 15 * times


def test_a_shortened_rest_counts_what_is_left_of_it() -> None:
    assert rested(resting(2).order(Command.LESS).wait(30))[1] == 5


def test_a_pause_in_a_rest_is_no_rest() -> None:
    person = resting(5).order(Command.PAUSE).wait(300).order(Command.GO_ON).wait(60)
    assert rested(person)[1] == REST


def test_a_rest_that_waits_counts_until_the_person_goes_on() -> None:
    person = resting(95, waits=True)
    assert person.phase is Phase.RESTING
    assert rested(person.order(Command.SKIP))[1] == 95


def test_a_rest_taken_again_counts_as_the_last_one_lasted() -> None:
    person = resting(4).order(Command.SKIP, Command.UNDO).wait(60)
    assert rested(person)[1] == REST


def test_a_change_of_sides_is_no_rest() -> None:
    assert rested(Trainee(tiny()).wait(100)) == [0, 0]


def test_the_rest_before_a_set_that_was_skipped_stays_in_the_log() -> None:
    person = resting(8).order(Command.PAUSE, Command.SKIP)
    assert rested(person)[1:3] == [8, 0]
