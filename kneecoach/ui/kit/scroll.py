"""A column that scrolls up and down only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kneecoach.ui.kit import focus_ring

LEFT, RIGHT = 8, 20  # px kept free beside the content: for focus rings, and for the bar when there is one
EDGE = 6  # px, above and below


class Scroll(QScrollArea):
    """Fill scroll.column. One that is `read` and holds nothing to press takes the keyboard, so that arrows move it."""

    def __init__(self, parent: QWidget | None = None, *, widest: int = 0, read: bool = False) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setProperty("role", "page")
        if widest:
            inner.setMaximumWidth(widest + LEFT + RIGHT)
        self.column = QVBoxLayout(inner)
        self.column.setSpacing(16)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if read else Qt.FocusPolicy.NoFocus)
        if read:
            focus_ring.surround(self, 12)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)

    def _make_room(self, _least: int, most: int) -> None:
        """Let the bar take from the free room, so that the content never changes its width."""
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        self.column.setContentsMargins(LEFT, EDGE, max(RIGHT - bar, 0), EDGE)


def show_whole(widget: QWidget) -> None:
    """Scroll what holds this widget until it can be seen, with its focus ring."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        above.ensureWidgetVisible(widget, 0, 24)
