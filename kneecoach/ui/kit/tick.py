"""A square with a tick: part of today, or left out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.paint.shapes import draw_box

SIDE, TARGET, RADIUS = 24, 40, 6  # px


class Tick(QCheckBox):
    """A check box without words of its own; `name` is what it is for. Signals: toggled(bool), clicked."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        focus_ring.surround(self, RADIUS)

    def sizeHint(self) -> QSize:
        return QSize(max(theme.px(SIDE), 28), max(theme.px(SIDE), TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, side = theme.current(), theme.px(SIDE)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        if self.isChecked():
            draw_box(painter, box, RADIUS, fill=look.brand)
            inside = box.adjusted(side * 0.15, side * 0.15, -side * 0.15, -side * 0.15)
            icons.draw(painter, inside, "check", look.on_brand)
        else:
            draw_box(painter, box, RADIUS, fill=look.panel, edge=look.edge, stroke=1.5)
        painter.end()
