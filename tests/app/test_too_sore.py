"""Whole stories on the session page: too sore, another exercise, undo, a correction, silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support import Trainee, acknowledged, programme

from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.core.commands import Command
from kneecoach.core.events import Form, Why
from kneecoach.core.ledger import Ledger, SetRow, last_worked
from kneecoach.core.session import Phase
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal

OpenDesk = Callable[..., Desk]
Key = Qt.Key
PROGRAMME = "six-knee-strength"


@pytest.fixture
def desk(open_desk: OpenDesk, here: Places) -> Desk:
    """Return the window in a pause, in the first rest of a session."""
    trainee = Trainee(programme(PROGRAMME))
    while trainee.phase is not Phase.RESTING:
        trainee.wait(1)
    return taken_up(open_desk, here, trainee.wait(2))


def taken_up(open_desk: OpenDesk, here: Places, trainee: Trainee, *settings: str) -> Desk:
    """Return the window in which this session, left open before, is taken up: paused."""
    acknowledged(here.home, settings)
    engine = open_database(here.database)
    journal = Journal(engine, wall)
    session = journal.begin(PROGRAMME, trainee.session.timeline, short=False, rehearsal=False)
    for event in trainee.events:
        journal.append(session, event)
    engine.dispose()
    return open_desk("resume")


def press(desk: Desk, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(desk.window.focusWidget(), key)


def ledger(desk: Desk) -> Ledger:
    """Return the session on the page with what the log says of it by now."""
    assert desk.sessions._coach is not None
    return desk.sessions._coach.ledger


def phase(desk: Desk) -> Phase:
    """Return what the session is doing."""
    return ledger(desk).session.phase


def last_set(desk: Desk) -> SetRow:
    """Return what the log says of the set before this rest."""
    block = last_worked(ledger(desk))
    assert block is not None
    return ledger(desk).rows[block]


def filled(desk: Desk) -> list[str]:
    """Return which button of Too sore is filled."""
    return [name for name, button in desk.sessions.page.sheets.sore.buttons.items() if button._kind == "main"]


def test_four_keys_say_how_sore_it_is_and_go_on_in_the_easier_form(desk: Desk) -> None:
    press(desk, Key.Key_Space, Key.Key_S, Key.Key_4, Key.Key_E)
    told = [(row.form, row.comfort) for row in ledger(desk).rows if row.comfort is not None]
    assert told == [(Form.EASIER, 4)]
    assert phase(desk) is Phase.RESTING


@pytest.mark.parametrize(
    ("digit", "proposed"),
    [(Key.Key_1, Command.GO_ON), (Key.Key_4, Command.EASIER), (Key.Key_8, Command.SKIP)],
)
def test_the_answer_fills_another_button(desk: Desk, digit: Qt.Key, proposed: Command) -> None:
    press(desk, Key.Key_S)
    assert filled(desk) == [Command.SKIP]
    press(desk, digit)
    assert filled(desk) == [proposed]


def test_the_lines_are_the_person_s_own(open_desk: OpenDesk, here: Places) -> None:
    trainee = Trainee(programme(PROGRAMME)).wait(20)
    desk = taken_up(open_desk, here, trainee, "comfort_easy = 4", "comfort_stop = 8")
    press(desk, Key.Key_S, Key.Key_4)
    assert filled(desk) == [Command.GO_ON]
    press(desk, Key.Key_8)
    assert filled(desk) == [Command.EASIER]


def test_a_second_time_above_the_stop_line_the_end_is_proposed(desk: Desk) -> None:
    press(desk, Key.Key_S, Key.Key_7, Key.Key_Right)
    press(desk, Key.Key_S, Key.Key_7)
    assert filled(desk) == [Command.FINISH]


def test_what_is_skipped_as_too_sore_says_so_in_the_log(desk: Desk) -> None:
    before = ledger(desk).session.item
    press(desk, Key.Key_S, Key.Key_7, Key.Key_Right)
    left = [row for row in ledger(desk).rows if row.left_because is Why.SORE]
    assert left
    assert {row.exercise for row in left} == {before.exercise if before else ""}
    assert ledger(desk).session.item is not before


def test_an_answer_may_be_left_out_and_it_may_be_fine(desk: Desk) -> None:
    press(desk, Key.Key_S, Key.Key_Space)
    assert phase(desk) is Phase.RESTING
    assert {row.comfort for row in ledger(desk).rows} == {None}


def test_a_session_that_is_too_sore_can_be_ended_with_all_that_was_done(desk: Desk) -> None:
    done = ledger(desk).rows[0].done
    press(desk, Key.Key_S, Key.Key_9, Key.Key_Escape)
    assert desk.window.stack.currentWidget() is desk.record._after
    rows = desk._tools.books.log.rows(desk.sessions._id)
    assert rows[0].done == done
    assert desk._tools.books.log.entries()[0].ended is not None


def test_a_skip_is_undone_with_one_key(desk: Desk) -> None:
    before = ledger(desk).session.index
    press(desk, Key.Key_Right)
    assert ledger(desk).session.index != before
    assert desk.sessions.page.bar.undo.isVisible()
    press(desk, Key.Key_U)
    assert ledger(desk).session.index == before


def test_ctrl_z_undoes_as_well(desk: Desk) -> None:
    before = ledger(desk).session.index
    press(desk, Key.Key_Right)
    QTest.keyClick(desk.sessions.page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ledger(desk).session.index == before


def test_another_exercise_takes_the_place_of_what_is_left(desk: Desk) -> None:
    press(desk, Key.Key_C)
    offered = desk.sessions.page.sheets._others
    press(desk, Key.Key_1)
    item = ledger(desk).session.item
    assert item is not None
    assert item.exercise == offered[0]
    assert phase(desk) is Phase.READYING


def test_change_is_offered_in_a_pause_alone(desk: Desk) -> None:
    press(desk, Key.Key_Space, Key.Key_C)
    assert not desk.sessions.page.sheets.change.isVisible()
    press(desk, Key.Key_Space, Key.Key_C)
    assert desk.sessions.page.sheets.change.isVisible()


def test_esc_leads_from_change_back_to_the_pause_before_it_finishes(desk: Desk) -> None:
    press(desk, Key.Key_C, Key.Key_Escape)
    assert desk.sessions.page.sheets.paused.isVisible()
    press(desk, Key.Key_Escape)
    assert desk.window.stack.currentWidget() is desk.record._after


def test_the_last_set_is_corrected_by_arrows_in_the_rest_after_it(desk: Desk) -> None:
    done = last_set(desk).done.reps
    press(desk, Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert last_set(desk).done.reps == done - 1
    assert desk.sessions.page.bar.last_set.accessibleName() == f"Last set: {done - 1} of {done}"


def test_a_set_is_never_corrected_to_less_than_nothing(desk: Desk) -> None:
    block = last_worked(ledger(desk))
    assert block is not None
    press(desk, Key.Key_Space, *[Key.Key_Down] * (last_set(desk).done.reps + 3))
    assert ledger(desk).rows[block].done.reps == 0


def test_m_silences_the_voice_and_shows_it(desk: Desk) -> None:
    press(desk, Key.Key_M)
    assert desk.sessions.page.bar.mute.accessibleName() == "Sound on"
    said = len(desk.senses.voice.said)  # type: ignore[attr-defined]  # the senses of tests remember it
    press(desk, Key.Key_Space)
    assert len(desk.senses.voice.said) == said  # type: ignore[attr-defined]


def test_help_pauses_what_runs_and_esc_leads_back_to_it(desk: Desk) -> None:
    press(desk, Key.Key_Space, Key.Key_F1)
    assert phase(desk) is Phase.PAUSED
    press(desk, Key.Key_Escape)
    assert desk.window.stack.currentWidget() is desk.sessions.page
    assert phase(desk) is Phase.PAUSED


@pytest.mark.parametrize(("wish", "expected"), [("toggle", Phase.RESTING), ("go-on", Phase.RESTING)])
def test_a_headset_lets_a_paused_session_go_on(desk: Desk, wish: str, expected: Phase) -> None:
    desk.senses.asked.emit(wish)
    assert phase(desk) is expected
    desk.senses.asked.emit("pause")
    assert phase(desk) is Phase.PAUSED


def test_the_computer_going_to_sleep_pauses_the_session(desk: Desk) -> None:
    press(desk, Key.Key_Space)
    desk.senses.sleeping.emit()
    assert ledger(desk).session.paused_why is Why.SLEEP
