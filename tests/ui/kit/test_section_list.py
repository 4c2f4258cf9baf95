"""The sections of a page: one stop for the keyboard, arrows inside, and a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.rail import Item
from kneecoach.ui.kit.section_list import SectionList

ITEMS = (Item("voice", "Voice", "mic"), Item("sounds", "Sounds", "volume-2"))


@pytest.fixture
def sections(qtbot: QtBot) -> SectionList:
    made = SectionList("Section", ITEMS)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Right])
def test_an_arrow_goes_to_the_next(sections: SectionList, qtbot: QtBot, key: Qt.Key) -> None:
    sections.select("voice")
    with qtbot.waitSignal(sections.chosen) as told:
        QTest.keyClick(sections, key)
    assert told.args == ["sounds"]


def test_a_click_names_the_section(sections: SectionList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sections.chosen) as told:
        QTest.mouseClick(sections.buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["sounds"]
    assert sections.accessibleName() == "Section, Sounds"


def test_selecting_from_outside_tells_nobody(sections: SectionList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sections.chosen):
        sections.select("sounds")
        sections.select("")
    assert sections.choice() == -1


def test_the_list_is_one_stop_for_the_keyboard(sections: SectionList) -> None:
    assert sections.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert {button.focusPolicy() for button in sections.buttons} == {Qt.FocusPolicy.NoFocus}


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_section_is_high_enough_to_hit(sections: SectionList, qapp: QApplication, scale: float) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    assert {button.sizeHint().height() for button in sections.buttons} == {40 * scale}


def test_the_open_section_is_told_by_its_ground_and_not_by_colour_alone(sections: SectionList) -> None:
    sections.select("voice")
    chosen = sections.buttons[0].grab().toImage()
    sections.select("sounds")
    assert sections.buttons[0].grab().toImage() != chosen
