"""Days: a date that is stepped through and never changed by the wheel, and days of the week that are picked."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit.date_box import DateBox
from kneecoach.ui.kit.time_box import TimeBox
from kneecoach.ui.kit.weekday_picker import WeekdayPicker

THURSDAY = date(2026, 6, 11)


@pytest.fixture
def box(qtbot: QtBot) -> DateBox:
    made = DateBox("From")
    qtbot.addWidget(made)
    made.show_day(THURSDAY)
    made.show()
    return made


@pytest.fixture
def picker(qtbot: QtBot) -> WeekdayPicker:
    made = WeekdayPicker("Days", least=1)
    qtbot.addWidget(made)
    made.show_days((0, 3))
    made.show()
    return made


def told(widget: DateBox | WeekdayPicker) -> list[object]:
    """Return a list that what is told from now on goes into."""
    found: list[object] = []
    signal = widget.chosen if isinstance(widget, DateBox) else widget.picked
    signal.connect(found.append)
    return found


@pytest.mark.parametrize(("key", "day"), [(Qt.Key.Key_Plus, 12), (Qt.Key.Key_Minus, 10), (Qt.Key.Key_Up, 12)])
def test_a_date_is_stepped_through_by_keys(box: DateBox, key: Qt.Key, day: int) -> None:
    found = told(box)
    QTest.keyClick(box, key)
    assert found == [date(2026, 6, day)]


def test_showing_a_date_tells_nothing_and_none_before_the_least_can_be_chosen(box: DateBox) -> None:
    found = told(box)
    box.show_day(THURSDAY, least=THURSDAY)
    QTest.keyClick(box, Qt.Key.Key_Minus)
    assert (box.day(), found) == (THURSDAY, [])


def test_the_wheel_leaves_a_date_alone(box: DateBox) -> None:
    turn = QWheelEvent(
        QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  # Qt's own
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.day() == THURSDAY


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_day_of_the_week_is_picked_by_keys(picker: WeekdayPicker, key: Qt.Key) -> None:
    found = told(picker)
    QTest.keyClick(picker.buttons[5], key)
    QTest.keyClick(picker.buttons[0], key)
    assert found == [(0, 3, 5), (3, 5)]


def test_the_last_day_stays_picked(picker: WeekdayPicker) -> None:
    picker.show_days((3,))
    found = told(picker)
    picker.buttons[3].click()
    assert (picker.days(), found) == ((3,), [])


def test_every_day_says_what_it_is_for(picker: WeekdayPicker) -> None:
    assert picker.buttons[0].accessibleName() == "Days, Monday"
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in picker.buttons)


def test_no_day_after_the_last_one_can_be_chosen_and_none_is_told(box: DateBox) -> None:
    found = told(box)
    box.show_day(date(2026, 6, 9), least=date(1990, 1, 1), most=date(2026, 6, 10))
    assert (box.day(), found) == (date(2026, 6, 9), [])
    QTest.keyClick(box, Qt.Key.Key_Plus)
    QTest.keyClick(box, Qt.Key.Key_Plus)
    assert found == [date(2026, 6, 10)]


def test_a_time_is_stepped_through_by_keys_and_left_alone_by_the_wheel(qtbot: QtBot) -> None:
    box = TimeBox("Began at")
    qtbot.addWidget(box)
    box.show_time(time(18, 30, 12))
    box.show()
    QTest.keyClick(box, Qt.Key.Key_Plus)
    assert box.at() == time(19, 30)
    QTest.keyClick(box, Qt.Key.Key_Minus)
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  # Qt's own
    )  # fmt: skip
    QApplication.sendEvent(box, turned)
    assert (box.at(), turned.isAccepted()) == (time(18, 30), False)
