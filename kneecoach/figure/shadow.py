"""The shadow where the body is near the floor or a step: flat shapes on the level itself, in metres."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import dist

from msgspec import Struct

from kneecoach.figure.body import SPHERE, SPHERES
from kneecoach.figure.props import Step
from kneecoach.figure.shapes import Bow, outline
from kneecoach.figure.space import Vec

#: Each layer: only parts lower than this, by how much it is wider than the body (metres), and how dark it is.
LAYERS = ((0.45, 0.024, 0.36), (0.10, 0.002, 0.62))
#: A shadow stays as it is while nothing that casts it moves further than this, in metres.
STILL = 0.004
#: On a step only the feet cast one; what is this much below its top, in metres, stands beside it.
BESIDE = 0.03


class Shade(Struct, frozen=True):
    """One layer of shadow on the level plane at `height`; x is the room's x and y its z; `depth` (0 to 1) how dark.

    `outlines` are by the number of what casts them.
    """

    height: float
    outlines: Mapping[int, tuple[Bow, ...]]
    depth: float


def shadow(points: Sequence[Vec]) -> list[Shade]:
    """Return the layers of the shadow on the floor, lightest first."""
    return [_shade(points, 0.0, *layer) for layer in LAYERS]


def on_step(points: Sequence[Vec], step: Step) -> list[Shade]:
    """Return the layers of the shadow on a step, lightest first; it ends where the step does."""
    return [_shade(points, step.y + step.size[1], *layer) for layer in LAYERS[1:]]


def strayed(before: Sequence[Vec], now: Sequence[Vec]) -> bool:
    """Tell whether the body has moved so far that its shadow, which is soft, has to follow."""
    return any(dist(before[i], now[i]) > STILL for i in _CASTING)


def _shade(points: Sequence[Vec], height: float, reach: float, wider: float, dark: float) -> Shade:
    low, high = height - BESIDE if height else -1.0, height + reach
    near = (tuple(i for i in hull if low < points[i][1] - SPHERES[i].radius < high) for hull in _HULLS)
    return Shade(height, {n: _outline(hull, points, wider) for n, hull in enumerate(near) if hull}, dark)


def _outline(hull: tuple[int, ...], points: Sequence[Vec], wider: float) -> tuple[Bow, ...]:
    discs = [(points[i][0], points[i][2], max(0.004, SPHERES[i].radius * 0.9 + wider), False) for i in hull]
    return outline(discs)


#: What casts the shadow: fewer and simpler hulls than those that are drawn.
_TRUNK = ("hair0 hair1", "l_cap r_cap l_rib r_rib", "l_rib r_rib l_butt r_butt")
_LIMB = (
    "hip knee",
    "knee2 ank",
    "heel ballm balll",
    "ballm toem toel",
    "sh elbow",
    "elb2 wr",
    "wr2 kn1 kn2",
    "kn1 f1a f1b",
)
_HULLS = (
    *(tuple(SPHERE[name] for name in hull.split()) for hull in _TRUNK),
    *(tuple(SPHERE[side + name] for name in hull.split()) for side in ("l_", "r_") for hull in _LIMB),
)
_CASTING = sorted({sphere for hull in _HULLS for sphere in hull})
