"""Rows that stay: some of them shown, their words changed, seen without being made anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.ui.kit.scroll import Scroll, show_around


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    """Return a list of four rows."""
    made = RowList("Exercises")
    qtbot.addWidget(made)
    made.show_rows([Row(name, ("2 × 8",)) for name in ("Bridge", "Clamshell", "Oyster", "Plank")])
    made.show()
    return made


def said(row: Row) -> list[str]:
    """Return what can be read on a row."""
    return [label.text() for label in row.findChildren(Label) if label.isVisibleTo(row)]


def test_only_some_are_shown_and_arrows_go_from_one_to_the_next(rows: RowList) -> None:
    every = list(rows.rows)
    rows.show_some([1, 3])
    assert [row.isVisible() for row in every] == [False, True, False, True]
    every[1].setFocus()
    QTest.keyClick(every[1], Qt.Key.Key_Down)
    assert (rows.current(), every[3].hasFocus()) == (1, True)


def test_all_come_back_and_new_ones_take_their_place(rows: RowList) -> None:
    every = list(rows.rows)
    rows.show_some([])
    rows.show_some(range(4))
    assert [row.isVisible() for row in every] == [True] * 4
    rows.show_some([2])
    rows.show_rows([Row("Squat")])
    assert [row.isVisible() for row in every] == [False] * 4


def test_a_row_says_something_else_and_shows_a_badge(rows: RowList) -> None:
    row = rows.rows[0]
    plain = row.grab().toImage()
    row.show_words("Bridge", ("3 × 8",), "5 min", "user")
    QApplication.processEvents()
    assert said(row) == ["Bridge", "3 × 8", "5 min"]
    assert row.accessibleName() == "Bridge. 3 × 8. 5 min"
    assert row.grab().toImage() != plain


def test_what_scrolls_follows_a_point(qtbot: QtBot) -> None:
    scroll, rows = Scroll(), RowList("Exercises")
    scroll.column.addWidget(rows)
    qtbot.addWidget(scroll)
    scroll.resize(300, 120)
    rows.show_rows([Row(f"Number {place}") for place in range(20)])
    scroll.show()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    show_around(rows, QPoint(0, 500))
    assert scroll.verticalScrollBar().value() > 300
