"""The charts: read out by keyboard and mouse, told apart without colour, in any theme and of any length."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.core.adherence import Week
from kneecoach.core.felt import Morning
from kneecoach.core.series import Comfort, Dot, Grain, Measure, Sided
from kneecoach.ui import theme
from kneecoach.ui.chart import Chart, day_ticks
from kneecoach.ui.comfort_chart import ComfortChart
from kneecoach.ui.dose_chart import DoseChart
from kneecoach.ui.paint.marks import Mark, draw_key
from kneecoach.ui.side_chart import SideChart
from kneecoach.ui.week_chart import WeekChart

BEGIN = date(2026, 3, 23)
SPAN = (BEGIN, BEGIN + timedelta(days=60))
MARKS: tuple[Mark, ...] = get_args(Mark)


def weeks(number: int) -> Chart:
    made = WeekChart()
    made.show_weeks([Week(BEGIN + timedelta(weeks=at), 4, at % 5, at % 2, at % 2, 1, 0) for at in range(number)])
    return made


def dose(number: int) -> Chart:
    made = DoseChart()
    dots = [Dot(BEGIN + timedelta(days=2 * at), 48, 40 + at, 3, 8) for at in range(number)]
    made.show_dots(dots, Measure.REPS, Grain.SESSION, SPAN, [(BEGIN, BEGIN + timedelta(days=3))])
    return made


def sides(number: int) -> Chart:
    made = SideChart()
    made.show_bars([Sided(BEGIN + timedelta(weeks=at), 30 + at, 28) for at in range(number)], Measure.REPS, Grain.WEEK)
    return made


def comfort(number: int) -> Chart:
    made = ComfortChart()
    said = [Comfort(BEGIN + timedelta(days=2 * at), 1, 4, 2, Morning(at % 3 - 1), 340) for at in range(number)]
    made.show_comfort(said, 5, Grain.SESSION, SPAN)
    return made


Make = Callable[[int], Chart]
EVERY = pytest.mark.parametrize("make", [weeks, dose, sides, comfort], ids=lambda make: make.__name__)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Chart], Chart]:
    """Return a function that shows a chart in a window."""

    kept = list[Chart]()  # a window that nobody holds is gone in the middle of an event

    def show(chart: Chart) -> Chart:
        kept.append(chart)
        qtbot.addWidget(chart)
        chart.resize(460, 240)
        chart.show()
        QApplication.processEvents()
        return chart

    return show


@EVERY
def test_the_keys_read_out_every_point_and_stop_at_the_ends(shown: Callable[[Chart], Chart], make: Make) -> None:
    chart = shown(make(6))
    assert chart.accessibleDescription() == chart.frame.said[-1]
    found = set[str]()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    for _ in range(9):
        found.add(chart.accessibleDescription())
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert len(found) == 6
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == chart.frame.said[-2]


@EVERY
def test_the_mouse_reads_out_the_point_it_is_nearest_to(shown: Callable[[Chart], Chart], make: Make) -> None:
    chart = shown(make(6))
    for at in (3, 0, 5):
        QTest.mouseMove(chart._view.viewport(), chart.place_of(at).toPoint() + QPoint(1, 0))
        QApplication.processEvents()
        assert chart.accessibleDescription() == chart.frame.said[at]


@EVERY
@pytest.mark.parametrize("number", [0, 1, 60])
def test_nothing_one_and_very_many_points_can_be_shown(
    shown: Callable[[Chart], Chart], make: Make, number: int
) -> None:
    chart = shown(make(number))
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert bool(chart.accessibleDescription()) == (number > 0)
    assert not chart.grab().isNull()


@EVERY
def test_a_chart_takes_the_theme_as_it_changes(
    shown: Callable[[Chart], Chart], qapp: QApplication, colours: Callable[[QImage], set[str]], make: Make
) -> None:
    chart = shown(make(6))
    theme.apply(qapp, theme.Theme.dark(), 1.5)
    qapp.processEvents()
    found = colours(chart.grab().toImage())
    assert theme.Theme.dark().panel.name() in found
    assert theme.Theme.light().panel.name() not in found


def test_what_a_session_was_about_is_said_in_numbers(shown: Callable[[Chart], Chart]) -> None:
    assert shown(dose(1)).frame.said == ["Monday 23 March: 40 of 48 reps, 3 × 8 planned"]
    assert shown(sides(1)).frame.said == ["Week of 23 Mar 2026: left 30, right 28 reps"]
    before = "Monday 23 March: before 1, during 4, after 2, next morning less sore; 34 units the session before"
    assert shown(comfort(1)).frame.said == [before]


def test_the_marks_are_told_apart_without_any_colour() -> None:
    alike = {frozenset(pair) for pair in (("full", "left"), ("less", "more"))}
    grey = {mark: _grey(mark) for mark in MARKS}
    for one, two in combinations(MARKS, 2):
        assert grey[one] != grey[two] or frozenset((one, two)) in alike, (one, two)
    assert grey["less"] == grey["more"][::-1] or grey["less"] != grey["more"]


@pytest.mark.parametrize("days", [6, 27, 83, 364, 1500, 3652, 20000])
@pytest.mark.parametrize("most", [1, 4, 9])
def test_no_more_dates_than_there_is_room_for(days: int, most: int) -> None:
    ticks = day_ticks(BEGIN, BEGIN + timedelta(days=days), most)
    assert len(ticks) <= most + 1
    assert all(0 <= x <= days for x, _ in ticks)
    assert len({said for _, said in ticks}) == len(ticks) or days > 700


def _grey(mark: Mark) -> tuple[int, ...]:
    sheet = QImage(24, 18, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    draw_key(painter, QRectF(3, 2, 18, 13), mark)
    painter.end()
    return tuple(sheet.pixelColor(x, y).lightness() // 40 for x in range(24) for y in range(18))
