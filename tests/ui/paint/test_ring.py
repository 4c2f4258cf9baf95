"""A hold and a rest drain, breaths fill, and an empty ring is only an outline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from kneecoach.ui.paint.ring import draw_breath_ring, draw_hold_ring, draw_rest_ring
from kneecoach.ui.theme import Theme

BOX = QRectF(100, 100, 300, 300)
# In the middle of the band: at 1:30, 4:30, 7:30 and 10:30 on a clock.
QUARTERS = [(347, 153), (347, 347), (153, 347), (153, 153)]

Paint = Callable[..., QImage]


def filled(sheet: QImage, colour: QColor) -> list[bool]:
    return [sheet.pixelColor(x, y) == colour for x, y in QUARTERS]


@pytest.mark.parametrize(
    ("left", "quarters"),
    [(1.0, [True] * 4), (0.5, [True, True, False, False]), (0.25, [True, False, False, False]), (0, [False] * 4)],
)
def test_a_hold_drains_back_to_twelve(paint: Paint, left: float, quarters: list[bool]) -> None:
    sheet = paint(lambda painter: draw_hold_ring(painter, BOX, 1.0, Theme.light(), left))
    assert filled(sheet, Theme.light().accent) == quarters


def test_a_rest_drains_in_another_colour(paint: Paint) -> None:
    sheet = paint(lambda painter: draw_rest_ring(painter, BOX, 1.0, Theme.light(), 0.5))
    assert filled(sheet, Theme.light().brand) == [True, True, False, False]


def test_breaths_done_are_full_and_the_one_now_grows(paint: Paint) -> None:
    def sheet(now: float) -> QImage:
        return paint(
            lambda painter: draw_breath_ring(painter, BOX, 1.0, Theme.light(), breaths=4, done=2, now=now, disc=0.0)
        )

    assert filled(sheet(0.0), Theme.light().brand) == [True, True, False, False]
    assert filled(sheet(0.0), Theme.light().accent) == [False] * 4
    assert filled(sheet(1.0), Theme.light().accent) == [False, False, True, False]


def test_the_disc_grows_with_the_breath_and_stays_in_the_ring(paint: Paint) -> None:
    def wide(disc: float) -> int:
        sheet = paint(
            lambda painter: draw_breath_ring(painter, BOX, 1.0, Theme.light(), breaths=5, done=0, now=0.0, disc=disc)
        )
        return sum(sheet.pixelColor(x, 250) == Theme.light().breath_disc for x in range(100, 400))

    assert 100 < wide(0.0) < wide(0.5) < wide(1.0) < 240
    assert wide(7.0) == wide(1.0)


@pytest.mark.parametrize("breaths", [0, 1, 30])
def test_any_number_of_breaths_can_be_painted(paint: Paint, breaths: int) -> None:
    paint(lambda painter: draw_breath_ring(painter, BOX, 0.5, Theme.dark(), breaths=breaths, done=0, now=0.5, disc=0.5))
