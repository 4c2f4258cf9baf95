"""What is wrong with an exercise in the making is told by field, with the numbers that say why."""

from __future__ import annotations

import pytest
from hypothesis import given
from makings import HEEL_SLIDES, makings
from msgspec.structs import replace

from kneecoach.core.dose import Sides
from kneecoach.core.exercise import Cue, When
from kneecoach.core.making import MOST_CUES, SHARES, Holds, Making, Problem, Reps, Shape, Timed, Wrong, wrong


@given(makings())
def test_what_is_within_every_bound_can_be_kept(making: Making) -> None:
    assert wrong(making) == ()


@pytest.mark.parametrize("field", ["name", "position"])
@pytest.mark.parametrize("blank", ["", "  "])
def test_a_name_and_a_position_are_needed(field: str, blank: str) -> None:
    assert wrong(replace(HEEL_SLIDES, **{field: blank})) == (Wrong(Problem.MISSING, field),)


@pytest.mark.parametrize(
    ("field", "most"), [("name", 26), ("position", 40), ("watch_out", 51), ("easier", 80), ("harder", 80)]
)
def test_a_text_must_fit_its_place(field: str, most: int) -> None:
    assert wrong(replace(HEEL_SLIDES, **{field: "x" * most})) == ()
    too_long = Wrong(Problem.TOO_LONG, field, length=most + 1, most=most)
    assert wrong(replace(HEEL_SLIDES, **{field: "x" * (most + 1)})) == (too_long,)


@pytest.mark.parametrize(("when", "most"), [(When.SETUP, 51), (When.MOVE, 51), (When.TURN, 51), (When.HOLD, 40)])
def test_a_cue_must_fit_its_place(when: When, most: int) -> None:
    first = HEEL_SLIDES.cues[0]
    assert wrong(replace(HEEL_SLIDES, cues=(first, Cue("x" * most, when)))) == ()
    longer = replace(HEEL_SLIDES, cues=(first, Cue("x" * (most + 1), when)))
    assert wrong(longer) == (Wrong(Problem.TOO_LONG, "cues", 1, most + 1, most=most),)


def test_a_cue_says_something_and_there_are_not_too_many() -> None:
    assert wrong(replace(HEEL_SLIDES, cues=(Cue(" ", When.MOVE),))) == (Wrong(Problem.MISSING, "cues"),)
    many = (Cue("Breathe", When.MOVE),) * (MOST_CUES + 1)
    assert [each.problem for each in wrong(replace(HEEL_SLIDES, cues=many))] == [Problem.OUT_OF_RANGE]


@pytest.mark.parametrize(
    ("changes", "field", "least", "most"),
    [
        ({"sets": 0}, "sets", 1, 10),
        ({"rest": 301}, "rest", 0, 300),
        ({"change": 61}, "change", 0, 60),
        ({"work": Reps(reps=51)}, "reps", 1, 50),
        ({"work": Reps(there=0)}, "there", 1, 120),
        ({"work": Reps(pause=121)}, "pause", 0, 120),
        ({"work": Holds(hold=0)}, "hold", 1, 120),
        ({"work": Timed(4)}, "timed", 5, 600),
    ],
)
def test_a_number_stays_within_its_bounds(changes: dict[str, object], field: str, least: int, most: int) -> None:
    told = wrong(replace(HEEL_SLIDES, **changes))
    assert told == (Wrong(Problem.OUT_OF_RANGE, field, least=least, most=most),)


def test_a_change_of_sides_counts_only_where_there_is_one() -> None:
    assert wrong(replace(HEEL_SLIDES, sides=Sides.BOTH, change=99)) == ()


def test_nobody_takes_turns_where_nothing_is_counted() -> None:
    turns = replace(HEEL_SLIDES, sides=Sides.SWAPPING)
    assert wrong(turns) == ()
    assert wrong(replace(turns, work=Timed())) == (Wrong(Problem.NO_TURNS, "sides"),)
    assert [shape for shape, shares in SHARES.items() if Sides.SWAPPING not in shares] == [Shape.TIMED]


def test_a_way_without_a_word_is_told() -> None:
    assert wrong(replace(HEEL_SLIDES, work=Reps(words=("lift", "")))) == (Wrong(Problem.MISSING, "words"),)
