"""The figures of a handout: where a movement begins and where it ends, as shapes that are sharp at any size."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPainterPath, QPen

from kneecoach.figure.body import centres
from kneecoach.figure.figure import Figure, Move, ways
from kneecoach.figure.motion import Motion
from kneecoach.figure.shapes import Patch
from kneecoach.figure.skeleton import placed
from kneecoach.figure.space import Vec
from kneecoach.ui import figure_colours, theme
from kneecoach.ui.figure_frame import Frame
from kneecoach.ui.figure_picture import FigurePicture, Instant
from kneecoach.ui.paint.figure import Drawing
from kneecoach.ui.paper.text import PT

#: The radius of a frame's corners over its side, and how wide its line is.
RADIUS, LINE = 0.08, 0.7 * PT
#: What is smaller than this is painted in one colour.
SMALL = 11 * PT


def ends(motion: Motion) -> tuple[int, ...]:
    """Return the keyframes to print: where the work begins, and the one that tells most; one where nothing moves."""
    figure = motion.figure
    end = figure.still
    start = next((key for key in (figure.ready, figure.rest) if key != end), None)
    if start is None:
        start = max(_shown(figure), key=lambda key: _apart(motion, key, end))
    return (start, end) if start != end else (end,)


def draw_figure(painter: QPainter, motion: Motion, key: int, box: QRectF, *, above: float) -> None:
    """Draw one keyframe in a rounded frame, whose upper `above` units stay free for a word."""
    frame, radius = QPainterPath(), RADIUS * box.width()
    frame.addRoundedRect(box, radius, radius)
    picture = FigurePicture(motion, box, flipped=False, inset=False, above=above)
    painter.save()
    painter.setClipPath(frame)
    picture.paint(painter, [_coarse(each) for each in picture.frames(Instant(Move(key, key)))], box)
    painter.restore()
    painter.strokePath(frame, QPen(theme.current().line, LINE))


def _coarse(frame: Frame) -> Frame:
    """Return a frame in whole units and plain gradients, which make a file a third as large."""
    drawings = tuple(
        replace(each, layers=tuple((_rounded(path), _plain(each, brush)) for path, brush in each.layers))
        for each in frame.drawings
    )
    return replace(frame, drawings=drawings, shadow=tuple(replace(c, path=_rounded(c.path)) for c in frame.shadow))


def _rounded(path: QPainterPath) -> QPainterPath:
    made = QPainterPath(path)
    for place in range(made.elementCount()):
        point = made.elementAt(place)
        made.setElementPositionAt(place, round(point.x), round(point.y))
    return made


def _plain(one: Drawing, brush: QBrush) -> QBrush:
    """Return a brush whose gradient goes straight from its lit to its dark side, or which is flat where it is small.

    The middle of the gradient is about there anyway.
    """
    if brush.style() is not Qt.BrushStyle.LinearGradientPattern or not isinstance(one.shape, Patch):
        return brush
    shades = figure_colours.shades(one.shape.tone, one.shape.far)
    if max(one.box.width(), one.box.height()) < SMALL:
        return QBrush(shades.base)
    gradient = QLinearGradient(*map(round, (*one.shape.lit, *one.shape.dark)))
    gradient.setStops([(0.0, shades.lit), (1.0, shades.dark)])
    return QBrush(gradient)


def _shown(figure: Figure) -> list[int]:
    return sorted({figure.rest, figure.ready, figure.end, *(end for way in ways(figure) for end in way)})


def _apart(motion: Motion, a: int, b: int) -> float:
    pairs = zip(_points(motion, a), _points(motion, b), strict=True)
    return sum(abs(x - y) for one, other in pairs for x, y in zip(one, other, strict=True))


def _points(motion: Motion, key: int) -> list[Vec]:
    return centres(placed(motion.keys[key]))
