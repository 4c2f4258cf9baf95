"""What a page is made of: blocks that are never divided. All lengths are in units (text.PT)."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtGui import QPainter, QPen

from kneecoach.ui import theme
from kneecoach.ui.paper.text import PT

#: How much smaller a block that fits no page is made at a time.
SHRINK = 0.9


class Block(Struct, frozen=True, eq=False):
    """Something `height` high that draws itself from the left edge at this y."""

    height: float
    draw: Callable[[QPainter, float], None]


def fitted(make: Callable[[float], Block], width: float, room: float) -> Block:
    """Return a block of this width; one that is higher than `room` is made smaller until it fits, and never cut."""
    share, made = 1.0, make(width)
    while made.height * share > room:
        share *= SHRINK
        made = make(width / share)

    def draw(painter: QPainter, y: float) -> None:
        painter.save()
        painter.translate(0, y)
        painter.scale(share, share)
        made.draw(painter, 0)
        painter.restore()

    return Block(made.height * share, draw)


def draw_rule(painter: QPainter, left: float, right: float, y: float) -> None:
    """Draw a line to write on, or between two things."""
    painter.setPen(QPen(theme.current().edge, 0.6 * PT))
    painter.drawLine(round(left), round(y), round(right), round(y))
