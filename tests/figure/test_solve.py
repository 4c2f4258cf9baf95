"""Solving a pose onto its supports."""

from __future__ import annotations

from math import dist

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kneecoach.figure.body import SPHERE, SPHERES, centres
from kneecoach.figure.joints import JOINTS, LEAST, MOST, PLACE, Posture, changed, neutral, out_of_range
from kneecoach.figure.skeleton import SEGMENTS, Axis, placed
from kneecoach.figure.solve import Task, places, settled, solved, worst
from kneecoach.figure.space import add, cross, sub, times
from kneecoach.figure.support import UnknownSupportError, support

SOLES = (support("left sole"), support("right sole"))
STANDING = changed(neutral(Posture.STANDING), {"py": 0.9})
ANGLES = {name: (LEAST[PLACE[name]], MOST[PLACE[name]]) for name in JOINTS if name not in {"px", "py", "pz", "aux"}}


@settings(max_examples=25)
@given(st.floats(0, 80), st.floats(0, 70), st.floats(0.3, 1.6))
@example(75.0, 0.03125, 1.0)  # the knee meets its end at once
@example(74.5, 0.001953125, 1.0)
def test_a_standing_body_finds_the_floor_and_bends_little(hip: float, knee: float, height: float) -> None:
    bent = {f"{side}_{joint}": by for side in "lr" for joint, by in (("hip", hip), ("knee", knee))}
    wanted = changed(STANDING, {**bent, "py": height, "lean": 0.0})
    task = Task(wanted, SOLES, {}, {})
    pose = solved(task, start=settled(task, wanted))
    assert worst(task, pose)[0] < 0.005
    assert out_of_range(pose) == ()


def test_what_is_planted_stays() -> None:
    task = Task(STANDING, SOLES, {}, {})
    stood = solved(task, start=STANDING)
    spots = places(task, stood)
    shifted = changed(stood, {"px": 0.08, "l_abd": 4.0, "r_abd": 4.0})
    back = solved(Task(shifted, SOLES, {}, spots), start=shifted)
    points = centres(placed(back))
    assert max(dist(points[sphere], spot) for (sphere, _), spot in spots.items()) < 0.004


def test_a_sliding_support_is_left_where_it_is_put() -> None:
    sliding = (support("left sole slide"), support("right sole slide"))
    stood = solved(Task(STANDING, SOLES, {}, {}), start=STANDING)
    moved = changed(stood, {"px": 0.3})
    task = Task(moved, sliding, {}, {})
    assert places(task, moved) == {}
    assert solved(task, start=moved)["px"] == pytest.approx(0.3, abs=0.01)


def test_a_joint_at_the_end_of_its_range_stops_there() -> None:
    wanted = changed(STANDING, {"l_hip": 125.0, "l_knee": 0.0})
    task = Task(wanted, (*SOLES, support("left shoulder")), {}, {})
    pose = solved(task, start=settled(task, wanted))
    assert out_of_range(pose) == ()
    assert worst(task, pose)[0] > 0.05  # it cannot; but it has not broken a joint to get there


@pytest.mark.parametrize("told", ["", "left", "sole", "left soul", "left sole @x", "left back", "shoulders on", "@1"])
def test_a_support_that_names_nothing_is_refused(told: str) -> None:
    with pytest.raises(UnknownSupportError):
        support(told)


@settings(max_examples=40)
@given(st.data())
def test_every_joint_moves_the_body_as_its_axis_says(data: st.DataObject) -> None:
    """The solver's slopes are those of the real movement, compared with a tiny turn."""
    pose = changed(STANDING, {name: data.draw(st.floats(*limits), name) for name, limits in ANGLES.items()})
    joint = data.draw(st.sampled_from([name for name in ANGLES if "sh" not in name]))
    axes: list[Axis] = []
    before = centres(placed(pose, axes))
    after = centres(placed(changed(pose, {joint: pose[joint] + 0.001})))
    hinge = next(axis for axis in axes if axis.joint == PLACE[joint])
    sphere = next(i for i, s in enumerate(SPHERES) if s.segment == hinge.segment)
    turns = [axis for axis in axes if axis.joint == PLACE[joint] and axis.segment == hinge.segment]
    moved = before[sphere]
    for axis in turns:
        way = cross(axis.direction, sub(before[sphere], axis.through))
        moved = add(moved, times(way, 0.001 * 0.017453292519943295))
    assert after[sphere] == pytest.approx(moved, abs=1e-8)


def test_left_and_right_are_built_alike() -> None:
    points = centres(placed(STANDING))
    for name, place in SPHERE.items():
        if name.startswith("l_"):
            x, y, z = points[SPHERE["r_" + name[2:]]]
            assert points[place] == pytest.approx((-x, y, z), abs=1e-12)
    assert len({segment.name for segment in SEGMENTS}) == len(SEGMENTS)
