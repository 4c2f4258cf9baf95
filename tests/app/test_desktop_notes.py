"""A reminder is shown by the desktop, with buttons where it has them, and what is pressed is heard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from message_bus import Neighbour, message_bus
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from kneecoach.app.desktop.notes import DEFAULT, NAME, PATH, Notes

pytestmark = pytest.mark.usefixtures("qapp")
BUTTONS = {"start": "Start now", "later": "Later"}


class RecordingDesktop(QObject):
    """Shows notifications under the numbers 5, 6 and so on; `able` are its capabilities."""

    def __init__(self, *able: str) -> None:
        super().__init__()
        self.able, self.shown, self.closed = ["body", *able], list[tuple[Any, ...]](), list[int]()

    @Slot(result="QStringList")
    def GetCapabilities(self) -> list[str]:
        """Tell what this desktop can do."""
        return self.able

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, *note: Any) -> int:
        """Remember what is shown."""
        self.shown.append(note)
        return 4 + len(self.shown)

    @Slot("uint")
    def CloseNotification(self, number: int) -> None:
        """Remember what is taken back."""
        self.closed.append(number)


@pytest.fixture
def bus() -> Iterator[Neighbour]:
    """Return a desktop that offers nothing yet; its name is the address of the bus."""
    with message_bus() as (address, _):
        other = Neighbour(address)
        other.setObjectName(address)
        yield other
        other.leave()


@pytest.fixture
def desktop(bus: Neighbour) -> RecordingDesktop:
    """Return one that shows notifications with buttons."""
    made = RecordingDesktop("actions")
    bus.offer(NAME, made)
    return made


@pytest.fixture
def notes(bus: Neighbour) -> Iterator[Notes]:
    """Return notifications on that bus."""
    made = Notes(bus.objectName(), patience=300)
    yield made
    made.close()


def show(qtbot: QtBot, notes: Notes, desktop: RecordingDesktop) -> None:
    """Show one, and wait until it is there and its number is known."""
    number = 5 + len(desktop.shown)
    notes.show_note("Time", "Six, 42 min", BUTTONS)
    qtbot.waitUntil(lambda: notes._note == number)


def test_a_note_is_shown_with_its_buttons(qtbot: QtBot, notes: Notes, desktop: RecordingDesktop) -> None:
    assert notes.is_there()
    show(qtbot, notes, desktop)
    ((who, instead_of, _, title, text, buttons, hints, _),) = desktop.shown
    assert (who, instead_of, title, text) == ("KneeCoach", 0, "Time", "Six, 42 min")
    assert buttons == [DEFAULT, "", "start", "Start now", "later", "Later"]
    assert hints["desktop-entry"] == "kneecoach"


def test_what_is_pressed_is_heard_and_that_of_others_is_not(
    qtbot: QtBot, notes: Notes, desktop: RecordingDesktop, bus: Neighbour
) -> None:
    show(qtbot, notes, desktop)
    with qtbot.waitSignal(notes.chosen) as told:
        tell(bus, "ActionInvoked", 6, "start")
        tell(bus, "ActionInvoked", 5, "later")
    assert told.args == ["later"]


def test_a_new_one_takes_the_place_of_the_one_before(qtbot: QtBot, notes: Notes, desktop: RecordingDesktop) -> None:
    show(qtbot, notes, desktop)
    show(qtbot, notes, desktop)
    assert [note[1] for note in desktop.shown] == [0, 5]
    notes.withdraw()
    qtbot.waitUntil(lambda: desktop.closed == [6])


def test_a_desktop_without_buttons_is_asked_for_none(qtbot: QtBot, notes: Notes, bus: Neighbour) -> None:
    plain = RecordingDesktop()
    bus.offer(NAME, plain)
    show(qtbot, notes, plain)
    assert plain.shown[0][5] == []


def test_where_nobody_shows_notes_it_is_told(qtbot: QtBot, notes: Notes) -> None:
    assert not notes.is_there()
    with qtbot.waitSignal(notes.failed):
        notes.show_note("Time", "Six", BUTTONS)


def test_a_desktop_that_does_not_answer_is_not_waited_for(qtbot: QtBot, notes: Notes, bus: Neighbour) -> None:
    class Mute(QObject):
        @Slot(result="QStringList")
        def GetCapabilities(self) -> list[str]:
            return ["actions"]

    bus.offer(NAME, Mute())
    with qtbot.waitSignal(notes.failed):
        notes.show_note("Time", "Six", BUTTONS)


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere"])
def test_without_a_bus_there_are_no_notes(qtbot: QtBot, address: str) -> None:
    nobody = Notes(address, patience=1)
    assert not nobody.is_there()
    with qtbot.waitSignal(nobody.failed):
        nobody.show_note("Time", "Six", BUTTONS)
    nobody.withdraw()
    nobody.close()


def test_a_bus_that_goes_is_left(qtbot: QtBot) -> None:
    with message_bus() as (address, process):
        notes = Notes(address, patience=1)
        process.terminate()
        qtbot.waitUntil(lambda: notes._bus is None)
    assert not notes.is_there()


def tell(bus: Neighbour, signal: str, number: int, key: str) -> None:
    """Tell of a button, from another library: Qt cannot send the numbers of this interface from Python."""
    from jeepney import DBusAddress, new_signal  # type: ignore[import-untyped]
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

    with open_dbus_connection(bus.objectName()) as connection:
        connection.send(new_signal(DBusAddress(PATH, interface=NAME), signal, "us", (number, key)))
