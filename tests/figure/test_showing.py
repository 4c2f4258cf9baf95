"""What a figure does when a session tells it a beat, a rest, or what comes next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import catalogue

from kneecoach.core.dose import Beat, Sides
from kneecoach.figure.figure import Figure, Move
from kneecoach.figure.motion import Motion
from kneecoach.figure.showing import ENTER, cycling, demonstrating, resting, working
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root

FIGURES = FileFigures(root())


def figure(name: str) -> Figure:
    """Return a shipped figure."""
    return FIGURES[name].figure


def key(figure: Figure, name: str) -> int:
    """Return the place of a keyframe."""
    return [key.name for key in figure.keys].index(name)


def test_every_beat_of_every_dose_has_its_phases(motion: Motion) -> None:
    dose = catalogue()[motion.figure.id].dose
    words = {phase.word for phase in motion.figure.phases}
    beats = [part.word for part in (*dose.parts, *filter(None, [dose.between]))]
    assert set(beats) <= words
    assert ("go" in words) == (dose.timed is not None)
    assert {phase.position for phase in motion.figure.phases} - {""} <= set(dose.positions)


def test_both_legs_in_turn_are_both_in_the_phases(motion: Motion) -> None:
    dose = catalogue()[motion.figure.id].dose
    in_turn = dose.sides in {Sides.SWAPPING, Sides.WITHIN}
    assert motion.figure.mirrors != in_turn
    sides = {phase.side for phase in motion.figure.phases} - {""}
    assert sides == ({"left", "right"} if in_turn else set())


def test_a_still_hold_of_the_dose_is_still_at_its_end(motion: Motion) -> None:
    for part in catalogue()[motion.figure.id].dose.parts:
        if part.beat in {Beat.HOLD, Beat.BREATHE}:
            side = part.side.value if part.side else ""
            move = working(motion.figure, part.word, "", side, 0.99)
            assert move.start == move.end


def test_a_lift_begins_low_and_ends_high() -> None:
    legs = figure("supine-leg-lifts")
    low, top = key(legs, "low"), key(legs, "top")
    assert working(legs, "lift", "", "right", 0.0) == Move(low, top, 0.0)
    assert working(legs, "lift", "", "right", 0.5) == Move(low, top, 0.5)
    assert working(legs, "lower", "", "right", 1.0) == Move(low, low)


def test_a_squeeze_moves_for_its_first_third_and_then_holds() -> None:
    squeeze = figure("simple-contraction")
    assert working(squeeze, "squeeze", "toes-up", "right", 0.2).start == key(squeeze, "rest")
    held = working(squeeze, "squeeze", "toes-up", "right", 0.5)
    assert held == Move(key(squeeze, "squeeze"), key(squeeze, "squeeze"))
    out = working(squeeze, "squeeze", "toes-out", "right", 0.9)
    assert out.end == key(squeeze, "squeeze-out")


def test_warrior_turns_to_the_side_that_comes() -> None:
    warrior = figure("moving-warrior-ii")
    left, right, middle = (key(warrior, name) for name in ("left-hold", "right-hold", "straddle"))
    assert working(warrior, "breathe", "", "right", 0.5) == Move(right, right)
    assert working(warrior, "turn", "", "left", 0.25) == Move(right, middle, 0.5)
    assert working(warrior, "turn", "", "left", 1.0) == Move(left, left)
    assert working(warrior, "turn", "", "right", 0.75) == Move(middle, right, 0.5)


@given(st.floats(0, 600), st.floats(0, 600))
def test_a_rest_goes_from_the_work_to_the_rest_and_back(gone: float, left: float) -> None:
    bridge = figure("single-leg-extension-in-bridge")
    move = resting(bridge, gone, left)
    assert {move.start, move.end} <= {bridge.ready, bridge.rest, bridge.end}
    assert left >= ENTER or move.end == bridge.ready
    assert resting(bridge, gone, 0.0) == Move(bridge.rest, bridge.ready, 1.0)


@pytest.mark.parametrize("seconds", [10, 30, 180])
def test_what_comes_next_is_shown_and_then_begun(motion: Motion, seconds: int) -> None:
    moves = [demonstrating(motion.figure, tenth / 10, seconds - tenth / 10) for tenth in range(10 * seconds)]
    shown = {move.end for move in moves}
    assert moves[0].start in {motion.figure.rest, motion.figure.ready, motion.figure.phases[-1].to}
    assert moves[-1].end == motion.figure.ready
    if seconds >= 30:
        assert shown >= {phase.to for phase in motion.figure.phases}


@given(st.floats(0, 3600))
def test_a_timed_stretch_goes_round_and_round(seconds: float) -> None:
    squat = figure("band-squat")
    whole = sum(phase.seconds for phase in squat.phases)
    now, later = cycling(squat, seconds), cycling(squat, seconds + 3 * whole)
    assert (now.start, now.end) == (later.start, later.end) or min(now.share, 1 - now.share) < 1e-6
    assert 0 <= now.share < 1
