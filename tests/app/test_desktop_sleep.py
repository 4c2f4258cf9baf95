"""A session hears in time that the computer goes to sleep."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from message_bus import PROPERTIES, Neighbour, message_bus
from pytestqt.qtbot import QtBot

from kneecoach.app.desktop.sleep import LOGIN, POWER, SleepWatch

ASLEEP, AWAKE = (True,), (False,)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def system() -> Iterator[Neighbour]:
    """Return those parts of a computer that know of its sleep and its lid."""
    with message_bus() as (address, _):
        other = Neighbour(address)
        other.setObjectName(address)
        assert other.bus.registerService(LOGIN[0])
        assert other.bus.registerService(POWER[0])
        yield other
        other.leave()


@pytest.fixture
def watch(system: Neighbour) -> Iterator[SleepWatch]:
    """Return a watch that listens to them."""
    listening = SleepWatch(system.objectName())
    listening.start()
    yield listening
    listening.stop()


def test_going_to_sleep_and_waking_are_heard(qtbot: QtBot, system: Neighbour, watch: SleepWatch) -> None:
    with qtbot.waitSignal(watch.going_to_sleep):
        system.tell(LOGIN[1], LOGIN[2], "PrepareForSleep", *ASLEEP)
    with qtbot.waitSignal(watch.woken):
        system.tell(LOGIN[1], LOGIN[2], "PrepareForSleep", *AWAKE)


def test_closing_the_lid_is_going_to_sleep(qtbot: QtBot, system: Neighbour, watch: SleepWatch) -> None:
    with qtbot.waitSignal(watch.going_to_sleep):
        system.tell(POWER[1], PROPERTIES, "PropertiesChanged", POWER[0], {"LidIsClosed": True}, [""])
    with qtbot.waitSignal(watch.woken):
        system.tell(POWER[1], PROPERTIES, "PropertiesChanged", POWER[0], {"LidIsClosed": False}, [""])


def test_the_power_cable_is_no_sleep(qtbot: QtBot, system: Neighbour, watch: SleepWatch) -> None:
    heard: list[str] = []
    watch.going_to_sleep.connect(lambda: heard.append("sleep"))
    system.tell(POWER[1], PROPERTIES, "PropertiesChanged", POWER[0], {"OnBattery": True}, [""])
    with qtbot.waitSignal(watch.woken):
        system.tell(LOGIN[1], LOGIN[2], "PrepareForSleep", *AWAKE)
    assert heard == []
