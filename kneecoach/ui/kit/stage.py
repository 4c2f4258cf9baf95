"""The place of the figure; until there is one it says the starting position in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.paint.shapes import draw_box

RADIUS, HEIGHT = 24, 150  # px


class Stage(QFrame):
    """A rounded frame in the colour behind the figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", "card-title", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 20, 28, 20)
        column.addWidget(self._words)
        self.setMinimumHeight(theme.px(HEIGHT))

    def show_words(self, words: str) -> None:
        """Say this position."""
        self._words.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme.current()
        draw_box(painter, QRectF(self.rect()), RADIUS, fill=look.stage, edge=look.line)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(theme.px(HEIGHT))
        super().changeEvent(event)
