"""Where bands run: round limbs, posts and soles, straight from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import atan2, cos, pi, sin

from msgspec import Struct

from kneecoach.figure import limbs
from kneecoach.figure.furniture import POST
from kneecoach.figure.limbs import Circle
from kneecoach.figure.props import Spot
from kneecoach.figure.skeleton import SEGMENT, Placed
from kneecoach.figure.space import IDENTITY, Vec, add, column, dot, sub, times

#: How far a band stands off the skin, in metres.
THICK = 0.003
#: What is so near a joint that the next part of the limb lies there too: the share of a segment, and that part.
_BEYOND = {"thigh": (0.75, "shank"), "shank": (0.80, "foot")}
_BEFORE = {"shank": (0.25, "thigh")}
#: Where a long band goes round the foot, in metres before the ankle; its widths there and in the fist.
_SOLE, _WIDE, _NARROW = 0.086, 0.055, 0.016

Edge = tuple[Vec, Vec]


class Wrap(Struct, frozen=True):
    """Something round with a band on it. Its axis is the frame's y; `parts` of the body are drawn where it is.

    Angles are about that axis, in radians from the frame's x to its z.
    """

    frame: Placed
    upper: tuple[Circle, ...]
    lower: tuple[Circle, ...]
    above: float
    below: float
    parts: tuple[str, ...] = ()

    def edge(self, angle: float) -> Edge:
        """Return the upper and the lower edge of the band where its surface looks this way."""
        c, s = cos(angle), sin(angle)
        (ux, uz), (lx, lz) = _outermost(self.upper, c, s), _outermost(self.lower, c, s)
        return self.frame.point((ux, self.above, uz)), self.frame.point((lx, self.below, lz))

    def out(self, angle: float) -> Vec:
        """Return the direction in which the surface looks at this angle."""
        m, c, s = self.frame.axes, cos(angle), sin(angle)
        return m[0] * c + m[2] * s, m[3] * c + m[5] * s, m[6] * c + m[8] * s

    def angle(self, way: Vec) -> float:
        """Return the angle at which a direction goes."""
        m, (x, y, z) = self.frame.axes, way
        return atan2(m[2] * x + m[5] * y + m[8] * z, m[0] * x + m[3] * y + m[6] * z)

    @property
    def middle(self) -> Vec:
        """The middle of the limb under the band."""
        x, z, _ = self.upper[0]
        return self.frame.point((x, (self.above + self.below) / 2, z))


class Turn(Struct, frozen=True):
    """The part of a band that lies on something round, from one angle on to a larger one."""

    wrap: Wrap
    start: float
    end: float


class Strand(Struct, frozen=True):
    """A straight length of band: its upper and lower edge at both ends."""

    a: Edge
    b: Edge


def around(spot: Spot, width: float, frames: Sequence[Placed]) -> Wrap:
    """Return what a band goes round there: a limb, or a post."""
    if spot.room is not None:
        circle = ((0.0, 0.0, POST),)
        return Wrap(Placed(IDENTITY, spot.room), circle, circle, width / 2, -width / 2)
    upper, lower, above, below = _limb(spot.segment, spot.share, width)
    return Wrap(frames[SEGMENT[spot.segment]], upper, lower, above, below, _parts(spot.segment, spot.share))


def loop(wraps: Sequence[Wrap]) -> tuple[list[Turn], list[Strand]]:
    """Return the closed way of a band round all these, tight; the axes of all point to the same side."""
    order = list(wraps)
    if len(order) > 2 and _turning(order[0], order[1].middle, order[2].middle) < 0:
        order.reverse()
    before, after = [*order[-1:], *order[:-1]], [*order[1:], *order[:1]]
    turns = [_turn(wrap, b.middle, a.middle) for b, wrap, a in zip(before, order, after, strict=True)]
    pairs = zip(turns, [*turns[1:], *turns[:1]], strict=True)
    return turns, [Strand(a.wrap.edge(a.end), b.wrap.edge(b.start)) for a, b in pairs]


def held(foot: str, frames: Sequence[Placed], points: Sequence[Vec]) -> tuple[Turn, dict[str, Strand]]:
    """Return the turn of a long band under a foot ("l", "r"), and its strand to the fist of each side."""
    under = _sole(foot + "_foot", frames)
    fists = {side: limbs.grip(side, 0.006, frames, points) for side in ("l_", "r_")}
    turns = [(_turn(under, fists[a][0], fists[b][0]), a, b) for a, b in (("l_", "r_"), ("r_", "l_"))]
    turn, a, b = min(turns, key=lambda one: one[0].end - one[0].start)
    return turn, {a: _to_fist(turn, turn.start, *fists[a]), b: _to_fist(turn, turn.end, *fists[b])}


def _turn(wrap: Wrap, before: Vec, after: Vec) -> Turn:
    start = wrap.angle(sub(wrap.middle, before)) - pi / 2
    return Turn(wrap, start, start + (wrap.angle(sub(after, wrap.middle)) - pi / 2 - start) % (2 * pi))


def _turning(wrap: Wrap, b: Vec, c: Vec) -> float:
    """Return whether the way from a wrap to b and on to c turns to larger angles: then it is positive."""
    return sin(wrap.angle(sub(c, wrap.middle)) - wrap.angle(sub(b, wrap.middle)))


def _to_fist(turn: Turn, angle: float, fist: Vec, bar: Vec) -> Strand:
    wrap = turn.wrap
    half = times(bar, _NARROW / 2 if dot(bar, column(wrap.frame.axes, 1)) > 0 else -_NARROW / 2)
    return Strand(wrap.edge(angle), (add(fist, half), sub(fist, half)))


def _sole(foot: str, frames: Sequence[Placed]) -> Wrap:
    """Return a foot, cut across behind its ball; its axis points forward."""
    frame = frames[SEGMENT[foot]]
    x, y, z = (column(frame.axes, axis) for axis in range(3))
    axes = (x[0], z[0], -y[0], x[1], z[1], -y[1], x[2], z[2], -y[2])
    circles = limbs.section(foot, 2, _SOLE)
    parts = (foot, foot[:2] + "toe", foot[:2] + "shank")
    return Wrap(Placed(axes, frame.origin), circles, circles, _SOLE + _WIDE / 2, _SOLE - _WIDE / 2, parts)


@cache
def _limb(segment: str, share: float, width: float) -> tuple[tuple[Circle, ...], tuple[Circle, ...], float, float]:
    at = -share * limbs.length(segment)
    above, below = at + width / 2, at - width / 2
    return limbs.section(segment, 1, above), limbs.section(segment, 1, below), above, below


def _parts(segment: str, share: float) -> tuple[str, ...]:
    side, name = segment[:2], segment[2:]
    least, beyond = _BEYOND.get(name, (1.0, ""))
    most, before = _BEFORE.get(name, (0.0, ""))
    return (segment, *([side + beyond] if share >= least else []), *([side + before] if share <= most else []))


def _outermost(circles: tuple[Circle, ...], c: float, s: float) -> tuple[float, float]:
    """Return the point of the circles' hull that looks this way, a band's thickness above it."""
    best, x, z = -1.0, 0.0, 0.0
    for p, q, r in circles:
        reach = p * c + q * s + r
        if reach > best:
            best, x, z = reach, p + (r + THICK) * c, q + (r + THICK) * s
    return x, z
