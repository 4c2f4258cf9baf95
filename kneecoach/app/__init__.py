"""The composition root: the only room that knows all parts, the real clocks and the real folders."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kneecoach.app.person import Person
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.files.places import Places
from kneecoach.files.programmes import find
from kneecoach.files.resources import root

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kneecoach.app.desk import Desk


def open_window(
    places: Places,
    *,
    begin: str | None,
    short: bool,
    speed: int | None,
    file: Path | None = None,
    in_tray: bool = False,
) -> int:
    """Open the window and return the exit code once it is closed.

    `begin` is a programme to open on; `speed` makes every session a rehearsal that runs that much faster; `file` is
    one to look at, in the window that has the folder open already if there is one; `in_tray` shows no window yet. Where
    nothing of this is asked for, a window that has the folder open comes to the front instead.
    Raises FaultError: no such programme, no screen, or the folder is open in another window.
    """
    person = Person(places)
    chosen = find(person.shelf, begin) if begin is not None else None
    _check_screen()
    from PySide6.QtCore import QLockFile

    lock = QLockFile(str(places.lock))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        if in_tray or (not begin and not speed and _taken_elsewhere(places, file)):
            return 0
        raise FaultError(Fault(Code.IN_USE, str(places.home)))
    if chosen is not None:
        person.choose(chosen.id, short=short)
    from kneecoach.app.bugs import BugReporter
    from kneecoach.app.desk import Desk

    application = _application(person)
    desk = Desk(application, person, places, speed=speed)
    desk.outlook.proposes = chosen is None
    BugReporter(places.errors, desk.tell_of_bug).install()
    desk.window.painted.connect(_collect_garbage)
    desk.window.painted.connect(lambda: _take_files(places, desk, file))
    desk.open(in_tray=in_tray)
    return application.exec()


def _application(person: Person) -> QApplication:
    from PySide6.QtWidgets import QApplication

    from kneecoach.ui import assets, stills
    from kneecoach.ui.paint.painting import in_one_thread

    in_one_thread()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("KneeCoach")
    application.setDesktopFileName("kneecoach")
    assets.use(root())
    stills.use(lambda: person.figures)
    return application


def _taken_elsewhere(places: Places, file: Path | None) -> bool:
    from kneecoach.app.mailbox import send

    return send(places.home, file)


def _take_files(places: Places, desk: Desk, file: Path | None) -> None:
    """Open the file of this start, and those that come while the window is open; let it be called."""
    from kneecoach.app.mailbox import Mailbox

    mailbox = Mailbox(places.home, desk)
    mailbox.arrived.connect(lambda path: desk.open_file(Path(path)))
    mailbox.called.connect(lambda: desk.presence.open())
    desk.open_file(file)


def _collect_garbage() -> None:
    """Look for garbage from now on, but not in what start-up has made."""
    gc.freeze()
    gc.enable()


def _check_screen() -> None:
    """Qt ends the process where it finds no screen; a sentence is better."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise FaultError(Fault(Code.NO_DISPLAY))
