"""The one number to be read from the mat, in digits of equal width."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kneecoach.ui import icons
from kneecoach.ui.paint.words import advance, draw_line, fitted
from kneecoach.ui.theme import CAP_HEIGHT, Theme, font

REP, OF, PHASE = 280, 58, 60  # u
RING, RING_TWO, REST = 208, 180, 204  # u: one digit, two digits, in the rest ring


def draw_rep_number(
    painter: QPainter, box: QRectF, u: float, theme: Theme, number: str, *, of: str, cells: int = 2
) -> QRectF:
    """Paint the number of the repetition and "of 12" beside it; return the room left for the phase.

    `cells` is how many digits the number can reach, so that nothing moves when 9 becomes 10.
    """
    px = int(REP * u)
    baseline = box.bottom() - 2 * u
    draw_line(painter, QPointF(box.left(), baseline), number, font(px, 700, tabular=True), theme.ink)
    x = box.left() + max(cells, len(number)) * advance("0", px, 700, tabular=True)
    top = box.top() + OF * CAP_HEIGHT * u + 5 * u
    draw_line(painter, QPointF(x, top), of, font(int(OF * u), 500), theme.ink2)
    return QRectF(x, top, box.right() - x, baseline - top)


def draw_phase(painter: QPainter, box: QRectF, u: float, theme: Theme, word: str, *, arrow: str = "") -> None:
    """Paint the word of the phase on the bottom line of the room, after an icon such as "arrow-down"."""
    x = box.left()
    if arrow:
        size = 56 * u
        icons.draw(painter, QRectF(x - 2 * u, box.bottom() - 48 * u, size, size), arrow, theme.ink)
        x += 65 * u
    px = int(fitted(word, PHASE, 36, (box.right() - x) / u, weight=700) * u)
    draw_line(painter, QPointF(x, box.bottom()), word, font(px, 700), theme.ink)


def draw_ring_number(
    painter: QPainter, centre: QPointF, u: float, theme: Theme, number: str, *, two: int = RING_TWO
) -> None:
    """Paint a number in the middle of a ring; `two` is the size, in u, of a number of two digits."""
    size = {1: max(RING, two), 2: two}.get(len(number), round(two * 2.1 / max(len(number), 1)))
    px = int(size * u)
    x = centre.x() - advance(number, px, 700, tabular=True) / 2
    baseline = centre.y() + px * CAP_HEIGHT / 2
    draw_line(painter, QPointF(x, baseline), number, font(px, 700, tabular=True), theme.ink)
