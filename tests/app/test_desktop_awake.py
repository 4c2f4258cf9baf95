"""The computer stays awake while somebody exercises, and no desktop can hold up the window."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from message_bus import Neighbour, RecordingGnome, RecordingScreenSaver, message_bus
from pytestqt.qtbot import QtBot

from kneecoach.app.desktop.awake import KeepAwake

WHY = "Somebody exercises"
DESKTOPS: dict[str, type[RecordingScreenSaver | RecordingGnome]] = {
    "org.freedesktop.ScreenSaver": RecordingScreenSaver,
    "org.gnome.SessionManager": RecordingGnome,
}

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def neighbour() -> Iterator[Neighbour]:
    """Return a program on a bus of its own, for everybody in this test."""
    with message_bus() as (address, _):
        other = Neighbour(address)
        other.setObjectName(address)
        yield other
        other.leave()


@pytest.mark.parametrize("name", DESKTOPS)
def test_a_desktop_is_asked_in_the_name_of_kneecoach_and_released(
    qtbot: QtBot, neighbour: Neighbour, name: str
) -> None:
    desktop = DESKTOPS[name]()
    neighbour.offer(name, desktop)
    awake = KeepAwake(WHY, neighbour.objectName())
    with qtbot.waitSignal(awake.answered) as told, qtbot.waitSignal(desktop.inhibited) as asked:
        awake.start()
    assert (asked.args, told.args) == (["KneeCoach", WHY], [True])
    with qtbot.waitSignal(desktop.released):
        awake.stop()


def test_a_second_start_asks_nothing_more(qtbot: QtBot, neighbour: Neighbour) -> None:
    desktop = RecordingScreenSaver()
    neighbour.offer("org.freedesktop.ScreenSaver", desktop)
    awake, asked = KeepAwake(WHY, neighbour.objectName()), list[str]()
    desktop.inhibited.connect(lambda who, _why: asked.append(who))
    with qtbot.waitSignal(awake.answered):
        awake.start()
        awake.start()
    with qtbot.waitSignal(desktop.released):
        awake.stop()
    assert asked == ["KneeCoach"]


def test_a_bus_with_nobody_who_could_keep_the_screen_on_says_no(qtbot: QtBot, neighbour: Neighbour) -> None:
    awake = KeepAwake(WHY, neighbour.objectName())
    with qtbot.waitSignal(awake.answered) as told:
        awake.start()
    assert told.args == [False]
    awake.stop()


def test_a_bus_that_hangs_does_not_hold_up_the_window(qtbot: QtBot) -> None:
    with message_bus() as (address, process):
        process.send_signal(signal.SIGSTOP)
        awake = KeepAwake(WHY, address)
        with qtbot.waitSignal(awake.answered) as told:
            awake.start()
            assert not told.signal_triggered
            process.send_signal(signal.SIGCONT)
        assert told.args == [False]
