"""Which part of the room a picture shows: the whole movement and what it needs, always at the same size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from kneecoach.figure.body import SPHERES, centres
from kneecoach.figure.camera import Camera, View
from kneecoach.figure.figure import ways
from kneecoach.figure.joints import Pose, blend
from kneecoach.figure.motion import Motion
from kneecoach.figure.props import Bowl, Chair, Post, Prop, Pulley, Rail, Roller, Step
from kneecoach.figure.skeleton import placed
from kneecoach.figure.space import Vec

#: The share of the picture that the movement fills, and the most that a metre may be of its width.
FILL, LARGEST = 0.86, 0.62
#: How deep a chair and a stack of weights are, in metres.
_DEEP = 0.25


def framed(motion: Motion, camera: Camera, width: float, height: float) -> View:
    """Return the view through which the whole movement fits a picture of this size, in pixels."""
    plain = View(camera, 1.0)
    left, top, right, bottom = _extent(plain, motion)
    scale = min(FILL * width / (right - left), FILL * height / (bottom - top), LARGEST * width)
    middle = width / 2 - scale * (left + right) / 2, height / 2 - scale * (top + bottom) / 2
    return View(camera, scale, middle)


def fits(pose: Pose, view: View, width: float, height: float) -> bool:
    """Tell whether the whole body can be seen through this view, in a picture of this size in pixels."""
    for point, sphere in zip(centres(placed(pose)), SPHERES, strict=True):
        x, y, _, scale = view.project(point)
        r = sphere.radius * scale
        if not (r <= x <= width - r and r <= y <= height - r):
            return False
    return True


def _extent(view: View, motion: Motion) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of all that has to be seen."""
    seen = [(*view.project(point), room) for point, room in _reach(motion)]
    xs = [x + side * r * scale for x, _, _, scale, r in seen for side in (-1, 1)]
    ys = [y + side * r * scale for _, y, _, scale, r in seen for side in (-1, 1)]
    return min(xs), min(ys), max(xs), max(ys)


def _reach(motion: Motion) -> Iterator[tuple[Vec, float]]:
    for pose in _poses(motion):
        for point, sphere in zip(centres(placed(pose)), SPHERES, strict=True):
            yield point, sphere.radius
    for prop in motion.figure.props:
        for corner in _corners(prop):
            yield corner, 0.02


def _poses(motion: Motion) -> Sequence[Pose]:
    """Return the keyframes that are shown, and about where the ways between them are half-way."""
    keys, found = motion.keys, ways(motion.figure)
    ends = sorted({motion.figure.rest, motion.figure.ready, *(end for way in found for end in way)})
    if motion.lenient:  # it is being made, and every keyframe is looked at
        ends = list(range(len(keys)))
    return [*(keys[end] for end in ends), *(blend(keys[a], keys[b], 0.5) for a, b in found)]


def _corners(prop: Prop) -> Iterator[Vec]:
    """Yield the corners of what must not be cut off; mats and walls may be."""
    match prop:
        case Step(at=(x, z), size=(w, h, d), y=y):
            yield from _box(x - w / 2, x + w / 2, y, y + h, z - d / 2, z + d / 2)
        case Chair(at=(x, z), height=h):
            yield from _box(x - _DEEP, x + _DEEP, 0.0, 2 * h, z - _DEEP, z + _DEEP)
        case Post(at=(x, z), height=h):
            yield from _box(x - 0.1, x + 0.1, 0.0, h, z - 0.1, z + 0.1)
        case Pulley(at=(x, z)):
            yield from _box(x - _DEEP, x + _DEEP, 0.0, 0.95, z - _DEEP, z + _DEEP)
        case Rail(a=a, b=b, hidden=False):
            yield from (a, b, (a[0], 0.0, a[2]), (b[0], 0.0, b[2]))
        case Roller(z=z, r=r, x=(left, right)):
            yield from _box(left, right, 0.0, 2 * r, z - r, z + r)
        case Bowl(at=(x, z)):
            yield from _box(x - 0.08, x + 0.08, 0.0, 0.05, z - 0.08, z + 0.08)
        case _:
            return


def _box(*limits: float) -> Iterator[Vec]:
    x0, x1, y0, y1, z0, z1 = limits
    yield from product((x0, x1), (y0, y1), (z0, z1))
