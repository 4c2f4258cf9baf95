"""Draws the shapes of a figure: soft patches with an outline, flat faces, shadows on the floor, and the arrow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import atan2, cos, pi, sin

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
    QTransform,
)

from kneecoach.figure.camera import View
from kneecoach.figure.shadow import Shade
from kneecoach.figure.shapes import Bow, Face, Patch, Point, Shape
from kneecoach.ui import figure_colours

#: How strong a shadow is at its deepest, light and dark theme alike.
SHADOW = 0.42
#: No disc is smaller than this, in pixels: Qt leaves out an arc of no size, and draws from the corner instead.
DOT = 0.01
#: Of an arrow, in units: how long the strokes of its head are, how wide its line, how wide what sets it off.
HEAD, LINE, CASING = 12, 3.4, 6
#: How far a smooth edge reaches out of its path, in pixels.
OVER = 1.0
_WINDING = Qt.FillRule.WindingFill
Layers = tuple[tuple[QPainterPath, QBrush], ...]


class Drawing(Struct, frozen=True, eq=False):
    """A shape ready to be painted: its paths in their colours, and the place that they take.

    What shines through needs no smooth edges: at so little contrast they cost four times more than they show.
    """

    shape: Shape
    layers: Layers
    box: QRectF
    smooth: bool


def draw_shapes(painter: QPainter, shapes: Iterable[Shape], scale: float) -> None:
    """Draw shapes in their order; `scale` is pixels a metre, from which the width of outlines follows."""
    paint(painter, (drawing(shape, scale) for shape in shapes))


def paint(painter: QPainter, drawings: Iterable[Drawing]) -> None:
    """Paint drawings in their order."""
    for one in drawings:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=one.smooth)
        for path, brush in one.layers:
            painter.fillPath(path, brush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def drawing(shape: Shape, scale: float) -> Drawing:
    """Return a shape ready to be painted at so many pixels a metre."""
    rim = rim_width(scale)
    layers = _patch(shape, rim) if isinstance(shape, Patch) else _face(shape, rim)
    edge = OVER if isinstance(shape, Patch) else rim
    box = layers[0][0].controlPointRect().adjusted(-edge, -edge, edge, edge)
    return Drawing(shape, layers, box, shape.alpha == 1)


def rim_width(scale: float) -> float:
    """Return how wide an outline is, in pixels, at so many pixels a metre."""
    return 0.35 + 1.15 * scale / 400


def _patch(patch: Patch, rim: float) -> Layers:
    path, outer = _paths(patch.outlines, rim if patch.rim else 0.0)
    if patch.alpha < 1:
        return ((path, QBrush(_thin(figure_colours.colour(patch.tone), patch.alpha))),)
    shades = figure_colours.shades(patch.tone, patch.far)
    gradient = QLinearGradient(*patch.lit, *patch.dark)
    gradient.setStops(shades.stops)
    inside = (path, QBrush(gradient))
    return ((outer, QBrush(shades.rim)), inside) if patch.rim else (inside,)


def _face(face: Face, rim: float) -> Layers:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in face.corners]))
    path.closeSubpath()
    colour = figure_colours.face(face.tone, face.shade)
    inside = (path, QBrush(_thin(colour, face.alpha) if face.alpha < 1 else colour))
    if not face.edge:
        return (inside,)
    stroker = QPainterPathStroker(QPen(colour, rim))
    return (inside, (stroker.createStroke(path), QBrush(figure_colours.shades(face.tone).rim)))


def _thin(colour: QColor, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made


def _paths(outlines: Iterable[Sequence[Bow]], grow: float) -> tuple[QPainterPath, QPainterPath]:
    """Return the union of outlines, and the same `grow` pixels larger where an outline runs round a disc.

    Elsewhere it is a little smaller, so that no hair of it shows at a joint.
    """
    path, outer = QPainterPath(), QPainterPath()
    path.setFillRule(_WINDING)
    outer.setFillRule(_WINDING)
    for outline in outlines:
        first = True
        for x, y, r, edged, start, sweep in outline:
            wide = r + grow if edged else max(DOT, r - min(grow, 1.0))
            if first:
                path.arcMoveTo(x - r, y - r, 2 * r, 2 * r, start)
                outer.arcMoveTo(x - wide, y - wide, 2 * wide, 2 * wide, start)
                first = False
            path.arcTo(x - r, y - r, 2 * r, 2 * r, start, sweep)
            outer.arcTo(x - wide, y - wide, 2 * wide, 2 * wide, start, sweep)
        path.closeSubpath()
        outer.closeSubpath()
    return path, outer


def shadow_paths(layer: Shade, view: View) -> dict[int, QPainterPath]:
    """Return a layer of shadow as it is seen on its level, by the number of what casts it."""
    paths = {}
    for number, outline in layer.outlines.items():
        x, z = (sum([bow[i] for bow in outline]) / len(outline) for i in range(2))
        paths[number] = QTransform(*view.level_near(layer.height, x, z)).map(_paths((outline,), 0.0)[0])
    return paths


def union(paths: Iterable[QPainterPath]) -> QPainterPath:
    """Return the union of paths that run the same way round."""
    whole = QPainterPath()
    whole.setFillRule(_WINDING)
    for path in paths:
        whole.addPath(path)
    return whole


def draw_shadow(painter: QPainter, path: QPainterPath, depth: float) -> None:
    """Draw a layer of shadow, `depth` (0 to 1) dark."""
    # Without smooth edges, which at this size and so pale cost more than they show.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillPath(path, _thin(figure_colours.colour("shadow"), SHADOW * depth))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def draw_arrow(painter: QPainter, points: Sequence[Point], unit: float, casing: QColor, colour: QColor) -> None:
    """Draw a dotted path of at least three points with a head at its end; `unit` is a five-hundredth of the picture."""
    path = _smooth(points)
    head = _head(points, HEAD * unit)
    dots = QPen(colour, LINE * unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    dots.setDashPattern([0.01, 2.2])
    solid = QPen(colour, LINE * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    for pen in (dots, solid):
        around = QPen(pen)
        around.setColor(casing)
        around.setWidthF(CASING * unit)
        around.setDashPattern([0.01, 2.2 * LINE / CASING]) if pen is dots else None
        painter.strokePath(path if pen is dots else head, around)
    painter.strokePath(path, dots)
    painter.strokePath(head, solid)


def arrow_place(points: Sequence[Point], unit: float) -> QRectF:
    """Return the place that an arrow takes, its casing included."""
    reach = (HEAD + CASING) * unit
    return QPolygonF([QPointF(x, y) for x, y in points]).boundingRect().adjusted(-reach, -reach, reach, reach)


def _smooth(points: Sequence[Point]) -> QPainterPath:
    """Return a curve along the points, round at each but the first and the last."""
    path = QPainterPath(QPointF(*points[0]))
    for (x, y), (x1, y1) in pairwise(points[1:-1]):
        path.quadTo(x, y, (x + x1) / 2, (y + y1) / 2)
    path.quadTo(*points[-2], *points[-1])
    return path


def _head(points: Sequence[Point], size: float) -> QPainterPath:
    (x0, y0), (x, y) = points[-2], points[-1]
    angle = atan2(y - y0, x - x0)
    path = QPainterPath(QPointF(x + size * cos(angle + 0.82 * pi), y + size * sin(angle + 0.82 * pi)))
    path.lineTo(x, y)
    path.lineTo(x + size * cos(angle - 0.82 * pi), y + size * sin(angle - 0.82 * pi))
    return path
