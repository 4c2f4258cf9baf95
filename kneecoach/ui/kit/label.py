"""Words on a desk page, in one of the sizes of DESIGN.md 2."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Role = Literal[
    "title", "number", "card-title", "row", "body", "strong", "second", "caption", "caption-strong", "shorter"
]


class Label(QLabel):
    """Plain text in a role; wrapped labels take the width they are given."""

    def __init__(self, words: str = "", role: Role = "body", *, wrap: bool = False, parent: QWidget | None = None):
        super().__init__(words, parent)
        self.setProperty("role", role)
        # A person's own names are shown here: nothing in them is markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def show_role(self, role: Role) -> None:
        """Show the same words in another size."""
        if self.property("role") != role:
            self.setProperty("role", role)
            # A style sheet looks at properties only when a widget is polished.
            self.style().unpolish(self)
            self.style().polish(self)
