"""A session has one desktop: its buttons, its sleep and its screen together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from message_bus import Neighbour, RecordingScreenSaver, message_bus
from pytestqt.qtbot import QtBot

from kneecoach.app.desktop import Desktop
from kneecoach.app.desktop.bus import Buses
from kneecoach.app.desktop.mpris import NAME, PATH, PLAYER, ROOT
from kneecoach.app.desktop.sleep import LOGIN

ASLEEP = (True,)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def saver() -> RecordingScreenSaver:
    """Return a screen saver that waits when it is asked to."""
    return RecordingScreenSaver()


@pytest.fixture
def around(saver: RecordingScreenSaver) -> Iterator[Neighbour]:
    """Return all that is around a session, on one bus."""
    with message_bus() as (address, _):
        other = Neighbour(address)
        other.setObjectName(address)
        other.offer("org.freedesktop.ScreenSaver", saver)
        assert other.bus.registerService(LOGIN[0])
        yield other
        other.leave()


@pytest.fixture
def desktop(qtbot: QtBot, around: Neighbour, saver: RecordingScreenSaver) -> Iterator[Desktop]:
    """Return a desktop that a session has begun on, which loses patience with pauses at once."""
    made = Desktop("Somebody exercises", Buses(around.objectName(), around.objectName()), patience=0)
    with qtbot.waitSignal(made.stays_on):
        made.begin()
        made.show("Bridge, left", running=True)
    yield made
    made.end()
    # The screen saver is told in a thread of its own, and must not be gone before it is.
    qtbot.waitUntil(lambda: saver.held == 0)


@pytest.mark.parametrize(
    ("button", "word"),
    [("PlayPause", "toggle"), ("Play", "go-on"), ("Pause", "pause"), ("Next", "next"), ("Previous", "previous")],
)
def test_what_a_button_asks_has_a_word(
    qtbot: QtBot, around: Neighbour, desktop: Desktop, button: str, word: str
) -> None:
    with qtbot.waitSignal(desktop.asked) as told:
        around.call(NAME, PATH, PLAYER, button)
    assert told.args == [word]


def test_the_window_is_asked_for(qtbot: QtBot, around: Neighbour, desktop: Desktop) -> None:
    with qtbot.waitSignal(desktop.asked) as told:
        around.call(NAME, PATH, ROOT, "Raise")
    assert told.args == ["raise"]


def test_sleep_is_handed_on(qtbot: QtBot, around: Neighbour, desktop: Desktop) -> None:
    with qtbot.waitSignal(desktop.sleeping):
        around.tell(LOGIN[1], LOGIN[2], "PrepareForSleep", *ASLEEP)


def test_a_long_pause_lets_the_computer_sleep_and_going_on_keeps_it_awake(
    qtbot: QtBot, saver: RecordingScreenSaver, desktop: Desktop
) -> None:
    with qtbot.waitSignal(saver.released):
        desktop.show("Bridge, left", running=False)
    with qtbot.waitSignal(saver.inhibited):
        desktop.show("Bridge, left", running=True)


def test_at_the_end_the_desktop_is_as_it_was(
    qtbot: QtBot, around: Neighbour, saver: RecordingScreenSaver, desktop: Desktop
) -> None:
    with qtbot.waitSignal(saver.released):
        desktop.end()
    assert NAME not in around.names()


def test_sessions_can_follow_each_other(qtbot: QtBot, around: Neighbour, desktop: Desktop) -> None:
    desktop.end()
    with qtbot.waitSignal(desktop.stays_on):
        desktop.begin()
    with qtbot.waitSignal(desktop.asked):
        around.call(NAME, PATH, PLAYER, "Pause")
