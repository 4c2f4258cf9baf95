"""A desk page: a column that scrolls, as wide as DESIGN.md allows, in the middle of a wide window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

WIDEST = 1400  # px
MARGINS = (36, 28, 36, 24)


class Page(QScrollArea):
    """A scrolling column to fill: page.column.addWidget(...)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget(self)
        outer.setProperty("role", "page")
        inner = QWidget(outer)
        inner.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(*MARGINS)
        self.column.setSpacing(16)
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(0)
        row.addWidget(inner, 1)
        row.addStretch(0)
        self.setWidget(outer)
