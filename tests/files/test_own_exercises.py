"""Exercises of the person's own stand beside ours; a broken one hides nothing but itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.core.dose import Origin
from kneecoach.core.fault import Code
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root

SLIDES = """
id = "heel-slides"
name = "Heel slides"
figure = "bridge"
[dose]
sets = 2
reps = [8, 10]
sides = { are = "each" }
parts = [{ beat = "move", word = "bend", length = 2 }, { beat = "move", word = "straighten", length = 2 }]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a folder with one exercise of the person's own."""
    (tmp_path / "heel-slides.toml").write_text(SLIDES, "utf-8")
    return tmp_path


def test_an_exercise_of_ones_own_is_in_the_library(own: Path) -> None:
    catalogue = FileCatalogue(root(), own)
    exercise = catalogue["heel-slides"]
    assert len(list(catalogue)) == len(catalogue) == 32
    assert (exercise.source, exercise.dose.rest.low) == ("", 30)
    assert exercise.dose.reps is not None
    assert exercise.dose.reps.given.origin is Origin.YOURS


def test_a_broken_one_is_told_and_the_others_are_there(own: Path) -> None:
    (own / "broken.toml").write_text("id = 1", "utf-8")
    catalogue = FileCatalogue(root(), own)
    assert "heel-slides" in catalogue
    assert "broken" not in catalogue
    assert [fault.file for fault in catalogue.faults] == ["broken.toml"]


def test_none_takes_the_name_of_ours(own: Path) -> None:
    (own / "bridge.toml").write_text(SLIDES.replace("heel-slides", "bridge"), "utf-8")
    catalogue = FileCatalogue(root(), own)
    assert catalogue["bridge"].source == "002-3"
    assert [fault.code for fault in catalogue.faults] == [Code.TWICE]


def test_what_came_later_is_there_when_asked_again(own: Path) -> None:
    catalogue = FileCatalogue(root(), own)
    assert "toe-taps" not in catalogue
    (own / "toe-taps.toml").write_text(SLIDES.replace("heel-slides", "toe-taps"), "utf-8")
    catalogue.forget_own()
    assert "toe-taps" in catalogue


def test_a_borrowed_figure_is_shown(own: Path) -> None:
    figures = FileFigures(root(), own / "figures", FileCatalogue(root(), own))
    assert figures["heel-slides"].figure.id == "bridge"


def test_a_figure_of_its_own_is_shown(own: Path) -> None:
    text = (root() / "figures" / "bridge.toml").read_text("utf-8").replace('"bridge"', '"heel-slides"')
    (own / "figures").mkdir()
    (own / "figures" / "heel-slides.toml").write_text(text, "utf-8")
    (own / "heel-slides.toml").write_text(SLIDES.replace('figure = "bridge"', ""), "utf-8")
    figures = FileFigures(root(), own / "figures", FileCatalogue(root(), own))
    assert figures["heel-slides"].figure.id == "heel-slides"


@pytest.mark.parametrize("figure", ["", "heel-slides", "no-such-figure"])
def test_without_one_there_is_none(own: Path, figure: str) -> None:
    (own / "heel-slides.toml").write_text(SLIDES.replace("bridge", figure), "utf-8")
    figures = FileFigures(root(), own / "figures", FileCatalogue(root(), own))
    assert "heel-slides" not in figures
