"""Where everything is kept, to be read and copied, and the dated copies of it that can be put back."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.named_row import holds
from kneecoach.words import carrying
from kneecoach.words import settings as words


class CopyLine(Struct, frozen=True):
    """One copy of everything that was done: what it is called here, when it was taken, and what it holds."""

    key: str
    taken: str
    holds: str


class KeptCard(QWidget):
    """A heading, the folder, the copies, and the way to delete it all.

    Signals: restore_wanted(str), the key of a copy; delete_wanted().
    """

    restore_wanted = Signal(str)
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(words.DATA, "card-title")
        self.home = QLineEdit()
        self.home.setReadOnly(True)
        self.home.setAccessibleName(words.KEPT_IN)
        focus_ring.surround(self.home, 10)
        card, self._card = Card(), Card()
        card.column.addWidget(Label(words.KEPT_IN, "second", wrap=True))
        card.column.addWidget(self.home)
        self._card.column.addWidget(Label(words.COPIES, "second", wrap=True))
        self._rows: list[QWidget] = []
        self.delete = KeyButton(carrying.DELETE, "stop")
        self.delete.clicked.connect(self.delete_wanted)
        last = Card()
        last.column.addWidget(Label(carrying.DELETE_NOTE, "second", wrap=True))
        last.column.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, card, self._card, last):
            column.addWidget(widget)

    def show_home(self, path: str) -> None:
        """Say in which folder everything is kept."""
        self.home.setText(path)
        self.home.setCursorPosition(0)

    def show_copies(self, copies: Sequence[CopyLine]) -> None:
        """Show the copies there are, newest first."""
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = [self._row(copy) for copy in copies] or [Label(words.NO_COPIES, "body", wrap=True)]
        for row in self._rows:
            self._card.column.addWidget(row)

    def search(self, sought: str) -> bool:
        """Tell whether the heading or a sentence holds these words."""
        return holds(f"{words.DATA} {words.KEPT_IN} {words.COPIES} {carrying.DELETE}", sought)

    def _row(self, copy: CopyLine) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(copy.taken, "strong", wrap=True))
        told.addWidget(Label(copy.holds, "second", wrap=True))
        button = KeyButton(words.PUT_BACK)
        button.setAccessibleName(f"{words.PUT_BACK}: {copy.taken}")
        button.clicked.connect(lambda: self.restore_wanted.emit(copy.key))
        row.addLayout(told, 1)
        row.addWidget(button)
        return holder
