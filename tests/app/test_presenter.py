"""A whole session by the keys of a presenter alone, and by the keyboard alone, from Today to saved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.app.desk import Desk
from kneecoach.core.felt import Knees
from kneecoach.core.history import State
from kneecoach.core.session import Phase
from kneecoach.store.log import Answers, Entry

OpenDesk = Callable[..., Desk]
Key = Qt.Key
FAST = 1000
GO = [Key.Key_PageDown, Key.Key_F5]


def press(desk: Desk, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(desk.window.focusWidget(), key)


def phase(desk: Desk) -> Phase:
    """Return what the session on the page is doing."""
    assert desk.sessions._coach is not None
    return desk.sessions._coach.session.phase


def entry(desk: Desk) -> Entry:
    """Return the newest session of the log."""
    return desk._tools.books.log.entries()[0]


@pytest.mark.parametrize("go", GO, ids=lambda key: key.name)
def test_one_key_leads_from_today_through_the_session_to_saved(open_desk: OpenDesk, qtbot: QtBot, go: Qt.Key) -> None:
    desk = open_desk(speed=FAST)
    desk.today.short.click()
    desk.show_today()
    press(desk, go)
    assert desk.window.stack.currentWidget() is desk.sessions.page
    qtbot.waitUntil(lambda: not desk.sessions.running, timeout=20_000)
    press(desk, go)
    assert desk.window.stack.currentWidget() is desk.today
    assert (entry(desk).state, entry(desk).done) == (State.DONE, entry(desk).planned)


@pytest.mark.parametrize("black", [Key.Key_B, Key.Key_Period, Key.Key_F5], ids=lambda key: key.name)
def test_the_black_screen_of_a_presenter_pauses_and_goes_on(open_desk: OpenDesk, black: Qt.Key) -> None:
    desk = open_desk()
    press(desk, Key.Key_F5, black)
    assert phase(desk) is Phase.PAUSED
    press(desk, black)
    assert phase(desk) is Phase.READYING


def test_page_down_starts_at_once_and_page_up_goes_back(open_desk: OpenDesk) -> None:
    desk = open_desk()
    press(desk, Key.Key_PageDown, Key.Key_PageDown)
    assert phase(desk) is Phase.WORKING
    press(desk, Key.Key_PageUp)
    assert desk.sessions._coach is not None
    assert desk.sessions._coach.session.went_back_at is not None


def test_esc_twice_finishes_and_page_down_saves(open_desk: OpenDesk) -> None:
    desk = open_desk()
    press(desk, Key.Key_PageDown, Key.Key_Escape, Key.Key_Escape)
    assert desk.window.stack.currentWidget() is desk.record._after
    press(desk, Key.Key_PageDown)
    assert desk.window.stack.currentWidget() is desk.today
    assert desk.window.focusWidget() is desk.today.start


@pytest.mark.parametrize("go", GO, ids=lambda key: key.name)
def test_elsewhere_on_today_the_keys_start_nothing(open_desk: OpenDesk, go: Qt.Key) -> None:
    desk = open_desk()
    for other in (desk.today.short, desk.today.knees, desk.today.change):
        other.setFocus()
        press(desk, go)
        assert desk.window.stack.currentWidget() is desk.today


@pytest.mark.parametrize("go", GO, ids=lambda key: key.name)
def test_while_the_note_is_written_the_keys_save_nothing(open_desk: OpenDesk, go: Qt.Key) -> None:
    desk = open_desk()
    press(desk, Key.Key_PageDown, Key.Key_Escape, Key.Key_Escape)
    desk.record._after.note.setFocus()
    press(desk, go)
    assert desk.window.stack.currentWidget() is desk.record._after


def test_after_a_session_the_keyboard_answers_question_by_question(open_desk: OpenDesk) -> None:
    desk = open_desk()
    press(desk, Key.Key_Return, Key.Key_Escape, Key.Key_Escape)
    press(desk, Key.Key_3, Key.Key_Tab, Key.Key_1, Key.Key_0, Key.Key_Tab, Key.Key_Right, Key.Key_Tab)
    QTest.keyClicks(desk.window.focusWidget(), "warm")
    QTest.keyClick(desk.window.focusWidget(), Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert entry(desk).answers == Answers(Knees(3), Knees(10), "easy", "warm")
    assert desk.window.focusWidget() is desk.today.start


def test_enter_accepts_the_first_page_of_all_and_the_next_key_starts(first_start: OpenDesk) -> None:
    desk = first_start()
    press(desk, Key.Key_Return, Key.Key_PageDown)
    assert desk.window.stack.currentWidget() is desk.sessions.page
