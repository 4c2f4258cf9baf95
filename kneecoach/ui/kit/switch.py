"""On or off, always with the word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.paint.shapes import draw_capsule, pen
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

TEXT, WIDTH, HEIGHT, GAP = 15, 52, 30, 10  # px
KNOB_ON, KNOB_OFF = 10, 9.5  # px, radius


class Switch(QCheckBox):
    """A check box painted as a switch. Signals: toggled(bool), as of any check box."""

    def __init__(self, name: str, *, on: str, off: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on, self._off = on, off
        self.setAccessibleName(name)
        focus_ring.surround(self, 14)

    def sizeHint(self) -> QSize:
        px = theme.px(TEXT)
        words = max(advance(self._on, px, 600), advance(self._off, px, 600))
        return QSize(round(words + theme.px(GAP + WIDTH)) + 1, max(theme.px(HEIGHT), 40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, middle = theme.current(), theme.px(TEXT), self.height() / 2
        width, height = theme.px(WIDTH), theme.px(HEIGHT)
        track = QRectF(self.width() - width, middle - height / 2, width, height)
        word = self._on if self.isChecked() else self._off
        x = track.left() - theme.px(GAP) - advance(word, px, 600)
        draw_line(painter, QPointF(x, middle + px * CAP_HEIGHT / 2), word, font(px, 600), look.ink2)
        if self.isChecked():
            draw_capsule(painter, track, fill=look.brand)
        else:
            draw_capsule(painter, track, fill=look.sunken, edge=look.edge)
        self._draw_knob(painter, track)
        painter.end()

    def _draw_knob(self, painter: QPainter, track: QRectF) -> None:
        look, on = theme.current(), self.isChecked()
        radius = theme.text_scale() * (KNOB_ON if on else KNOB_OFF)
        x = track.right() - track.height() / 2 if on else track.left() + track.height() / 2
        painter.setPen(pen(look.on_brand if on else look.edge, 1))
        painter.setBrush(look.on_brand if on else look.edge)
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
