"""Settings: every one has a row, each change is told once, and each can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.core.settings import DEFAULTS, SETTINGS
from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.settings_page import SettingsPage
from kneecoach.words import pages


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_values(DEFAULTS)
    made.show()
    return made


def number(page: SettingsPage, key: str) -> NumberBox:
    box = page.rows[key].control
    assert isinstance(box, NumberBox)
    return box


def test_every_setting_has_a_row_and_words(page: SettingsPage) -> None:
    said = {label.text() for label in page.findChildren(Label)}
    assert list(page.rows) == [setting.key for setting in SETTINGS]
    for setting in SETTINGS:
        assert set(pages.SETTING[setting.key]) <= said
    assert set(pages.SETTING_SECTIONS.values()) <= said


def test_every_control_says_what_it_is_for(page: SettingsPage) -> None:
    for key, row in page.rows.items():
        assert row.control.accessibleName().startswith(pages.SETTING[key][0])
        assert row.control.accessibleDescription() == pages.SETTING[key][1]
        assert row.control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_switch_tells_its_change(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed) as told:
        QTest.keyClick(page.rows["own_pace"].control, Qt.Key.Key_Space)
    assert told.args == ["own_pace", True]


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Up, 15), (Qt.Key.Key_Plus, 15), (Qt.Key.Key_Minus, 5)])
def test_a_number_changes_by_its_step(page: SettingsPage, qtbot: QtBot, key: Qt.Key, value: int) -> None:
    with qtbot.waitSignal(page.changed) as told:
        QTest.keyClick(number(page, "prep"), key)
    assert told.args == ["prep", value]


def test_a_typed_number_is_told_when_it_is_complete(page: SettingsPage, qtbot: QtBot) -> None:
    box = number(page, "gap")
    box.selectAll()
    with qtbot.assertNotEmitted(page.changed):
        QTest.keyClicks(box, "45")
    with qtbot.waitSignal(page.changed) as told:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert told.args == ["gap", 45]


def test_few_values_stand_side_by_side_and_many_in_a_list(page: SettingsPage, qtbot: QtBot) -> None:
    side, rest = page.rows["first_side"].control, page.rows["rest"].control
    assert isinstance(side, Segmented)
    assert isinstance(rest, ValueBox)
    with qtbot.waitSignals([page.changed, page.changed]):
        QTest.keyClick(side, Qt.Key.Key_Right)
        QTest.keyClick(rest, Qt.Key.Key_Down)
    assert (side.value(), rest.currentText()) == ("left", "20 s")


def test_values_from_outside_are_shown_and_tell_nobody(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.changed):
        page.show_values({**DEFAULTS, "breath": 7, "theme": "dark", "rest": "90", "warm_up": True})
    assert number(page, "breath").text() == "7 s"
    assert number(page, "text_size").text() == "100 %"


def test_reset_is_there_only_while_a_value_differs(page: SettingsPage, qtbot: QtBot) -> None:
    row = page.rows["breath"]
    assert not row.reset.isVisible()
    QTest.keyClick(row.control, Qt.Key.Key_Up)
    assert row.reset.isVisible()
    assert row.reset.accessibleName() == "Back to 5 s"
    row.reset.setFocus()
    with qtbot.waitSignal(page.changed) as told:
        QTest.keyClick(row.reset, Qt.Key.Key_Return)
    assert told.args == ["breath", 5]
    assert not row.reset.isVisible()
    assert row.control.hasFocus()


def test_the_wheel_scrolls_the_page_and_changes_nothing(page: SettingsPage, qtbot: QtBot) -> None:
    box = number(page, "breath")
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  # Qt's own
    )
    with qtbot.assertNotEmitted(page.changed):
        QApplication.sendEvent(box, turned)


def test_with_large_text_the_name_stands_above_the_control(page: SettingsPage, qapp: QApplication) -> None:
    row = page.rows["breath"]
    name = next(label for label in row.findChildren(Label) if label.text() == pages.SETTING["breath"][0])
    assert row.control.x() > name.geometry().right() - 1
    theme.apply(qapp, theme.Theme.light(), 2.0)
    qapp.processEvents()
    assert row.control.y() > name.geometry().bottom()


def test_the_folder_can_be_read_and_copied_but_not_changed(page: SettingsPage) -> None:
    page.show_home("/home/someone/kneecoach")
    page.home.selectAll()
    assert page.home.selectedText() == "/home/someone/kneecoach"
    QTest.keyClicks(page.home, "x")
    assert page.home.text() == "/home/someone/kneecoach"
