"""One of a few large choices: two lines of words and a radio mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.paint.shapes import draw_box, pen
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import font

SMALL, LARGE = 15, 18  # px
PAD, MARK, RADIUS = 13, 18, 12  # px


class OptionTile(QRadioButton):
    """A radio button as a tile; tiles of one parent exclude each other. Signals: toggled(bool), clicked."""

    def __init__(self, words: str, detail: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        focus_ring.surround(self, RADIUS)
        self.set_words(words, detail)

    def set_words(self, words: str, detail: str = "") -> None:
        """Say something else: a first line and, larger, a second one."""
        self._words, self._detail = words, detail
        self.setAccessibleName(f"{words}, {detail}" if detail else words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        scale = theme.text_scale()
        wide = max(
            advance(self._words, theme.px(SMALL), 600) + (MARK + 8) * scale,
            advance(self._detail, theme.px(LARGE), 700),
        )
        tall = 62 if self._detail else 44
        return QSize(round(wide + 2 * PAD * scale) + 1, round(tall * scale))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, on, scale = theme.current(), self.isChecked(), theme.text_scale()
        if on:
            draw_box(painter, QRectF(self.rect()), RADIUS, fill=look.brand_soft, edge=look.brand, stroke=2)
        else:
            fill = look.sunken if self.underMouse() else look.panel
            draw_box(painter, QRectF(self.rect()), RADIUS, fill=fill, edge=look.edge)
        first = QPointF(PAD * scale, 24 * scale if self._detail else self.height() / 2 + 5 * scale)
        draw_line(painter, first, self._words, font(theme.px(SMALL), 600 if on else 500), look.ink)
        second = QPointF(PAD * scale, 47 * scale)
        draw_line(painter, second, self._detail, font(theme.px(LARGE), 700), look.ink)
        self._draw_mark(painter, first.y() - 5 * scale)
        painter.end()

    def _draw_mark(self, painter: QPainter, middle: float) -> None:
        look, scale = theme.current(), theme.text_scale()
        centre = QPointF(self.width() - (PAD + MARK / 2) * scale, middle + 3 * scale)
        on = self.isChecked()
        painter.setPen(pen(look.brand if on else look.edge, (5 if on else 1.2) * scale))
        painter.setBrush(look.panel if on else Qt.BrushStyle.NoBrush)
        radius = (MARK / 2 - (2.5 if on else 0.6)) * scale
        painter.drawEllipse(centre, radius, radius)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
