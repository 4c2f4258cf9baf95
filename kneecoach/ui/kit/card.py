"""A sheet on the page with a thin line around it."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

PADDING = 20


class Card(QFrame):
    """A frame with a column to fill: card.column.addWidget(...)."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = PADDING) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(QMargins(padding, padding, padding, padding))
        self.column.setSpacing(12)

    def show_selected(self, *, on: bool) -> None:
        """Mark the card as the chosen one."""
        self.setProperty("selected", on)
        # A style sheet looks at properties only when a widget is polished.
        self.style().unpolish(self)
        self.style().polish(self)
