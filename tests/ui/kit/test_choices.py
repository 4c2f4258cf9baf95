"""Tiles, segments, switches: what is chosen is said once, and what is shown is said to nobody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit.option_tile import OptionTile
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.switch import Switch

KNEES = [("left", "Left"), ("right", "Right"), ("both", "Both")]


@pytest.fixture
def knees(qtbot: QtBot) -> Segmented:
    made = Segmented("Which knee", KNEES)
    qtbot.addWidget(made)
    return made


def test_a_segment_tells_its_value(knees: Segmented, qtbot: QtBot) -> None:
    with qtbot.waitSignal(knees.chosen) as told:
        QTest.mouseClick(knees.buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["right"]
    assert knees.accessibleName() == "Which knee, Right"


def test_a_segment_shown_as_chosen_tells_nobody(knees: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(knees.chosen):
        knees.set_value("both")
    assert knees.value() == "both"
    knees.set_value("neither")
    assert knees.value() == ""


def test_arrows_move_between_segments(knees: Segmented, qtbot: QtBot) -> None:
    knees.set_value("left")
    QTest.keyClick(knees, Qt.Key.Key_Right)
    QTest.keyClick(knees, Qt.Key.Key_Right)
    QTest.keyClick(knees, Qt.Key.Key_Right)
    assert knees.value() == "both"


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_an_answer_that_may_stay_unsaid_can_be_taken_back(qtbot: QtBot, key: Qt.Key) -> None:
    optional = Segmented("Which knee", KNEES, optional=True)
    qtbot.addWidget(optional)
    optional.set_value("left")
    with qtbot.waitSignal(optional.chosen) as told:
        QTest.keyClick(optional, key)
    assert (told.args, optional.value(), optional.accessibleName()) == ([""], "", "Which knee")
    QTest.mouseClick(optional.buttons[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(optional.buttons[1], Qt.MouseButton.LeftButton)
    assert optional.value() == ""


def test_any_other_segment_stays_chosen(knees: Segmented) -> None:
    knees.set_value("left")
    QTest.keyClick(knees, Qt.Key.Key_Backspace)
    QTest.mouseClick(knees.buttons[0], Qt.MouseButton.LeftButton)
    assert knees.value() == "left"


def test_a_row_of_segments_is_one_stop_for_the_keyboard(knees: Segmented) -> None:
    assert knees.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert {button.focusPolicy() for button in knees.buttons} == {Qt.FocusPolicy.NoFocus}


def test_tiles_of_one_page_exclude_each_other(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    full, short = OptionTile("Full session", "42 min"), OptionTile("Short day", "14 min")
    column.addWidget(full)
    column.addWidget(short)
    full.setChecked(True)
    QTest.mouseClick(short, Qt.MouseButton.LeftButton)
    assert (full.isChecked(), short.isChecked()) == (False, True)


def test_a_tile_is_heard_with_both_lines_and_keeps_room_for_them(qtbot: QtBot) -> None:
    tile = OptionTile("Full session", "42 min")
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "Full session, 42 min"
    before = tile.sizeHint().width()
    tile.set_words("A much longer name for a session", "42 min")
    assert tile.sizeHint().width() > before


def test_a_switch_is_pressed_anywhere_and_high_enough(qtbot: QtBot) -> None:
    switch = Switch("Speak cues", on="On", off="Off")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    with qtbot.waitSignal(switch.toggled):
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().bottomRight())
    assert switch.sizeHint().height() >= 40


def test_a_switch_says_on_or_off_in_shape_as_well(qtbot: QtBot) -> None:
    switch = Switch("Speak cues", on="On", off="Off")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    off = switch.grab().toImage()
    switch.setChecked(True)
    assert switch.grab().toImage() != off
