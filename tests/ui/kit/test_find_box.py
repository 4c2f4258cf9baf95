"""What is typed is told, and Escape takes it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.find_box import FindBox


@pytest.fixture
def box(qtbot: QtBot) -> FindBox:
    made = FindBox("Find a setting", "Ctrl F")
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_typed_is_told(box: FindBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.textChanged) as told:
        QTest.keyClicks(box, "v")
    assert told.args == ["v"]


def test_escape_empties_it_and_keeps_the_keyboard(box: FindBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "voice")
    with qtbot.waitSignal(box.textChanged) as told:
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert told.args == [""]


def test_it_says_what_it_is_for(box: FindBox) -> None:
    assert box.accessibleName() == box.placeholderText() == "Find a setting"


def test_the_letters_stay_clear_of_icon_and_key(box: FindBox, qapp: QApplication) -> None:
    wide = box.textMargins()
    box.setText("v")
    assert box.textMargins().right() < wide.right()  # Esc is shorter than Ctrl F
    box.clear()
    theme.apply(qapp, theme.Theme.light(), 2.0)
    assert box.textMargins().left() == 2 * wide.left()


def test_the_key_that_helps_now_is_painted(box: FindBox, qapp: QApplication) -> None:
    empty = box.grab().toImage()
    box.setText(" ")
    assert box.grab().toImage() != empty
