"""Where a movement goes: the path of what moves most in the picture, a little outside of it."""

from __future__ import annotations

from itertools import pairwise
from math import dist

from kneecoach.figure.body import SPHERE, centres
from kneecoach.figure.camera import View
from kneecoach.figure.motion import Motion
from kneecoach.figure.shapes import Point
from kneecoach.figure.skeleton import placed
from kneecoach.figure.space import Vec, add, sub, times, unit

#: What may lead, the place from which it points outward, how far outside its path lies (metres), what its way weighs.
_SIDED = (("ank", "hip", 0.15, 1.2), ("knee", "hip", 0.10, 1.0), ("butt", "belly", 0.24, 0.8))
_LEADERS = (
    (SPHERE["trap"], SPHERE["crotch"], 0.34, 0.6),
    *((SPHERE[side + end], SPHERE[side + root], far, by) for side in ("l_", "r_") for end, root, far, by in _SIDED),
)
#: A way shorter than this in the picture, as a length at the focus in metres, needs no arrow.
SHORTEST = 0.10


def arrow(motion: Motion, start: int, end: int, view: View) -> tuple[Point, ...]:
    """Return the points of the path in the picture, from start to end; none where little moves."""
    shots = [centres(placed(pose)) for pose in motion.way(start, end)]
    paths = {leader: tuple(view.project(_outside(shot, leader))[:2] for shot in shots) for leader in _LEADERS}
    best = max(_LEADERS, key=lambda leader: leader[3] * _long(paths[leader]))
    return paths[best] if _long(paths[best]) > SHORTEST * view.scale else ()


def _outside(shot: list[Vec], leader: tuple[int, int, float, float]) -> Vec:
    sphere, root, far, _ = leader
    return add(shot[sphere], times(unit(sub(shot[sphere], shot[root])), far))


def _long(path: tuple[Point, ...]) -> float:
    return sum(dist(a, b) for a, b in pairwise(path))
