"""A bar split by time: every part can be hit, and none is too narrow for a finger."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit.split_bar import LEAST, SplitBar


@pytest.fixture
def bar(qtbot: QtBot) -> SplitBar:
    """Return a bar of three parts, the last a hundred times as long as the first."""
    made = SplitBar()
    qtbot.addWidget(made)
    made.resize(600, 30)
    made.show_parts([("1", 60), ("3", 180), ("100", 6000)], 1)
    return made


def test_parts_are_as_wide_as_they_take_long(bar: SplitBar) -> None:
    first, second, third = bar.boxes()
    assert first.left() == 0
    assert third.right() == pytest.approx(600)
    assert (second.width() - LEAST) == pytest.approx(3 * (first.width() - LEAST))
    assert third.width() > 10 * second.width()


def test_a_click_tells_the_part_it_hits(bar: SplitBar, qtbot: QtBot) -> None:
    for place, box in enumerate(bar.boxes()):
        with qtbot.waitSignal(bar.pressed) as told:
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
        assert told.args == [place]


def test_between_two_parts_there_is_nothing_to_hit(bar: SplitBar, qtbot: QtBot) -> None:
    first, _, _ = bar.boxes()
    with qtbot.assertNotEmitted(bar.pressed):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(first.right()) + 2, 15))


def test_nothing_is_no_bar(bar: SplitBar) -> None:
    bar.show_parts([], -1)
    assert list(bar.boxes()) == []
    assert not bar.grab().isNull()
