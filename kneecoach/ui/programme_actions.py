"""What may be done with a programme: change it, and behind one button everything rarer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.words import programmes as words

COPY, HANDOUT, SEND, TAKE_BACK, DELETE = "copy", "handout", "send", "take-back", "delete"
_WORDS = {
    COPY: words.COPY,
    HANDOUT: words.HANDOUT,
    SEND: words.SEND,
    TAKE_BACK: words.TAKE_BACK,
    DELETE: words.DELETE,
}


class ProgrammeActions(QWidget):
    """Signals: change_wanted(); acted(str), the key of one of the rarer actions."""

    change_wanted = Signal()
    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.change = KeyButton(words.CHANGE, icon="pencil", key="F2", parent=self)
        self.change.clicked.connect(self.change_wanted)
        self.more = KeyButton(words.MORE, icon="chevron-down", parent=self)
        self.more.clicked.connect(self._open)
        self.menu = QMenu(self)
        self.items = {key: self.menu.addAction(text) for key, text in _WORDS.items()}
        for key, action in self.items.items():
            action.triggered.connect(lambda _checked=False, key=key: self.acted.emit(key))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.change)
        row.addWidget(self.more)
        row.addStretch(1)

    def show_possible(self, *, is_own: bool, is_changed: bool) -> None:
        """Offer what can be done with this programme: one's own is deleted, one of ours is taken back."""
        self.items[DELETE].setVisible(is_own)
        self.items[TAKE_BACK].setVisible(is_changed)

    def _open(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
