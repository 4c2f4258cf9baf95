"""Widgets in as many rows as they need."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit.flow import Flow


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    flow = Flow(made, gap=10)
    for _ in range(5):
        label = QLabel()
        label.setFixedSize(QSize(100, 30))
        flow.addWidget(label)
    return made


def rows(parent: QWidget, width: int) -> list[int]:
    """Return how many widgets stand in each row at this width."""
    parent.resize(width, 400)
    parent.show()
    QApplication.processEvents()
    tops = [child.geometry().top() for child in parent.findChildren(QLabel)]
    return [tops.count(top) for top in sorted(set(tops))]


@pytest.mark.parametrize(
    ("width", "found"), [(540, [5]), (539, [4, 1]), (320, [3, 2]), (210, [2, 2, 1]), (100, [1, 1, 1, 1, 1])]
)
def test_a_row_goes_on_in_the_next_where_it_is_full(parent: QWidget, width: int, found: list[int]) -> None:
    assert rows(parent, width) == found
    layout = parent.layout()
    assert isinstance(layout, Flow)
    assert layout.heightForWidth(width) == len(found) * 40 - 10


def test_a_widget_that_is_taken_out_leaves_no_room(parent: QWidget) -> None:
    layout = parent.layout()
    assert isinstance(layout, Flow)
    first = parent.findChildren(QLabel)[0]
    layout.removeWidget(first)
    assert (layout.count(), layout.minimumSize(), layout.itemAt(9)) == (4, QSize(100, 30), None)
