"""The marks of charts: told apart by shape and fill, so that no colour is needed."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from kneecoach.core.felt import Morning
from kneecoach.ui import theme
from kneecoach.ui.paint.shapes import draw_box, draw_stripes

Mark = Literal[
    "planned", "full", "short", "part", "left", "right", "units", "away",
    "dot", "before", "during", "after", "less", "same", "more", "target", "plan",
]  # fmt: skip

MORNING_MARKS: dict[Morning, Mark] = {Morning.LESS: "less", Morning.SAME: "same", Morning.MORE: "more"}
DASHES = (5.0, 3.0)  # times the width of the line
DOT = 4.2  # px, half of a mark


def draw_bar(painter: QPainter, box: QRectF, mark: Mark) -> None:
    """Paint a mark that fills a box."""
    look, radius = theme.current(), min(5.0, box.width() / 4)
    if mark == "planned":
        draw_box(painter, box, radius, edge=look.edge, stroke=1.5)
    elif mark == "away":
        draw_stripes(painter, box, look.edge, 5, 1.2)
    elif mark == "right":
        draw_box(painter, box, min(radius, 2), fill=look.panel, edge=look.brand, stroke=1.5)
        draw_stripes(painter, box.adjusted(1.5, 1.5, -1.5, -1.5), look.brand, 5, 1.2)
    elif mark == "part":
        draw_box(painter, box, min(radius, 2), fill=look.panel, edge=look.brand, stroke=1.5)
        draw_box(painter, QRectF(box.topLeft(), QPointF(box.center().x(), box.bottom())), 2, fill=look.brand)
    else:
        fill = {"short": look.brand_mid, "units": look.edge}.get(mark, look.brand)
        draw_box(painter, box, min(radius, 2) if mark in {"left", "units"} else radius, fill=fill)
    if mark == "short":
        half = min(box.width(), box.height(), 16) * 0.2
        painter.setBrush(look.panel)
        painter.drawEllipse(box.center(), half, half)


def draw_point(painter: QPainter, at: QPointF, mark: Mark, size: float) -> None:
    """Paint a mark around a point; `size` is half its width."""
    look = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush({"during": look.accent, "after": look.ink2}.get(mark, look.brand))
    if mark == "before":
        painter.setPen(QPen(look.brand, size * 0.5))
        painter.setBrush(look.panel)
    if mark in {"less", "same", "more"}:
        painter.setBrush(look.plum)
    if mark in {"dot", "before"}:
        painter.drawEllipse(at, size, size)
    elif mark == "after":
        painter.drawRect(QRectF(at.x() - size, at.y() - size * 0.45, 2 * size, size * 0.9))
    else:
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) * size for x, y in _CORNERS[mark]]))


#: The corners of marks, y downwards, in half widths.
_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "during": ((0, -1.35), (1.2, 0), (0, 1.35), (-1.2, 0)),
    "more": ((0, -1.1), (1.1, 0.9), (-1.1, 0.9)),
    "less": ((0, 1.1), (1.1, -0.9), (-1.1, -0.9)),
    "same": ((-1.2, -0.35), (1.2, -0.35), (1.2, 0.35), (-1.2, 0.35)),
}


def line_pen(mark: Mark) -> QPen:
    """Return the pen of a line: dashed for a target or a limit, plain for the plan."""
    look = theme.current()
    if mark == "plan":
        return QPen(look.edge, 1.8)
    pen = QPen(look.accent, 2)
    pen.setDashPattern(DASHES)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def draw_key(painter: QPainter, box: QRectF, mark: Mark) -> None:
    """Paint a mark as a key shows it, in a box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark in {"target", "plan"}:
        painter.setPen(line_pen(mark))
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
    elif mark in {"dot", "before", "during", "after", "less", "same", "more"}:
        draw_point(painter, box.center(), mark, box.height() * 0.38)
    else:
        draw_bar(painter, box, mark)
