"""The review page of a history: what is in it, which rows cannot be used, and nothing before somebody says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from histories import FITNOTES, HEVY, STRONG, found
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support import catalogue

from kneecoach.ui import theme
from kneecoach.ui.history_review_page import HistoryReviewPage, HistoryView
from kneecoach.ui.kit.label import Label
from kneecoach.ui.refused_table import COLUMN, MOST_SHOWN, TOGETHER, WHY
from kneecoach.words import histories

NAMES = {one.id: one.name for one in catalogue().values()}
BROKEN = STRONG + "".join(f'2024-05-04 18:10:11,"<b>Legs</b>",,"Bridge",x{at},0,1,0,0,,,\n' for at in range(350))
VIEW = HistoryView("strong.csv", found(BROKEN), 1, 2, NAMES, ask_unit=True)
GOOD = HistoryView("hevy.csv", found(HEVY), 2, 0, NAMES)
HERE = HistoryView("<b>hevy</b>.csv", found(HEVY), 0, 2, NAMES)
NOTHING = HistoryView("days.csv", found(FITNOTES.replace("2026-", "26-")), 0, 0, NAMES)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[HistoryReviewPage]:
    made = HistoryReviewPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_history(VIEW)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    yield made
    made.hide()


def said(page: HistoryReviewPage) -> list[str]:
    QApplication.processEvents()  # what is new becomes visible
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def cell(page: HistoryReviewPage, row: int, column: int) -> str:
    return str(page.table.values.index(row, column).data())


def test_what_is_in_the_file_is_shown(page: HistoryReviewPage) -> None:
    words = said(page)
    assert {"strong.csv. A history from Strong", "1 session, 4 May 2024", "1 is new, 2 are here already"} <= set(words)
    assert words[words.index(histories.KNOWN) + 1] == "Bridge"
    assert words[words.index(histories.OWN_NAMES) + 1] == "Leg press"
    assert {"1 row that times a rest", "The weights of 2 sets", histories.NOTHING_CHANGED} <= set(words)


def test_rows_that_cannot_be_used_stand_in_a_table_as_plain_text(page: HistoryReviewPage) -> None:
    assert {"350 rows cannot be used", "And 50 more.", histories.CORRECT_FIRST} <= set(said(page))
    assert page.table.values.rowCount() == MOST_SHOWN
    assert [cell(page, 1, column) for column in range(4)] == [
        "7", "Set Order", "x1", "“x1” is not a value that KneeCoach knows",
    ]  # fmt: skip


def test_tab_leads_to_the_table_and_the_arrows_through_it(page: HistoryReviewPage, qtbot: QtBot) -> None:
    for widget in (page.text, page.units):
        assert widget.hasFocus()
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    qtbot.waitUntil(page.table.hasFocus)
    top = page.table.mapTo(page.text.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= page.text.viewport().height() - page.table.height()
    for _ in range(9):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 9
    assert page.table.viewport().rect().contains(page.table.visualRect(page.table.currentIndex()))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_adds_from_wherever_the_keyboard_is(page: HistoryReviewPage, qtbot: QtBot, key: Qt.Key) -> None:
    for widget in (page.text, page.units, page.table):
        with qtbot.waitSignal(page.added):
            QTest.keyClick(widget, key)


def test_escape_and_back_add_nothing(page: HistoryReviewPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.added), qtbot.waitSignals([page.passed_over] * 3):
        QTest.keyClick(page.table, Qt.Key.Key_Escape)
        QTest.keyClick(page.back, Qt.Key.Key_Return)
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)


def test_the_unit_of_weights_is_asked_where_the_file_does_not_say(page: HistoryReviewPage, qtbot: QtBot) -> None:
    assert (page.units.isVisible(), page.units.value()) == (True, "")
    page.units.setFocus()
    with qtbot.waitSignal(page.unit_chosen) as chosen:
        QTest.mouseClick(page.units.buttons[1], Qt.MouseButton.LeftButton)
    page.show_history(HistoryView("strong.csv", VIEW.found, 1, 2, NAMES, ask_unit=True, unit="lb"))
    assert (chosen.args, page.units.value(), page.units.hasFocus()) == (["lb"], "lb", True)
    page.show_history(GOOD)
    assert not page.units.isVisible()


def test_where_nothing_is_new_there_is_nothing_to_add(page: HistoryReviewPage, qtbot: QtBot) -> None:
    page.show_history(HERE)
    assert {histories.NOTHING_NEW, "<b>hevy</b>.csv. A history from Hevy"} <= set(said(page))
    assert not page.add.isVisible()
    assert not page.table.isVisible()
    with qtbot.assertNotEmitted(page.added):
        QTest.keyClick(page.text, Qt.Key.Key_Return)


def test_a_file_without_a_session_that_can_be_used_says_so(page: HistoryReviewPage) -> None:
    page.show_history(NOTHING)
    assert {histories.NOTHING_FOUND, "3 rows cannot be used"} <= set(said(page))
    assert (page.add.isVisible(), page.table.isVisible()) == (False, True)


def test_a_screen_reader_hears_what_is_not_in_the_table(page: HistoryReviewPage) -> None:
    heard = page.text.accessibleDescription()
    for text in ("A history from Strong", "1 is new, 2 are here already", "Leg press", "350 rows cannot be used"):
        assert text in heard
    assert page.table.accessibleName() == "350 rows cannot be used"


def test_in_little_room_column_value_and_reason_stand_under_one_another(
    page: HistoryReviewPage, qapp: QApplication
) -> None:
    hidden = page.table.isColumnHidden
    assert (hidden(COLUMN), hidden(WHY), hidden(TOGETHER)) == (False, False, True)
    theme.apply(qapp, theme.Theme.light(), 2.0)
    QApplication.processEvents()
    assert (hidden(COLUMN), hidden(WHY), hidden(TOGETHER)) == (True, True, False)
    assert cell(page, 1, TOGETHER) == "Set Order: x1\n“x1” is not a value that KneeCoach knows"


@pytest.mark.parametrize("size", [(824, 640), (1080, 800), (1720, 1080)], ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("view", [VIEW, GOOD, NOTHING], ids=["broken", "good", "nothing"])
def test_the_buttons_stay_in_view_and_the_table_fits(
    page: HistoryReviewPage, qapp: QApplication, size: tuple[int, int], scale: float, view: HistoryView
) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    page.resize(*size)
    page.show_history(view)
    QApplication.processEvents()
    assert all(page.rect().contains(b.geometry()) for b in (page.add, page.back) if b.isVisible())
    assert page.size().toTuple() == size
    if page.table.isVisible():
        assert page.table.height() <= page.text.viewport().height()
        assert page.table.horizontalHeader().length() <= page.table.viewport().width()
