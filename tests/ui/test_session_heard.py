"""The session page for those who hear it: what is announced, and what it is called, without a flood."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screens import RUNNING, shown, standing_at
from support import catalogue, timeline

from kneecoach.core.commands import Command
from kneecoach.core.ledger import plan
from kneecoach.core.present import progress
from kneecoach.core.session import Phase
from kneecoach.core.step import Kind
from kneecoach.ui.session_page import SessionPage

Key = Qt.Key


class HeardPage(SessionPage):
    """Remembers what it announces."""

    def __init__(self) -> None:
        self.announced: list[str] = []
        super().__init__(catalogue())

    def announce(self, text: str) -> None:
        """Remember this sentence."""
        self.announced.append(text)
        super().announce(text)


@pytest.fixture
def page(qtbot: QtBot) -> HeardPage:
    made = HeardPage()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize("phase", RUNNING)
def test_the_page_is_not_described_while_it_counts_but_the_canvas_is(page: HeardPage, phase: Phase) -> None:
    now = shown(phase)
    page.show_screen(now)
    assert (page.accessibleName(), page.accessibleDescription()) == ("Session", "")
    assert catalogue()[now.exercise].name in page.canvas.accessibleDescription()
    assert page.announced == []


def test_the_canvas_follows_every_repetition(page: HeardPage) -> None:
    now = shown(Phase.WORKING, Kind.MOVE)
    for count in (1, 2):
        page.show_screen(replace(now, count=count))
        assert f"rep {count} of" in page.canvas.accessibleDescription()


def test_the_canvas_is_called_by_where_the_session_is_and_what_is_left(page: HeardPage) -> None:
    page.show_screen(shown(Phase.WORKING))
    page.show_progress(progress(standing_at(Phase.WORKING), 0))
    assert page.canvas.accessibleName().startswith("Exercise 1 of 5. ")
    assert page.canvas.accessibleName().endswith(" left")


def test_a_pause_tells_where_it_stands_and_how_it_goes_on(page: HeardPage) -> None:
    page.show_screen(shown(Phase.PAUSED, Kind.MOVE))
    told = page.accessibleDescription()
    assert told.startswith("Paused. ")
    assert "set 1 of" in told
    assert "count-in" in told
    page.show_screen(shown(Phase.WORKING, Kind.MOVE))
    assert page.accessibleDescription() == ""


def test_too_sore_asks_and_tells_what_the_answer_proposes(page: HeardPage) -> None:
    page.show_screen(shown(Phase.SORE))
    assert "How sore is it right now?" in page.accessibleDescription()
    page.show_screen(replace(shown(Phase.SORE), rated=4), Command.EASIER)
    page.show_screen(replace(shown(Phase.SORE), rated=4), Command.EASIER)
    assert page.announced == ["4 of 10. Make it easier?"]


def test_change_tells_what_there_is_to_choose_from_and_esc_that_it_is_paused(page: HeardPage) -> None:
    page.show_screen(shown(Phase.PAUSED))
    page.show_change([("wall-sit", "Wall sit")])
    QTest.keyClick(page, Key.Key_Escape)
    assert page.announced == ["Easier form, E. Harder form, H. Instead: Wall sit, 1. Back, Escape.", "Paused"]


def test_a_correction_tells_what_the_last_set_is_now(page: HeardPage) -> None:
    done = plan(timeline("000-3"))[0]
    page.corrected.connect(lambda by: page.show_last(replace(done, done=done.planned + done.planned)))
    page.show_screen(shown(Phase.RESTING))
    page.show_last(replace(done, done=done.planned))
    QTest.keyClick(page, Key.Key_Up)
    assert page.announced == [f"Last set: {2 * done.planned.reps} of {done.planned.reps}"]


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_Down])
def test_where_nothing_can_be_corrected_the_arrows_are_silent(page: HeardPage, key: Qt.Key) -> None:
    page.show_screen(shown(Phase.WORKING))
    QTest.keyClick(page, key)
    assert page.announced == []


def test_muting_is_told_once(page: HeardPage) -> None:
    for muted in (False, True, True, False):
        page.show_muted(muted=muted)
    assert page.announced == ["Sound off", "Sound on"]


def test_a_notice_is_told_and_stays_with_the_picture(page: HeardPage) -> None:
    page.show_screen(shown(Phase.WORKING))
    page.show_notice("Sound stopped. The session goes on without it.")
    page.show_notice("")
    assert page.announced == ["Sound stopped. The session goes on without it."]
    assert page.figure.accessibleName() == catalogue()[shown(Phase.WORKING).exercise].name


def test_the_words_on_the_stage_are_heard_with_the_picture(page: HeardPage) -> None:
    now = shown(Phase.READYING)
    page.show_screen(now)
    assert catalogue()[now.exercise].position.rstrip(".") in page.figure.accessibleDescription()
    assert "Have ready" in page.figure.accessibleDescription()
