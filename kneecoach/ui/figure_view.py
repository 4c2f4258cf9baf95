"""A figure that moves and can be turned: drag it, or use the arrow keys; a double click or Home turns it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from kneecoach.figure.camera import Camera
from kneecoach.figure.figure import Move
from kneecoach.figure.motion import Motion
from kneecoach.ui import movement, theme
from kneecoach.ui.figure_frame import Frame, changed
from kneecoach.ui.figure_picture import FigurePicture, Instant
from kneecoach.ui.paint.painting import painting

#: How far a pixel of dragging and a press of a key turn the camera, in degrees, and how far up or down it may look.
DRAG, KEY, STEEPEST = 0.5, 15.0, 80.0
#: With reduced motion one keyframe fades into the next in so many milliseconds, in so many steps.
FADE, FADE_STEPS = 300, 6
#: How much of the stage's colour lies over a faded figure, 0 to 1.
VEIL = 0.55
_TURNS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class FigureView(QWidget):
    """Where motion is reduced, keyframes fade into one another. Signals: clicked(), without a drag."""

    clicked = Signal()

    def __init__(self, *, radius: float, behind: str, parent: QWidget | None = None) -> None:
        """`radius` is of the corners in pixels, `behind` the role of the colour round them."""
        super().__init__(parent)
        self._radius, self._behind = radius, behind
        self._motion: Motion | None = None
        self._above = 0.0
        self._flipped, self._faded = False, False
        self._instant = Instant(Move(0, 0))
        self._frames: tuple[Frame, ...] = ()
        self._before: QPixmap | None = None
        self._turned = (0.0, 0.0)
        self._grip: QPointF | None = None
        self._dragged = False
        self._picture: FigurePicture | None = None
        self._fade = QTimer(self)
        self._fade.setInterval(FADE // FADE_STEPS)
        self._fade.timeout.connect(self._fade_on)
        self._share = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def take_keys(self) -> None:
        """Be a stop of Tab, and turn with the arrow keys."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_frame(self, *, radius: float, above: float) -> None:
        """Round the corners with this radius, and leave so much free above the figure, in pixels."""
        if (radius, above) != (self._radius, self._above):
            self._radius, self._above, self._picture = radius, above, None
            self.update()

    def show_nothing(self) -> None:
        """Show an empty stage."""
        if self._motion is not None:
            self._motion, self._picture, self._before = None, None, None
            self.update()

    def set_faded(self, *, on: bool) -> None:
        """Show the figure pale, as while a session is paused."""
        if on != self._faded:
            self._faded = on
            self.update()

    def show_figure(self, motion: Motion, instant: Instant, *, flipped: bool = False) -> None:
        """Show what this figure does at this instant; `flipped` is its other side."""
        if (motion, flipped) != (self._motion, self._flipped):
            if motion is not self._motion:
                self._turned = (0.0, 0.0)
            self._motion, self._flipped, self._picture, self._before = motion, flipped, None, None
            self.update()
        shown = _still(instant) if movement.reduced() else instant
        if shown != self._instant:
            self._change(shown)

    def show_changed(self, motion: Motion, instant: Instant) -> None:
        """Show a figure that somebody is changing: from where one looks already, in the same frame as long as it fits.

        Another camera of its own turns the view back to it.
        """
        if self._motion is None or motion.figure.camera != self._motion.figure.camera:
            self._turned, self._picture = (0.0, 0.0), None
        if self._picture is not None and not self._picture.retake(motion, motion.keys[instant.move.start]):
            self._picture = None
        self._motion, self._instant = motion, _still(instant) if movement.reduced() else instant
        self._before, self._frames = None, ()
        self.update()

    def camera(self) -> Camera:
        """Return from where one looks now, turned by hand or not."""
        own = self._motion.figure.camera if self._motion else Camera(0.0, 0.0)
        yaw = (own.yaw + self._turned[0] + 180.0) % 360.0 - 180.0
        return Camera(yaw, own.pitch + self._turned[1])

    def turn(self, right: float, up: float) -> None:
        """Look from so many degrees further round."""
        yaw, pitch = self._turned
        own = self._motion.figure.camera.pitch if self._motion else 0.0
        self._turned = (yaw + right, min(max(pitch + up, -STEEPEST - own), STEEPEST - own))
        self._picture = None
        self.update()

    def turn_back(self) -> None:
        """Look from where the figure is best seen."""
        self._turned, self._picture = (0.0, 0.0), None
        self.update()

    def _change(self, shown: Instant) -> None:
        """Show another instant; paint no more than what looks different."""
        fades = movement.reduced() and shown.move != self._instant.move
        if fades and self._picture is not None:
            self._before, self._share = self._pictured(self._picture), 0.0
            self._fade.start()
        self._instant = shown
        if self._picture is None or self._before is not None or not self.isVisible():
            self._frames = ()
            self.update()
            return
        before, self._frames = self._frames, self._picture.frames(shown)
        for old, new in zip(before, self._frames, strict=False):
            place = changed(old, new)
            if not place.isEmpty():
                self.update(place.toAlignedRect())

    def _fade_on(self) -> None:
        self._share = min(1.0, self._share + 1 / FADE_STEPS)
        if self._share >= 1:
            self._before = None
            self._fade.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, place = theme.current(), QRectF(event.rect())
        with painting(self) as painter:
            if self._motion is None:
                painter.fillRect(self.rect(), look.stage)
            else:
                self._draw(painter, self._motion, place)
            self.paint_over(painter)
            edge = self._radius
            if not QRectF(self.rect()).adjusted(edge, edge, -edge, -edge).contains(place):
                painter.fillPath(self._corners(), look.role(self._behind))

    def paint_over(self, painter: QPainter) -> None:
        """Paint what stands in front of the figure; here nothing."""

    def _draw(self, painter: QPainter, motion: Motion, place: QRectF) -> None:
        if self._picture is None:
            self._picture, self._frames = self._made(motion), ()
        if not self._frames:
            self._frames = self._picture.frames(self._instant)
        self._picture.paint(painter, self._frames, place)
        if self._before is not None:
            painter.setOpacity(1 - self._share)
            painter.drawPixmap(0, 0, self._before)
        if self._faded:
            painter.setOpacity(VEIL)
            painter.fillRect(self.rect(), theme.current().stage)
        painter.setOpacity(1.0)

    def _made(self, motion: Motion) -> FigurePicture:
        """Return the picture for this size, side and camera."""
        yaw, pitch = self._turned
        own = motion.figure.camera
        # In a mirror a drag to the right turns the other way round.
        camera = Camera(own.yaw + (-yaw if self._flipped else yaw), own.pitch + pitch)
        turned = camera if self._turned != (0.0, 0.0) else None
        return FigurePicture(motion, QRectF(self.rect()), flipped=self._flipped, camera=turned, above=self._above)

    def _pictured(self, picture: FigurePicture) -> QPixmap:
        """Return what is shown now, to fade from it."""
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        with painting(made) as painter:
            picture.draw(painter, self._instant)
        return made

    def _corners(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(QRectF(self.rect()))
        path.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        return path

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._picture = None  # its colours are those of the theme before
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        way = event.position() - self._grip
        if self._dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._dragged, self._grip = True, event.position()
            self.turn(way.x() * DRAG, way.y() * DRAG)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._grip is not None and not self._dragged:
            self.clicked.emit()
        self._grip = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._grip = None
        self.turn_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TURNS:
            right, up = _TURNS[Qt.Key(event.key())]
            self.turn(right * KEY, up * KEY)
        elif event.key() == Qt.Key.Key_Home:
            self.turn_back()
        else:
            super().keyPressEvent(event)


def _still(instant: Instant) -> Instant:
    """Return the keyframe that a moving instant leads to, held."""
    move = instant.move
    key = move.end if move.share > 0 else move.start
    return Instant(Move(key, key), instant.breath)
