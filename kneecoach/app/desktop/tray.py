"""The icon in the tray and its menu."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from kneecoach.ui import icons

OPEN = "open"


class Tray(QObject):
    """Signals: chosen(str), the key of the menu's item; OPEN also for a click on the icon or on its message."""

    chosen = Signal(str)

    def __init__(self, items: Mapping[str, str], parent: QObject | None = None) -> None:
        """`items` are the words of the menu by their keys."""
        super().__init__(parent)
        self.menu = QMenu()
        for key, words in items.items():
            self.menu.addAction(words).triggered.connect(partial(self.chosen.emit, key))
        self._icon = QSystemTrayIcon(icons.icon("kneecoach"), self)
        self._icon.setToolTip("KneeCoach")
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._clicked)
        self._icon.messageClicked.connect(lambda: self.chosen.emit(OPEN))

    def show_icon(self, *, shown: bool) -> None:
        """Show the icon or hide it; where there is no tray yet it appears with it."""
        self._icon.setVisible(shown)

    def say(self, title: str, text: str) -> None:
        """Show a message beside the icon, which has to be shown for it."""
        self._icon.setVisible(True)
        self._icon.showMessage(title, text, icons.icon("kneecoach"))

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.chosen.emit(OPEN)


def has_tray() -> bool:
    """Tell whether this desktop has a tray now."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def has_messages() -> bool:
    """Tell whether its tray shows messages."""
    return has_tray() and QSystemTrayIcon.supportsMessages()
