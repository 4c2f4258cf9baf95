"""Progress: weeks read out by keyboard, periods chosen, sessions opened."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support import timeline

from kneecoach.core.adherence import Week
from kneecoach.core.ledger import plan
from kneecoach.core.series import Period, Sided
from kneecoach.ui import theme
from kneecoach.ui.day_map import MapDay
from kneecoach.ui.dose_card import DoseView
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.progress_page import ProgressPage, SessionLine
from kneecoach.ui.session_list import AT_ONCE
from kneecoach.ui.week_chart import WeekChart
from kneecoach.words import history, pages, progress

WEEKS = [Week(date(2026, 11, 2) + timedelta(weeks=n), 4, done, n, 0, 0) for n, done in enumerate((4, 2, 1))]
ROWS = tuple(replace(row, done=row.planned) for row in plan(timeline("000-2", "001-2")))
NAMES = {"supine-leg-lifts": "Supine leg lift"}


def line(number: int, detail: str = "") -> SessionLine:
    return SessionLine(number, f"Day {number}", "Six", "Done", detail, 34, 36, "")


@pytest.fixture
def page(qtbot: QtBot) -> ProgressPage:
    made = ProgressPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_sessions([line(2, "Rehearsal"), line(1)])
    made.show_weeks(WEEKS)
    made.show_dose(DoseView((date(2026, 11, 2), date(2026, 11, 22)), sides=(Sided(date(2026, 11, 2), 1, 1),)))
    made.show()
    made.setFocus()
    return made


def chart_of(page: ProgressPage) -> WeekChart:
    assert isinstance(page.cards.weeks.chart, WeekChart)
    return page.cards.weeks.chart


def test_nothing_yet_offers_the_way_to_today(qtbot: QtBot) -> None:
    page = ProgressPage()
    qtbot.addWidget(page)
    page.show_sessions([])
    page.show()
    assert pages.NO_SESSIONS in {label.text() for label in page.findChildren(Label) if label.isVisible()}
    with qtbot.waitSignal(page.start_wanted):
        QTest.keyClick(page.start, Qt.Key.Key_Return)
    assert page.cards.weeks.chart is None


def test_the_chart_library_is_loaded_only_with_the_chart() -> None:
    code = "import sys, kneecoach.ui.progress_page; sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_words_below_the_title_follow_the_arrow_keys(page: ProgressPage) -> None:
    chart, readout = chart_of(page), page.cards.weeks.readout
    said = [readout.text()]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(chart, key)
        said.append(readout.text())
        assert chart.accessibleDescription() == readout.text()
    third, second, first = "1 of 4 sessions, 2 in part", "2 of 4 sessions, 1 in part", "4 of 4 sessions"
    assert [words.partition(": ")[2] for words in said] == [third, second, first, first, third]
    assert said[0].startswith("Week of 16 Nov 2026")


def test_the_chart_takes_the_theme_as_it_changes(page: ProgressPage, qapp: QApplication) -> None:
    chart = chart_of(page)
    theme.apply(qapp, theme.Theme.dark(), 1.5)
    qapp.processEvents()
    picture = chart.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, chart.width(), 3) for y in range(0, chart.height(), 3)}
    assert {theme.Theme.dark().brand.name(), theme.Theme.dark().panel.name()} <= colours
    assert theme.Theme.light().panel.name() not in colours


def test_another_period_is_chosen_by_keyboard_and_drawn_in_place(page: ProgressPage, qtbot: QtBot) -> None:
    assert page.period.value() == Period.TWELVE_WEEKS
    page.period.setFocus()
    with qtbot.waitSignal(page.period_chosen) as told:
        QTest.keyClick(page.period, Qt.Key.Key_Left)
    assert told.args == [Period.FOUR_WEEKS]
    page.show_weeks(WEEKS[:2])
    assert page.cards.weeks.readout.text().startswith("Week of 9 Nov 2026")
    assert len(page.sessions.list.rows) == 2


def test_the_calendar_is_shown_once_there_are_days_and_says_which_is_read_out(page: ProgressPage) -> None:
    page.show_days([], 0)
    assert not page.cards.days.isVisible()
    begin = date(2026, 11, 16)
    page.show_days([MapDay(begin + timedelta(days=at), "planned", f"day {at}") for at in range(7)], 3)
    assert (page.cards.days.isVisible(), page.cards.days.readout.text()) == (True, "day 3")
    QTest.keyClick(page.cards.day_map, Qt.Key.Key_Up)
    assert page.cards.days.readout.text() == "day 2"


@pytest.mark.parametrize("kind", ["pdf", "csv", "json", "ics", "import"])
def test_everything_can_be_carried_away(page: ProgressPage, qtbot: QtBot, kind: str) -> None:
    action = page.menu.actions()[list(progress.EXPORTS).index(kind)]
    assert page.export.isVisible()
    with qtbot.waitSignal(page.export_wanted) as told:
        action.trigger()
    assert told.args == [kind]


@pytest.mark.parametrize(("width", "columns"), [(1080, 2), (956, 2), (900, 1)])
def test_the_cards_stand_side_by_side_where_there_is_room(page: ProgressPage, width: int, columns: int) -> None:
    page.resize(width, 800)
    QApplication.processEvents()
    weeks, dose = page.cards.weeks.geometry(), page.cards.dose.geometry()
    assert len({weeks.left(), dose.left()}) == columns
    assert page.cards.width() <= width


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_session_opens_by_keyboard(page: ProgressPage, qtbot: QtBot, key: Qt.Key) -> None:
    rows = page.sessions.list.rows
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(rows[1], key)
    assert told.args == [1]


def test_a_rehearsal_is_marked_in_words(page: ProgressPage) -> None:
    row = page.sessions.list.rows[0]
    assert row.accessibleName() == "Day 2. Six, Done, Rehearsal. 34 of 36"


def test_the_latest_sessions_lead_to_all_of_them(page: ProgressPage, qtbot: QtBot) -> None:
    page.show_sessions([line(n) for n in range(AT_ONCE + 3)])
    assert len(page.sessions.list.rows) == AT_ONCE
    with qtbot.waitSignal(page.sessions.all_wanted):
        QTest.keyClick(page.sessions.all, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.sessions.add_wanted):
        QTest.keyClick(page.sessions.add, Qt.Key.Key_Return)


def test_tab_goes_from_the_charts_to_the_sessions_to_all_of_them(page: ProgressPage, qtbot: QtBot) -> None:
    page.show_sessions([line(n) for n in range(AT_ONCE + 3)])
    last = page.cards.sides.chart
    assert last is not None
    last.setFocus()
    for widget in (last, page.sessions.list.rows[0], page.sessions.all):
        qtbot.waitUntil(widget.hasFocus)
        QTest.keyClick(widget, Qt.Key.Key_Tab)


def test_with_nothing_yet_a_past_session_can_be_added(qtbot: QtBot) -> None:
    page = ProgressPage()
    qtbot.addWidget(page)
    page.show_sessions([])
    page.show()
    button = next(each for each in page.findChildren(KeyButton) if each.words() == history.ADD and each.isVisible())
    with qtbot.waitSignal(page.add_wanted):
        QTest.keyClick(button, Qt.Key.Key_Return)
