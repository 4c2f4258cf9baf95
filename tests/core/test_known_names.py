"""Names of exercises, whoever wrote them: what is one of ours, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support import catalogue

from kneecoach.core.exercise import Exercise
from kneecoach.core.known_names import folded, known_names, match

EVERY = tuple(catalogue().values())
KNOWN = known_names(EVERY)


def called(id_: str, name: str, *aliases: str) -> Exercise:
    return replace(EVERY[0], id=id_, name=name, aliases=aliases)


@pytest.mark.parametrize("exercise", EVERY, ids=lambda one: one.id)
def test_each_exercise_is_found_by_id_name_and_alias(exercise: Exercise) -> None:
    others = {folded(name) for other in EVERY if other is not exercise for name in (other.id, *other.aliases)}
    aliases = [alias for alias in exercise.aliases if folded(alias) not in others]
    assert {match(name, KNOWN) for name in (exercise.id, exercise.name, *aliases)} == {exercise.id}


SPELT = ("SPANISH  SQUAT", "Spanish-squat", " spanish squat. ", "Spánish Squat", "\uff53panish squat")


@pytest.mark.parametrize("name", SPELT)
def test_case_accents_and_punctuation_make_no_other_name(name: str) -> None:
    assert match(name, KNOWN) == "band-supported-sit-back"


@pytest.mark.parametrize("name", ["", "…", "Bench Press (Barbell)", "squat", "ブリッジ"])
def test_what_is_not_ours_stays_what_it_is(name: str) -> None:
    assert match(name, KNOWN) is None


def test_a_name_that_two_share_belongs_to_none() -> None:
    known = known_names([called("one", "Slide"), called("two", "SLIDE"), called("three", "Glide", "slide")])
    assert (match("slide", known), match("one", known), match("two", known)) == (None, "one", "two")


def test_an_alias_never_takes_the_name_of_another() -> None:
    known = known_names([called("one", "Heel slide", "Wall sit"), called("two", "Wall sit")])
    assert match("wall sit", known) == "two"


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert folded(folded(name)) == folded(name)
