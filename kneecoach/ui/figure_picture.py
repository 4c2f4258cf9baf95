"""One figure in a picture of one size: what stands still is drawn once, what moves is drawn each time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from kneecoach.figure.arrow import arrow
from kneecoach.figure.body import centres
from kneecoach.figure.camera import Camera, View
from kneecoach.figure.figure import Inset, Move, Working
from kneecoach.figure.framing import framed
from kneecoach.figure.furniture import ground, solids
from kneecoach.figure.joints import Pose
from kneecoach.figure.motion import Motion
from kneecoach.figure.props import Step
from kneecoach.figure.scene import Kept, body, looked_at
from kneecoach.figure.shadow import Shade, on_step, shadow, strayed
from kneecoach.figure.shapes import Shape
from kneecoach.figure.skeleton import Placed, placed
from kneecoach.figure.space import Vec
from kneecoach.figure.worn import worn
from kneecoach.ui import theme
from kneecoach.ui.figure_frame import Arrow, Cast, Frame, drawings
from kneecoach.ui.paint.figure import arrow_place, draw_arrow, draw_shadow, draw_shapes, paint, shadow_paths, union
from kneecoach.ui.paint.painting import painting

#: The radius of an inset's corners as a share of its width, and its distance from the edge as one of the picture's.
RADIUS, MARGIN = 0.095, 0.03
#: The figure stands aside for an inset by this share of its width.
INSET_SHARE = 0.5


class Instant(Struct, frozen=True):
    """What a figure does at one moment. `breath` (0 to 1) fills the chest; `arrow` shows where the move goes."""

    move: Move
    breath: float = 0.0
    arrow: bool = False


class FigurePicture:
    """Draws a figure in its room, and a closer look in a corner where it has one."""

    def __init__(
        self,
        motion: Motion,
        box: QRectF,
        *,
        flipped: bool,
        camera: Camera | None = None,
        inset: bool = True,
        above: float = 0.0,
    ) -> None:
        """`box` is in pixels of the painter; `flipped` shows the other side; `camera` looks from elsewhere.

        `above` is how much of the box, in pixels from its top, the figure leaves free.
        """
        shown = camera or motion.figure.camera
        self._motion, self._box = motion, box
        self._arrows: dict[tuple[int, int], Arrow | None] = {}
        self._inset, room = None, box.adjusted(0, above, 0, 0)
        if inset and motion.figure.inset:
            self._inset = _inset(motion, motion.figure.inset, room, flipped=flipped)
            half = INSET_SHARE * self._inset.box.width()
            room = room.adjusted(half, 0, 0, 0) if flipped else room.adjusted(0, 0, -half, 0)
        view = framed(motion, Camera(shown.yaw, shown.pitch, flipped=flipped), room.width(), room.height())
        self._main = _Pane(motion, view.moved(room.left(), room.top()), box)

    def draw(self, painter: QPainter, instant: Instant) -> None:
        """Draw the figure at this instant; the painter's clip is the picture's shape."""
        self.paint(painter, self.frames(instant), self._box)

    def frames(self, instant: Instant) -> tuple[Frame, ...]:
        """Return what moves at this instant, of the picture and of its closer look."""
        move = instant.move
        pose, working = self._motion.pose(move), self._motion.figure.working_in(move)
        led = self._arrow(move.start, move.end) if instant.arrow and move.start != move.end else None
        panes = (self._main, self._inset) if self._inset else (self._main,)
        frames = placed(pose)
        points = centres(frames)
        made = [pane.frame(pose, frames, points, working, breath=instant.breath) for pane in panes]
        return (replace(made[0], arrow=led), *made[1:])

    def paint(self, painter: QPainter, frames: Sequence[Frame], place: QRectF) -> None:
        """Draw these frames, as far as they lie in this place; the painter is clipped to it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._main.paint(painter, frames[0], place)
        led = frames[0].arrow
        if led is not None and led.box.intersects(place):
            draw_arrow(painter, led.points, led.unit, theme.current().stage, theme.current().accent)
        if self._inset is not None and self._inset.box.intersects(place):
            self._inset.paint_framed(painter, frames[1], place)

    def _arrow(self, start: int, end: int) -> Arrow | None:
        """Return the arrow of a way, found once; None where little moves."""
        if (start, end) not in self._arrows:
            points = arrow(self._motion, start, end, self._main.view)
            unit = min(self._box.width(), self._box.height()) / 500
            self._arrows[start, end] = Arrow(points, unit, arrow_place(points, unit)) if points else None
        return self._arrows[start, end]


class _Pane:
    """One view of the figure, with its still surroundings kept as pictures."""

    def __init__(self, motion: Motion, view: View, box: QRectF, *, close: bool = False) -> None:
        """`close` is a look at a part of the body only."""
        self._figure, self.view, self.box = motion.figure, view, box
        self._steps = [(prop, _top(prop, view)) for prop in self._figure.props if isinstance(prop, Step)]
        self._within = (box.left(), box.top(), box.right(), box.bottom()) if close else None
        self._parts: dict[str, Kept] = {}
        self._last, self._shadow = Frame(), tuple[Cast, ...]()
        self._cast_from: list[Vec] = []
        self._kept: tuple[tuple[str, float], QPixmap, QPixmap | None] | None = None

    def frame(self, pose: Pose, frames: list[Placed], points: list[Vec], working: Working, *, breath: float) -> Frame:
        """Return the body with all it wears, and its shadow, as far as they are in the picture."""
        figure = self._figure
        look = looked_at(frames, points, self.view, bare=figure.barefoot)
        shapes: list[Shape] = [
            *body(
                look,
                working,
                bare=figure.barefoot,
                breath=breath,
                muscles=figure.muscles,
                kept=self._parts,
                within=self._within,
            ),
            *worn(figure, pose, look),
        ]
        shapes.sort(key=lambda shape: shape.depth)
        if not self._cast_from or strayed(self._cast_from, points):
            self._cast_from, self._shadow = points, tuple(self._casts(points))
        ready = drawings(shapes, self.view.scale, self.box, self._last)
        self._last = Frame(ready, self._shadow)
        return self._last

    def _casts(self, points: list[Vec]) -> Iterator[Cast]:
        for layer in shadow(points):
            yield self._cast(layer, None)
        for step, top in self._steps:
            for layer in on_step(points, step):
                yield self._cast(layer, top)

    def _cast(self, layer: Shade, top: QPainterPath | None) -> Cast:
        paths = shadow_paths(layer, self.view)
        boxes = {number: path.controlPointRect() for number, path in paths.items()}
        return Cast(union(paths.values()), layer.depth, boxes, top)

    def paint(self, painter: QPainter, frame: Frame, place: QRectF) -> None:
        """Draw the floor, the shadow, what stands there, and the body."""
        kept = painter.paintEngine().type() == QPaintEngine.Type.Raster  # paper takes shapes: its pixels are too fine
        floor, solid = self._surroundings(painter.device().devicePixelRatioF()) if kept else (None, None)
        if floor is not None:
            painter.drawPixmap(self.box.topLeft(), floor)
        else:
            painter.fillRect(self.box, theme.current().stage)
            draw_shapes(painter, ground(self._figure, self.view), self.view.scale)
        for cast in frame.shadow:
            if cast.within is None:
                draw_shadow(painter, cast.path, cast.depth)
        if solid is not None:
            painter.drawPixmap(self.box.topLeft(), solid)
        elif not kept:
            draw_shapes(painter, solids(self._figure, self.view), self.view.scale)
        for cast in frame.shadow:
            if cast.within is not None:
                painter.save()
                painter.setClipPath(cast.within, Qt.ClipOperation.IntersectClip)
                draw_shadow(painter, cast.path, cast.depth)
                painter.restore()
        paint(painter, (one for one in frame.drawings if one.box.intersects(place)))

    def paint_framed(self, painter: QPainter, frame: Frame, place: QRectF) -> None:
        """Draw the pane as a rounded card."""
        card, radius = QPainterPath(), RADIUS * self.box.width()
        card.addRoundedRect(self.box, radius, radius)
        painter.save()
        painter.setClipPath(card, Qt.ClipOperation.IntersectClip)
        self.paint(painter, frame, place)
        painter.restore()
        painter.strokePath(card, QPen(theme.current().edge, max(1.0, self.box.width() / 160)))

    def _surroundings(self, ratio: float) -> tuple[QPixmap, QPixmap | None]:
        """Return the floor and what stands on it, drawn once for a theme and a resolution."""
        key = (theme.current().name, ratio)
        if self._kept is None or self._kept[0] != key:
            standing = solids(self._figure, self.view)
            solid = self._picture(ratio, standing, Qt.GlobalColor.transparent) if standing else None
            self._kept = (key, self._picture(ratio, ground(self._figure, self.view), theme.current().stage), solid)
        return self._kept[1], self._kept[2]

    def _picture(self, ratio: float, shapes: list[Shape], background: QColor | Qt.GlobalColor) -> QPixmap:
        made = QPixmap(round(self.box.width() * ratio), round(self.box.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(background)
        with painting(made) as painter:
            painter.translate(-self.box.topLeft())
            draw_shapes(painter, shapes, self.view.scale)
        return made


def _top(step: Step, view: View) -> QPainterPath:
    """Return the outline of what one can stand on."""
    (x, z), (wide, high, deep) = step.at, step.size
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    places = [(x + a * wide / 2, step.y + high, z + b * deep / 2) for a, b in corners]
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*view.project(place)[:2]) for place in places]))
    return path


def _inset(motion: Motion, inset: Inset, box: QRectF, *, flipped: bool) -> _Pane:
    """Return the closer look: in the upper corner on the side that the figure faces."""
    small = min(box.width(), box.height())
    side, margin = inset.size * small, MARGIN * small
    left = box.left() + margin if flipped else box.right() - margin - side
    corner = QRectF(left, box.top() + margin, side, side)
    look = Camera(inset.camera.yaw, inset.camera.pitch, inset.camera.focus, flipped=flipped)
    middle = corner.center()
    return _Pane(motion, View(look, inset.scale * side, (middle.x(), middle.y())), corner, close=True)
