"""Reminders in the settings: their rows, what they answer, and a time that the list does not offer."""

from __future__ import annotations

from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.core.settings import BY_KEY
from kneecoach.ui.reminders_section import RemindersSection
from kneecoach.ui.setting_row import SettingRow
from kneecoach.ui.time_list import TimeList


@pytest.fixture
def section(qtbot: QtBot) -> RemindersSection:
    """Return the section as it stands in the settings."""
    made = RemindersSection({key: SettingRow(BY_KEY[key]) for key in ("remind", "tray")})
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def test_a_time_is_chosen_and_shown_without_a_signal(qtbot: QtBot, section: RemindersSection) -> None:
    with qtbot.assertNotEmitted(section.timed):
        section.show_time(time(18, 30))
    assert section.at.currentText() == "18:30"
    section.at.setCurrentIndex(0)
    with qtbot.waitSignal(section.timed) as told:
        section.at.activated.emit(0)
    assert told.args == [None]


def test_starting_with_the_computer_is_asked_for_and_shown_without_a_signal(
    qtbot: QtBot, section: RemindersSection
) -> None:
    with qtbot.assertNotEmitted(section.begun):
        section.show_login(on=True)
    with qtbot.waitSignal(section.begun) as told:
        section.at_login.click()
    assert told.args == [False]


def test_where_nobody_knows_how_programs_start_nothing_is_offered(section: RemindersSection) -> None:
    section.show_login(on=None)
    assert not section.at_login.isVisible()
    assert section.at.isVisible()


def test_the_search_finds_the_rows(section: RemindersSection) -> None:
    assert section.search("tray window")
    assert not section.at.isVisible()
    assert section.search("computer")
    assert section.at_login.isVisible()
    assert not section.search("bridge")


@pytest.mark.parametrize("odd", [time(4, 15), time(18, 45), time(23, 59)])
def test_a_time_of_ones_own_joins_the_list_in_its_place(qtbot: QtBot, odd: time) -> None:
    box = TimeList("Time")
    qtbot.addWidget(box)
    box.show_time(odd)
    box.show_time(odd)
    every = [box.itemText(place) for place in range(1, box.count())]
    assert box.currentText() == f"{odd:%H:%M}"
    assert every == sorted(set(every))
    box.show_time(None)
    assert box.currentIndex() == 0
