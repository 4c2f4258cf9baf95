"""What each key asks for in a session; presenters, headsets and media keyboards ask for the same as the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from screens import RUNNING, shown

from kneecoach.core.commands import ALLOWED, Command
from kneecoach.core.session import STANDING, Phase
from kneecoach.ui.session_keys import Repeats, command, digit

Key = Qt.Key
PHASES = (*RUNNING, *sorted(STANDING))
SAME = {
    Key.Key_PageUp: Key.Key_Left,
    Key.Key_PageDown: Key.Key_Right,
    Key.Key_B: Key.Key_Space,
    Key.Key_Period: Key.Key_Space,
    Key.Key_F5: Key.Key_Space,
    Key.Key_MediaPrevious: Key.Key_Left,
    Key.Key_MediaNext: Key.Key_Right,
    Key.Key_MediaPlay: Key.Key_Space,
    Key.Key_MediaPause: Key.Key_Space,
    Key.Key_MediaTogglePlayPause: Key.Key_Space,
    Key.Key_MediaStop: Key.Key_Escape,
}
PRESENTER = (Key.Key_PageUp, Key.Key_PageDown, Key.Key_B, Key.Key_F5, Key.Key_Escape)


def a_name(value: object) -> str:
    return str(getattr(value, "name", value))


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("key", SAME, ids=a_name)
def test_a_presenter_and_a_headset_ask_for_what_the_keyboard_does(phase: Phase, key: Qt.Key) -> None:
    counts = phase is Phase.OWN_PACE and SAME[key] is Key.Key_Right
    wanted = Command.COUNT if counts else command(SAME[key], shown(phase))
    assert command(key, shown(phase)) is wanted


@pytest.mark.parametrize("phase", PHASES)
def test_space_asks_for_something_that_is_allowed_in_every_phase(phase: Phase) -> None:
    assert command(Key.Key_Space, shown(phase)) in ALLOWED[phase]


@pytest.mark.parametrize("phase", PHASES)
def test_esc_pauses_what_runs_and_ends_what_stands_still(phase: Phase) -> None:
    expected = Command.FINISH if phase in STANDING else Command.PAUSE
    assert command(Key.Key_Escape, shown(phase)) is expected


def test_five_keys_of_a_presenter_lead_through_everything_a_session_needs() -> None:
    reached = {command(key, shown(phase)) for key in PRESENTER for phase in PHASES}
    assert reached == {
        Command.PAUSE,
        Command.GO_ON,
        Command.SKIP,
        Command.BACK,
        Command.COUNT,
        Command.FINISH,
    }


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_Tab, Key.Key_F2, Key.Key_Home], ids=a_name)
def test_other_keys_ask_for_nothing(key: Qt.Key) -> None:
    assert {command(key, shown(phase)) for phase in PHASES} == {None}


def test_a_key_that_qt_does_not_know_asks_for_nothing() -> None:
    assert command(Key.Key_unknown, shown(Phase.WORKING)) is None


def event(key: Qt.Key, at: int, *, repeated: bool = False) -> QKeyEvent:
    """Return a key pressed or released at this ms."""
    made = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeated)
    made.setTimestamp(at)
    return made


def test_a_key_that_is_held_down_is_pressed_once_even_where_its_repeats_look_like_presses() -> None:
    repeats = Repeats()
    assert not repeats.is_one(event(Key.Key_Right, 5000))
    for at in range(5660, 6000, 40):
        repeats.release(event(Key.Key_Right, at))
        assert repeats.is_one(event(Key.Key_Right, at))
    assert repeats.is_one(event(Key.Key_Right, 6100, repeated=True))


def test_a_quick_finger_and_another_key_are_presses() -> None:
    repeats = Repeats()
    repeats.release(event(Key.Key_Right, 5000))
    assert not repeats.is_one(event(Key.Key_Right, 5012))
    assert not repeats.is_one(event(Key.Key_Left, 5000))


def test_where_nobody_knows_when_every_press_is_one() -> None:
    repeats = Repeats()
    repeats.release(event(Key.Key_Right, 0))
    assert not repeats.is_one(event(Key.Key_Right, 0))


def test_digits_are_digits_and_letters_are_none() -> None:
    assert [digit(key) for key in range(Key.Key_0, Key.Key_9 + 1)] == list(range(10))
    assert {digit(Key.Key_A), digit(Key.Key_Space), digit(Key.Key_Colon)} == {None}
