"""Where everything is kept, to be read and copied."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.named_row import holds
from kneecoach.words import settings as words


class KeptCard(QWidget):
    """A heading, a sentence and the folder. No signals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(words.DATA, "card-title")
        self.home = QLineEdit()
        self.home.setReadOnly(True)
        self.home.setAccessibleName(words.KEPT_IN)
        focus_ring.surround(self.home, 10)
        card = Card()
        card.column.addWidget(Label(words.KEPT_IN, "second", wrap=True))
        card.column.addWidget(self.home)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(card)

    def show_home(self, path: str) -> None:
        """Say in which folder everything is kept."""
        self.home.setText(path)
        self.home.setCursorPosition(0)

    def search(self, sought: str) -> bool:
        """Tell whether the heading or the sentence holds these words."""
        return holds(f"{words.DATA} {words.KEPT_IN}", sought)
