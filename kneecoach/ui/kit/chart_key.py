"""What a mark of a chart stands for: its shape and its word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui import theme
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

TEXT, MARK, HIGH, GAP = 14, 18, 13, 7  # px


class ChartKey(QWidget):
    """An open box or a filled one, and its word."""

    def __init__(self, words: str, *, filled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._filled = words, filled
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(theme.px(MARK + GAP) + advance(self._words, theme.px(TEXT), 500)) + 2, theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, middle, px = theme.current(), self.height() / 2, theme.px(TEXT)
        box = QRectF(0, middle - theme.px(HIGH) / 2, theme.px(MARK), theme.px(HIGH))
        draw_box(painter, box, 3, fill=look.brand if self._filled else None, edge=look.edge, stroke=1.5)
        at = QPointF(theme.px(MARK + GAP), middle + px * CAP_HEIGHT / 2)
        draw_line(painter, at, self._words, font(px, 500), look.ink2)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
