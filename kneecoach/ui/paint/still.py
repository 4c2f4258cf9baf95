"""A still figure in a rounded frame, as lists and tables show it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kneecoach.ui import stills, theme


def draw_still(painter: QPainter, box: QRectF, exercise: str, radius: float) -> None:
    """Draw an exercise; the frame stays empty until its picture is there, or where it has none."""
    frame = QPainterPath()
    frame.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(frame, theme.current().stage)
    ratio = painter.device().devicePixelRatioF()
    picture = stills.current().picture(exercise, box.size().toSize(), ratio) if exercise else None
    if picture is not None:
        painter.setClipPath(frame)
        painter.drawPixmap(box.topLeft(), picture)
    painter.restore()
