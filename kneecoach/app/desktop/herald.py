"""How KneeCoach reaches a person who is not looking at it: notifications, and an icon in the tray."""

from __future__ import annotations

import os
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from kneecoach.app.desktop.bus import Buses, buses
from kneecoach.app.desktop.notes import DEFAULT, Notes
from kneecoach.app.desktop.sleep import SleepWatch
from kneecoach.app.desktop.tray import OPEN, Tray, has_messages, has_tray
from kneecoach.words import reminders as words

START, LATER, NOT_TODAY, QUIT = "start", "later", "not-today", "quit"
MENU = {
    OPEN: words.OPEN,
    START: words.START,
    LATER: words.LATER,
    NOT_TODAY: words.NOT_TODAY,
    QUIT: words.QUIT,
}
BUTTONS = {START: words.START, LATER: words.LATER_BUTTON, NOT_TODAY: words.NOT_TODAY}


class Herald(QObject):
    """Signals: chosen(str), one of MENU; woken(), the computer has slept. Nothing of the desktop has to be there."""

    chosen = Signal(str)
    woken = Signal()

    def __init__(self, where: Buses | None = None) -> None:
        super().__init__()
        where = where or buses(os.environ)
        self._notes, self._sleep = Notes(where.session, self), SleepWatch(where.system, self)
        self._has_icon, self._said = False, ("", "")
        self._notes.chosen.connect(lambda key: self.chosen.emit(OPEN if key == DEFAULT else key))
        self._notes.failed.connect(self._say_in_tray)
        self._sleep.woken.connect(self.woken)
        self._sleep.start()

    def has_tray(self) -> bool:
        """Tell whether there is a tray."""
        return has_tray()

    def has_notes(self) -> bool:
        """Tell whether a reminder can be shown."""
        return self._notes.is_there() or has_messages()

    def show_icon(self, *, shown: bool) -> None:
        """Show the icon in the tray, or hide it."""
        self._has_icon = shown
        if shown or "_tray" in self.__dict__:
            self._tray.show_icon(shown=shown)

    def remind(self, title: str, text: str) -> None:
        """Show a notification, in place of the one before."""
        self._said = (title, text)
        if self._notes.is_there():
            self._notes.show_note(title, text, BUTTONS)
        else:
            self._say_in_tray()

    def withdraw(self) -> None:
        """Take the notification back, because it was answered elsewhere."""
        self._notes.withdraw()
        if "_tray" in self.__dict__:
            self._tray.show_icon(shown=self._has_icon)

    def close(self) -> None:
        """Leave the desktop."""
        self._sleep.stop()
        self._notes.close()
        self.show_icon(shown=False)

    @cached_property
    def _tray(self) -> Tray:
        made = Tray(MENU, self)
        made.chosen.connect(self.chosen)
        return made

    def _say_in_tray(self) -> None:
        if has_messages():
            self._tray.say(*self._said)
