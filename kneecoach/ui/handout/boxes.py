"""Boxes to tick. All lengths are in units (text.PT)."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from kneecoach.ui import theme
from kneecoach.ui.handout.value import Ticks
from kneecoach.ui.paper.text import PT, Paragraph, line

#: A box to tick and the room between two; how wide lines are.
BOX, BETWEEN, PEN = 13 * PT, 4 * PT, 0.9 * PT


class Tickable(Struct, frozen=True, eq=False):
    """Boxes in rows, each with the words before them."""

    rows: tuple[tuple[float, float, Paragraph, int], ...]
    width: float
    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw boxes and words from this corner, their top left."""
        for left, top, words, count in self.rows:
            words.draw(painter, x + left, y + top + (BOX - words.height) / 2)
            for place in range(count):
                start = left + (words.width + BETWEEN if words.width else 0) + place * (BOX + BETWEEN)
                draw_box(painter, QRectF(x + start, y + top, BOX, BOX))


def tickable(ticks: tuple[Ticks, ...], width: float) -> Tickable:
    """Return boxes side by side where they fit, and under each other where not; a side never runs over the width."""
    rows: list[tuple[float, float, Paragraph, int]] = []
    x = y = widest = 0.0
    for label, count in _broken(ticks, width):
        words = line(label)
        wide = (words.width + BETWEEN if label else 0) + count * (BOX + BETWEEN) - BETWEEN
        if rows and x + wide > width:
            x, y = 0.0, y + BOX + BETWEEN
        rows.append((x, y, words, count))
        widest, x = max(widest, x + wide), x + wide + 3 * BETWEEN
    return Tickable(tuple(rows), widest, y + BOX if rows else 0.0)


def _broken(ticks: tuple[Ticks, ...], width: float) -> list[tuple[str, int]]:
    most = max(1, int((width - 60 * PT) / (BOX + BETWEEN)))
    return [
        (each.label if start == 0 else "", min(most, each.count - start))
        for each in ticks
        for start in range(0, each.count, most)
    ]


def draw_box(painter: QPainter, box: QRectF) -> None:
    """Draw a box to tick."""
    painter.setPen(QPen(theme.current().ink2, PEN))
    painter.setBrush(theme.current().on_brand)
    painter.drawRect(box)
