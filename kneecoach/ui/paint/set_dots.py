"""The line under the name: "Set 2 of 3", a dot for every set, and what else belongs to the set."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from kneecoach.ui.paint.shapes import pen
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, Theme, font

TEXT = 30  # u
DOT, STEP, STROKE = 24, 33, 3.5  # u: across, from dot to dot, line


def draw_set_line(
    painter: QPainter,
    at: QPointF,
    u: float,
    theme: Theme,
    words: str,
    *,
    done: int,
    total: int,
    after: str = "",
) -> None:
    """Paint the words, the dots and `after` from the left; `at` is the middle of the line's left end."""
    px = int(TEXT * u)
    baseline = at + QPointF(0, px * CAP_HEIGHT / 2)
    draw_line(painter, baseline, words, font(px, 500), theme.ink2)
    x = at.x() + (advance(words, px, 500) if words else -14 * u) + 14 * u
    end = draw_set_dots(painter, QPointF(x, at.y()), u, theme, done=done, total=total)
    draw_line(painter, QPointF(end + 26 * u, baseline.y()), after, font(px, 500), theme.ink2)


def draw_set_dots(painter: QPainter, at: QPointF, u: float, theme: Theme, *, done: int, total: int) -> float:
    """Paint a dot for every set from `at`, left and middle, and return the x of their right end.

    Done sets are filled, the set after them is a bull's eye, sets to come are open.
    """
    for number in range(total):
        centre = QPointF(at.x() + (DOT / 2 + number * STEP) * u, at.y())
        _draw_dot(painter, centre, u, theme, number - done)
    return at.x() + ((total - 1) * STEP + DOT) * u if total else at.x()


def _draw_dot(painter: QPainter, centre: QPointF, u: float, theme: Theme, ahead: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = (DOT - STROKE) / 2 * u
    colour = theme.brand if ahead < 0 else theme.accent if ahead == 0 else theme.edge
    painter.setPen(pen(colour, STROKE * u))
    painter.setBrush(colour if ahead < 0 else theme.paper)
    painter.drawEllipse(centre, radius, radius)
    if ahead == 0:
        painter.setBrush(colour)
        painter.drawEllipse(centre, 3.2 * u, 3.2 * u)
