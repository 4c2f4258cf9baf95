"""The keys of a presenter outside a session: its next page, and its start of the show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

KEYS = (Qt.Key.Key_PageDown, Qt.Key.Key_F5)


def let_press(button: QAbstractButton, where: QWidget, context: Qt.ShortcutContext) -> None:
    """Let a presenter press this button while the keyboard is `where`; a key that is held down presses it once."""
    for key in KEYS:
        shortcut = QShortcut(QKeySequence(key), where, context=context)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(button.click)
