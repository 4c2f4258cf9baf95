"""Numbers stand still: nothing shifts when 9 becomes 10."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from kneecoach.ui.paint.big_number import digits_width, draw_phase, draw_rep_number, draw_ring_number
from kneecoach.ui.paint.words import advance
from kneecoach.ui.theme import Theme

ROW = QRectF(656, 246, 592, 190)

Paint = Callable[..., QImage]


def row(paint: Paint, number: str, cells: int = 2) -> QImage:
    return paint(lambda painter: draw_rep_number(painter, ROW, 1.0, Theme.light(), number, of="of 12", cells=cells))


def inked(sheet: QImage, box: tuple[int, int, int, int]) -> tuple[int, int] | None:
    """The leftmost and rightmost column, in a box, that is not paper."""
    part, paper = sheet.copy(*box), Theme.light().paper.rgb()
    columns = [x for x in range(part.width()) if any(part.pixel(x, y) != paper for y in range(0, part.height(), 3))]
    return (columns[0], columns[-1]) if columns else None


def test_of_12_stays_where_it_is_when_9_becomes_10(paint: Paint) -> None:
    beside = (996, 240, 284, 200)
    assert row(paint, "9").copy(*beside) == row(paint, "10").copy(*beside)


def test_a_small_total_needs_only_one_cell(paint: Paint) -> None:
    beside = (830, 240, 60, 60)
    assert inked(row(paint, "5", cells=2), beside) is None
    assert inked(row(paint, "5", cells=1), beside) is not None


@pytest.mark.parametrize("number", ["1", "4", "5", "8", "10"])
def test_the_number_shares_the_left_edge_of_the_column(paint: Paint, number: str) -> None:
    ink = inked(row(paint, number), (640, 240, 200, 200))
    assert ink is not None
    assert 8 <= ink[0] <= 30


def test_all_numbers_of_two_digits_are_equally_wide() -> None:
    assert digits_width("11", 280) == digits_width("88", 280)
    assert digits_width("1:30", 100) > digits_width("30", 100)


@pytest.mark.parametrize(("number", "room"), [("7", 256), ("10", 256), ("120", 256), ("1:30", 256)])
def test_any_number_fits_in_its_ring(paint: Paint, number: str, room: int) -> None:
    sheet = paint(lambda painter: draw_ring_number(painter, QPointF(300, 300), 1.0, Theme.light(), number))
    ink = inked(sheet, (0, 200, 600, 200))
    assert ink is not None
    assert 300 - room / 2 < ink[0] < ink[1] < 300 + room / 2


def test_a_number_stands_in_the_middle_of_its_ring(paint: Paint) -> None:
    sheet = paint(lambda painter: draw_ring_number(painter, QPointF(300, 300), 1.0, Theme.light(), "8"))
    ink = inked(sheet, (0, 200, 600, 200))
    assert ink is not None
    assert abs((ink[0] + ink[1]) / 2 - 300) < 4


def test_a_long_word_of_a_phase_is_made_smaller(paint: Paint) -> None:
    room = QRectF(1000, 300, 248, 134)
    assert advance("Straighten up", 60, 700) > room.width()
    sheet = paint(lambda painter: draw_phase(painter, room, 1.0, Theme.light(), "Squeezing", arrow="up"))
    assert inked(sheet, (1249, 240, 31, 200)) is None
