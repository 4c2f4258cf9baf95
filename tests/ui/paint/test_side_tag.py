"""Which leg is told by word, place and shape."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from kneecoach.ui.paint.side_tag import Side, SideWords, draw_side_tag
from kneecoach.ui.theme import Theme

BOX = QRectF(656, 128, 592, 92)
WORDS = SideWords("Left", "Right", "Both legs")
LEFT_END, RIGHT_END = 720, 1190

Paint = Callable[..., QImage]


def ends(paint: Paint, side: Side, swap: float = 1.0) -> tuple[bool, bool]:
    """Whether the left and the right end are filled, above the words."""
    sheet = paint(lambda painter: draw_side_tag(painter, BOX, 1.0, Theme.light(), side, words=WORDS, swap=swap))
    fill = Theme.light().accent_fill
    return sheet.pixelColor(LEFT_END, 140) == fill, sheet.pixelColor(RIGHT_END, 140) == fill


@pytest.mark.parametrize(
    ("side", "filled"),
    [("left", (True, False)), ("right", (False, True)), ("both", (True, True)), ("none", (False, False))],
)
def test_the_tag_stands_at_its_own_side(paint: Paint, side: Side, filled: tuple[bool, bool]) -> None:
    assert ends(paint, side) == filled


def test_swapping_begins_at_the_other_side_and_ends_at_its_own(paint: Paint) -> None:
    assert ends(paint, "right", 0.0) == ends(paint, "left")
    assert ends(paint, "left", 0.0) == ends(paint, "right")
    assert ends(paint, "right", 0.5) == (False, False)


def test_the_tag_is_pointed_outwards(paint: Paint) -> None:
    sheet = paint(lambda painter: draw_side_tag(painter, BOX, 1.0, Theme.light(), "left", words=WORDS))
    assert sheet.pixelColor(664, 132) == Theme.light().paper
    assert sheet.pixelColor(664, 174) == Theme.light().accent_fill
    assert sheet.pixelColor(1020, 138) == Theme.light().accent_fill


def test_a_long_word_in_another_language_stays_inside(paint: Paint) -> None:
    long = SideWords("Linkes Bein", "Rechts", "Beide Beine")
    sheet = paint(lambda painter: draw_side_tag(painter, BOX, 1.0, Theme.light(), "left", words=long))
    beside = [sheet.pixelColor(x, y) for x in range(1029, 1033) for y in range(130, 218)]
    assert all(colour == Theme.light().paper for colour in beside)
