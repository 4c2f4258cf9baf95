"""Settings: every one has a row, each change is told once, and each can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.core.settings import DEFAULTS, SETTINGS
from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.setting_row import SettingRow
from kneecoach.ui.settings_page import SettingsPage
from kneecoach.words import settings as words


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)  # as in a window of 1280 px
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
        assert set(words.SETTING[setting.key]) <= said
    assert set(words.SECTIONS.values()) <= said


def test_every_control_says_what_it_is_for(page: SettingsPage) -> None:
    for key, row in page.rows.items():
        assert row.control.accessibleName().startswith(words.SETTING[key][0])
        assert row.control.accessibleDescription() == words.SETTING[key][1]
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
    name = next(label for label in row.findChildren(Label) if label.text() == words.SETTING["breath"][0])
    assert row.control.x() > name.geometry().right() - 1
    theme.apply(qapp, theme.Theme.light(), 2.0)
    qapp.processEvents()
    assert row.control.y() > name.geometry().bottom()


def test_the_folder_can_be_read_and_copied_but_not_changed(page: SettingsPage) -> None:
    page.show_home("/home/someone/kneecoach")
    page.show_section("data")
    home = page.kept.home
    home.selectAll()
    assert home.selectedText() == "/home/someone/kneecoach"
    QTest.keyClicks(home, "x")
    assert home.text() == "/home/someone/kneecoach"


def test_a_section_is_shown_at_a_time(page: SettingsPage) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert shown(page) == ["speak", "voice", "voice_rate", "voice_volume"]
    QTest.mouseClick(page.list.buttons[3], Qt.MouseButton.LeftButton)
    assert shown(page)[:3] == ["comfort_stop", "comfort_easy", "knees"]
    assert page.list.accessibleName() == "Section, Comfort"


def test_with_less_room_a_drop_down_takes_the_place_of_the_list(page: SettingsPage) -> None:
    page.resize(956, 640)  # as in a window of 1024 px
    assert (page.list.isVisible(), page.drop.isVisible()) == (False, True)
    QTest.keyClick(page.drop, Qt.Key.Key_End)
    assert page.kept.isVisible()
    page.resize(1080, 800)
    assert (page.list.isVisible(), page.drop.isVisible()) == (True, False)
    assert page.list.accessibleName() == "Section, Your data"


def test_what_is_looked_for_is_found_in_every_section(page: SettingsPage) -> None:
    QTest.keyClicks(page.find_box, "VOLUME of")
    assert shown(page) == ["voice_volume", "sound_volume"]
    assert page.list.choice() == -1
    QTest.keyClick(page.find_box, Qt.Key.Key_Escape)
    assert (page.find_box.text(), shown(page)[0], page.list.choice()) == ("", "own_pace", 0)


def test_an_explanation_is_found_as_well_as_a_name(page: SettingsPage) -> None:
    page.find_box.setText("television")
    assert shown(page) == ["screen"]
    page.find_box.setText("folder")
    assert page.kept.isVisible()


def test_what_is_not_there_is_said(page: SettingsPage) -> None:
    page.find_box.setText("unicorn")
    said = [label.text() for label in page.findChildren(Label) if label.isVisible()]
    assert said == ["Settings", "Nothing found."]


def test_choosing_a_section_ends_the_search(page: SettingsPage) -> None:
    page.find_box.setText("unicorn")
    page.list.pick(4)
    assert page.find_box.text() == ""
    assert shown(page) == ["theme", "motion", "text_size", "screen"]


def test_escape_in_a_row_that_was_found_ends_the_search(page: SettingsPage, qtbot: QtBot) -> None:
    activate(page, qtbot)
    page.find_box.setText("speed")
    page.rows["voice_rate"].control.setFocus()
    QTest.keyClick(page.rows["voice_rate"].control, Qt.Key.Key_Escape)
    assert page.find_box.text() == ""
    assert page.find_box.hasFocus()


def test_ctrl_f_leads_to_the_search_from_anywhere(page: SettingsPage, qtbot: QtBot) -> None:
    activate(page, qtbot)
    page.rows["breath"].control.setFocus()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.find_box.hasFocus()


@pytest.mark.parametrize("width", [1080, 956])
def test_tab_goes_in_reading_order(page: SettingsPage, qtbot: QtBot, width: int) -> None:
    activate(page, qtbot)
    page.resize(width, 800)
    page.show_section("voice")
    page.rows["voice"].show_value("Alba")
    page.find_box.setFocus()
    rate, volume = page.rows["voice_rate"].control, page.rows["voice_volume"].control
    speak, voice = page.rows["speak"].control, page.rows["voice"]
    index = page.list if page.list.isVisible() else page.drop
    assert tabbed(page, 7) == [index, speak, voice.hear, voice.control, voice.reset, rate, volume]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_in_the_smallest_window(
    page: SettingsPage, qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    page.resize(round(1024 - 68 * min(scale, 1.4)), 640)
    for section in words.SECTIONS:
        page.show_section(section)
        qtbot.waitUntil(lambda: [key for key in shown(page) if cut(page.rows[key])] == [])
    assert page.minimumSizeHint().width() <= page.width()


def test_a_slider_tells_a_volume(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed) as told:
        QTest.keyClick(page.rows["sound_volume"].control, Qt.Key.Key_Right)
    assert told.args == ["sound_volume", 95]
    assert page.rows["sound_volume"].reset.accessibleName() == "Back to 90 %"


def test_every_sound_and_the_voice_can_be_heard(page: SettingsPage, qtbot: QtBot) -> None:
    heard = [key for key, row in page.rows.items() if row.hear is not None]
    assert heard == ["voice", *(s.key for s in SETTINGS if s.section == "sounds" and s.key != "flash")]
    hear = page.rows["sound_rest"].hear
    assert hear is not None
    with qtbot.waitSignal(page.hear_wanted) as told:
        hear.click()
    assert (told.args, hear.accessibleName()) == (["sound_rest"], "Hear it: Rest")


def test_a_voice_is_chosen_from_those_of_this_computer(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_options("voice", [("alba", "Alba, Scottish"), ("daniel", "Daniel")])
    with qtbot.waitSignal(page.changed) as told:
        QTest.keyClick(page.rows["voice"].control, Qt.Key.Key_Down)
    assert told.args == ["voice", "alba"]
    assert page.rows["voice"].reset.accessibleName() == "Back to The system's own"


def shown(page: SettingsPage) -> list[str]:
    """Return the keys of the settings that can be seen."""
    return [key for key, row in page.rows.items() if row.isVisible()]


def activate(page: SettingsPage, qtbot: QtBot) -> None:
    """Give the page the keyboard, as a window in front has it."""
    with qtbot.waitActive(page):
        page.activateWindow()


def tabbed(page: SettingsPage, times: int) -> list[QWidget | None]:
    """Return where the keyboard is after each of so many presses of Tab."""
    been: list[QWidget | None] = []
    for _ in range(times):
        QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
        been.append(page.focusWidget())
    return been


def cut(row: SettingRow) -> bool:
    """Tell whether a part of a row has less room than it needs, or stands beyond the page."""
    parts = [part for part in row.children() if isinstance(part, QWidget) and part.isVisible()]
    return any(
        part.geometry().right() >= row.visibleRegion().boundingRect().width() > 0
        or part.width() < part.minimumSizeHint().width()
        or part.height() < (part.heightForWidth(part.width()) if isinstance(part, Label) else part.minimumHeight())
        for part in parts
    )


def test_one_of_something_is_one_and_two_are_two(page: SettingsPage) -> None:
    box = number(page, "offer_after")
    assert box.text() == "2 sessions"
    QTest.keyClick(box, Qt.Key.Key_Minus)
    assert box.text() == "1 session"
