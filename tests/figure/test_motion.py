"""Every figure, at twenty places of every way that its movement leads along, is a body that could stand so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import dist

import pytest

from kneecoach.figure.body import SPHERES, centres
from kneecoach.figure.figure import Key, Move
from kneecoach.figure.joints import Pose, out_of_range
from kneecoach.figure.motion import Motion
from kneecoach.figure.skeleton import SEGMENTS, placed
from kneecoach.figure.space import Vec
from kneecoach.figure.support import FOOT, Mode, Support, called, rows, spheres

#: Places on each way, both ends among them.
PHASES = 20


def ways(motion: Motion) -> set[tuple[int, int]]:
    """Return every way that the phases of a figure lead along, and that into its work."""
    figure = motion.figure
    starts = [figure.phases[place - 1].to for place in range(len(figure.phases))]
    return {(a, phase.to) for a, phase in zip(starts, figure.phases, strict=True)} | {(figure.rest, figure.ready)}


def shots(motion: Motion) -> Iterator[tuple[tuple[int, int], Pose]]:
    """Yield every way with the poses on it."""
    for way in ways(motion):
        for phase in range(PHASES):
            yield way, motion.pose(Move(*way, phase / (PHASES - 1)))


def common(a: Key, b: Key) -> Iterator[Support]:
    """Yield the supports that both keyframes have in the same place."""
    yield from (support for support in a.supports if support in b.supports)


def test_no_joint_leaves_its_range_of_motion(motion: Motion) -> None:
    assert {joint for _, pose in shots(motion) for joint in out_of_range(pose)} == set()


def test_nothing_is_more_than_half_a_centimetre_under_the_floor(motion: Motion) -> None:
    deepest = min(
        (point[1] - sphere.radius, sphere.name)
        for _, pose in shots(motion)
        for sphere, point in zip(SPHERES, centres(placed(pose)), strict=True)
    )
    assert deepest[0] > -0.005, deepest


def test_planted_supports_slide_less_than_a_centimetre(motion: Motion) -> None:
    keys = motion.figure.keys
    for a, b in ways(motion):
        for support in common(keys[a], keys[b]):
            if support.mode is Mode.PLANTED:
                start = centres(placed(motion.keys[a]))
                for sphere in spheres(support, start):
                    assert strayed(motion, (a, b), sphere, start[sphere]) < 0.01, support.told


def strayed(motion: Motion, way: tuple[int, int], sphere: int, start: Vec) -> float:
    """Return how far a sphere gets along the floor or its wall from where it began on this way, in metres."""
    poses = (motion.pose(Move(*way, phase / (PHASES - 1))) for phase in range(PHASES))
    return max(dist(centres(placed(pose))[sphere], start) for pose in poses)


def test_every_support_is_reached_at_its_keyframe(motion: Motion) -> None:
    props = called(motion.figure.props)
    for key, pose in zip(motion.figure.keys, motion.keys, strict=True):
        points = centres(placed(pose))
        for support in key.supports:
            off = max((abs(row.off) for row in rows(support, points, props, {})), default=0.0)
            assert off < 0.008, (key.name, support.told, off)


def test_common_supports_bear_all_the_way(motion: Motion) -> None:
    props, keys = called(motion.figure.props), motion.figure.keys
    for (a, b), pose in shots(motion):
        points = centres(placed(pose))
        for support in common(keys[a], keys[b]):
            off = max((abs(row.off) for row in rows(support, points, props, {})), default=0.0)
            assert off < 0.01, (keys[b].name, support.told, off)


def test_a_stepping_foot_clears_the_floor(motion: Motion) -> None:
    keys = motion.figure.keys
    for a, b in ways(motion):
        for before in keys[a].supports:
            for after in keys[b].supports:
                if (before.part, before.side) == (after.part, after.side) and before.spot != after.spot:
                    assert before.part in FOOT
                    heights = [h for _, h in foot(motion, (a, b), before)]
                    assert max(heights) > 0.02, (keys[a].name, keys[b].name, before.told)


def foot(motion: Motion, way: tuple[int, int], support: Support) -> Iterator[tuple[int, float]]:
    """Yield how high the lowest sphere of a foot is at each phase of a way, in metres."""
    for phase in range(PHASES):
        points = centres(placed(motion.pose(Move(*way, phase / (PHASES - 1)))))
        yield phase, min(points[i][1] - SPHERES[i].radius for i in spheres(support, points))


def test_segments_keep_their_lengths(motion: Motion) -> None:
    lengths: dict[str, set[float]] = {}
    for _, pose in shots(motion):
        frames = placed(pose)
        for segment, frame in zip(SEGMENTS, frames, strict=True):
            if segment.parent >= 0 and not segment.name.endswith("uarm"):  # the shoulder girdle moves by design
                length = dist(frame.origin, frames[segment.parent].origin)
                lengths.setdefault(segment.name, set()).add(round(length, 6))
    assert {name for name, found in lengths.items() if len(found) > 1} == set()


def test_the_way_back_is_the_way_there(motion: Motion) -> None:
    for a, b in ways(motion):
        for share in (0.1, 0.5, 0.8):
            there, back = motion.pose(Move(a, b, share)), motion.pose(Move(b, a, 1 - share))
            assert there.at == pytest.approx(back.at, abs=1e-9)


def test_nothing_jumps_on_the_way(motion: Motion) -> None:
    for way in ways(motion):
        poses = [motion.pose(Move(*way, share / 100)) for share in range(101)]
        points = [centres(placed(pose)) for pose in poses]
        whole = max(dist(a, b) for a, b in zip(points[0], points[-1], strict=True))
        for before, after in pairwise(points):
            assert max(dist(a, b) for a, b in zip(before, after, strict=True)) < 0.05 + 0.05 * whole
