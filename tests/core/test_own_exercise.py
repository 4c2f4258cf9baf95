"""From a form to an exercise and back: nothing is lost, and every number is the person's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from makings import HEEL_SLIDES, makings
from msgspec.structs import replace
from support import catalogue, entry

from kneecoach.core.dose import Beat, Origin, Sides
from kneecoach.core.making import OWN, WAYS, Breaths, Holds, Making, Reps, Shape, Timed
from kneecoach.core.outline import outline
from kneecoach.core.own_exercise import exercise_of, is_whole, making_of
from kneecoach.core.programme import Prescription
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.words.vocabulary import BEATS


@given(makings())
def test_a_form_shows_again_what_was_made_in_it(making: Making) -> None:
    made = exercise_of(making, "mine")
    assert making_of(made) == making
    assert is_whole(made)
    assert {figure.given.origin for _, figure in made.dose.figures()} == {Origin.YOURS}


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_what_comes_nearest_to_a_shipped_exercise_can_be_kept(key: str) -> None:
    near = making_of(catalogue()[key])
    assert making_of(exercise_of(near, key)) == near


def test_the_form_admits_what_it_cannot_show() -> None:
    unseen = {key for key in catalogue() if not is_whole(catalogue()[key])}
    assert {"simple-contraction", "moving-warrior-ii", "bridge"} <= unseen
    assert is_whole(replace(entry("003-6"), aliases=(), source=""))  # holds with time to relax


@pytest.mark.parametrize(
    ("work", "beats"),
    [
        (Reps(3, ("bend", "straighten"), 2, 1, 4), [("bend", 2), ("pause", 1), ("straighten", 4)]),
        (Reps(3, ("bend", "straighten"), 2, 0, 4), [("bend", 2), ("straighten", 4)]),
        (Holds(4, 10, 5), [("hold", 10)]),
        (Breaths(4, 5, 0), [("breathe", 5)]),
        (Timed(40), []),
    ],
    ids=["tempo", "no pause", "holds", "breaths", "timed"],
)
def test_each_shape_has_its_beats(work: Reps | Holds | Breaths | Timed, beats: list[tuple[str, int]]) -> None:
    dose = exercise_of(replace(HEEL_SLIDES, work=work), "mine").dose
    assert [(part.word, part.length.low) for part in dose.parts] == beats
    assert (dose.timed is None) == (work.shape is not Shape.TIMED)
    assert dose.between is None or dose.between.beat is Beat.RELAX


@given(makings())
def test_every_exercise_of_ones_own_can_be_done(making: Making) -> None:
    small = replace(making, sets=1)
    made = exercise_of(small, "mine")
    (line,) = outline(compile_timeline([Prescription("mine", made.dose)], {"mine": made}, Pace()))
    assert line.blocks == (2 if making.sides is Sides.EACH else 1)
    assert line.seconds > 0
    assert line.work.units > 0


def test_a_figure_of_its_own_is_found_under_its_own_id() -> None:
    assert exercise_of(replace(HEEL_SLIDES, figure=OWN), "heel-slides").figure == "heel-slides"
    assert exercise_of(HEEL_SLIDES, "heel-slides").figure == "supine-leg-lifts"


def test_every_way_there_and_back_has_words() -> None:
    assert {word for way in WAYS for word in way} <= set(BEATS)
