"""A computer without any message bus can have a session as well."""

from __future__ import annotations

import socket
import sys
import tempfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.app.desktop import Desktop
from kneecoach.app.desktop.awake import KeepAwake
from kneecoach.app.desktop.bus import Buses, buses

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("address", ["", "unix:path=/nonexistent/bus"])
def test_a_session_without_a_bus_has_nothing_to_hear(address: str) -> None:
    desktop = Desktop("Somebody exercises", Buses(address, address))
    desktop.begin()
    desktop.show("Bridge, left", running=True)
    desktop.show("Bridge, left", running=False)
    desktop.end()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux needs a bus to keep its screen on")
def test_without_a_bus_the_screen_does_not_stay_on(qtbot: QtBot) -> None:
    awake = KeepAwake("Somebody exercises", "")
    with qtbot.waitSignal(awake.answered) as told:
        awake.start()
    assert told.args == [False]


def test_the_buses_are_where_the_environment_says() -> None:
    said = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/b"}
    assert buses(said) == Buses("unix:path=/a", "unix:path=/b")


def test_a_session_bus_is_found_in_its_usual_place_and_never_started() -> None:
    with tempfile.TemporaryDirectory() as runtime:
        assert buses({"XDG_RUNTIME_DIR": runtime}).session == ""
        with socket.socket(socket.AF_UNIX) as there:
            there.bind(str(Path(runtime, "bus")))
            assert buses({"XDG_RUNTIME_DIR": runtime}).session == f"unix:path={runtime}/bus"
