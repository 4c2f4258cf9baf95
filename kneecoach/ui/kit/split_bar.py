"""A bar split by how long each part takes; one part is selected, and a click selects another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui import theme
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, font

HEIGHT, GAP, RADIUS, TEXT = 30, 4, 10, 14  # px
LEAST = 14  # px: the narrowest part


class SplitBar(QWidget):
    """Signals: pressed(int), the place of a part that was clicked."""

    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[str, int], ...] = ()
        self._at = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[str, int]], at: int) -> None:
        """Show parts, each with its word and its seconds; `at` is the selected one, -1 for none."""
        self._parts, self._at = tuple(parts), at
        self.update()

    def boxes(self) -> Iterator[QRectF]:
        """Yield where each part is."""
        number = len(self._parts)
        free = max(self.width() - GAP * (number - 1) - LEAST * number, 0)
        whole, x = sum(seconds for _, seconds in self._parts) or 1, 0.0
        for _, seconds in self._parts:
            wide = LEAST + free * seconds / whole
            yield QRectF(x, 0, wide, self.height())
            x += wide + GAP

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme.current(), theme.px(TEXT)
        for place, (box, (word, _)) in enumerate(zip(self.boxes(), self._parts, strict=True)):
            here = place == self._at
            draw_box(painter, box, RADIUS, fill=look.brand if here else look.panel, edge=None if here else look.edge)
            wide = advance(word, px, 600)
            if wide < box.width() - 4:
                corner = QPointF(box.center().x() - wide / 2, box.center().y() + px * CAP_HEIGHT / 2)
                draw_line(painter, corner, word, font(px, 600), look.on_brand if here else look.ink2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            for place, box in enumerate(self.boxes()):
                if box.contains(event.position()):
                    self.pressed.emit(place)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
