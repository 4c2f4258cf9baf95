"""Where things lie on the body: how thick a limb is, where a hand closes, and what a leg hides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from math import sqrt

from msgspec import Struct

from kneecoach.figure.body import PARTS, SPHERE, SPHERES, Part
from kneecoach.figure.look import Look
from kneecoach.figure.skeleton import SEGMENT, SEGMENTS, Placed
from kneecoach.figure.space import Vec, add, column, cross, dot, sub, times, unit

#: A circle of a limb that is cut across: its middle in the plane of the cut, and its radius.
Circle = tuple[float, float, float]
#: A sphere as it is seen: x, y, depth, radius.
Disc3 = tuple[float, float, float, float]

_PART: dict[str, Part] = {part.name: part for part in PARTS}
_CHILD = {"thigh": "shank", "shank": "foot", "uarm": "farm", "farm": "hand"}


def length(segment: str) -> float:
    """Return how long a segment of a limb is, in metres."""
    return -SEGMENTS[SEGMENT[segment[:2] + _CHILD[segment[2:]]]].origin[1]


@cache
def section(part: str, axis: int, at: float) -> tuple[Circle, ...]:
    """Return the circles whose hull is the limb's outline where it is cut, square to an axis, `at` metres along it."""
    circles = []
    for hull in _PART[part].hulls:
        circles += [_cut(i, axis, at) for i in hull if abs(SPHERES[i].at[axis] - at) < SPHERES[i].radius]
        circles += [_between(i, j, axis, at) for i, j in combinations(hull, 2) if _spans(i, j, axis, at)]
    return tuple(_needed(circles))


class Bone(Struct, frozen=True):
    """A part of a leg as it is seen: x, y, depth and radius at both ends, and how near it is drawn."""

    a: Disc3
    b: Disc3
    drawn: float

    def order(self, x: float, y: float, depth: float, size: float) -> float:
        """Return whether something of this size there is before the limb (1), behind it (-1), or beside it (0)."""
        (ax, ay, a_depth, ar), (bx, by, b_depth, br) = self.a, self.b
        dx, dy = bx - ax, by - ay
        share = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy or 1.0)))
        off_x, off_y, reach = ax + dx * share - x, ay + dy * share - y, ar + (br - ar) * share + size
        if off_x * off_x + off_y * off_y > reach * reach:
            return 0.0
        return 1.0 if depth > a_depth + (b_depth - a_depth) * share else -1.0


def bones(look: Look) -> list[Bone]:
    """Return the parts of both legs."""
    made = []
    for side in ("l_", "r_"):
        ends = [_disc(SPHERE[side + name], look) for name in ("hip", "knee", "ank", "heel", "toem")]
        for name, a, b in (("thigh", 0, 1), ("shank", 1, 2), ("foot", 3, 4)):
            made.append(Bone(ends[a], ends[b], look.depths[side + name]))
    return made


def _disc(sphere: int, look: Look) -> Disc3:
    x, y, near, scale = look.view.project(look.points[sphere])
    return x, y, near, SPHERES[sphere].radius * scale


def grip(side: str, radius: float, frames: Sequence[Placed], points: Sequence[Vec]) -> tuple[Vec, Vec]:
    """Return where a bar of this radius lies in a hand ("l_" or "r_"), touching palm and fingers, and its direction."""
    near, knuckles = SPHERES[SPHERE[side + "f0a"]].radius, _mean(points, side + "f0a", side + "f0b")
    fingers = unit(sub(_mean(points, side + "f1a", side + "f1b"), knuckles))
    hand = frames[SEGMENT[side + "hand"]]
    along = column(hand.axes, 2)
    inwards = cross(along, fingers)
    if dot(inwards, sub(points[SPHERE[side + "palm"]], knuckles)) < 0:
        inwards = times(inwards, -1)
    palm = SPHERES[SPHERE[side + "palm"]].radius * 0.86
    return add(knuckles, add(times(fingers, palm + radius), times(inwards, 0.8 * near + radius))), along


def _mean(points: Sequence[Vec], a: str, b: str) -> Vec:
    return times(add(points[SPHERE[a]], points[SPHERE[b]]), 0.5)


def _spans(i: int, j: int, axis: int, at: float) -> bool:
    a, b = SPHERES[i].at[axis], SPHERES[j].at[axis]
    return min(a, b) <= at <= max(a, b) and a != b and SPHERES[i].segment == SPHERES[j].segment


def _between(i: int, j: int, axis: int, at: float) -> Circle:
    """Return the cut through the cone between two spheres."""
    a, b = SPHERES[i], SPHERES[j]
    share = (at - a.at[axis]) / (b.at[axis] - a.at[axis])
    (ap, aq), (bp, bq) = _plane(a.at, axis), _plane(b.at, axis)
    return ap + (bp - ap) * share, aq + (bq - aq) * share, a.radius + (b.radius - a.radius) * share


def _cut(i: int, axis: int, at: float) -> Circle:
    sphere = SPHERES[i]
    p, q = _plane(sphere.at, axis)
    return p, q, sqrt(sphere.radius**2 - (sphere.at[axis] - at) ** 2)


def _plane(at: Vec, axis: int) -> tuple[float, float]:
    """Return the two coordinates square to the axis: x and z of a leg's, x and -y of a foot's."""
    return (at[0], at[2]) if axis == 1 else (at[0], -at[1])


def _needed(circles: list[Circle]) -> list[Circle]:
    """Return the circles that are not inside another."""
    found: list[Circle] = []
    for p, q, r in sorted(circles, key=lambda c: -c[2]):
        if all((p - op) ** 2 + (q - oq) ** 2 > (o_r - r) ** 2 for op, oq, o_r in found):
            found.append((p, q, r))
    return found
