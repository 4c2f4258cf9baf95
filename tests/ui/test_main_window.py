"""The window: a rail and one page at a time, or a page alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.main_window import HELP, LEAST, PAGES, SIZE, MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """Return a window on the screen, with an empty page."""
    made = MainWindow()
    qtbot.addWidget(made)
    made.show_page(QWidget(), PAGES[0].key)
    made.show()
    return made


def test_it_opens_at_its_size_and_becomes_no_smaller_than_the_least(window: MainWindow) -> None:
    assert (window.width(), window.height()) == SIZE
    assert (window.minimumWidth(), window.minimumHeight()) == LEAST
    assert window.minimumSizeHint().width() <= LEAST[0]


def test_it_has_a_title_and_once_it_is_painted_an_icon(window: MainWindow, qtbot: QtBot) -> None:
    assert window.windowTitle() == "KneeCoach"
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())


def test_it_tells_once_that_it_was_painted(qtbot: QtBot) -> None:
    window, told = MainWindow(), list[int]()
    qtbot.addWidget(window)
    window.painted.connect(lambda: told.append(1))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    window.resize(1100, 700)
    qtbot.wait(20)
    assert told == [1]


def test_a_page_has_the_rail_beside_it_with_its_item_chosen(window: MainWindow) -> None:
    page = QWidget()
    window.show_page(page, PAGES[2].key)
    assert window.rail.isVisible()
    assert window.stack.currentWidget() is page


def test_a_page_alone_has_no_rail(window: MainWindow) -> None:
    page = QWidget()
    window.show_alone(page)
    assert not window.rail.isVisible()
    assert page.width() == window.width()


@pytest.mark.parametrize("number", range(1, len(PAGES) + 1))
def test_ctrl_and_a_number_want_a_page(window: MainWindow, qtbot: QtBot, number: int) -> None:
    key = Qt.Key(Qt.Key.Key_0.value + number)
    with qtbot.waitSignal(window.page_wanted) as wanted:
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [PAGES[number - 1].key]


def test_f1_wants_help(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_wanted) as wanted:
        QTest.keyClick(window, Qt.Key.Key_F1)
    assert wanted.args == [HELP]


def test_no_key_leads_away_from_a_page_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.show_alone(QWidget())
    with qtbot.assertNotEmitted(window.page_wanted):
        QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(window, Qt.Key.Key_F1)


def test_f11_fills_the_screen_and_goes_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_a_shown_page_has_the_keyboard(window: MainWindow) -> None:
    page = QLineEdit()
    window.show_page(page)
    assert window.focusWidget() is page


def test_it_asks_before_it_closes_and_can_be_kept_open(window: MainWindow) -> None:
    window.leaving.connect(QCloseEvent.ignore)
    assert not window.close()
    assert window.isVisible()


def test_it_closes_where_nobody_minds(window: MainWindow) -> None:
    assert window.close()
