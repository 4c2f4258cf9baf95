"""Who says so: the article, KneeCoach or the person; told by word, icon and edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.core.dose import Origin
from kneecoach.ui import icons, theme
from kneecoach.ui.paint.shapes import draw_box, draw_dashes
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

TEXT, ICON, HEIGHT, PAD, GAP, RADIUS = 14, 15, 28, 9, 6, 8  # px
ICONS = {Origin.SOURCE: "book-open", Origin.OURS: "circle-dashed", Origin.YOURS: "user"}


class ProvenanceMark(QWidget):
    """A small tag: solid edge for the article, dashed for ours, soft fill for the person's own."""

    def __init__(self, origin: Origin, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_origin(origin, words)

    def show_origin(self, origin: Origin, words: str) -> None:
        """Show who says so now."""
        self._origin, self._words = origin, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = advance(self._words, theme.px(TEXT), 600)
        return QSize(round(words + theme.px(2 * PAD + ICON + GAP)) + 1, theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, box, px = theme.current(), QRectF(self.rect()), theme.px(TEXT)
        yours = self._origin is Origin.YOURS
        ink = look.accent_text if yours else look.ink2
        self._draw_edge(painter, box)
        middle, icon = box.center().y(), theme.px(ICON)
        place = QRectF(theme.px(PAD), middle - icon / 2, icon, icon)
        icons.draw(painter, place, ICONS[self._origin], ink)
        at = QPointF(place.right() + theme.px(GAP), middle + px * CAP_HEIGHT / 2)
        draw_line(painter, at, self._words, font(px, 600), ink)
        painter.end()

    def _draw_edge(self, painter: QPainter, box: QRectF) -> None:
        look = theme.current()
        if self._origin is Origin.YOURS:
            draw_box(painter, box, RADIUS, fill=look.accent_soft, edge=look.accent)
        elif self._origin is Origin.SOURCE:
            draw_box(painter, box, RADIUS, edge=look.edge)
        else:
            draw_dashes(painter, box, RADIUS, look.edge)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
