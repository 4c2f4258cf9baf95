"""What the voice says: the fullest sentence there is time for, as much of it as is wanted, never against the rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support import catalogue, entry

from kneecoach.core.cue import Level, Line, Saying
from kneecoach.core.dose import Side
from kneecoach.words.recorded import RECORDED
from kneecoach.words.speech import clips, length, spoken

LEG = entry("000-3")
lines = st.builds(
    Line,
    st.sampled_from(Saying),
    st.integers(0, 10_000),
    st.sampled_from([Level.EVERYTHING, Level.COUNTS]),
    st.sampled_from(list(catalogue())),
    st.sampled_from([None, *Side]),
    st.sampled_from(["", "lift", "lower", "hold", "own", "in", "out"]),
    st.sampled_from(["", "Raise the straight leg"]),
    st.integers(0, 50),
    st.integers(0, 50),
)


def said(saying: Saying, room: int = 10_000, rate: int = 100, level: Level = Level.EVERYTHING, **more: object) -> str:
    """Return what is said of an exercise in this time."""
    line = Line(saying, room, exercise=LEG.id, **more)  # type: ignore[arg-type]
    return spoken(line, LEG, level, rate)


def test_with_time_enough_name_side_and_place_are_said() -> None:
    told = said(Saying.PREPARE, side=Side.LEFT)
    assert told == f"{LEG.name}. Left leg first. {LEG.position.rstrip('.')}."


def test_with_less_time_the_most_needed_part_stays() -> None:
    rooms = [said(Saying.PREPARE, room, side=Side.LEFT) for room in (10_000, length(f"{LEG.name}. Left leg first."), 0)]
    assert rooms[1:] == [f"{LEG.name}. Left leg first.", f"{LEG.name}."]


def test_a_faster_voice_says_more_in_the_same_time() -> None:
    room = length(said(Saying.PREPARE, side=Side.LEFT), 120)
    fast, slow = (said(Saying.PREPARE, room, rate, side=Side.LEFT) for rate in (120, 60))
    assert len(fast) > len(slow)


def test_a_repetition_is_its_number_and_the_last_one_says_so() -> None:
    assert said(Saying.REP, number=4, of=12) == "4."
    assert said(Saying.REP, number=12, of=12) == "12. Last one."
    assert said(Saying.REP, number=1, of=1) == "1."


def test_a_repetition_says_its_side_where_the_sides_share_one() -> None:
    assert said(Saying.REP, number=3, of=8, side=Side.RIGHT, level=Level.COUNTS) == "3. Right."


def test_cues_come_with_counts_only_where_everything_is_wanted() -> None:
    every, counts = (
        said(Saying.REP, level=level, number=3, of=12, text="Heel off the floor")
        for level in (Level.EVERYTHING, Level.COUNTS)
    )
    assert (every, counts) == ("3. Heel off the floor.", "3.")


@pytest.mark.parametrize(
    ("number", "told"), [(2, "Rest. Then set 2 of 3, left leg."), (3, "Rest. Then the last set, left leg.")]
)
def test_a_rest_says_which_set_comes(number: int, told: str) -> None:
    assert said(Saying.REST, number=number, of=3, side=Side.LEFT) == told


@pytest.mark.parametrize(("seconds", "told"), [(15, "15 seconds more."), (-15, "15 seconds less.")])
def test_more_and_less_time_are_said_apart(seconds: int, told: str) -> None:
    assert said(Saying.TIME, number=seconds) == told


@given(lines, st.sampled_from([60, 90, 140]))
def test_what_is_said_fits_unless_nothing_shorter_is_left(line: Line, rate: int) -> None:
    exercise = catalogue()[line.exercise]
    full, shortest = (spoken(replace(line, room=room), exercise, Level.EVERYTHING, rate) for room in (10**9, 0))
    told = spoken(line, exercise, Level.EVERYTHING, rate)
    assert length(told, rate) <= line.room or told == shortest
    assert length(shortest) <= length(told) <= length(full)


@given(lines)
def test_less_is_said_where_less_is_wanted(line: Line) -> None:
    exercise = catalogue()[line.exercise]
    assert spoken(line, exercise, Level.NOTHING) == ""
    assert clips(line, Level.NOTHING) == ()
    if line.level is Level.EVERYTHING:
        assert spoken(line, exercise, Level.COUNTS) == ""
        assert clips(line, Level.COUNTS) == ()


@given(lines)
def test_no_sentence_shouts_or_has_gaps(line: Line) -> None:
    told = spoken(line, catalogue()[line.exercise], Level.EVERYTHING)
    assert "!" not in told
    assert "  " not in told
    assert ".." not in told
    assert told == told.strip()


@given(lines)
def test_every_clip_is_one_of_the_recorded_words(line: Line) -> None:
    known = {clip for clip in clips(line, Level.EVERYTHING) if not clip.isdigit()}
    assert known <= set(RECORDED)
