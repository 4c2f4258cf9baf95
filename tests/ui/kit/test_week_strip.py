"""The week strip: a mark and a word for each day, in as many rows as it needs, and heard day by day."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.week_strip import DayCell, StripDay, StripMark, WeekStrip

WEEK = [StripDay(f"Mon {at}", "rest", "In part, 14 min", f"Monday {at} June: Rest") for at in range(8, 15)]


@pytest.fixture
def strip(qtbot: QtBot) -> WeekStrip:
    made = WeekStrip("This week")
    qtbot.addWidget(made)
    made.show_week(WEEK)
    made.show()
    return made


def picture(cell: DayCell, mark: StripMark, *, is_today: bool = False) -> QImage:
    """Return how a day with this mark looks."""
    cell.show_day(StripDay("Mon 8", mark, "", "", is_today=is_today))
    return cell.grab().toImage()


def rows(strip: WeekStrip) -> list[int]:
    """Return how many days stand in each row."""
    tops = [cell.y() for cell in strip.cells]
    return [tops.count(top) for top in dict.fromkeys(tops)]


def test_every_mark_looks_different(strip: WeekStrip) -> None:
    strip.resize(1000, 70)
    pictures = [picture(strip.cells[0], mark) for mark in get_args(StripMark)]
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_today_stands_out(strip: WeekStrip) -> None:
    cell = strip.cells[0]
    assert picture(cell, "planned") != picture(cell, "planned", is_today=True)


@pytest.mark.parametrize(("width", "wanted"), [(1100, [7]), (640, [4, 3]), (460, [3, 3, 1]), (320, [2, 2, 2, 1])])
def test_days_stand_in_rows_where_there_is_less_room(strip: WeekStrip, width: int, wanted: list[int]) -> None:
    strip.resize(width, strip.sizeHint().height())
    QApplication.processEvents()
    assert rows(strip) == wanted
    assert all(cell.width() >= cell.sizeHint().width() for cell in strip.cells)


def test_larger_text_needs_more_rows(strip: WeekStrip, qapp: QApplication) -> None:
    strip.resize(1100, 100)
    theme.apply(qapp, theme.Theme.light(), 2.0)
    QApplication.processEvents()
    assert rows(strip) == [4, 3]


def test_each_day_is_an_accessible_child_that_says_all_of_it(strip: WeekStrip) -> None:
    said = QAccessible.queryAccessibleInterface(strip)
    assert said is not None
    assert said.text(QAccessible.Text.Name) == "This week"
    children = [said.child(at) for at in range(said.childCount())]
    assert [child.text(QAccessible.Text.Name) for child in children if child] == [day.said for day in WEEK]
