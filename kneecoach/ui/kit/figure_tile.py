"""A small still figure with round corners."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui import stills, theme
from kneecoach.ui.paint.still import draw_still

RADIUS = 12  # px
LIST = (84, 63)  # px at 100 % text: the size in lists


class FigureTile(QWidget):
    """Shows an exercise by its most telling keyframe; empty until that is drawn."""

    def __init__(self, exercise: str, size: tuple[int, int] | None = None, parent: QWidget | None = None) -> None:
        """`size` is in pixels at 100 % text; without one the layout decides."""
        super().__init__(parent)
        self._exercise, self._size = exercise, size
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        stills.current().drawn.connect(self._arrived)
        self._measure()

    def show_exercise(self, exercise: str) -> None:
        """Show this exercise."""
        self._exercise = exercise
        self.update()

    def _measure(self) -> None:
        if self._size is None:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedSize(theme.px(self._size[0]), theme.px(self._size[1]))

    def _arrived(self, exercise: str) -> None:
        if exercise == self._exercise:
            self.update()

    def sizeHint(self) -> QSize:
        wide, high = self._size or (160, 160)
        return QSize(theme.px(wide), theme.px(high))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_still(painter, QRectF(self.rect()), self._exercise, theme.px(RADIUS))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)
