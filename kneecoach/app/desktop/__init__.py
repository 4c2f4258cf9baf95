"""The desktop around a session: it stays awake, tells when it sleeps, and hands on its media keys."""

from __future__ import annotations

import os
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kneecoach.app.desktop.awake import KeepAwake
from kneecoach.app.desktop.bus import Buses, buses
from kneecoach.app.desktop.remote import MediaRemote
from kneecoach.app.desktop.sleep import SleepWatch

#: A session that has been paused for this long, in ms, keeps the computer awake no more.
PATIENCE = 10 * 60 * 1000


class Desktop(QObject):
    """All that a session has to do with the desktop, from `begin` to `end`. `why` is told to the desktop.

    Signals: asked(str), one of "toggle", "go-on", "pause", "next", "previous", "stop", "raise";
    sleeping(), when the computer is about to sleep; stays_on(bool), whether it agreed to keep its screen on.
    """

    asked = Signal(str)
    sleeping = Signal()
    stays_on = Signal(bool)

    def __init__(self, why: str, where: Buses | None = None, *, patience: int = PATIENCE) -> None:
        super().__init__()
        where = where or buses(os.environ)
        self._awake = KeepAwake(why, where.session, self)
        self._sleep = SleepWatch(where.system, self)
        self._remote = MediaRemote(where.session, self)
        self._patience = QTimer(self, interval=patience, singleShot=True)
        self._patience.timeout.connect(self._awake.stop)
        self._awake.answered.connect(self.stays_on)
        self._sleep.going_to_sleep.connect(self.sleeping)
        self._pass_on()

    def begin(self) -> None:
        """Keep awake and listen, because a session begins."""
        self._awake.start()
        self._sleep.start()
        self._remote.start()

    def show(self, title: str, *, running: bool) -> None:
        """Show the exercise on the desktop, and whether the session is running or paused."""
        self._remote.show(title, playing=running)
        if running:
            self._patience.stop()
            self._awake.start()
        elif not self._patience.isActive():
            self._patience.start()

    def end(self) -> None:
        """Leave the desktop as it was, because the session is over."""
        self._patience.stop()
        self._awake.stop()
        self._sleep.stop()
        self._remote.stop()

    def _pass_on(self) -> None:
        remote = self._remote
        words = {
            "toggle": remote.toggled,
            "go-on": remote.go_on,
            "pause": remote.pause,
            "next": remote.next,
            "previous": remote.previous,
            "stop": remote.stopped,
            "raise": remote.raised,
        }
        for word, signal in words.items():
            signal.connect(partial(self.asked.emit, word))
