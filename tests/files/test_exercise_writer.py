"""A written exercise is read again as the same exercise, with every origin."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from makings import HEEL_SLIDES, makings
from support import catalogue

from kneecoach.core.exercise import Exercise
from kneecoach.core.making import Making
from kneecoach.core.own_exercise import exercise_of
from kneecoach.files.catalogue import read_exercise
from kneecoach.files.exercise_writer import exercise_text


def reread(folder: Path, exercise: Exercise) -> Exercise:
    path = folder / f"{exercise.id}.toml"
    path.write_text(exercise_text(exercise), "utf-8", newline="\n")
    return read_exercise(path, catalogue().defaults)


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_every_shipped_exercise_comes_back_as_it_was(tmp_path: Path, key: str) -> None:
    assert reread(tmp_path, catalogue()[key]) == catalogue()[key]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(makings())
def test_every_exercise_of_ones_own_comes_back_as_it_was(tmp_path: Path, making: Making) -> None:
    made = exercise_of(making, "mine")
    assert reread(tmp_path, made) == made


def test_a_number_of_ones_own_is_a_bare_number() -> None:
    text = exercise_text(exercise_of(HEEL_SLIDES, "heel-slides"))
    assert "\nsets = 2\n" in text
    assert '{ beat = "move", word = "bend", length = 2 }' in text
    assert "ours" not in text


def test_what_is_empty_is_left_out() -> None:
    text = exercise_text(exercise_of(Making(name="Sit", position="Sit"), "sit"))
    assert [key for key in ("figure", "closes", "equipment", "optional", "between") if key in text] == []
