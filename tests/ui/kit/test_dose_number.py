"""A number of a dose: stepped, typed, kept inside its limits with a word about it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.editor_view import NumberView
from kneecoach.ui.kit.dose_number import DoseNumber

REPS = NumberView("reps", "", 12, 1, 50, low=8, high=15)


@pytest.fixture
def reps(qtbot: QtBot) -> DoseNumber:
    """Return a number of repetitions whose article says 8 to 15."""
    made = DoseNumber("Reps", REPS)
    qtbot.addWidget(made)
    made.show()
    made.box.setFocus()
    return made


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Plus, 13), (Qt.Key.Key_Minus, 11), (Qt.Key.Key_Up, 13)])
def test_keys_change_it_by_one(reps: DoseNumber, qtbot: QtBot, key: Qt.Key, value: int) -> None:
    with qtbot.waitSignal(reps.changed) as told:
        QTest.keyClick(reps.box, key)
    assert told.args == [value]


@pytest.mark.parametrize(("typed", "value"), [("99", 50), ("0", 1), ("123456", 50)])
def test_what_is_typed_beyond_is_put_to_the_nearest_and_told(
    reps: DoseNumber, qtbot: QtBot, typed: str, value: int
) -> None:
    reps.box.selectAll()
    with qtbot.waitSignal(reps.beyond):
        QTest.keyClicks(reps.box, typed)
        QTest.keyClick(reps.box, Qt.Key.Key_Return)
    assert reps.box.value() == value


def test_a_step_beyond_is_told_and_stays(reps: DoseNumber, qtbot: QtBot) -> None:
    reps.show_number(replace(REPS, value=50))
    with qtbot.waitSignal(reps.beyond):
        QTest.keyClick(reps.box, Qt.Key.Key_Plus)
    assert reps.box.value() == 50


def test_showing_a_value_is_not_changing_it(reps: DoseNumber, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reps.changed):
        reps.show_number(replace(REPS, value=9))
    assert reps.box.value() == 9


@pytest.mark.parametrize(("low", "high", "marked"), [(8, 15, True), (12, 12, False), (None, None, False)])
def test_a_range_of_the_article_is_marked(reps: DoseNumber, low: int | None, high: int | None, *, marked: bool) -> None:
    reps.show_number(replace(REPS, low=low, high=high))
    assert reps._range.isVisibleTo(reps) == marked


@pytest.mark.parametrize(("typed", "undone"), [("", True), ("4", False)], ids=["as it was shown", "half typed"])
def test_undo_is_the_pages_but_for_what_is_half_typed(qtbot: QtBot, typed: str, *, undone: bool) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    reps = DoseNumber("Reps", REPS, page)
    asked: list[str] = []
    QShortcut(QKeySequence("Ctrl+Z"), page, lambda: asked.append("undo"))
    with qtbot.waitActive(page):
        page.show()
    reps.box.setFocus()
    QTest.keyClicks(reps.box, typed)
    QTest.keyClick(reps.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bool(asked) == undone
