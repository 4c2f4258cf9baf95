"""The comfort scale takes clicks, digits and arrows, and no answer as well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.comfort_scale import ComfortScale


@pytest.fixture
def scale(qtbot: QtBot) -> ComfortScale:
    made = ComfortScale("Knees now")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def told(scale: ComfortScale) -> list[int | None]:
    """What the scale has told, in order."""
    heard: list[int | None] = []
    scale.chosen.connect(heard.append)
    return heard


def type_at(scale: ComfortScale, digit: int, ms: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord(str(digit)), Qt.KeyboardModifier.NoModifier, str(digit))
    event.setTimestamp(ms)
    QApplication.sendEvent(scale, event)


def test_it_begins_without_an_answer(scale: ComfortScale) -> None:
    assert scale.value() is None
    assert scale.accessibleName() == "Knees now"


def test_a_click_chooses_and_a_second_one_takes_it_back(
    scale: ComfortScale, told: list[int | None], qtbot: QtBot
) -> None:
    QTest.mouseClick(scale.buttons[4], Qt.MouseButton.LeftButton)
    QTest.mouseClick(scale.buttons[4], Qt.MouseButton.LeftButton)
    assert told == [4, None]


def test_showing_an_answer_tells_nobody(scale: ComfortScale, told: list[int | None]) -> None:
    scale.set_value(0)
    assert scale.value() == 0
    assert scale.accessibleName() == "Knees now, 0"
    assert told == []


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ([(7, 0)], 7),
        ([(1, 0), (0, 700)], 10),
        ([(1, 0), (0, 701)], 0),
        ([(1, 0), (2, 100)], 2),
        ([(1, 0), (1, 100), (0, 200)], 10),
        ([(5, 0), (5, 100)], 5),
        ([(1, 0), (0, 100), (0, 200)], 0),
    ],
)
def test_digits_are_taken_as_typed(scale: ComfortScale, typed: list[tuple[int, int]], value: int) -> None:
    for digit, ms in typed:
        scale.type_digit(digit, ms)
    assert scale.value() == value


def test_an_arrow_between_1_and_0_parts_them(scale: ComfortScale, qtbot: QtBot) -> None:
    type_at(scale, 1, 0)
    QTest.keyClick(scale, Qt.Key.Key_Right)
    type_at(scale, 0, 100)
    assert scale.value() == 0


def test_arrows_move_the_answer_and_stop_at_the_ends(scale: ComfortScale, told: list[int | None], qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(scale, key)
    assert told == [0, 1, 0, 0]


def test_backspace_takes_the_answer_back(scale: ComfortScale, qtbot: QtBot) -> None:
    scale.set_value(3)
    QTest.keyClick(scale, Qt.Key.Key_Backspace)
    assert scale.value() is None


def test_all_cells_stay_wide_enough_where_there_is_little_room(scale: ComfortScale, qtbot: QtBot) -> None:
    scale.resize(200, 100)
    scale.show()
    assert scale.buttons[6].y() > scale.buttons[5].y()
    assert min(cell.width() for cell in scale.buttons) >= 28


def test_large_text_folds_it_too(scale: ComfortScale, qapp: QApplication) -> None:
    scale.resize(420, 100)
    scale.show()
    assert scale.buttons[6].y() == scale.buttons[5].y()
    theme.apply(qapp, theme.current(), 2.0)
    qapp.processEvents()
    assert scale.buttons[6].y() > scale.buttons[5].y()
