"""Eleven cells for how sore it is: by a click, by digits, with 1 and 0 for ten."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit.comfort_scale import TOGETHER_MS
from kneecoach.ui.kit.sore_scale import SoreScale


@pytest.fixture
def scale(qtbot: QtBot) -> SoreScale:
    made = SoreScale("How sore is it right now?")
    qtbot.addWidget(made)
    made.place(QRectF(0, 0, 592, 64), 1.0)
    made.show()
    return made


@pytest.fixture
def chosen(scale: SoreScale) -> list[int]:
    """Return what was chosen so far."""
    numbers: list[int] = []
    scale.chosen.connect(numbers.append)
    return numbers


def checked(scale: SoreScale) -> list[int]:
    """Return which cells a screen reader tells as chosen."""
    return [number for number, cell in enumerate(scale.cells) if cell.isChecked()]


def test_every_cell_is_chosen_by_a_click(scale: SoreScale, chosen: list[int]) -> None:
    for cell in scale.cells:
        QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert chosen == list(range(11))


def test_one_and_then_nought_soon_after_is_ten(scale: SoreScale, chosen: list[int]) -> None:
    scale.type(1, 5000)
    scale.type(0, 5000 + TOGETHER_MS - 1)
    assert chosen == [1, 10]


@pytest.mark.parametrize("first", range(10))
@pytest.mark.parametrize("second", range(10))
def test_digits_typed_slowly_are_what_they_are(scale: SoreScale, chosen: list[int], first: int, second: int) -> None:
    scale.type(first, 1000)
    scale.type(second, 1000 + TOGETHER_MS)
    assert chosen == [first, second]


@pytest.mark.parametrize("before", [0, 2, 9])
def test_nought_after_any_other_digit_is_nought(scale: SoreScale, chosen: list[int], before: int) -> None:
    scale.type(before, 1000)
    scale.type(0, 1100)
    assert chosen == [before, 0]


def test_one_cell_at_most_is_shown_as_chosen(scale: SoreScale) -> None:
    assert checked(scale) == []
    scale.show_value(4)
    scale.show_value(7)
    assert checked(scale) == [7]
    scale.show_value(None)
    assert checked(scale) == []


def test_a_click_alone_shows_nothing_as_chosen_that_was_not_taken(scale: SoreScale) -> None:
    scale.show_value(4)
    for number in (3, 4):
        QTest.mouseClick(scale.cells[number], Qt.MouseButton.LeftButton)
        assert checked(scale) == [4]


@pytest.mark.parametrize("u", [0.8, 1.0, 1.35, 2.7])
def test_the_cells_fill_the_box_and_never_cover_one_another(scale: SoreScale, u: float) -> None:
    scale.place(QRectF(10, 256, 592 * u, 64 * u), u)
    boxes = [cell.geometry() for cell in scale.cells]
    assert all(left.right() < right.left() for left, right in pairwise(boxes))
    assert boxes[0].left() == 0
    assert boxes[-1].right() <= scale.width()
    assert min(box.width() for box in boxes) > 40 * u


def test_it_is_heard_by_its_question_and_never_takes_the_keyboard(scale: SoreScale) -> None:
    assert scale.accessibleName() == "How sore is it right now?"
    assert [cell.accessibleName() for cell in scale.cells] == [str(number) for number in range(11)]
    assert {cell.focusPolicy() for cell in scale.cells} == {Qt.FocusPolicy.NoFocus}
