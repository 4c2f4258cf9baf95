"""The few flat shapes that everything else is made of, edges drawn inside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def pen(colour: QColor, width: float) -> QPen:
    """Return a round pen."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def draw_box(
    painter: QPainter,
    box: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    stroke: float = 1.0,
) -> None:
    """Paint a rounded box whose edge lies wholly inside `box`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(pen(edge, stroke) if edge is not None else Qt.PenStyle.NoPen)
    inset = stroke / 2 if edge is not None else 0.0
    inside = box.adjusted(inset, inset, -inset, -inset)
    corner = max(min(radius - inset, inside.width() / 2, inside.height() / 2), 0.0)
    painter.drawRoundedRect(inside, corner, corner)


def draw_dashes(painter: QPainter, box: QRectF, radius: float, colour: QColor) -> None:
    """Paint a dashed line along a rounded box, inside it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)


def draw_capsule(
    painter: QPainter,
    box: QRectF,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    stroke: float = 1.0,
) -> None:
    """Paint a box with round ends."""
    draw_box(painter, box, min(box.width(), box.height()) / 2, fill=fill, edge=edge, stroke=stroke)


def draw_partly(painter: QPainter, box: QRectF, share: float, colour: QColor, stroke: float) -> None:
    """Paint a capsule in outline, filled from the left up to `share` of its width."""
    painter.save()
    painter.setClipPath(capsule_path(box), Qt.ClipOperation.IntersectClip)
    painter.fillRect(QRectF(box.x(), box.y(), box.width() * min(max(share, 0.0), 1.0), box.height()), colour)
    painter.restore()
    draw_capsule(painter, box, edge=colour, stroke=stroke)


def draw_hatch(painter: QPainter, box: QRectF, colour: QColor, step: float, stroke: float) -> None:
    """Paint slanted lines in a capsule: done without, told by shape and not by colour."""
    painter.save()
    painter.setClipPath(capsule_path(box), Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(colour, stroke))
    for count in range(int((box.width() + box.height()) / step) + 1):
        x = box.x() + count * step
        painter.drawLine(QPointF(x, box.top()), QPointF(x - box.height(), box.bottom()))
    painter.restore()


def draw_stripes(painter: QPainter, box: QRectF, colour: QColor, step: float, stroke: float) -> None:
    """Paint slanted lines in a box, each from edge to edge: a drawing that is saved knows no clipping."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, stroke))
    for count in range(1, int((box.width() + box.height()) / step) + 1):
        along = count * step
        over, under = max(along - box.width(), 0.0), max(along - box.height(), 0.0)
        above = QPointF(box.left() + along - over, box.top() + over)
        painter.drawLine(above, QPointF(box.left() + under, box.top() + along - under))


def capsule_path(box: QRectF) -> QPainterPath:
    """Return the outline of a box with round ends."""
    path = QPainterPath()
    radius = min(box.width(), box.height()) / 2
    path.addRoundedRect(box, radius, radius)
    return path
