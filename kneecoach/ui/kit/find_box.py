"""A line to type what is looked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.paint.key_cap import cap_size, draw_key_cap

WIDTH, LEAST, ICON, EDGE, GAP, CAP = 280, 150, 20, 12, 8, 13  # px
CLEARS = "Esc"


class FindBox(QLineEdit):
    """Shows the key that leads to it, if any, and Esc, which empties it, while there is something to empty.

    Signals: textChanged(str), as of any line.
    """

    def __init__(self, words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setMaxLength(100)
        self.textChanged.connect(self._make_room)
        self._make_room()
        focus_ring.surround(self, 10)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(LEAST), super().minimumSizeHint().height())

    def _cap(self) -> str:
        return CLEARS if self.text() else self._key

    def _make_room(self) -> None:
        """Keep the letters clear of icon and key; the style sheet's padding is there already."""
        wide = cap_size(self._cap(), theme.px(CAP))[0] if self._cap() else 0
        self.setTextMargins(theme.px(ICON + GAP), 0, round(wide) + theme.px(GAP), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        look, icon, px, middle = theme.current(), theme.px(ICON), theme.px(CAP), self.height() / 2
        icons.draw(painter, QRectF(EDGE, middle - icon / 2, icon, icon), "search", look.ink2)
        if self._cap():
            wide, high = cap_size(self._cap(), px)
            place = QRectF(self.width() - EDGE - wide, middle - high / 2, wide, high)
            draw_key_cap(painter, place, px, self._cap(), look.ink2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()
            self.updateGeometry()
