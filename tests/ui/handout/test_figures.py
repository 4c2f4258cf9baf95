"""The two keyframes that are printed, and that they are shapes, not pixels."""

from __future__ import annotations

from io import BytesIO

import pytest
from paper import handout, pdf, row
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root
from kneecoach.ui import stills
from kneecoach.ui.handout.figures import ends
from kneecoach.ui.handout.row import LEVELS, row_block
from kneecoach.ui.paper.text import PT


@pytest.mark.parametrize("exercise", FileFigures(root()))
def test_every_shipped_figure_is_printed_where_it_begins_and_where_it_ends(exercise: str) -> None:
    motion = stills.figure(exercise)
    assert motion is not None
    start, end = ends(motion)
    assert start != end == motion.figure.still


def test_a_hold_begins_with_how_one_gets_there() -> None:
    plank = stills.figure("back-plank")
    assert plank is not None
    assert [plank.figure.keys[key].name for key in ends(plank)] == ["prop", "plank"]


def test_figures_are_printed_as_shapes() -> None:
    made = pdf(handout(row(figure="band-squat"), row(figure="calf-raises")), "a4")
    page = PdfReader(BytesIO(made)).pages[0]
    assert list(page.images) == []
    assert page.get_contents().get_data().count(b" c\n") > 1000  # type: ignore[union-attr]
    assert len(made) < 300_000


def test_an_exercise_without_a_figure_gives_its_room_to_the_words(qapp: QApplication) -> None:
    notes = (("Watch out", "Keep the hips still and breathe on. " * 12),)
    with_one, without = (row_block(1, row(figure=name, notes=notes), 530 * PT, LEVELS[0]) for name in ("oyster", "own"))
    assert without.height < 0.7 * with_one.height
