"""The review page: what a file holds, what would happen with it, and nothing before somebody says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.review_page import ReviewLine, ReviewPage, ReviewProgramme, ReviewView
from kneecoach.words import sharing

LINES = (
    ReviewLine("Clamshell", "2 × 10 each side", "clamshells"),
    ReviewLine("Heel slide", "3 × 30 s", "supine-leg-lifts", "gets the name “Heel slide (2)”"),
)
VIEW = ReviewView(
    file="mornings.kneecoach",
    made_by="Made by KneeCoach",
    programmes=(ReviewProgramme("Mornings", "new", "12 min", LINES),),
    own=LINES[1:],
    left_behind=("Mornings: The colour.",),
)
REFUSED = ReviewView(
    file="<b>x</b>.kneecoach",
    refused="This file is not a KneeCoach programme (line 12: “sets” is missing). Nothing was changed.",
    faults=("Line 12, exercises[0].dose: “sets” is missing", "Line 20, exercises[1]: “<b>” is not a key"),
)


@pytest.fixture
def page(qtbot: QtBot) -> ReviewPage:
    made = ReviewPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_review(VIEW)
    made.show()
    made.setFocus()
    return made


def said(page: ReviewPage) -> list[str]:
    QApplication.processEvents()  # what is new becomes visible
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def test_everything_in_the_file_is_shown(page: ReviewPage) -> None:
    words = said(page)
    expected = ["mornings.kneecoach. Made by KneeCoach", "Mornings", "new, 12 min", "Clamshell", "2 × 10 each side"]
    assert set(expected) <= set(words)
    assert words.count("gets the name “Heel slide (2)”") == 2
    assert {sharing.NOTHING_CHANGED, "Mornings: The colour.", sharing.LEFT_BEHIND} <= set(words)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_adds_from_wherever_the_keyboard_is(page: ReviewPage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.waitUntil(page.text.hasFocus)
    with qtbot.waitSignal(page.add_wanted):
        QTest.keyClick(page.text, key)


def test_escape_and_its_button_add_nothing(page: ReviewPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.add_wanted), qtbot.waitSignals([page.closed] * 2):
        QTest.keyClick(page.text, Qt.Key.Key_Escape)
        QTest.mouseClick(page.leave, Qt.MouseButton.LeftButton)


def test_enter_on_the_button_that_adds_nothing_adds_nothing(page: ReviewPage, qtbot: QtBot) -> None:
    page.leave.setFocus()
    with qtbot.assertNotEmitted(page.add_wanted), qtbot.waitSignal(page.closed):
        QTest.keyClick(page.leave, Qt.Key.Key_Return)


def test_a_refused_file_tells_every_fault_and_offers_another(page: ReviewPage, qtbot: QtBot) -> None:
    page.show_review(REFUSED)
    words = said(page)
    assert {sharing.REFUSED_TITLE, REFUSED.refused, *REFUSED.faults, "<b>x</b>.kneecoach"} <= set(words)
    assert (page.add.isVisible(), page.another.isVisible()) == (False, True)
    with qtbot.assertNotEmitted(page.add_wanted), qtbot.waitSignal(page.another_wanted):
        QTest.keyClick(page.text, Qt.Key.Key_Return)


def test_where_nothing_is_new_there_is_nothing_to_add(page: ReviewPage, qtbot: QtBot) -> None:
    page.show_review(ReviewView(file="x", made_by="y", programmes=VIEW.programmes, new=False))
    assert sharing.NOTHING_NEW in said(page)
    assert (page.add.isVisible(), page.leave.words()) == (False, sharing.CLOSE)
    with qtbot.assertNotEmitted(page.add_wanted):
        QTest.keyClick(page.text, Qt.Key.Key_Return)


def test_a_screen_reader_hears_all_of_it(page: ReviewPage) -> None:
    heard = page.text.accessibleDescription()
    assert all(text in heard for text in ("Mornings", "Clamshell, 2 × 10 each side", "The colour."))
    page.show_review(REFUSED)
    assert all(fault in page.text.accessibleDescription() for fault in REFUSED.faults)


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (1920, 1080)], ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("view", [VIEW, REFUSED], ids=["good", "refused"])
def test_the_buttons_stay_in_view(
    page: ReviewPage, qapp: QApplication, size: tuple[int, int], scale: float, view: ReviewView
) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    page.resize(*size)
    page.show_review(view)
    QApplication.processEvents()
    buttons = [button for button in (page.add, page.another, page.leave) if button.isVisible()]
    assert len(buttons) == 2
    assert all(page.rect().contains(b.geometry()) for b in buttons)
    assert page.size().toTuple() == size
