"""The buttons of a headset reach a session, and the desktop sees what is being done."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from message_bus import Neighbour, message_bus, typed
from pytestqt.qtbot import QtBot

from kneecoach.app.desktop.mpris import NAME, PATH, PLAYER, ROOT
from kneecoach.app.desktop.remote import MediaRemote

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def address() -> Iterator[str]:
    """Return where a bus is."""
    with message_bus() as (where, _):
        yield where


@pytest.fixture
def panel(address: str) -> Iterator[Neighbour]:
    """Return the part of a desktop that shows what is playing."""
    other = Neighbour(address)
    yield other
    other.leave()


@pytest.fixture
def remote(address: str) -> Iterator[MediaRemote]:
    """Return a remote with an exercise going on."""
    playing = MediaRemote(address)
    playing.start()
    playing.show("Bridge, left", playing=True)
    yield playing
    playing.stop()


BUTTONS = {
    "PlayPause": "toggled",
    "Play": "go_on",
    "Pause": "pause",
    "Next": "next",
    "Previous": "previous",
    "Stop": "stopped",
}


@pytest.mark.parametrize("button", BUTTONS)
def test_each_button_is_heard(qtbot: QtBot, panel: Neighbour, remote: MediaRemote, button: str) -> None:
    with qtbot.waitSignal(getattr(remote, BUTTONS[button])):
        panel.call(NAME, PATH, PLAYER, button)


def test_the_desktop_can_ask_for_the_window_but_not_close_it(
    qtbot: QtBot, panel: Neighbour, remote: MediaRemote
) -> None:
    with qtbot.waitSignal(remote.raised):
        panel.call(NAME, PATH, ROOT, "Raise")
    assert panel.get(NAME, PATH, ROOT, "CanRaise") is True
    assert panel.get(NAME, PATH, ROOT, "CanQuit") is False
    assert panel.get(NAME, PATH, ROOT, "DesktopEntry") == "kneecoach"


def test_the_desktop_sees_the_exercise(qtbot: QtBot, address: str, remote: MediaRemote) -> None:
    seen = typed(qtbot, address, NAME, PATH, PLAYER)
    assert seen["PlaybackStatus"] == ("s", "Playing")
    kind, track = seen["Metadata"]
    assert kind == "a{sv}"
    assert track["mpris:trackid"] == ("o", "/kneecoach/exercise/1")
    assert track["xesam:title"] == ("s", "Bridge, left")


def test_every_property_has_the_type_that_desktops_expect(qtbot: QtBot, address: str, remote: MediaRemote) -> None:
    player = {name: kind for name, (kind, _) in typed(qtbot, address, NAME, PATH, PLAYER).items()}
    assert {name for name in player if name.startswith("Can")} == {name for name in player if player[name] == "b"}
    assert (player["Rate"], player["Volume"], player["Position"]) == ("d", "d", "x")
    root = typed(qtbot, address, NAME, PATH, ROOT)
    assert (root["Identity"], root["SupportedMimeTypes"]) == (("s", "KneeCoach"), ("as", []))


def test_a_change_is_told_and_only_what_changed(qtbot: QtBot, panel: Neighbour, remote: MediaRemote) -> None:
    panel.listen(NAME, PATH)
    with qtbot.waitSignal(panel.changed) as told:
        remote.show("Bridge, left", playing=True)
        remote.show("Bridge, left", playing=False)
    assert told.args == [PLAYER, {"PlaybackStatus": "Paused"}]


def test_another_exercise_is_another_track(qtbot: QtBot, address: str, remote: MediaRemote) -> None:
    remote.show("Bridge, right", playing=True)
    track = typed(qtbot, address, NAME, PATH, PLAYER)["Metadata"][1]
    assert (track["mpris:trackid"][1], track["xesam:title"][1]) == ("/kneecoach/exercise/2", "Bridge, right")


def test_with_nothing_to_play_no_button_is_offered(panel: Neighbour, remote: MediaRemote) -> None:
    remote.hide()
    assert panel.get(NAME, PATH, PLAYER, "PlaybackStatus") == "Stopped"
    assert panel.get(NAME, PATH, PLAYER, "CanPause") is False


def test_a_second_kneecoach_has_a_name_of_its_own(address: str, panel: Neighbour, remote: MediaRemote) -> None:
    second = MediaRemote(address)
    second.start()
    assert {NAME, f"{NAME}.instance{os.getpid()}"} <= set(panel.names())
    second.stop()


def test_a_remote_that_stopped_is_gone_from_the_bus(panel: Neighbour, remote: MediaRemote) -> None:
    remote.stop()
    assert NAME not in panel.names()
