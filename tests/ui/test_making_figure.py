"""A figure is borrowed from a list that can be searched, and can be given back."""

from __future__ import annotations

import pytest
from makings import HEEL_SLIDES
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.core.making import OWN, Making
from kneecoach.ui.making_figure import FigureCard
from kneecoach.words import own_exercise as words

NAMES = {"bridge": "Bridge", "oyster": "Oyster", "supine-leg-lifts": "Supine leg lift"}


@pytest.fixture
def card(qtbot: QtBot) -> FigureCard:
    made = FigureCard()
    qtbot.addWidget(made)
    made.show_making(HEEL_SLIDES, NAMES, "")
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def figure(card: FigureCard) -> str:
    return card.fill(Making()).figure


def test_a_figure_is_found_and_borrowed(card: FigureCard, qtbot: QtBot) -> None:
    card.borrow.click()
    QTest.keyClicks(card.picker.find_box, "oys")
    QTest.keyClick(card.picker.find_box, Qt.Key.Key_Down)
    with qtbot.waitSignal(card.changed):
        QTest.keyClick(card.picker.list.rows[0], Qt.Key.Key_Space)
    assert (figure(card), card.said()) == ("oyster", "The figure of Oyster")
    assert card.borrow.hasFocus()
    assert not card.picker.isVisible()


def test_escape_closes_the_list_and_changes_nothing(card: FigureCard, qtbot: QtBot) -> None:
    card.borrow.click()
    with qtbot.assertNotEmitted(card.changed):
        QTest.keyClick(card.picker.find_box, Qt.Key.Key_Escape)
    assert (card.picker.isVisible(), card.borrow.hasFocus()) == (False, True)
    assert figure(card) == "supine-leg-lifts"


def test_what_is_not_there_is_said(card: FigureCard) -> None:
    card.borrow.click()
    card.picker.find_box.setText("unicorn")
    assert card.picker.list.rows == []


def test_a_figure_of_its_own_waits_to_be_posed(card: FigureCard, qtbot: QtBot) -> None:
    with qtbot.waitSignals([card.changed, card.pose_wanted]):
        card.pose.click()
    assert (figure(card), card.said(), card.pose.words()) == (OWN, words.NOT_POSED, words.POSE)
    card.show_making(replace(HEEL_SLIDES, figure=OWN), NAMES, "heel-slides")
    assert (card.said(), card.pose.words()) == (words.OWN_FIGURE, words.POSE_AGAIN)


def test_a_figure_can_be_given_back(card: FigureCard) -> None:
    card.without.click()
    assert (figure(card), card.said()) == ("", words.NO_FIGURE)
    assert not card.without.isVisible()
    assert card.borrow.hasFocus()


@pytest.mark.parametrize(
    ("chosen", "said"), [(OWN, words.OWN_FIGURE), ("gone", words.GONE), ("bridge", "The figure of Bridge")]
)
def test_the_figure_is_named(card: FigureCard, chosen: str, said: str) -> None:
    card.show_making(replace(HEEL_SLIDES, figure=chosen), NAMES, "heel-slides")
    assert (card.said(), figure(card)) == (said, chosen)
