"""The two bars on the stage while nothing counts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kneecoach.ui.paint.shapes import draw_capsule, pen
from kneecoach.ui.theme import Theme


def draw_pause_mark(painter: QPainter, centre: QPointF, u: float, theme: Theme) -> None:
    """Paint a disc of 130 u with two upright bars."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(theme.edge, 3 * u))
    painter.setBrush(theme.panel)
    painter.drawEllipse(centre, 63.5 * u, 63.5 * u)
    painter.setPen(Qt.PenStyle.NoPen)
    for side in (-1, 1):
        bar = QRectF(centre.x() + (side * 21 - 11) * u, centre.y() - 28 * u, 22 * u, 56 * u)
        draw_capsule(painter, bar, fill=theme.ink)
