"""Programmes: looked at with the arrows, chosen with Enter, exercises opened from them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.programme_page import ExerciseLine, ProgrammeCard, ProgrammePage
from kneecoach.words import pages

LINES = (
    ExerciseLine("oyster", "Oyster", "2 × 10 each side", "4 min", "Lie on your side"),
    ExerciseLine("bridge", "Bridge", "2 × 8", "2 min", "Lie on your back"),
)
BASICS = ProgrammeCard(
    "basics", "Basics", "Four moves", "Every day", "any order", "14 min", "8 min", "Our pick.", LINES
)
SIX = ProgrammeCard("six", "Six", "Gentle", "Every other day", "gentlest first", "42 min", "", "", LINES[:1])


@pytest.fixture
def page(qtbot: QtBot) -> ProgrammePage:
    made = ProgrammePage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_programmes([BASICS, SIX], "basics", [])
    made.show()
    made.setFocus()
    return made


def said(page: ProgrammePage) -> set[str]:
    QApplication.processEvents()  # what is new becomes visible
    return {label.text() for label in page.panel.findChildren(Label) if label.isVisible()}


def test_the_chosen_programme_is_shown_with_all_it_says(page: ProgrammePage) -> None:
    assert {"Basics", "Four moves", "Every day, any order", "Full session 14 min, short day 8 min"} <= said(page)
    assert {"Our pick.", "2 exercises", "Oyster", "2 × 10 each side", "Lie on your side", "4 min"} <= said(page)
    assert page.panel.choose.words() == pages.CHOSEN
    assert not page.panel.choose.isEnabled()


def test_arrows_look_and_enter_chooses(page: ProgrammePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.chosen):
        QTest.keyClick(page.list.rows[0], Qt.Key.Key_Down)
    assert "42 min" in said(page)
    assert page.panel.choose.words() == pages.CHOOSE
    with qtbot.waitSignal(page.chosen) as told:
        QTest.keyClick(page.list.rows[1], Qt.Key.Key_Return)
    assert told.args == ["six"]
    assert page.panel.choose.words() == pages.CHOSEN


def test_the_button_chooses_once_and_lets_go_of_the_keyboard(page: ProgrammePage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.list.rows[1], Qt.MouseButton.LeftButton)
    page.panel.choose.setFocus()
    with qtbot.waitSignal(page.chosen):
        QTest.keyClick(page.panel.choose, Qt.Key.Key_Return)
    qtbot.waitUntil(page.list.rows[1].hasFocus)
    with qtbot.assertNotEmitted(page.chosen):
        QTest.keyClick(page.list.rows[1], Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_an_exercise_opens_by_keyboard(page: ProgrammePage, qtbot: QtBot, key: Qt.Key) -> None:
    rows = page.panel.exercises.rows
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(rows[1], key)
    assert told.args == ["basics", "bridge"]


def test_after_an_exercise_the_keyboard_is_back_on_its_row(page: ProgrammePage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.panel.exercises.rows[1], Qt.MouseButton.LeftButton)
    page.show_programmes([BASICS, SIX], "basics", [])
    page.setFocus()
    qtbot.waitUntil(page.panel.exercises.rows[1].hasFocus)


def test_each_list_is_one_stop_for_tab(page: ProgrammePage) -> None:
    rows = [*page.list.rows, *page.panel.exercises.rows]
    stops = [row for row in rows if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [page.list.rows[0], page.panel.exercises.rows[0]]


def test_files_that_could_not_be_read_are_told(page: ProgrammePage) -> None:
    page.show_programmes([BASICS], "basics", ["<b>mine.toml</b> is broken."])
    QApplication.processEvents()
    notices = [notice for notice in page.findChildren(Notice) if notice.isVisible()]
    words = {label.text() for notice in notices for label in notice.findChildren(Label)}
    assert "<b>mine.toml</b> is broken." in words


def test_with_large_text_the_list_comes_first_then_the_panel(page: ProgrammePage, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme.light(), 2.0)
    assert (page.list.isVisible(), page.panel.isVisible()) == (True, False)
    QTest.keyClick(page.list.rows[1], Qt.Key.Key_Return)
    assert (page.list.isVisible(), page.panel.isVisible(), page.back.isVisible()) == (False, True, True)
    QTest.keyClick(page.panel.choose, Qt.Key.Key_Escape)
    assert (page.list.isVisible(), page.panel.isVisible()) == (True, False)


def test_the_button_stays_in_view_in_the_smallest_window(page: ProgrammePage, qtbot: QtBot) -> None:
    many = LINES * 6
    page.show_programmes([ProgrammeCard("many", "Many", "", "", "", "", "", "", many)], "other", [])
    page.resize(956, 640)
    qtbot.wait(0)
    corner = page.panel.choose.mapTo(page, page.panel.choose.rect().bottomRight())
    assert page.rect().contains(corner)


def test_tab_goes_from_the_list_to_the_exercises_to_the_buttons(page: ProgrammePage, qtbot: QtBot) -> None:
    QTest.keyClick(page.list.rows[0], Qt.Key.Key_Down)
    acts = page.panel.acts
    expected = [page.list.rows[1], page.panel.exercises.rows[0], acts.change, acts.more, page.panel.choose]
    for widget in expected:
        qtbot.waitUntil(widget.hasFocus)
        QTest.keyClick(widget, Qt.Key.Key_Tab)


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, None], ids=["F2", "the button"])
def test_a_programme_is_changed_by_key_and_button(page: ProgrammePage, qtbot: QtBot, key: Qt.Key | None) -> None:
    with qtbot.waitSignal(page.change_wanted) as told:
        if key is None:
            QTest.mouseClick(page.panel.acts.change, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(page.list.rows[0], key)
    assert told.args == ["basics"]


def test_only_ones_own_is_deleted_and_only_what_is_changed_is_taken_back(page: ProgrammePage) -> None:
    offered = []
    for own, changed in ((False, False), (True, False), (False, True)):
        page.show_programmes([replace(BASICS, is_own=own, is_changed=changed)], "basics", [])
        offered.append([key for key, action in page.panel.acts.items.items() if action.isVisible()])
    assert offered == [["copy", "handout", "send"], ["copy", "handout", "send", "delete"],
                       ["copy", "handout", "send", "take-back"]]  # fmt: skip


def test_what_was_done_can_be_undone_from_the_page(page: ProgrammePage, qtbot: QtBot) -> None:
    page.show_undo("Gone.")
    assert page.undone.isVisible()
    with qtbot.waitSignal(page.undo_wanted):
        QTest.mouseClick(page.undone._button, Qt.MouseButton.LeftButton)
    page.show_undo("")
    assert not page.undone.isVisible()
