"""The kind of work decides which numbers there are; none is lost, and a sentence says what they come to."""

from __future__ import annotations

import pytest
from makings import HEEL_SLIDES
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.core.dose import Sides
from kneecoach.core.making import Breaths, Holds, Making, Reps, Shape, Timed, Work
from kneecoach.core.timeline import Pace
from kneecoach.ui.making_work import WorkCard


@pytest.fixture
def card(qtbot: QtBot) -> WorkCard:
    made = WorkCard()
    qtbot.addWidget(made)
    made.show_making(HEEL_SLIDES, Pace())
    made.show()
    return made


def shown(card: WorkCard) -> list[str]:
    return [name for name, field in card.numbers.items() if field.isVisible()]


@pytest.mark.parametrize(
    ("shape", "numbers"),
    [
        (Shape.REPS, ["sets", "reps", "there", "pause", "back", "change", "rest"]),
        (Shape.HOLDS, ["sets", "reps", "hold", "relax", "change", "rest"]),
        (Shape.BREATHS, ["sets", "reps", "breaths", "relax", "change", "rest"]),
        (Shape.TIMED, ["sets", "timed", "change", "rest"]),
    ],
)
def test_only_the_numbers_of_the_chosen_work_are_there(card: WorkCard, shape: Shape, numbers: list[str]) -> None:
    card.tiles.tile(shape).click()
    assert shown(card) == numbers
    assert card.way.isVisible() == (shape is Shape.REPS)


def test_arrows_choose_the_kind_of_work(card: WorkCard, qtbot: QtBot) -> None:
    with qtbot.waitActive(card):
        card.activateWindow()
    card.tiles.tile(Shape.REPS).setFocus()
    with qtbot.waitSignal(card.changed):
        QTest.keyClick(card.tiles.tile(Shape.REPS), Qt.Key.Key_Right)
    assert card.fill(Making()).work == Holds()


def test_the_numbers_of_a_kind_come_back_with_it(card: WorkCard) -> None:
    card.numbers["reps"].box.setValue(14)
    card.tiles.tile(Shape.HOLDS).click()
    assert card.fill(Making()).work == Holds()
    card.tiles.tile(Shape.REPS).click()
    assert card.fill(Making()).work == replace(HEEL_SLIDES.work, reps=14)


def test_one_set_has_no_rest_and_both_legs_no_change_of_sides(card: WorkCard) -> None:
    card.numbers["sets"].box.setValue(1)
    card.sides.setCurrentIndex(0)
    assert not {"rest", "change"} & set(shown(card))
    assert not card.first.isVisible()
    assert card.fill(Making()).rest == HEEL_SLIDES.rest


def test_turns_become_one_leg_after_the_other_where_nothing_is_counted(card: WorkCard) -> None:
    card.show_making(replace(HEEL_SLIDES, sides=Sides.SWAPPING), Pace())
    card.tiles.tile(Shape.TIMED).click()
    assert card.fill(Making()).sides is Sides.EACH
    assert [Sides(card.sides.itemData(at)) for at in range(card.sides.count())] == [Sides.BOTH, Sides.EACH]


@pytest.mark.parametrize(
    ("work", "sets", "sentence", "time"),
    [
        (Reps(12), 3, "3 sets of 12 each side, left first. Lift 2 s, lower 3 s, 30 s rest.", "8 min"),
        (Reps(12, pause=1), 1, "1 set of 12 reps each side, left first. Lift 2 s, pause 1 s, lower 3 s.", "3 min"),
        (Holds(6, 10, 5), 1, "1 set of 6 holds of 10 s each side, left first. 5 s to relax.", "3 min"),
        (Breaths(4, 5, 0), 2, "2 sets of 4 each side, holds of 5 breaths, left first. 30 s rest.", "8 min"),
        (Timed(30), 1, "1 set of 30 s each side, left first.", "1 min"),
    ],
    ids=["reps", "pause", "holds", "breaths", "timed"],
)
def test_a_sentence_and_a_time_say_what_it_comes_to(
    card: WorkCard, work: Work, sets: int, sentence: str, time: str
) -> None:
    card.show_making(replace(HEEL_SLIDES, work=work, sets=sets), Pace())
    said, takes = card.said()
    assert said.replace("\N{NO-BREAK SPACE}", " ") == sentence
    assert takes == f"Takes about {time}"


def test_the_time_is_that_of_the_persons_breath(card: WorkCard) -> None:
    card.show_making(replace(HEEL_SLIDES, work=Breaths(), sets=1), Pace(breath=10))
    assert card.said()[1] == "Takes about 7 min"


def test_every_number_is_bounded_and_says_so(card: WorkCard) -> None:
    box = card.numbers["rest"].box
    box.setValue(999)
    assert (box.value(), box.accessibleDescription()) == (300, "0 to 300 s")
    assert card.numbers["there"].box.accessibleName() == "Bend"
