"""Undo and redo of a pose: every draft comes back as it was, to the byte."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from kneecoach.figure.begun import begun
from kneecoach.figure.draft import Draft, added, figure_of, removed, shifted, with_joints
from kneecoach.figure.joints import JOINTS, Posture
from kneecoach.files.figure_writer import figure_file, figure_text
from kneecoach.ui.pose_history import History

START = begun(Posture.STANDING, "Start")
EDITS = st.lists(st.tuples(st.sampled_from(["add", "remove", "shift", *JOINTS]), st.integers(-90, 90)), max_size=60)


@pytest.fixture
def history(qapp: QApplication) -> History:
    made = History()
    made.begin(START)
    return made


def text(history: History) -> str:
    assert history.now is not None
    return figure_text(figure_file(figure_of(history.now.draft)))


def edited(draft: Draft, at: int, what: str, number: int) -> Draft:
    match what:
        case "add":
            return added(draft, at, "Pose")
        case "remove":
            return removed(draft, at)
        case "shift":
            return shifted(draft, at, number)
        case _:
            return with_joints(draft, at, {what: number})


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_whatever_was_done_undo_and_redo_lead_back_to_the_byte(history: History, edits: list[tuple[str, int]]) -> None:
    history.begin(START)
    texts = [text(history)]
    for what, number in edits:
        now = history.now
        assert now is not None
        history.edit(edited(now.draft, number % len(now.draft.keys), what, number), 0, what)
        texts += [text(history)] if text(history) != texts[-1] else []
    for expected in reversed(texts):
        assert text(history) == expected
        history.stack.undo()
    for expected in texts:
        assert text(history) == expected
        history.stack.redo()


def test_edits_of_one_gesture_are_one(history: History) -> None:
    for degrees in (10, 20, 30):
        history.edit(with_joints(START, 0, {"lean": degrees}), 0, "bend", "slider")
        assert history.before("slider") == START
    history.edit(with_joints(START, 0, {"lean": 40}), 0, "bend", "another")
    assert history.stack.count() == 2
    assert history.before("slider") == with_joints(START, 0, {"lean": 40})


def test_what_changes_nothing_is_no_edit(history: History) -> None:
    history.edit(START, 0, "bend")
    assert not history.stack.canUndo()


def test_undo_looks_at_the_pose_that_was_looked_at(history: History) -> None:
    history.edit(added(START, 0, "Pose"), 1, "pose")
    assert history.now is not None
    assert history.now.at == 1
    history.stack.undo()
    assert history.now.at == 0
