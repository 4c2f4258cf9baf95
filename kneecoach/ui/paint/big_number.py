"""The one number to be read from the mat, in digits of equal width."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from kneecoach.ui.paint.shapes import pen
from kneecoach.ui.paint.words import advance, draw_line, fitted
from kneecoach.ui.theme import CAP_HEIGHT, Theme, font

Arrow = Literal["", "up", "down"]

REP, OF, PHASE = 280, 58, 60  # u
RING, RING_TWO, REST = 208, 180, 204  # u: one digit, two digits, in the rest ring
CELL = 0.6  # em, a digit; a little tighter than the font's own 0.632, as large type wants it
BEARING = 0.035  # em, empty room at the left of most digits in the font


def draw_rep_number(
    painter: QPainter, box: QRectF, u: float, theme: Theme, number: str, *, of: str, cells: int = 2
) -> QRectF:
    """Paint the number of the repetition and "of 12" beside it; return the room left for the phase.

    `cells` is how many digits the number can reach, so that nothing moves when 9 becomes 10.
    """
    px = int(REP * u)
    baseline = box.bottom() - 2 * u
    draw_digits(painter, QPointF(box.left() - BEARING * px, baseline), number, px, theme.ink)
    x = box.left() + max(cells, len(number)) * CELL * px + 6 * u
    top = box.top() + OF * CAP_HEIGHT * u + 5 * u
    size = fitted(of, OF, 32, (box.right() - x) / u, weight=500)
    draw_line(painter, QPointF(x, top), of, font(int(size * u), 500), theme.ink2)
    return QRectF(x, top, box.right() - x, baseline - top)


def draw_phase(painter: QPainter, box: QRectF, u: float, theme: Theme, word: str, *, arrow: Arrow = "") -> None:
    """Paint the word of the phase on the bottom line of the room, with an arrow before it."""
    x = box.left()
    if arrow:
        _draw_arrow(painter, QPointF(x + 28 * u, box.bottom() - 19 * u), u, theme.ink, arrow)
        x += 65 * u
    px = int(fitted(word, PHASE, 36, (box.right() - x) / u, weight=700) * u)
    draw_line(painter, QPointF(x, box.bottom()), word, font(px, 700), theme.ink)


def draw_ring_number(
    painter: QPainter, centre: QPointF, u: float, theme: Theme, number: str, *, two: int = RING_TWO
) -> None:
    """Paint a number in the middle of a ring; `two` is the size, in u, of a number of two digits."""
    size = {1: max(RING, two), 2: two}.get(len(number), round(two * 2.1 / max(len(number), 1)))
    px = int(size * u)
    start = QPointF(centre.x() - digits_width(number, px) / 2, centre.y() + px * CAP_HEIGHT / 2)
    draw_digits(painter, start, number, px, theme.ink)


def digits_width(number: str, px: int) -> float:
    """Return how wide draw_digits paints: the same for every number of as many digits."""
    return sum(_cell(character, px) for character in number)


def draw_digits(painter: QPainter, at: QPointF, number: str, px: int, colour: QColor) -> None:
    """Paint each digit in the middle of a cell of its own; `at` is the left end of the baseline."""
    x = at.x()
    for character in number:
        cell = _cell(character, px)
        inset = (cell - advance(character, px, 700, tabular=True)) / 2
        draw_line(painter, QPointF(x + inset, at.y()), character, font(px, 700, tabular=True), colour)
        x += cell


def _cell(character: str, px: int) -> float:
    return CELL * px if character.isdigit() else advance(character, px, 700, tabular=True)


def _draw_arrow(painter: QPainter, centre: QPointF, u: float, colour: QColor, arrow: Arrow) -> None:
    down = 1 if arrow == "down" else -1
    tip = centre + QPointF(0, 18 * u * down)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(colour, 6 * u))
    painter.drawLine(centre - QPointF(0, 18 * u * down), tip)
    for side in (-1, 1):
        painter.drawLine(tip, tip + QPointF(18 * u * side, -18 * u * down))
