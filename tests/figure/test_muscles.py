"""The glow of working muscles: on the working limb, within it, and only where one sees it."""

from __future__ import annotations

from math import hypot

import pytest

from kneecoach.figure.body import SPHERES, centres
from kneecoach.figure.camera import Camera, View
from kneecoach.figure.figure import Muscle, Working
from kneecoach.figure.joints import Posture, changed, neutral
from kneecoach.figure.muscles import LINES, glow
from kneecoach.figure.scene import body, looked_at
from kneecoach.figure.shapes import Patch
from kneecoach.figure.skeleton import placed

STRADDLE = changed(neutral(Posture.STANDING), {"l_abd": 30.0, "r_abd": 30.0})
FRAMES = placed(STRADDLE)
POINTS = centres(FRAMES)


def glowing(muscle: Muscle, working: Working, yaw: float, pitch: float = 8) -> list[Patch]:
    view = View(Camera(yaw, pitch), 500)
    return glow([muscle], working, looked_at(FRAMES, POINTS, view))


def seen_from(muscle: Muscle) -> float:
    """Return a yaw from which the muscle of the right leg is seen."""
    return max(range(0, 360, 15), key=lambda yaw: sum(patch.alpha for patch in glowing(muscle, Working.RIGHT, yaw)))


@pytest.mark.parametrize("muscle", list(Muscle))
def test_every_muscle_glows_from_somewhere_on_each_side_alone_and_on_both(muscle: Muscle) -> None:
    yaw = seen_from(muscle)
    right, left = glowing(muscle, Working.RIGHT, yaw), glowing(muscle, Working.LEFT, -yaw)
    assert right
    assert len(right) == len(left)
    for a, b in zip(right, left, strict=True):
        mine, other = (
            sorted((round(s * x, 6), round(y, 6)) for x, y, *_ in p.outlines[0]) for s, p in ((-1, a), (1, b))
        )
        assert mine == other
    both = glowing(muscle, Working.BOTH, yaw)
    assert [patch for patch in both if patch in right] == right


@pytest.mark.parametrize("muscle", list(Muscle))
@pytest.mark.parametrize("working", [Working.LEFT, Working.RIGHT])
def test_the_glow_lies_on_the_working_side_only(muscle: Muscle, working: Working) -> None:
    for yaw in (0, 180):
        for patch in glowing(muscle, working, yaw):
            rightwards = (working is Working.LEFT) == (yaw == 0)
            assert all((x > 0) == rightwards for x, *_ in patch.outlines[0])


@pytest.mark.parametrize("muscle", list(Muscle))
@pytest.mark.parametrize("yaw", range(0, 360, 30))
def test_the_glow_stays_within_the_spheres_of_its_side(muscle: Muscle, yaw: float) -> None:
    view = View(Camera(yaw, 20), 500)
    mine = [(view.project(POINTS[i]), sphere.radius) for i, sphere in enumerate(SPHERES) if sphere.name[:2] == "r_"]
    for patch in glowing(muscle, Working.RIGHT, yaw, 20):
        for x, y, r, *_ in patch.outlines[0]:
            assert any(hypot(px - x, py - y) + r <= radius * k + 0.01 for (px, py, _, k), radius in mine)


def test_a_muscle_that_faces_away_does_not_glow_and_one_that_turns_to_us_glows_more() -> None:
    shine = [sum(patch.alpha for patch in glowing(Muscle.QUADS, Working.RIGHT, yaw)) for yaw in (180, 80, 55, 10)]
    assert shine[0] == 0
    assert shine == sorted(shine)
    assert all(patch.alpha < 1 and not patch.rim for patch in glowing(Muscle.QUADS, Working.RIGHT, 0))


@pytest.mark.parametrize("muscle", list(Muscle))
def test_the_glow_comes_right_after_the_part_it_lies_on(muscle: Muscle) -> None:
    view = View(Camera(seen_from(muscle), 8), 500)
    look = looked_at(FRAMES, POINTS, view)
    under = max(look.depths.get("r_" + part) or look.depths[part] for part in LINES[muscle].parts)
    for patch in glow([muscle], Working.RIGHT, look):
        assert under < patch.depth
        assert not any(under < depth < patch.depth for depth in look.depths.values())


def test_a_body_glows_when_it_is_told_its_muscles_and_where_its_segments_are() -> None:
    view = View(Camera(0, 8), 500)
    plain = body(looked_at(FRAMES, POINTS, view), Working.RIGHT)
    lit = body(looked_at(FRAMES, POINTS, view), Working.RIGHT, muscles=[Muscle.QUADS])
    assert [patch for patch in lit if not patch.tone.startswith("glow")] == plain
    assert [patch.depth for patch in lit] == sorted(patch.depth for patch in lit)
