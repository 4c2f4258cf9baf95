"""Everything that can be wrong with an exercise of one's own has a sentence, and so has every family."""

from __future__ import annotations

import re

import pytest
from makings import HEEL_SLIDES
from msgspec.structs import replace
from support import catalogue

from kneecoach.core.dose import Sides
from kneecoach.core.exercise import Cue, When
from kneecoach.core.making import Making, Reps, Shape, Timed, wrong
from kneecoach.words import own_exercise as words

FAULTY = {
    "nothing said": Making(),
    "all too long": replace(
        HEEL_SLIDES, name="x" * 99, position="x" * 99, watch_out="x" * 99, easier="x" * 99, harder="x" * 99
    ),
    "numbers": replace(HEEL_SLIDES, sets=0, rest=999, change=99, work=Reps(99, ("", ""), 0, 200, 0)),
    "cues": replace(HEEL_SLIDES, cues=(Cue("", When.MOVE), Cue("x" * 99, When.HOLD), *[Cue("x", When.MOVE)] * 20)),
    "turns": replace(HEEL_SLIDES, sides=Sides.SWAPPING, work=Timed()),
}


@pytest.mark.parametrize("making", FAULTY.values(), ids=FAULTY)
def test_every_problem_has_a_sentence_beside_its_field_and_in_the_notice(making: Making) -> None:
    told = wrong(making)
    assert told
    for each in told:
        assert re.fullmatch(r"[A-Z0-9][^{}!]*\.", words.problem(each))
    assert words.not_saved(told).startswith("Not saved yet. ")


def test_every_family_of_the_library_has_a_name() -> None:
    assert {exercise.movement for exercise in catalogue().values()} <= set(words.FAMILIES)


def test_every_shape_is_explained() -> None:
    assert set(words.SHAPES) == set(Shape)
    assert all(what.endswith(".") for _, what in words.SHAPES.values())
