"""A number on a slider, with its value in words beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QSlider, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.paint.shapes import draw_capsule, pen
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

TEXT, GAP, HEIGHT = 16, 14, 40  # px
TRACK, THICK, KNOB = 180, 10, 11  # px: length and height of the track, radius of the knob
LEAST_TRACK = 100  # px
PAGE = 2  # steps


class SliderBox(QSlider):
    """Signals: valueChanged(int), when a person lets go of the knob or presses a key."""

    def __init__(
        self,
        name: str,
        least: int,
        most: int,
        step: int,
        *,
        words: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        """`words` says a value, as "65 %"; a person stops at whole steps from `least`, to `most` inclusive."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._words = words
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setPageStep(PAGE * step)
        # Nobody wants every number on the way kept: the value follows when the knob is let go.
        self.setTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        focus_ring.surround(self, 12)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(TRACK) + self._beside(), max(theme.px(HEIGHT), 40))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(LEAST_TRACK) + self._beside(), self.sizeHint().height())

    def _beside(self) -> int:
        """Return the room right of the track: the widest value in words."""
        ends = (self.minimum(), self.maximum())
        widest = max(self._wide(self._words(value)) for value in ends)
        return round(theme.px(GAP) + widest) + 1

    def _wide(self, said: str) -> float:
        return advance(said, theme.px(TEXT), 600, tabular=True)

    def _track(self) -> QRectF:
        thick = theme.px(THICK)
        return QRectF(0, (self.height() - thick) / 2, self.width() - self._beside(), thick)

    def _knob(self) -> float:
        """Return the x of the middle of the knob."""
        track, radius = self._track(), theme.px(KNOB)
        share = (self.sliderPosition() - self.minimum()) / (self.maximum() - self.minimum())
        return track.left() + radius + share * (track.width() - 2 * radius)

    def _slide(self, x: float) -> None:
        """Move the knob to the step nearest to `x`."""
        track, radius, step = self._track(), theme.px(KNOB), self.singleStep()
        share = (x - track.left() - radius) / (track.width() - 2 * radius)
        steps = round(share * (self.maximum() - self.minimum()) / step)
        self.setSliderPosition(self.minimum() + steps * step)  # Qt keeps it within the limits

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, track, x, radius = theme.current(), self._track(), self._knob(), theme.px(KNOB)
        draw_capsule(painter, track, fill=look.sunken, edge=look.edge)
        draw_capsule(painter, QRectF(track.topLeft(), QPointF(x, track.bottom())), fill=look.brand)
        painter.setPen(pen(look.brand, 2))
        painter.setBrush(look.panel)
        painter.drawEllipse(QPointF(x, track.center().y()), radius - 1, radius - 1)
        px, said = theme.px(TEXT), self._words(self.sliderPosition())
        at = QPointF(self.width() - self._wide(said), self.height() / 2 + px * CAP_HEIGHT / 2)
        draw_line(painter, at, said, font(px, 600, tabular=True), look.ink)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._slide(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._slide(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
        elif event.key() == Qt.Key.Key_Minus:
            self.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepSub)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change a number that happens to pass under the mouse.
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
