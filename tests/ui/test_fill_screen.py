"""The window fills the screen for a session and is a window again after it, unless the person wants it otherwise."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("known", [True, False])
def test_a_session_fills_the_screen_even_where_the_chosen_one_is_gone(window: MainWindow, *, known: bool) -> None:
    window.fill_screen(window.screens()[0] if known else "no such screen")
    assert window.isFullScreen()
    window.leave_screen()
    assert not window.isFullScreen()


def test_a_window_that_filled_the_screen_already_stays_so(window: MainWindow) -> None:
    window.toggle_full_screen()
    window.fill_screen("")
    window.leave_screen()
    assert window.isFullScreen()


def test_who_leaves_full_screen_in_the_session_is_in_a_window_after_it(window: MainWindow) -> None:
    window.fill_screen("")
    window.toggle_full_screen()
    window.leave_screen()
    assert not window.isFullScreen()


def test_after_a_session_the_person_s_own_full_screen_is_left_alone(window: MainWindow) -> None:
    window.fill_screen("")
    window.leave_screen()
    window.toggle_full_screen()
    window.leave_screen()
    assert window.isFullScreen()
