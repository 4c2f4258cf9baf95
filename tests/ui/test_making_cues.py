"""Cues are added, moved and removed by keyboard, and Tab follows their order."""

from __future__ import annotations

import pytest
from makings import HEEL_SLIDES
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.core.dose import Side
from kneecoach.core.exercise import Cue, When
from kneecoach.core.making import MOST_CUES, Making, Shape
from kneecoach.ui.making_cues import CuesCard

ALT = Qt.KeyboardModifier.AltModifier
THREE = tuple(Cue(say, When.MOVE) for say in ("One", "Two", "Three"))


@pytest.fixture
def card(qtbot: QtBot) -> CuesCard:
    made = CuesCard()
    qtbot.addWidget(made)
    made.show_making(replace(HEEL_SLIDES, cues=THREE))
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def order(card: CuesCard) -> list[str]:
    return [cue.say for cue in card.fill(Making()).cues]


def test_alt_and_arrows_move_a_cue_and_the_keyboard_goes_along(card: CuesCard) -> None:
    row = card.rows[0]
    row.line.setFocus()
    QTest.keyClick(row.line, Qt.Key.Key_Down, ALT)
    assert (order(card), row.line.hasFocus()) == (["Two", "One", "Three"], True)
    QTest.keyClick(row.line, Qt.Key.Key_Up, ALT)
    QTest.keyClick(row.line, Qt.Key.Key_Up, ALT)  # it is the first
    assert order(card) == ["One", "Two", "Three"]


def test_a_button_that_moved_a_cue_to_the_end_hands_the_keyboard_to_its_line(card: CuesCard) -> None:
    row = card.rows[1]
    row.down.setFocus()
    QTest.keyClick(row.down, Qt.Key.Key_Space)
    assert order(card) == ["One", "Three", "Two"]
    assert row.line.hasFocus()
    assert row.line.accessibleName() == "Cue 3"
    assert not row.down.isEnabled()


def test_tab_follows_the_order_of_the_cues(card: CuesCard) -> None:
    first, second, third = card.rows
    first.moved.emit(1)
    second.remove.setFocus()
    QTest.keyClick(second.remove, Qt.Key.Key_Tab)
    assert first.line.hasFocus()
    third.remove.setFocus()
    QTest.keyClick(third.remove, Qt.Key.Key_Tab)
    assert card.add.hasFocus()


def test_a_removed_cue_leaves_the_keyboard_with_its_neighbour(card: CuesCard, qtbot: QtBot) -> None:
    rows = list(card.rows)
    for gone, next_ in ((rows[1], rows[2].line), (rows[2], rows[0].line), (rows[0], card.add)):
        gone.remove.setFocus()
        with qtbot.waitSignal(card.changed):
            QTest.keyClick(gone.remove, Qt.Key.Key_Return)
        assert next_.hasFocus()
    assert order(card) == []


def test_a_line_without_a_letter_is_no_cue(card: CuesCard) -> None:
    card.add.click()
    card.rows[-1].line.setText("   ")
    assert order(card) == ["One", "Two", "Three"]


def test_there_are_no_more_cues_than_can_be_followed(card: CuesCard) -> None:
    for _ in range(MOST_CUES):
        QTest.keyClick(card.rows[-1].line, Qt.Key.Key_Return)
    assert len(card.rows) == MOST_CUES
    assert not card.add.isEnabled()


def test_moments_are_those_of_the_kind_of_work(card: CuesCard) -> None:
    def offered() -> list[str]:
        box = card.rows[0].when
        return [box.itemData(at) for at in range(box.count())]

    assert offered() == [When.SETUP, When.MOVE]
    card.show_shape(Shape.HOLDS)
    assert offered() == [When.SETUP, When.HOLD, When.MOVE]


def test_a_cue_of_one_side_or_beat_stays_one(card: CuesCard) -> None:
    narrow = Cue("Right knee over ankle", When.MOVE, "bend", "", Side.RIGHT)
    card.show_making(replace(HEEL_SLIDES, cues=(narrow,)))
    assert card.fill(Making()).cues == (narrow,)
