"""How much of an exercise was done: a mark, words and a bar."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.paint.shapes import capsule_path, draw_capsule, pen
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

State = Literal["full", "part", "skipped"]

TEXT, MARK, BAR, GAP = 15, 16, 12, 8  # px


class Meter(QWidget):
    """A bar under a tick, a half disc or a dash, and words that say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_done(0.0, "skipped", "")

    def show_done(self, share: float, state: State, strong: str, rest: str = "") -> None:
        """Show a share of 0 to 1 with words, "46 of 48" strongly and "reps" after it."""
        self._share, self._state = min(max(share, 0.0), 1.0), state
        self._strong, self._rest = strong, rest
        self.setAccessibleName(f"{strong} {rest}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = theme.px(TEXT)
        words = advance(self._strong, px, 600) + theme.px(GAP) + advance(self._rest, px, 400)
        return QSize(max(round(theme.px(MARK + GAP) + words) + 2, theme.px(190)), theme.px(38))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, row = theme.current(), theme.px(TEXT), theme.px(20)
        self._draw_mark(painter, QRectF(0, (row - theme.px(MARK)) / 2, theme.px(MARK), theme.px(MARK)))
        at = QPointF(theme.px(MARK + GAP), row / 2 + px * CAP_HEIGHT / 2)
        draw_line(painter, at, self._strong, font(px, 600), look.ink)
        at.setX(at.x() + advance(self._strong, px, 600) + theme.px(GAP) * 0.8)
        draw_line(painter, at, self._rest, font(px, 400), look.ink2)
        self._draw_bar(painter, QRectF(0, self.height() - theme.px(BAR), self.width(), theme.px(BAR)))
        painter.end()

    def _draw_bar(self, painter: QPainter, box: QRectF) -> None:
        look = theme.current()
        painter.save()
        painter.setClipPath(capsule_path(box))
        painter.fillRect(QRectF(box.x(), box.y(), box.width() * self._share, box.height()), look.brand)
        painter.restore()
        draw_capsule(painter, box, edge=look.edge)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        look = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._state == "full":
            icons.draw(painter, box, "check", look.brand)
        elif self._state == "part":
            inside = box.adjusted(1, 1, -1, -1)
            painter.setPen(pen(look.brand, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(inside)
            painter.setBrush(look.brand)
            painter.drawPie(inside, 90 * 16, 180 * 16)
        else:
            icons.draw(painter, box, "minus", look.edge)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
