"""One ring, three modes: a hold drains, breaths fill it around a growing disc, a rest drains."""

from __future__ import annotations

from math import asin, degrees

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker

from kneecoach.ui.paint.shapes import pen
from kneecoach.ui.theme import Theme

HOLD, REST = 300, 330  # u, the whole box
BAND = 18  # u, width of the ring
MARGIN = 4  # u, from the box to the ring
TRACK = 2.5  # u, lines of the empty track
SMALLEST, LARGEST = 60, 118  # u, radius of the breath disc


def draw_hold_ring(painter: QPainter, box: QRectF, u: float, theme: Theme, left: float) -> None:
    """Paint the share of a hold that is left, 1 full to 0 empty; empty while getting ready."""
    _draw_track(painter, box, u, theme)
    _draw_arc(painter, box, u, theme.accent, start=0.0, span=left * 360)


def draw_rest_ring(painter: QPainter, box: QRectF, u: float, theme: Theme, left: float) -> None:
    """Paint the share of a rest that is left."""
    _draw_track(painter, box, u, theme)
    _draw_arc(painter, box, u, theme.brand, start=0.0, span=left * 360)


def draw_breath_ring(
    painter: QPainter,
    box: QRectF,
    u: float,
    theme: Theme,
    *,
    breaths: int,
    done: int,
    now: float,
    disc: float,
) -> None:
    """Paint `done` of `breaths` pieces full and one at share `now`; `disc` is 0 breathed out, 1 in."""
    whole = 360 / max(breaths, 1)
    gap = min(degrees(asin((BAND / 2 + 3) / (HOLD / 2 - MARGIN - BAND / 2))), whole / 3)
    for piece in range(breaths):
        start, span = piece * whole + gap, whole - 2 * gap
        if piece < done:
            _draw_arc(painter, box, u, theme.brand, start=start, span=span)
        else:
            _draw_piece(painter, box, u, theme.edge, start=start, span=span)
            filled = span * now if piece == done else 0.0
            _draw_arc(painter, box, u, theme.accent, start=start, span=filled)
    radius = (SMALLEST + (LARGEST - SMALLEST) * min(max(disc, 0.0), 1.0)) * u
    painter.setPen(pen(theme.accent, 3.5 * u))
    painter.setBrush(theme.breath_disc)
    painter.drawEllipse(box.center(), radius, radius)


def _draw_track(painter: QPainter, box: QRectF, u: float, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(theme.edge, TRACK * u))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outer = box.width() / 2 - MARGIN * u - TRACK * u / 2
    for radius in (outer, outer - (BAND - TRACK) * u):
        painter.drawEllipse(box.center(), radius, radius)


def _draw_arc(painter: QPainter, box: QRectF, u: float, colour: QColor, *, start: float, span: float) -> None:
    if span <= 0:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(colour, BAND * u))
    # Qt counts sixteenths of a degree, anticlockwise from 3 o'clock; people count clockwise from 12.
    painter.drawArc(_middle(box, u), round((90 - start) * 16), -round(min(span, 360) * 16))


def _draw_piece(painter: QPainter, box: QRectF, u: float, colour: QColor, *, start: float, span: float) -> None:
    way = QPainterPath()
    way.arcMoveTo(_middle(box, u), 90 - start)
    way.arcTo(_middle(box, u), 90 - start, -span)
    stroker = QPainterPathStroker(pen(colour, (BAND - TRACK) * u))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(colour, TRACK * u))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(stroker.createStroke(way))


def _middle(box: QRectF, u: float) -> QRectF:
    """Return the square whose circle runs in the middle of the band."""
    radius = box.width() / 2 - (MARGIN + BAND / 2) * u
    centre: QPointF = box.center()
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
