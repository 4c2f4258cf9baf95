"""The answers of a past session: shown as they were given, of both knees or of each, and none lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.core.felt import Knees, Morning
from kneecoach.ui.past_answers import LONGEST, AnswersCard, PastAnswers

APART = PastAnswers(Knees(1), Knees(left=2, right=5), Knees(), Knees(left=Morning.MORE), "fair", "Slow\nbut fine")


@pytest.fixture
def card(qtbot: QtBot) -> AnswersCard:
    made = AnswersCard("Answers")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("answers", [PastAnswers(), APART, PastAnswers(Knees(0), Knees(10), Knees(0), Knees(-1))])
def test_answers_are_shown_as_they_were_given_and_tell_nobody(
    card: AnswersCard, qtbot: QtBot, answers: PastAnswers, *, apart: bool
) -> None:
    with qtbot.assertNotEmitted(card.answered):
        card.show_answers(answers, apart=apart)
        card.tell()
    assert card.answers() == answers


@pytest.mark.parametrize("apart", [False, True])
def test_what_was_not_said_is_asked_about_as_the_person_wants(card: AnswersCard, *, apart: bool) -> None:
    card.show_answers(APART, apart=apart)
    assert (card.after.left.isVisible(), card.after.both.isVisible()) == (apart, not apart)
    assert (card.before.both.isVisible(), card.during.left.isVisible(), card.morning.left.isVisible()) == (True,) * 3


def test_changing_one_answer_leaves_the_others_as_they_were(card: AnswersCard, qtbot: QtBot) -> None:
    card.show_answers(APART)
    with qtbot.waitSignal(card.answered) as told:
        QTest.keyClick(card.during.left, Qt.Key.Key_4)
    assert told.args is not None
    said = told.args[0]
    assert said.during == Knees(left=4, right=5)
    assert (said.before, said.morning, said.effort, said.note) == (Knees(1), APART.morning, "fair", APART.note)


def test_every_answer_can_be_unsaid_by_keyboard(card: AnswersCard) -> None:
    card.show_answers(PastAnswers(Knees(1), Knees(2), Knees(3), Knees(Morning.SAME), "hard"))
    scales = (card.before.both, card.during.both, card.after.both, card.morning.both, card.effort)
    for scale in scales:
        QTest.keyClick(scale, Qt.Key.Key_Backspace)
    assert card.answers() == PastAnswers()


def test_a_note_is_told_once_the_keyboard_leaves_it(card: AnswersCard, qtbot: QtBot) -> None:
    card.note.setFocus()
    qtbot.waitUntil(card.note.hasFocus)
    with qtbot.assertNotEmitted(card.answered):
        QTest.keyClicks(card.note, "Warm day")
    with qtbot.waitSignal(card.answered) as told:
        QTest.keyClick(card.note, Qt.Key.Key_Tab)
    assert told.args == [PastAnswers(note="Warm day")]


def test_a_very_long_note_is_kept_as_far_as_there_is_room(card: AnswersCard) -> None:
    card.note.setPlainText("n" * (LONGEST + 5))
    assert card.answers().note == "n" * LONGEST


def test_every_question_has_a_name(card: AnswersCard) -> None:
    card.show_answers(PastAnswers(), apart=True)
    names = [each.accessibleName() for each in (card.before.left, card.morning.right, card.effort, card.note)]
    assert names == ["Before, Left knee", "Next morning, Right knee", "Effort", "Note"]
