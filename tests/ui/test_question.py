"""A question: the first option has the keyboard, and closing it means the last."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kneecoach.core.fault import Code, Fault
from kneecoach.ui.question import Question, Questions
from kneecoach.words import pages
from kneecoach.words.faults import fault

OPTIONS = (("resume", "Go on"), ("keep", "Keep it"), ("later", "Later"))

#: The longest that is asked in earnest: a database that is damaged in the middle of a session.
LONG = f"{fault(Fault(Code.DAMAGED_DATABASE, 'kneecoach.sqlite3', values={'why': 'x' * 40}))}\n\n{pages.NOT_SAVED_TEXT}"


@pytest.fixture
def question(qtbot: QtBot) -> Question:
    """Return a question on the screen."""
    made = Question("A session was left open", "Keep what you did?", OPTIONS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_question_shows_its_words_and_options(question: Question) -> None:
    said = [label.text() for label in question.findChildren(QLabel)]
    assert said[:2] == ["A session was left open", "Keep what you did?"]
    assert [button.words() for button in question.buttons] == ["Go on", "Keep it", "Later"]


def test_the_first_option_has_the_keyboard(question: Question) -> None:
    assert question.focusWidget() is question.buttons[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose_the_option_with_the_keyboard(question: Question, key: Qt.Key) -> None:
    QTest.keyClick(question.buttons[0], key)
    assert question.answer == "resume"
    assert not question.isVisible()


def test_tab_goes_to_the_next_option(question: Question) -> None:
    QTest.keyClick(question, Qt.Key.Key_Tab)
    QTest.keyClick(question.focusWidget() or question, Qt.Key.Key_Return)
    assert question.answer == "keep"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_click_chooses_its_option(question: Question, place: int) -> None:
    QTest.mouseClick(question.buttons[place], Qt.MouseButton.LeftButton)
    assert question.answer == OPTIONS[place][0]


def test_esc_means_the_last_option(question: Question) -> None:
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert question.answer == "later"
    assert not question.isVisible()


def test_closing_means_the_last_option(question: Question) -> None:
    question.close()
    assert question.answer == "later"


def test_asking_waits_for_the_answer() -> None:
    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Question)
        asked.buttons[1].click()

    QTimer.singleShot(0, answer)
    assert Questions().ask("Title", "Text", OPTIONS, None) == "keep"


def test_the_longest_words_are_wrapped_and_not_cut(qtbot: QtBot) -> None:
    made = Question("Title", LONG, OPTIONS)
    qtbot.addWidget(made)
    made.show()
    label = made.findChildren(QLabel)[1]
    assert label.height() >= label.heightForWidth(label.width())
