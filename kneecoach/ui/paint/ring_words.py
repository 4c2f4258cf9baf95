"""The words beside a ring: what now, and how much of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kneecoach.ui.paint.words import draw_line, fitted, lines
from kneecoach.ui.theme import CAP_HEIGHT, Theme, font

WORD, WORD_LINE = 60, 64  # u
DETAIL, DETAIL_LINE = 40, 59  # u: the second is from baseline to baseline


def draw_ring_words(painter: QPainter, box: QRectF, u: float, theme: Theme, word: str, *, detail: str = "") -> None:
    """Paint the word, on up to two lines, and the detail below it, in the middle of the box's height."""
    width = box.width() / u
    size = fitted(word, WORD, 40, width, weight=700, most_lines=2)
    small = fitted(detail, DETAIL, 28, width, weight=500)
    shown = lines(word, size, width, 700)
    tall = len(shown) * WORD_LINE + (DETAIL_LINE if detail else 0)
    y = box.center().y() + (size * CAP_HEIGHT - (tall - WORD_LINE)) / 2 * u
    for line in shown:
        draw_line(painter, QPointF(box.left(), y), line, font(int(size * u), 700), theme.ink)
        y += WORD_LINE * u
    below = y + (DETAIL_LINE - WORD_LINE) * u
    draw_line(painter, QPointF(box.left(), below), detail, font(int(small * u), 500), theme.ink2)
