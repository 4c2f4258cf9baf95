"""Every session in one list: found by words, opened by keyboard and mouse, deleted ones put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.session_lines import LinePainter
from kneecoach.ui.session_list import SessionLine
from kneecoach.ui.sessions_page import SessionsPage
from kneecoach.words import history

KEPT = (
    SessionLine(3, "Wednesday 25 November 2026", "Basics", "Done", "", 48, 48, "Knee was warm", 38, 4),
    SessionLine(2, "Monday 23 November 2026", "Six", "Done in part", "Short day", 30, 48, ""),
    SessionLine(1, "Sunday 22 November 2026", "Basics", "Done", "", 47, 48, ""),
)
DELETED = (SessionLine(9, "Friday 20 November 2026", "Six", "Done", "", 1, 2, ""),)
Roles = Qt.ItemDataRole


@pytest.fixture
def page(qtbot: QtBot) -> SessionsPage:
    made = SessionsPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_sessions(KEPT, DELETED)
    made.show()
    made.setFocus()
    return made


def days(page: SessionsPage) -> list[str]:
    lines = page.view.lines
    return [str(lines.index(at, 0).data()).split()[0] for at in range(lines.rowCount())]


def test_a_session_says_all_that_it_was(page: SessionsPage) -> None:
    said = [page.view.lines.index(at, 0).data(Roles.AccessibleTextRole) for at in (0, 1)]
    assert said == [
        "Wednesday 25 November 2026. Basics, Done, 38 min, highest 4 of 10. 48 of 48. Knee was warm",
        "Monday 23 November 2026. Six, Done in part, Short day. 30 of 48",
    ]
    assert page.number.text() == "3 sessions"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_session_is_opened_by_keyboard(page: SessionsPage, qtbot: QtBot, key: Qt.Key) -> None:
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(page.view, key)
    assert told.args == [2]


def test_a_session_is_opened_by_a_click(page: SessionsPage, qtbot: QtBot) -> None:
    place = page.view.visualRect(page.view.lines.index(2, 0)).center()
    with qtbot.waitSignal(page.opened) as told:
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [1]


@pytest.mark.parametrize(
    ("sought", "found"),
    [("warm", ["Wednesday"]), ("BASICS sunday", ["Sunday"]), ("short", ["Monday"]), ("part zebra", [])],
)
def test_sessions_are_found_by_all_of_the_words(page: SessionsPage, sought: str, found: list[str]) -> None:
    QTest.keySequence(page, "Ctrl+F")
    QTest.keyClicks(page.find_box, sought)
    assert days(page) == found
    assert (page.number.text() == history.NOTHING_FOUND) == (not found)
    QTest.keyClick(page.find_box, Qt.Key.Key_Escape)
    assert len(days(page)) == 3


def test_the_keyboard_stays_at_its_session_when_the_list_changes(page: SessionsPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_End)
    page.show_sessions(KEPT[1:], DELETED)
    assert page.view.current() == 1


def test_deleted_sessions_are_in_a_list_of_their_own_and_put_back(page: SessionsPage, qtbot: QtBot) -> None:
    assert not page.restore.isVisible()
    QTest.keyClick(page.which, Qt.Key.Key_Right)
    assert (days(page), page.view.accessibleName()) == (["Friday"], history.DELETED)
    assert history.DELETED_KEPT in page.number.text()
    with qtbot.waitSignal(page.put_back) as told, qtbot.assertNotEmitted(page.opened):
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert told.args == [9]
    with qtbot.waitSignal(page.put_back):
        QTest.keyClick(page.restore, Qt.Key.Key_Space)
    page.show_sessions(KEPT, ())
    assert (page.number.text(), page.restore.isVisible()) == (history.NONE_DELETED, False)


def test_a_deletion_is_undone_by_its_button_and_by_ctrl_z_while_it_is_told(page: SessionsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.undo_wanted):
        QTest.keySequence(page, "Ctrl+Z")
    page.show_notice("Session of Wednesday 25 November deleted.")
    assert page.notice.isVisible()
    with qtbot.waitSignal(page.undo_wanted):
        QTest.keySequence(page, "Ctrl+Z")
    with qtbot.waitSignal(page.undo_wanted):
        page.notice.acted.emit()
    page.show_notice("")
    assert not page.notice.isVisible()


def test_escape_closes_the_page_once_nothing_is_sought(page: SessionsPage, qtbot: QtBot) -> None:
    page.find_box.setFocus()
    QTest.keyClicks(page.find_box, "six")
    with qtbot.assertNotEmitted(page.closed):
        QTest.keyClick(page.find_box, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.find_box, Qt.Key.Key_Escape)


def test_of_thousands_of_sessions_only_those_in_sight_are_painted(page: SessionsPage, qapp: QApplication) -> None:
    painter = Counting(page.view)
    page.view.setItemDelegate(painter)
    page.show_sessions([KEPT[number % 3] for number in range(4000)], ())
    page.view.grab()
    assert 0 < painter.painted < 40
    assert page.number.text() == "4,000 sessions"


@pytest.mark.parametrize(("width", "scale"), [(1080, 1.0), (824, 1.0), (1720, 1.0), (824, 2.0)])
def test_the_page_fits_its_window(page: SessionsPage, qapp: QApplication, width: int, scale: float) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    page.resize(width, 640)
    qapp.processEvents()
    assert (page.width(), page.height()) == (width, 640)
    first = page.view.visualRect(page.view.lines.index(0, 0))
    assert first.width() <= page.view.viewport().width()
    assert first.height() >= 3 * theme.px(15)


def test_tab_goes_from_the_head_to_the_list_and_what_stands_below(page: SessionsPage, qtbot: QtBot) -> None:
    page.show_notice("Deleted.")
    page.which.pick(1)
    page.add.setFocus()
    for widget in (page.add, page.back, page.which, page.find_box, page.notice._button, page.view, page.restore):
        qtbot.waitUntil(widget.hasFocus)
        QTest.keyClick(widget, Qt.Key.Key_Tab)


class Counting(LinePainter):
    """Counts what is painted."""

    painted = 0

    def paint(self, *args: object) -> None:
        self.painted += 1
        super().paint(*args)  # type: ignore[arg-type]
