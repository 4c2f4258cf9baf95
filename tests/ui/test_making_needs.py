"""Things, cautions and muscles are ticked in lists that stay closed until they are wanted."""

from __future__ import annotations

import pytest
from makings import HEEL_SLIDES
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.core.making import Making
from kneecoach.ui.making_needs import NeedsCard


@pytest.fixture
def card(qtbot: QtBot) -> NeedsCard:
    made = NeedsCard()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_making(replace(HEEL_SLIDES, equipment=("towel", "mat"), cautions=("back-flat", "cramp")))
    made.show()
    return made


def test_a_line_says_what_is_ticked(card: NeedsCard) -> None:
    assert card.lists["equipment"].said() == "Mat, small towel"
    assert card.lists["cautions"].said() == "Keep your lower back on the floor. Ease off if a foot cramps."
    assert card.lists["muscles"].said() == "Nothing"


def test_a_list_opens_and_closes(card: NeedsCard) -> None:
    things = card.lists["equipment"]
    assert (things.body.isVisible(), things.button.accessibleName()) == (False, "Change: Things")
    QTest.keyClick(things.button, Qt.Key.Key_Return)
    assert (things.body.isVisible(), things.button.accessibleName()) == (True, "Close: Things")


def test_a_tick_is_set_by_key_or_by_its_words(card: NeedsCard, qtbot: QtBot) -> None:
    things = card.lists["equipment"]
    things.button.click()
    with qtbot.waitSignals([card.changed, card.changed]):
        QTest.keyClick(things.ticks["wall"].tick, Qt.Key.Key_Space)
        QTest.mouseClick(things.ticks["mat"], Qt.MouseButton.LeftButton)
    assert card.fill(Making()).equipment == ("wall", "towel")
    assert things.said() == "Wall, small towel"


def test_what_a_newer_kneecoach_knows_is_kept(card: NeedsCard) -> None:
    card.show_making(replace(HEEL_SLIDES, equipment=("trampoline",)))
    card.lists["equipment"].ticks["mat"].tick.click()
    assert card.fill(Making()).equipment == ("mat", "trampoline")


def test_feet_come_last_where_it_is_ticked(card: NeedsCard) -> None:
    card.closes.tick.click()
    assert card.fill(Making()).closes
