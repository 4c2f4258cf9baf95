"""Bowls of marbles, and the marble that the toes carry from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, cos, pi, sin

from kneecoach.figure.blocks import ellipse, flat
from kneecoach.figure.body import SPHERE, SPHERES
from kneecoach.figure.camera import View
from kneecoach.figure.look import Look
from kneecoach.figure.outlines import polygon
from kneecoach.figure.props import Bowl, Marble, Prop
from kneecoach.figure.shapes import Disc, Face, Shape, patch
from kneecoach.figure.space import FORWARD, LEFT, Vec, add, between, sub, times, unit

#: A bowl's radius at the rim and at its foot, and its height; a marble's radius; metres.
RIM, _FOOT, HIGH, MARBLE = 0.075, 0.046, 0.042, 0.011
#: A marble is held when `aux` is larger than `_HELD`, and lies in a bowl when it is less than `_LOOSE`.
_LOOSE, _HELD = 0.15, 0.5
#: How far a held marble is before the tips of the toes.
_AHEAD = 0.018
#: Where marbles lie in a bowl: to the side, forward and up, in metres.
_HEAP = (
    (-0.020, 0.020, 0.024),
    (0.022, 0.014, 0.024),
    (0.000, -0.022, 0.024),
    (0.028, -0.018, 0.024),
    (-0.028, -0.012, 0.024),
    (0.002, 0.002, 0.038),
)


def bowls(props: Sequence[Prop], aux: float, look: Look) -> Iterator[Shape]:
    """Yield the bowls with what lies in them, and the marble on its way; `aux` tells how firmly it is held."""
    found = [prop for prop in props if isinstance(prop, Bowl)]
    loose = next((prop for prop in props if isinstance(prop, Marble)), None)
    home = _nearest(found, loose.side, look.points) if loose else -1
    travelling = loose is not None and aux > _LOOSE
    for place, bowl in enumerate(found):
        number = bowl.marbles - (1 if loose and place == 0 else 0)
        number += 1 if loose and place == home and not travelling else 0
        yield from _bowl(bowl, number, look)
    if loose and travelling:
        at = marble_place(found, loose.side, aux, look.points)
        yield _marble(at, look.depths[f"{loose.side}_toe"] + 0.004, look.view)


def marble_place(found: Sequence[Bowl], side: str, aux: float, points: Sequence[Vec]) -> Vec:
    """Return where the loose marble is: between the first two toes, or on its way to or from the nearest bowl."""
    (great, tip), (second, other) = (
        (points[SPHERE[f"{side}_toe{n}a"]], points[SPHERE[f"{side}_toe{n}b"]]) for n in range(2)
    )
    ahead = unit(sub(add(tip, other), add(great, second)))
    held = add(between(tip, other, 0.5), times(ahead, _AHEAD))
    if aux >= _HELD or not found:
        return held
    x, z = found[_nearest(found, side, points)].at
    dx, dz, dy = _HEAP[-1]
    return between((x + dx, dy, z + dz), held, max(0.0, (aux - _LOOSE) / (_HELD - _LOOSE)))


def dipped(bowl: Bowl, side: str, points: Sequence[Vec]) -> bool:
    """Tell whether the toes of this side ("l", "r") reach into a bowl."""
    tip = SPHERE[f"{side}_toe0b"]
    (x, y, z), r = points[tip], SPHERES[tip].radius
    return y - r < HIGH and (x - bowl.at[0]) ** 2 + (z - bowl.at[1]) ** 2 < RIM**2


def _nearest(found: Sequence[Bowl], side: str, points: Sequence[Vec]) -> int:
    """Return the bowl over which the toes are."""
    x, _, z = points[SPHERE[f"{side}_toe0b"]]
    return min(range(len(found)), key=lambda n: (found[n].at[0] - x) ** 2 + (found[n].at[1] - z) ** 2, default=-1)


def _bowl(bowl: Bowl, number: int, look: Look) -> Iterator[Shape]:
    """A bowl's inside, its marbles, and its wall before them. Feet are over it, but its wall hides toes in it."""
    (x, z), view = bowl.at, look.view
    feet = [look.depths[side + part] for side in ("l_", "r_") for part in ("foot", "toe")]
    depth = min([view.project((x, 0.0, z))[2], *feet]) - 0.01
    inside = [look.depths[f"{side}_toe"] + 0.01 for side in "lr" if dipped(bowl, side, look.points)]
    rim = ellipse((x, HIGH, z), (RIM, 0.0, 0.0), (0.0, 0.0, RIM), 24)
    yield Face(depth, "bowl", flat(rim, view), 0.85)
    heap = sorted(((x + dx, dy, z + dz) for dx, dz, dy in _HEAP[len(_HEAP) - number :]), key=view.facing)
    for at in heap:
        yield _marble(at, depth, view)
    yield _wall(bowl, max([depth, *inside]), view)


def _wall(bowl: Bowl, depth: float, view: View) -> Shape:
    (x, z), nearest = bowl.at, atan2(view.facing(FORWARD), view.facing(LEFT))
    around = [nearest + pi * (n / 12 - 0.5) for n in range(13)]
    upper = [view.project((x + RIM * cos(a), HIGH, z + RIM * sin(a)))[:2] for a in around]
    lower = [view.project((x + _FOOT * cos(a), 0.0, z + _FOOT * sin(a)))[:2] for a in around]
    discs: list[Disc] = []
    for height in (HIGH, 0.0):
        px, py, _, scale = view.project((x, height, z))
        discs.append((px, py, RIM * scale, False))
    return polygon("bowl", upper + lower[::-1], depth, (discs[0], discs[1]))


def _marble(at: Vec, depth: float, view: View) -> Shape:
    x, y, _, scale = view.project(at)
    return patch("marble", (((x, y, MARBLE * scale, True),),), depth)
