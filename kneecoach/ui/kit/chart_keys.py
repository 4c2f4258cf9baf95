"""What the marks of a chart stand for: each shape with its word, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui import theme
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

TEXT, MARK, HIGH, GAP, APART, ROW = 14, 18, 13, 7, 16, 22  # px

Key = tuple[Callable[[QPainter, QRectF], None], str]


class ChartKeys(QWidget):
    """Marks, each painted by its own function, and their words. Signals: none."""

    def __init__(self, keys: Sequence[Key], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_keys(keys)

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Show these keys."""
        self.keys = tuple(keys)
        self.setAccessibleName(", ".join(words for _, words in self.keys))
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> list[QPointF]:
        """Return where each key begins, top left."""
        x, row, found = 0.0, 0, list[QPointF]()
        for _, words in self.keys:
            wide = theme.px(MARK + GAP) + advance(words, theme.px(TEXT), 500)
            if x and x + wide > width:
                x, row = 0.0, row + 1
            found.append(QPointF(x, row * theme.px(ROW)))
            x += wide + theme.px(APART)
        return found

    def heightForWidth(self, width: int) -> int:
        rows = self._places(width)
        return round(rows[-1].y()) + theme.px(ROW) if rows else 0

    def sizeHint(self) -> QSize:
        wide = sum(theme.px(MARK + GAP + APART) + advance(words, theme.px(TEXT), 500) for _, words in self.keys)
        return QSize(round(wide), self.heightForWidth(round(wide)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(ROW) if self.keys else 0)

    def draw_on(self, painter: QPainter, width: int) -> None:
        """Paint the keys as they are laid out at this width, from the origin."""
        px = theme.px(TEXT)
        made, ink, high = font(px, 500), theme.current().ink2, theme.px(HIGH)
        for (draw, words), at in zip(self.keys, self._places(width), strict=True):
            middle = at.y() + theme.px(ROW) / 2
            draw(painter, QRectF(at.x(), middle - high / 2, theme.px(MARK), high))
            draw_line(painter, QPointF(at.x() + theme.px(MARK + GAP), middle + px * CAP_HEIGHT / 2), words, made, ink)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_on(painter, self.width())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
