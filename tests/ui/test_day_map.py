"""The calendar of days: read out by keyboard and mouse, told apart without colour."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.day_map import DayMap, MapDay, draw_day
from kneecoach.ui.kit.week_strip import StripMark

BEGIN = date(2026, 6, 1)
MARKS: tuple[StripMark, ...] = get_args(StripMark)
DAYS = [MapDay(BEGIN + timedelta(days=at), MARKS[at % len(MARKS)], f"day {at}") for at in range(28)]


@pytest.fixture
def days(qtbot: QtBot) -> DayMap:
    made = DayMap()
    qtbot.addWidget(made)
    made.resize(500, 240)
    made.show()
    made.show_days(DAYS, 9)
    return made


def test_the_arrow_keys_go_by_days_and_weeks_and_stop_at_the_ends(days: DayMap) -> None:
    said = [days.accessibleDescription()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(days, key)
        said.append(days.accessibleDescription())
    assert said == ["day 9", "day 10", "day 17", "day 16", "day 9", "day 2", "day 2"]


def test_the_mouse_reads_out_the_day_below_it(days: DayMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(days.looked_at) as told:
        QTest.mouseMove(days, days.box_of(20).center().toPoint())
    assert told.args == ["day 20"]


def test_every_day_of_a_year_has_its_own_place_within_the_map(days: DayMap) -> None:
    days.show_days([MapDay(BEGIN + timedelta(days=at), "done", "") for at in range(53 * 7)])
    boxes = [days.box_of(at) for at in range(53 * 7)]
    assert all(QRectF(days.rect()).contains(box) for box in boxes)
    assert not any(one.intersects(two) for at, one in enumerate(boxes) for two in boxes[at + 1 : at + 9])


def test_no_days_say_nothing(days: DayMap) -> None:
    days.show_days([])
    QTest.keyClick(days, Qt.Key.Key_Left)
    assert days.accessibleDescription() == ""


def test_the_marks_are_told_apart_without_any_colour(days: DayMap) -> None:
    alike = {frozenset(("rest", "none"))}
    grey = {mark: _grey(mark) for mark in MARKS}
    for one, two in combinations(MARKS, 2):
        assert grey[one] != grey[two] or frozenset((one, two)) in alike, (one, two)


def _grey(mark: StripMark) -> tuple[int, ...]:
    """Return the mark in six greys."""
    sheet = QImage(32, 28, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    draw_day(painter, QRectF(1, 1, 30, 26), mark)
    painter.end()
    return tuple(sheet.pixelColor(x, y).lightness() // 50 for x in range(32) for y in range(28))
