"""A column that scrolls up and down only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring

LEFT, RIGHT = 8, 20  # px kept free beside the content: for focus rings, and for the bar when there is one
EDGE = 6  # px, above and below


class Scroll(QScrollArea):
    """Fill scroll.column. One that is `read` and holds nothing to press takes the keyboard, so that arrows move it."""

    def __init__(
        self, parent: QWidget | None = None, *, widest: int = 0, read: bool = False, on_card: bool = False
    ) -> None:
        super().__init__(parent)
        self._inner = inner = _Inner()
        inner.setProperty("role", "page")
        self._widest = widest
        self.column = QVBoxLayout(inner)
        self.column.setSpacing(16)
        self.setWidget(inner)
        if on_card:
            _show_through(self, inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if read else Qt.FocusPolicy.NoFocus)
        if read:
            focus_ring.surround(self, 12)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)

    def whole_height(self) -> int:
        """Return how high it would have to be to show everything at its width."""
        return self._inner.heightForWidth(self.width())

    def _make_room(self, _least: int, most: int) -> None:
        """Let the bar take from the free room, so that the content never changes its width."""
        self._right = max(RIGHT - self.verticalScrollBar().sizeHint().width(), 0) if most else RIGHT
        self.column.setContentsMargins(LEFT, EDGE, self._right, EDGE)
        self._limit()

    def _limit(self) -> None:
        """Keep lines readable: the same number of letters at every text size."""
        if self._widest:
            self._inner.setMaximumWidth(theme.px(self._widest) + LEFT + self._right)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._limit()
        super().changeEvent(event)


class _Inner(QWidget):
    """As high as its content is at its width, and no higher."""

    def minimumSizeHint(self) -> QSize:
        # Left alone, Qt asks for the height at the least width, and the page would end in empty space.
        return QSize(super().minimumSizeHint().width(), 0)


def _show_through(area: QScrollArea, inner: QWidget) -> None:
    """Let the colour of what is behind be seen."""
    inner.setProperty("role", "")
    inner.setAutoFillBackground(False)
    area.setStyleSheet("QScrollArea { background: transparent; }")


def show_whole(widget: QWidget) -> None:
    """Scroll what holds this widget until it can be seen, with its focus ring."""
    if (area := _area(widget)) is not None:
        area.ensureWidgetVisible(widget, 0, 24)


def show_around(widget: QWidget, at: QPoint) -> None:
    """Scroll what holds this widget until this point of it can be seen, and something above and below."""
    area = _area(widget)
    inner = area.widget() if area is not None else None
    if area is not None and inner is not None:
        there = widget.mapTo(inner, at)
        area.ensureVisible(there.x(), there.y(), 0, 48)


def _area(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
