"""One question with its answers: shown, answered with the keyboard, and gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.ask_card import Ask, AskCard

ASK = Ask("morning", "How is <b>it</b>?", (("-1", "Less"), ("1", "More"), ("pass", "Not now")), why="Once.")


@pytest.fixture
def card(qtbot: QtBot) -> AskCard:
    made = AskCard()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_ask(ASK)
    made.show()
    return made


def test_a_question_is_plain_text_with_its_answers_and_its_reason(card: AskCard) -> None:
    assert [button.words() for button in card.buttons] == ["Less", "More", "Not now"]
    assert (card._title.textFormat(), card._text.isVisible()) == (Qt.TextFormat.PlainText, False)
    assert card.buttons[0].accessibleName() == "Less. How is <b>it</b>?"


@pytest.mark.parametrize(("at", "value"), [(0, "-1"), (1, "1"), (2, "pass")])
def test_each_answer_is_a_key_away(card: AskCard, qtbot: QtBot, at: int, value: str) -> None:
    with qtbot.waitSignal(card.answered) as answered:
        QTest.keyClick(card.buttons[at], Qt.Key.Key_Return)
    assert answered.args == ["morning", value]


def test_without_a_question_there_is_no_card(card: AskCard) -> None:
    card.show_ask(None)
    assert not card.isVisible()


def test_the_same_question_keeps_its_buttons_and_another_has_its_own(card: AskCard) -> None:
    before = card.buttons
    card.show_ask(ASK)
    assert card.buttons is before
    card.show_ask(Ask("offer", "More?", (("take", "Yes"),), leads=True))
    assert [button.words() for button in card.buttons] == ["Yes"]
