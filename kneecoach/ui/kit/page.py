"""What every desk page has: margins, a widest content, and a head that stays while the rest scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.scroll import LEFT, RIGHT

MARGIN, TOP, FOOT = 36, 28, 20  # px
WIDEST, READABLE = 1400, 860  # px: of a page, of lines of text


class Page(QWidget):
    """Fill page.head (beside the title) and page.column (below it)."""

    def __init__(self, title: str, parent: QWidget | None = None, *, widest: int = WIDEST) -> None:
        super().__init__(parent)
        self._widest = widest
        self._first: QWidget | None = None
        self.setProperty("role", "page")
        self.setAccessibleName(title)
        self.title = Label(title, "title", wrap=True)
        self.head = row_beside_scroll()
        self.head.addWidget(self.title, 1)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(12)
        self.column.addLayout(self.head)

    def lead_to(self, first: QWidget) -> None:
        """Give this widget the keyboard whenever the page is given it."""
        self._first = first

    def roomy(self, width: int) -> bool:
        """Tell whether the content is at least this wide, in px at 100 % text."""
        return self._content() >= width * theme.text_scale()

    def arrange(self) -> None:
        """Lay out anew for this width and text size; pages with more than one column say how."""

    def _content(self) -> int:
        return min(self.width() - 2 * MARGIN, self._widest)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not a focus proxy: Tab would pass over what stands before the proxy.
        if self._first is not None:
            self._first.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() - self._content()
        self.column.setContentsMargins(beside // 2 - LEFT, TOP, beside - beside // 2 - RIGHT, FOOT)
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.arrange()
        super().changeEvent(event)


def row_beside_scroll() -> QHBoxLayout:
    """Return a row that begins and ends where the content of a Scroll does."""
    row = QHBoxLayout()
    row.setContentsMargins(LEFT, 0, RIGHT, 0)
    row.setSpacing(12)
    return row
