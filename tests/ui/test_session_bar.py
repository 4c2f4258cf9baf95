"""The controls of a session: which stand there, what they order, and how they are heard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens import RUNNING, shown
from support import timeline

from kneecoach.core.commands import Command
from kneecoach.core.ledger import SetRow, plan
from kneecoach.core.session import STANDING, Phase
from kneecoach.core.step import Kind
from kneecoach.core.tally import timed
from kneecoach.ui import theme
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.paint.places import places
from kneecoach.ui.session_bar import SessionBar

REST = (Phase.RESTING, Kind.REST)


@pytest.fixture
def ordered() -> list[Command]:
    """Return what was ordered so far."""
    return []


@pytest.fixture
def bar(qtbot: QtBot, ordered: list[Command]) -> Iterator[SessionBar]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    made = SessionBar(page, ordered.append)
    page.show()
    made.place(places(1280, 800))
    yield made
    page.hide()


def row(source: str = "000-3") -> SetRow:
    """Return the first set of an exercise, done as planned."""
    planned = plan(timeline(source))[0]
    return replace(planned, done=planned.planned)


def heard(bar: SessionBar) -> dict[str, str]:
    """Return the name of every control that is seen, with what else is told of it."""
    parts = bar._page.findChildren(QWidget)
    seen = [part for part in parts if part.isVisible() and part.accessibleName()]
    return {part.accessibleName(): part.accessibleDescription() for part in seen}


@pytest.mark.parametrize("phase", [*RUNNING, *sorted(STANDING)])
def test_every_control_tells_its_key_to_those_who_hear_it(bar: SessionBar, phase: Phase) -> None:
    bar.show_screen(shown(phase))
    assert heard(bar)
    assert [name for name, told in heard(bar).items() if "Key" not in told] == []


def test_keys_that_are_signs_are_told_in_words(bar: SessionBar) -> None:
    bar.show_screen(shown(*REST))
    told = heard(bar)
    assert told["Back"] == "Key: left arrow"
    assert told["Start now"] == "Key: right arrow"
    assert told["15 s more rest"] == "Key: plus"
    assert told["Rest"] == "Keys: minus and plus"


def test_done_stands_there_at_one_s_own_pace_alone(bar: SessionBar) -> None:
    for phase in RUNNING:
        bar.show_screen(shown(phase))
        assert bar.done.isVisible() is (phase is Phase.OWN_PACE)


def test_undo_stands_there_while_there_is_something_to_take_back(bar: SessionBar, ordered: list[Command]) -> None:
    bar.show_screen(replace(shown(Phase.WORKING), undoes=True))
    QTest.mouseClick(bar.undo, Qt.MouseButton.LeftButton)
    assert ordered == [Command.UNDO]
    bar.show_screen(shown(Phase.WORKING))
    assert not bar.undo.isVisible()


def test_the_last_set_can_be_corrected_in_a_rest(bar: SessionBar, qtbot: QtBot) -> None:
    bar.show_screen(shown(*REST))
    bar.show_last(row())
    less, more = bar.last_set._keys()
    for place, by in ((less, -1), (more, 1)):
        with qtbot.waitSignal(bar.correct) as corrected:
            QTest.mouseClick(bar.last_set, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
        assert corrected.args == [by]


def test_the_last_set_says_what_was_done_and_planned(bar: SessionBar) -> None:
    bar.show_screen(shown(*REST))
    bar.show_last(row())
    assert bar.last_set.accessibleName() == f"Last set: {row().done.reps} of {row().planned.reps}"
    bar.show_last(replace(row("003-11a"), done=timed(55)))
    assert bar.last_set.accessibleName() == "Last set: 55 of 60 s"


@pytest.mark.parametrize("phase", [phase for phase in (*RUNNING, *STANDING) if phase is not Phase.RESTING])
def test_outside_a_rest_there_is_no_last_set_to_correct(bar: SessionBar, phase: Phase) -> None:
    bar.show_screen(shown(phase))
    bar.show_last(row())
    assert not bar.last_set.isVisible()


def test_where_nothing_was_done_there_is_nothing_to_correct(bar: SessionBar) -> None:
    bar.show_screen(shown(*REST))
    bar.show_last(None)
    assert not bar.last_set.isVisible()


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (1920, 1080)], ids=str)
@pytest.mark.parametrize("source", ["000-3", "003-11a"])
def test_the_words_of_the_last_set_fit_beside_the_ring(bar: SessionBar, size: tuple[int, int], source: str) -> None:
    bar.show_screen(shown(*REST))
    bar.place(places(*size))
    bar.show_last(row(source))
    assert bar.last_set.sizeHint().width() <= bar.last_set.width() + 1


def test_muting_changes_picture_and_word(bar: SessionBar) -> None:
    before = bar.mute.grab().toImage()
    bar.show_muted(muted=True)
    assert (bar.mute.accessibleName(), bar.mute.toolTip()) == ("Sound on", "Sound on")
    assert bar.mute.grab().toImage() != before
    bar.show_muted(muted=False)
    assert bar.mute.accessibleName() == "Sound off"


def test_no_control_ever_takes_the_keyboard(bar: SessionBar) -> None:
    buttons = bar._page.findChildren(KeyButton)
    assert {button.focusPolicy() for button in buttons} == {Qt.FocusPolicy.NoFocus}
    assert bar.adjust.focusPolicy() is bar.last_set.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_with_larger_text_words_give_way_to_icons_and_keys(bar: SessionBar, qapp: QApplication) -> None:
    bar.show_screen(shown(Phase.WORKING))
    theme.apply(qapp, theme.Theme.light(), 2.0)
    bar.place(places(1280, 800, 2.0))
    assert bar.back.toolTip() == bar.back.accessibleName() == "Back"
    assert bar.pause.toolTip() == ""
