"""What a person owns and minds: what an exercise lacks, what touches it, what could take its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support import catalogue, programmes

from kneecoach.core.exercise import Exercise
from kneecoach.core.own import AT_HOME, BANDS, CAUTIONS, NAMED, Own, instead, marks, missing, offering, swaps
from kneecoach.words.vocabulary import EQUIPMENT

ASKED = sorted(set(EQUIPMENT) - AT_HOME)
exercises = st.sampled_from(sorted(catalogue())).map(lambda key: catalogue()[key])
owns = st.builds(
    Own,
    st.none() | st.frozensets(st.sampled_from([*ASKED, "trampoline"])),
    st.frozensets(st.sampled_from([*CAUTIONS, "ladders"])),
)

#: The exercises that content.md names for each caution (1.2, 1.4 and 3.8), by their ids.
ONE_LEGGED = {
    "standing-front-leg-lifts", "moving-warrior-ii", "band-single-leg-march", "band-single-leg-stance",
    "lateral-band-step", "monster-walk", "front-foot-elevated-split-squat", "side-step-down", "forward-step-down",
    "backward-step-down", "calf-raises",
}  # fmt: skip
NAMES = {
    "back-pain": {"romanian-deadlift"},
    "wrists": {"external-hip-rotation"},
    "latex": {key for key, exercise in catalogue().items() if BANDS & set(exercise.equipment)},
    "balance": ONE_LEGGED,
}


@pytest.mark.parametrize("caution", CAUTIONS)
def test_a_caution_touches_the_exercises_that_the_articles_name(caution: str) -> None:
    own = Own(cautions=frozenset({caution}))
    touched = {key for key, exercise in catalogue().items() if marks(exercise, own).flags}
    assert touched == NAMES[caution]
    assert touched == {key for key, exercise in catalogue().items() if caution in exercise.cautions}


@given(exercises)
def test_nothing_stands_against_anything_while_nothing_was_said(exercise: Exercise) -> None:
    assert marks(exercise, Own()).clear


@given(exercises, owns)
def test_only_what_is_needed_and_not_in_every_home_is_missing(exercise: Exercise, own: Own) -> None:
    lacking = set(missing(exercise, own))
    assert lacking <= set(exercise.equipment) - AT_HOME
    assert lacking.isdisjoint(own.things or ())
    assert own.things is None or lacking == set(exercise.equipment) - AT_HOME - own.things


@given(exercises, owns, st.sampled_from(ASKED))
def test_owning_more_never_makes_more_missing(exercise: Exercise, own: Own, thing: str) -> None:
    richer = replace(own, things=None if own.things is None else own.things | {thing})
    assert set(missing(exercise, richer)) <= set(missing(exercise, own))


@given(exercises, owns)
def test_nothing_stands_against_what_is_offered_instead(exercise: Exercise, own: Own) -> None:
    offered = swaps(exercise, own, catalogue(), ("bridge", "no-such-exercise"), taken=("oyster",))
    assert exercise.id not in offered
    assert "oyster" not in offered
    assert len(set(offered)) == len(offered)
    assert all(marks(catalogue()[key], own).clear for key in offered)


def test_a_programmes_own_alternative_comes_first_then_the_named_then_the_like() -> None:
    deadlift = catalogue()["romanian-deadlift"]
    assert instead(deadlift, catalogue(), ("oyster",)) == ("oyster", *NAMED[deadlift.id], "back-plank")


def test_only_back_pain_leaves_an_exercise_out() -> None:
    everything = Own(cautions=frozenset(CAUTIONS))
    left_out = {key for key, exercise in catalogue().items() if marks(exercise, everything).unsuitable}
    assert left_out == NAMES["back-pain"]


def test_a_band_is_latex_though_an_exercise_does_not_say_so() -> None:
    silent = replace(catalogue()["band-squat"], cautions=())
    assert marks(silent, Own(cautions=frozenset({"latex"}))).flags == ("latex",)


def test_an_optional_thing_is_never_missing() -> None:
    assert missing(catalogue()["clamshells"], Own(frozenset())) == ()


@given(st.sampled_from(sorted(programmes())), st.sampled_from(sorted(catalogue())))
def test_what_was_taken_instead_is_among_the_alternatives_of_its_place_alone(name: str, other: str) -> None:
    programme = programmes()[name]
    place = programme.prescriptions[0].exercise
    offered = offering(programme, {place: other, "elsewhere": "bridge"}, catalogue())
    (first, *rest) = offered.prescriptions
    assert first.chosen(other).exercise == other
    assert tuple(rest) == programme.prescriptions[1:]


def test_what_the_library_lacks_is_not_offered() -> None:
    programme = programmes()["kneecap-basics"]
    assert offering(programme, {"bridge": "no-such-exercise"}, catalogue()) == programme
