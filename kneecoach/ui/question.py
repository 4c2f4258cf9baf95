"""A question in a window of its own, answered by one of a few buttons or by a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label

WIDE = 520  # px at 100 % text

Options = Sequence[tuple[str, str]]


class Question(QDialog):
    """Asks once; the first option has the focus and Esc means the last. `answer` is the option's key."""

    def __init__(self, title: str, text: str, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = options[-1][0]
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(16)
        column.addWidget(Label(title, "card-title", wrap=True, parent=self))
        column.addWidget(Label(text, wrap=True, parent=self))
        row = QHBoxLayout()
        row.addStretch(1)
        self.buttons = [self._button(key, words, main=not place) for place, (key, words) in enumerate(options)]
        for button in self.buttons:
            row.addWidget(button)
        column.addLayout(row)
        self.buttons[0].setFocus()
        # A dialog does not ask wrapped words how tall they get: it is told here.
        wide = max(theme.px(WIDE), column.minimumSize().width())
        self.setMinimumSize(wide, column.totalHeightForWidth(wide))

    def _button(self, key: str, words: str, *, main: bool) -> KeyButton:
        button = KeyButton(words, "main" if main else "plain", parent=self)
        button.clicked.connect(lambda: self._choose(key))
        return button

    def _choose(self, key: str) -> None:
        self.answer = key
        self.accept()


class Questions:
    """Asks the person; tests answer from a script instead."""

    def ask(self, title: str, text: str, options: Options, parent: QWidget | None) -> str:
        """Return the key of the option that was chosen; closing the question chooses the last."""
        question = Question(title, text, options, parent)
        question.exec()
        return question.answer

    def open_file(self, title: str, kinds: str, parent: QWidget | None) -> str:
        """Return the file that the person chooses to open, or "" for none; `kinds` are patterns as Qt has them."""
        return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]

    def save_file(self, title: str, name: str, kinds: str, parent: QWidget | None) -> str:
        """Return where the person chooses to save a file that would be called `name`, or "" for nowhere."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QFileDialog.getSaveFileName(parent, title, f"{folder}/{name}", kinds)[0]
