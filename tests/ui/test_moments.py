"""The figure follows the session: no cut where a body would have to move, the right side, the right beat."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from math import dist

import pytest
from support import Trainee, catalogue, timeline

from kneecoach.core.commands import Command
from kneecoach.core.present import screen
from kneecoach.core.step import Kind
from kneecoach.figure.body import SPHERE, centres
from kneecoach.figure.camera import Camera, View
from kneecoach.figure.motion import Motion
from kneecoach.figure.skeleton import placed
from kneecoach.figure.space import Vec
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root
from kneecoach.ui.moments import Moment, moment

FIGURES = FileFigures(root())
#: In a tenth of a second no part of the body gets further than this, in metres; a demonstration is quicker than work.
QUICKEST = 0.25


def now(trainee: Trainee, motion: Motion) -> Moment:
    """Return what the figure does at this moment of a session."""
    return moment(motion.figure, screen(trainee.session, trainee.now, catalogue()))


def tenths(trainee: Trainee, motion: Motion) -> Iterator[tuple[Moment, list[Vec]]]:
    """Yield the figure ten times a second, to the end of the session."""
    while trainee.session.step is not None:
        shown = now(trainee, motion)
        yield shown, centres(placed(motion.pose(shown.instant.move)))
        trainee.wait(0.1)


@pytest.mark.parametrize("own_pace", [False, True])
@pytest.mark.parametrize("exercise", list(FIGURES))
def test_no_body_jumps_in_a_session(exercise: str, *, own_pace: bool) -> None:
    trainee = Trainee(timeline(catalogue()[exercise].source, own_pace=own_pace))
    for (before, was), (after, became) in pairwise(islice(tenths(trainee, FIGURES[exercise]), 1500)):
        if before.flipped == after.flipped:
            assert max(dist(a, b) for a, b in zip(was, became, strict=True)) < QUICKEST, before.instant.move


@pytest.mark.parametrize(("second", "flipped"), [(11, True), (42, True), (130, False)])
def test_the_left_side_is_the_mirror_image(second: int, *, flipped: bool) -> None:
    trainee = Trainee(timeline("000-2")).until(second)
    side = trainee.session.steps[trainee.session.index].side
    assert now(trainee, FIGURES["supine-leg-lifts"]).flipped == flipped == (side.value == "left")


def test_warrior_bends_the_knee_on_the_side_that_the_tag_points_to() -> None:
    trainee, warrior = Trainee(timeline("000-5")).until(12), FIGURES["moving-warrior-ii"]
    assert screen(trainee.session, trainee.now, catalogue()).side.value == "right"
    shown = now(trainee, warrior)
    points = centres(placed(warrior.pose(shown.instant.move)))
    view = View(Camera(0, 0, flipped=shown.flipped), 1.0)
    knees = {side: view.project(points[SPHERE[f"{side}_knee"]])[0] for side in "lr"}
    assert knees["r"] > knees["l"]


@pytest.mark.parametrize("exercise", ["side-step-down", "lateral-band-step", "band-single-leg-stance"])
def test_from_the_front_the_figure_is_as_in_a_mirror(exercise: str) -> None:
    trainee, motion = Trainee(timeline(catalogue()[exercise].source)).until(12), FIGURES[exercise]
    assert motion.figure.frontal
    left = trainee.session.steps[trainee.session.index].side.value == "left"
    shown = now(trainee, motion)
    points = centres(placed(motion.pose(shown.instant.move)))
    view = View(Camera(motion.figure.camera.yaw, 0, flipped=shown.flipped), 1.0)
    working, other = (view.project(points[SPHERE[side + "_hip"]])[0] for side in ("r", "l"))  # authored for the right
    assert (working < other) == left


def test_prescribed_seconds_are_the_seconds_of_the_figure() -> None:
    trainee, legs = Trainee(timeline("000-2")).until(10), FIGURES["supine-leg-lifts"]
    low, top = legs.figure.ready, legs.figure.still
    for tenth in range(50):
        move = now(trainee, legs).instant.move
        up, down = tenth / 20, (tenth - 20) / 30
        assert (move.start, move.end) == ((low, top) if tenth < 20 else (top, low))
        assert move.share == pytest.approx(up if tenth < 20 else down)
        trainee.wait(0.1)


def test_a_pause_holds_the_figure_where_it_is() -> None:
    trainee, band = Trainee(timeline("001-1")).until(14), FIGURES["band-squat"]
    before = now(trainee, band)
    trainee.order(Command.PAUSE)
    paused = now(trainee, band)
    trainee.wait(100)
    assert now(trainee, band) == paused
    assert paused.instant.move == before.instant.move


def test_the_chest_fills_and_empties_with_the_pacer() -> None:
    trainee, warrior = Trainee(timeline("000-5", breath=5)).until(10), FIGURES["moving-warrior-ii"]
    breaths = []
    for _ in range(50):
        shown = now(trainee, warrior)
        assert shown.instant.move.start == shown.instant.move.end
        breaths.append(shown.instant.breath)
        trainee.wait(0.1)
    assert breaths[0] < 0.01
    assert max(breaths) == breaths[25] == 1.0
    assert sorted(breaths[:25]) == breaths[:25]


def test_the_next_exercise_is_shown_during_the_rest_before_it() -> None:
    trainee = Trainee(timeline("003-7", "003-3"))
    while trainee.session.step is not None and trainee.session.step.kind is not Kind.GAP:
        trainee.wait(1)
    shown = set()
    while trainee.session.step is not None and trainee.session.step.kind is Kind.GAP:
        assert screen(trainee.session, trainee.now, catalogue()).exercise == "glute-bridges"
        shown.add(now(trainee, FIGURES["glute-bridges"]).instant.move.end)
        trainee.wait(0.5)
    assert shown == {0, 1}


def test_an_arrow_leads_the_movement_and_no_hold() -> None:
    trainee, bridge = Trainee(timeline("003-3")), FIGURES["glute-bridges"]
    lift, hold = now(trainee.until(11), bridge), now(trainee.until(13), bridge)
    assert lift.instant.arrow
    assert not hold.instant.arrow


def test_a_borrowed_figure_goes_round_with_the_repetition_and_is_still_in_a_hold() -> None:
    """Heel raises and split squats have beats of other words than a bridge."""
    bridge = FIGURES["bridge"]
    trainee = Trainee(timeline("003-5")).until(10.5)
    moves = set()
    while trainee.session.steps[trainee.session.index].rep == 1:
        here, shown = trainee.session.steps[trainee.session.index], now(trainee, bridge).instant.move
        if here.kind is Kind.HOLD:
            assert shown.start == shown.end == bridge.figure.still
        moves.add((shown.start, shown.end))
        trainee.wait(0.2)
    assert {(0, 1), (1, 0)} <= moves
