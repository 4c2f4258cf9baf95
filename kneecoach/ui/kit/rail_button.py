"""One page's place in the rail."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.paint.shapes import draw_box, draw_capsule
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

TEXT, ICON, HEIGHT, RADIUS = 16, 20, 44, 12  # px
ICON_AT, WORDS_AT = 13, 45  # px


class RailButton(QToolButton):
    """Icon and words, or the icon alone with a tooltip. Signals: clicked."""

    def __init__(self, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._icon = words, icon
        self._narrow = False
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        focus_ring.surround(self, RADIUS)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, with the words as its tooltip."""
        self._narrow = narrow
        self.setToolTip(self._words if narrow else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = 0 if self._narrow else theme.px(WORDS_AT - ICON) + advance(self._words, theme.px(TEXT), 700)
        return QSize(round(words + theme.px(ICON + 20)), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, on, middle = theme.current(), self.isChecked(), self.height() / 2
        if on or self.underMouse():
            draw_box(painter, QRectF(self.rect()), RADIUS, fill=look.brand_soft if on else look.sunken)
        if on:
            draw_capsule(painter, QRectF(0, middle - theme.px(10), 4, theme.px(20)), fill=look.brand)
        ink, icon = (look.brand if on else look.ink2), theme.px(ICON)
        x = (self.width() - icon) / 2 if self._narrow else theme.px(ICON_AT)
        icons.draw(painter, QRectF(x, middle - icon / 2, icon, icon), self._icon, ink)
        if not self._narrow:
            px = theme.px(TEXT)
            at = QPointF(theme.px(WORDS_AT), middle + px * CAP_HEIGHT / 2)
            draw_line(painter, at, self._words, font(px, 700 if on else 600), ink)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
