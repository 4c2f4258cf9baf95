"""What is to be known about a programme that is edited, each with the answers it may be given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneecoach.ui.editor_view import EditorNotice
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.notice import Notice


class EditorNotices(QWidget):
    """Signals: acted(str), the key of an answer."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[EditorNotice, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_notices(self, notices: tuple[EditorNotice, ...], after: QWidget) -> None:
        """Show these, for Tab right after this widget; those that are there already stay, and keep the keyboard."""
        if notices == self._shown:
            return
        self._shown = notices
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for notice in notices:
            made = self._made(notice)
            self._column.addWidget(made)
            for button in made.findChildren(KeyButton):
                self.setTabOrder(after, button)
                after = button
        self.setVisible(bool(notices))

    def _made(self, notice: EditorNotice) -> Notice:
        made = Notice(notice.sentence, parent=self)
        row = made.layout()
        assert row is not None
        for key, text in notice.actions:
            button = KeyButton(text, parent=made)
            button.clicked.connect(self._telling(key))
            row.addWidget(button)
        made.setAccessibleName(notice.sentence)
        return made

    def _telling(self, key: str) -> Callable[[], None]:
        return lambda: self.acted.emit(key)
