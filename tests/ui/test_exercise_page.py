"""An exercise: its steps, what to mind, and where each number comes from."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support import catalogue

from kneecoach.core.dose import Origin, Provenance, Sides
from kneecoach.ui.dose_numbers import numbers
from kneecoach.ui.exercise_page import ExercisePage
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.provenance_mark import ProvenanceMark
from kneecoach.words import pages, vocabulary

WARRIOR = catalogue()["moving-warrior-ii"]


@pytest.fixture
def page(qtbot: QtBot) -> ExercisePage:
    made = ExercisePage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_exercise(WARRIOR, WARRIOR.dose, "3 × 4, holds of 5 breaths", "Not all of it is known.")
    made.show()
    return made


def said(page: ExercisePage) -> list[str]:
    QApplication.processEvents()  # what is new becomes visible
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def test_steps_are_shown_in_order(page: ExercisePage) -> None:
    words = said(page)
    places = [words.index(cue.say) for cue in WARRIOR.cues]
    assert places == sorted(places)
    assert page.title.text() == WARRIOR.name


def test_what_to_mind_is_shown(page: ExercisePage) -> None:
    words = said(page)
    for text in (WARRIOR.watch_out, WARRIOR.easier, WARRIOR.harder, WARRIOR.position, "3 × 4, holds of 5 breaths"):
        assert text in words
    assert vocabulary.CAUTIONS["balance"] in words
    assert "Front of the thighs, front of the thighs, inner part" in words
    assert "Not all of it is known." in words


def test_every_number_has_its_mark_and_reason(page: ExercisePage) -> None:
    shown = dict.fromkeys(numbers(WARRIOR.dose))
    marks = [mark for mark in page.findChildren(ProvenanceMark) if mark.isVisible()]
    assert len(marks) == len(shown)
    words = said(page)
    assert all(vocabulary.provenance(number.given) in words for number in shown)
    assert vocabulary.SHARES[Sides.WITHIN] in words


def test_the_same_number_for_the_same_reason_is_shown_once(page: ExercisePage) -> None:
    every = [number.name for number in numbers(WARRIOR.dose)]
    assert every.count(vocabulary.figure("breathe")) == 2
    assert said(page).count(vocabulary.figure("breathe")) == 1


def test_another_exercise_leaves_nothing_of_the_first(page: ExercisePage) -> None:
    bridge = catalogue()["bridge"]
    page.show_exercise(bridge, bridge.dose, "2 × 8")
    words = said(page)
    assert WARRIOR.cues[0].say not in words
    assert "Not all of it is known." not in words
    assert bridge.cues[0].say in words


@pytest.mark.parametrize("exercise", sorted(catalogue()))
def test_every_exercise_can_be_shown(page: ExercisePage, exercise: str) -> None:
    shown = catalogue()[exercise]
    page.show_exercise(shown, shown.dose, "")
    assert shown.cues[-1].say in said(page)


def test_a_screen_reader_hears_the_page_at_once(page: ExercisePage) -> None:
    heard = page.text.accessibleDescription()
    assert WARRIOR.cues[0].say in heard
    assert f"{pages.WATCH_OUT}: {WARRIOR.watch_out}" in heard


def test_escape_and_back_close(page: ExercisePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.text, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)


def test_origins_differ_without_colour_and_say_their_word(qtbot: QtBot) -> None:
    marks = [ProvenanceMark(origin, vocabulary.ORIGINS[origin]) for origin in Origin]
    for mark in marks:
        qtbot.addWidget(mark)
    assert [mark.accessibleName() for mark in marks] == ["source", "ours", "yours"]
    assert vocabulary.provenance(Provenance(Origin.YOURS)) == "Yours"
    pictures = [mark.grab().toImage() for mark in marks]
    assert all(one != other for one, other in pairwise(pictures))
