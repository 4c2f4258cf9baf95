"""What a person sees of KneeCoach who is not looking at it: a notification with answers, and a menu in the tray."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from message_bus import PROPERTIES, Neighbour, message_bus
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from kneecoach.app.desktop.bus import Buses
from kneecoach.app.desktop.herald import BUTTONS, MENU, Herald
from kneecoach.app.desktop.notes import DEFAULT
from kneecoach.app.desktop.sleep import POWER
from kneecoach.app.desktop.tray import OPEN, Tray
from kneecoach.files.resources import root
from kneecoach.ui import assets

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def shipped() -> None:
    """Read icons from the checkout."""
    assets.use(root())


@pytest.fixture
def herald() -> Iterator[Herald]:
    """Return a herald on a desktop that has nothing."""
    made = Herald(Buses())
    yield made
    made.close()


@pytest.mark.parametrize("key", MENU)
def test_every_item_of_the_tray_is_heard(qtbot: QtBot, key: str) -> None:
    tray = Tray(MENU)
    item = next(action for action in tray.menu.actions() if action.text() == MENU[key])
    with qtbot.waitSignal(tray.chosen) as told:
        item.trigger()
    assert told.args == [key]


def test_a_click_on_the_icon_opens_and_one_for_the_menu_does_not(qtbot: QtBot) -> None:
    tray, reason = Tray(MENU), QSystemTrayIcon.ActivationReason
    with qtbot.waitSignal(tray.chosen) as told:
        tray._icon.activated.emit(reason.Trigger)
    assert told.args == [OPEN]
    with qtbot.assertNotEmitted(tray.chosen):
        tray._icon.activated.emit(reason.Context)


def test_the_buttons_of_a_note_are_in_the_menu_and_a_click_on_it_opens(qtbot: QtBot, herald: Herald) -> None:
    assert set(BUTTONS) < set(MENU)
    with qtbot.waitSignal(herald.chosen) as told:
        herald._notes.chosen.emit(DEFAULT)
    assert told.args == [OPEN]


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)  # the platform of tests knows no tray at all
def test_a_desktop_without_anything_is_told_of_and_does_no_harm(herald: Herald) -> None:
    assert not herald.has_tray()
    assert not herald.has_notes()
    herald.show_icon(shown=True)
    herald.remind("Time", "Six")
    herald.withdraw()
    herald.show_icon(shown=False)


def test_waking_is_heard(qtbot: QtBot) -> None:
    with message_bus() as (address, _):
        computer, herald = Neighbour(address), Herald(Buses(system=address))
        assert computer.bus.registerService(POWER[0])
        with qtbot.waitSignal(herald.woken):
            computer.tell(POWER[1], PROPERTIES, "PropertiesChanged", POWER[0], {"LidIsClosed": False}, [""])
        herald.close()
        computer.leave()
