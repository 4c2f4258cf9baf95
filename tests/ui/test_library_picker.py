"""Choosing an exercise: typed for, narrowed down, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.editor_view import LibraryRow
from kneecoach.ui.kit.number_box import ValueBox
from kneecoach.ui.library_picker import NOTHING, POSSIBLE, LibraryPicker

ROWS = (
    LibraryRow("bridge", "Bridge", "2 × 8", "Lie on your back", ("glutes",), "back", ("mat",)),
    LibraryRow("squat", "Band squat", "3 × 30 s", "Stand", ("quads", "glutes"), "standing", ("loop-band",)),
    LibraryRow("step", "Side step-down", "10", "Stand", ("quads",), "standing", ("step",), ("Needs a step.",)),
)


@pytest.fixture
def picker(qtbot: QtBot) -> LibraryPicker:
    """Return the picker with three exercises."""
    made = LibraryPicker(ROWS)
    qtbot.addWidget(made)
    made.show()
    return made


def found(picker: LibraryPicker) -> list[str]:
    """Return what is offered."""
    return [row.id for row in picker._found]


def choose(box: ValueBox, value: str) -> None:
    """Choose a value as a person does."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_what_is_typed_is_looked_for_in_name_and_position(picker: LibraryPicker) -> None:
    QTest.keyClicks(picker.find_box, "STAND side")
    assert found(picker) == ["step"]
    picker.find_box.setText("flying")
    assert found(picker) == []
    assert picker._nothing.isVisible()


def test_enter_takes_the_first_that_is_found(picker: LibraryPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker.find_box, "squat")
    with qtbot.waitSignal(picker.chosen) as told:
        QTest.keyClick(picker.find_box, Qt.Key.Key_Return)
    assert told.args == ["squat"]


def test_arrows_lead_into_the_list(picker: LibraryPicker, qtbot: QtBot) -> None:
    QTest.keyClick(picker.find_box, Qt.Key.Key_Down)
    QTest.keyClick(picker.list.rows[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as told:
        QTest.keyClick(picker.list.rows[1], Qt.Key.Key_Return)
    assert told.args == ["squat"]


@pytest.mark.parametrize(
    ("which", "value", "left"),
    [
        ("area", "quads", ["squat", "step"]),
        ("posture", "back", ["bridge"]),
        ("things", "loop-band", ["squat"]),
        ("things", NOTHING, ["bridge"]),
        ("things", POSSIBLE, ["bridge", "squat"]),
    ],
)
def test_the_library_is_narrowed_down(picker: LibraryPicker, which: str, value: str, left: list[str]) -> None:
    choose(getattr(picker, which), value)
    assert found(picker) == left


def test_one_of_ones_own_can_be_made_instead(picker: LibraryPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.new_wanted):
        QTest.mouseClick(picker.new, Qt.MouseButton.LeftButton)
    assert not picker.isVisible()


def test_typing_in_the_list_goes_on_looking(picker: LibraryPicker) -> None:
    QTest.keyClicks(picker.find_box, "s")
    QTest.keyClick(picker.find_box, Qt.Key.Key_Down)
    QTest.keyClick(picker.list.rows[0], Qt.Key.Key_Q)
    assert (picker.find_box.text(), found(picker)) == ("sq", ["squat"])
    assert picker.find_box.hasFocus()


def test_what_is_left_out_comes_back(picker: LibraryPicker) -> None:
    picker.find_box.setText("squat")
    picker.find_box.clear()
    assert found(picker) == ["bridge", "squat", "step"]
    assert all(row.isVisible() for row in picker.list.rows)


def test_it_fits_the_window_it_stands_on_however_large_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme.light(), 2.0)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    picker = LibraryPicker(ROWS, window)
    picker.show()
    qtbot.waitUntil(picker.new.isVisible)
    assert picker.width() <= 1024
    assert picker.height() <= 640
