"""Less and more of something: a word and two keys, - and + if no others, in one box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit.sizes import BAR, Size
from kneecoach.ui.paint.key_cap import cap_size, draw_key_cap
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

MINUS, PLUS = "\N{MINUS SIGN}", "+"


class KeyPair(QWidget):
    """Two keys to click; the page listens to the keyboard. Signals: less(), more()."""

    less = Signal()
    more = Signal()

    def __init__(
        self, words: str, *, keys: tuple[str, str] = (MINUS, PLUS), size: Size = BAR, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size, self._u, self._caps = size, 1.0, keys
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say what there is less or more of."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_scale(self, u: float) -> None:
        """Take this many pixels for each u."""
        self._u = u
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size, u = self._size, self._u
        words = advance(self._words, int(size.text * u), size.weight)
        keys = 2 * self._cap()[0] + (2 * size.gap + 2) * u
        return QSize(round(words + keys + 2 * size.pad * u), round(size.height * u))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cap(self) -> tuple[float, float]:
        return cap_size(self._caps[1], int(self._size.cap * self._u))

    def _keys(self) -> tuple[QRectF, QRectF]:
        (width, height), size, u = self._cap(), self._size, self._u
        y, right = (self.height() - height) / 2, self.width() - size.pad * u - width
        return QRectF(right - width - size.gap * u, y, width, height), QRectF(right, y, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, size, u = theme.current(), self._size, self._u
        draw_box(painter, QRectF(self.rect()), size.radius * u, fill=look.panel, edge=look.edge, stroke=max(u, 1))
        px = int(size.text * u)
        at = QPointF(size.pad * u, self.height() / 2 + px * CAP_HEIGHT / 2)
        draw_line(painter, at, self._words, font(px, size.weight), look.ink)
        for place, key in zip(self._keys(), self._caps, strict=True):
            draw_key_cap(painter, place, int(size.cap * u), key, look.ink)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        less, more = self._keys()
        # Each key answers on the whole height of the box and half the gap: 40 px to hit.
        between = (less.right() + more.left()) / 2
        if event.position().x() >= between:
            self.more.emit()
        elif event.position().x() >= less.left() - self._size.gap * self._u:
            self.less.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)
