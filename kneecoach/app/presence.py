"""KneeCoach without its window: it stays in the tray, reminds, comes back, and starts with the computer."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from kneecoach.app.clock import wall
from kneecoach.app.desktop.herald import LATER, NOT_TODAY, QUIT, START, Herald
from kneecoach.app.desktop.login import Login, login
from kneecoach.app.person import Person
from kneecoach.app.planner import Planner
from kneecoach.app.reminding import Reminding
from kneecoach.files.places import Places
from kneecoach.ui.main_window import MainWindow
from kneecoach.words import reminders as words


class Around(Struct, frozen=True):
    """What of the computer is needed for it; `login` is None where nobody knows how programs start with it."""

    herald: Herald
    login: Login | None
    now: Callable[[], datetime] = wall


def real_around(places: Places) -> Around:
    """Return the desktop of this computer."""
    return Around(Herald(), login(places.home, os.environ, Path.home()))


class Presence(QObject):
    """Signals: start_wanted(), in the window, which is shown by then; opened(), the window came back."""

    start_wanted = Signal()
    opened = Signal()

    def __init__(
        self, window: MainWindow, person: Person, planner: Planner, around: Around, is_running: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window, self._person, self._planner, self._is_running = window, person, planner, is_running
        self._herald, self.login = around.herald, around.login
        self._reminding = Reminding(person, planner, around.herald, is_running, around.now)
        self._is_leaving = self._was_hidden = False
        self._herald.chosen.connect(self._choose)

    def begin(self) -> None:
        """Begin to remind; what somebody sees who has just opened the window needs no reminder."""
        self._herald.show_icon(shown=bool(self._person.values["tray"]) or self._was_hidden)
        self._reminding.look(here=self._window.isVisible() and not self._window.isMinimized())

    def begin_hidden(self) -> None:
        """Begin without the window; where there is no tray to open it from, it is minimised."""
        self._was_hidden = True
        if self._herald.has_tray():
            self._hide()
        else:
            self._window.showMinimized()
        self.begin()

    def follow(self) -> None:
        """Do as the settings and the plan are now."""
        self.begin()

    def close(self) -> None:
        """Leave the desktop."""
        self._reminding.stop()
        self._herald.close()

    @property
    def stays(self) -> bool:
        """Whether KneeCoach goes on in the tray when its window is closed."""
        return bool(self._person.values["tray"]) and self._herald.has_tray()

    @property
    def note(self) -> str:
        """What the settings say of it, as things stand."""
        if not self._herald.has_notes():
            return words.NO_NOTES
        untimed = self._person.values["remind"] and self._planner.at is None
        said = words.NO_TIME if untimed else words.SHOWN_AS
        return f"{said} {words.ONLY_OPEN if self._herald.has_tray() else words.NO_TRAY}"

    def leave(self, event: QCloseEvent) -> None:
        """Let the window go into the tray instead of being closed, where that is wanted."""
        if self.stays and not self._is_leaving:
            event.ignore()
            self._hide()

    def open(self) -> None:
        """Bring the window to the front; whoever sees it needs no reminder any more."""
        self._herald.withdraw()
        if not self._window.isVisible():
            self._window.show()
            self.opened.emit()
        if self._window.isMinimized():
            self._window.showNormal()
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.raise_()
        self._window.activateWindow()

    def quit(self) -> None:
        """End KneeCoach, unless the person stays in a session that runs."""
        self._is_leaving = True
        if self._window.close():
            QApplication.quit()
        self._is_leaving = False

    def _hide(self) -> None:
        QApplication.setQuitOnLastWindowClosed(False)  # or a question that is closed would end KneeCoach
        self._window.hide()

    def _choose(self, wish: str) -> None:
        if wish == QUIT:
            self.quit()
            return
        if wish in {LATER, NOT_TODAY}:
            self._reminding.answer(wish)
            return
        self.open()
        self._reminding.answer(wish)
        if wish == START and not self._is_running() and QApplication.activeModalWidget() is None:
            self.start_wanted.emit()
