"""A towel under the toes, which gathers in folds as they pull it in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi

from kneecoach.figure.blocks import shade
from kneecoach.figure.body import SPHERE, SPHERES
from kneecoach.figure.camera import View
from kneecoach.figure.props import Towel
from kneecoach.figure.shapes import Face, Shape
from kneecoach.figure.space import Vec, unit

#: How thick the cloth is, how high its largest fold, and which share of what lies before the foot is pulled in.
_THICK, _FOLD, _PULL = 0.004, 0.034, 0.5
#: So many strips under the foot and before it, and in how many folds.
_UNDER, _STRIPS, _FOLDS = 8, 24, 4
#: Which shares of the whole length are a stripe.
_STRIPES = ((0.06, 0.13), (0.87, 0.94))


def lines(towel: Towel, pulled: float, points: Sequence[Vec]) -> list[tuple[float, float, float]]:
    """Return the towel's length as lines across it: z, height, and which share of the length lies before it."""
    z0, z1 = towel.z
    foot = _foot(towel, points)
    under, free = foot - z0, z1 - foot
    made = [(z0 + under * n / _UNDER, _THICK, under * n / _UNDER / (z1 - z0)) for n in range(_UNDER)]
    for n in range(_STRIPS + 1):
        share = n / _STRIPS
        fold = 0.5 - 0.5 * cos(2 * pi * _FOLDS * share)
        height = _THICK + _FOLD * pulled * fold * (1 - 0.65 * share)
        z = foot + free * share * (1 - _PULL * pulled)
        made.append((z, height, (under + free * share) / (z1 - z0)))
    return made


def towel(prop: Towel, pulled: float, points: Sequence[Vec], view: View) -> Iterator[Shape]:
    """Yield the towel; `pulled` (0 to 1) is how far it has been pulled in. It is drawn before all that stands on it."""
    (x0, x1), rows = prop.x, lines(prop, pulled, points)
    left, right = ([view.project((x, y, z)) for z, y, _ in rows] for x in (x0, x1))
    depth = min(p[2] for p in (*left, *right)) - 1.0
    yield Face(depth, "cloth", tuple(p[:2] for p in (*left, *reversed(right))), 0.2)
    strips = []
    for n in range(len(rows) - 1):
        (za, ya, sa), (zb, yb, sb) = rows[n], rows[n + 1]
        out = unit((0.0, zb - za, ya - yb))
        tone = "cloth-stripe" if any(a <= (sa + sb) / 2 <= b for a, b in _STRIPES) else "cloth"
        corners = (left[n][:2], left[n + 1][:2], right[n + 1][:2], right[n][:2])
        strips.append((left[n][2] + right[n + 1][2], Face(depth, tone, corners, shade(out, view), edge=False)))
    for _, strip in sorted(strips, key=lambda pair: pair[0]):
        yield strip


def _foot(towel: Towel, points: Sequence[Vec]) -> float:
    """Return how far forward the toes of the foot on the towel reach."""
    middle = (towel.x[0] + towel.x[1]) / 2
    side = min(("l_", "r_"), key=lambda s: abs(points[SPHERE[s + "ballm"]][0] - middle))
    tip = SPHERE[side + "toe0b"]
    return points[tip][2] + SPHERES[tip].radius
