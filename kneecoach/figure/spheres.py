"""The body's volume: spheres fixed in segments. They touch floor and props, and the body is drawn round them."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from kneecoach.figure.anatomy import FIRM, LIMBS, TOES, TRUNK, Row
from kneecoach.figure.skeleton import SEGMENT, STATURE, Placed
from kneecoach.figure.space import Mat, Vec, times, unit

#: What follows from the skeleton: where the fingers and bare toes bend again, the thumb, and the kneecap; on what.
FOLLOWERS = {"tips": "fing", "thumb": "hand", "claw": "toe", "patella": "shank"}
_FRAMES = (*SEGMENT, *(side + name for side in ("l_", "r_") for name in FOLLOWERS))
_FRAME = {name: place for place, name in enumerate(_FRAMES)}
#: How far along a finger and a toe the end begins, in thousandths of stature.
_FINGER, _TOE = 24.0, 18.0


class Sphere(Struct, frozen=True):
    """A ball fixed in a segment: its place and its radius, in metres.

    `frame` is where its axes are in the list of frames that `centres` makes: the segment, or what follows from it.
    """

    name: str
    segment: int
    at: Vec
    radius: float
    frame: int


def _sphere(name: str, segment: str, row: Row, sign: float) -> Sphere:
    x, y, z, r = row
    side, own = (segment[:2], segment[2:]) if segment[1:2] == "_" else ("", segment)
    carrier = SEGMENT[side + FOLLOWERS.get(own, own)]
    return Sphere(name, carrier, times((x * sign, y, z), STATURE / 1000), r * STATURE / 1000, _FRAME[segment])


def _spheres() -> tuple[Sphere, ...]:
    made = []
    for segment, rows in TRUNK.items():
        for name, row in rows.items():
            pair = (("l_", 1.0), ("r_", -1.0)) if row[0] else (("", 1.0),)
            made += [_sphere(side + name, segment, row, sign) for side, sign in pair]
    toes = {f"toe{n}{end}": row for n, toe in enumerate(TOES) for end, row in zip("am", toe, strict=False)}
    claw = {f"toe{n}b": toe[2] for n, toe in enumerate(TOES)}
    limbs = LIMBS | {"toe": LIMBS["toe"] | toes, "claw": claw}
    for side, sign in (("l_", 1.0), ("r_", -1.0)):
        for segment, rows in limbs.items():
            made += [_sphere(side + name, side + segment, row, sign) for name, row in rows.items()]
    return tuple(sorted(made, key=lambda sphere: sphere.frame))


SPHERES = _spheres()
SPHERE: dict[str, int] = {sphere.name: place for place, sphere in enumerate(SPHERES)}
#: Spheres that may dip into the floor: too small to matter, or soft.
SOFT = frozenset(place for name, place in SPHERE.items() if name.removeprefix("l_").removeprefix("r_") not in FIRM)
_BY_FRAME = tuple(
    (frame, tuple(sphere.at for sphere in group)) for frame, group in groupby(SPHERES, lambda sphere: sphere.frame)
)


def centres(frames: list[Placed]) -> list[Vec]:
    """Return where the middle of every sphere is, in the order of SPHERES."""
    made: list[Vec] = []
    every = [*frames, *_followers(frames)]
    for frame, places in _BY_FRAME:
        (a, b, c, d, e, f, g, h, i), (ox, oy, oz) = every[frame].axes, every[frame].origin
        made += [
            (a * x + b * y + c * z + ox, d * x + e * y + f * z + oy, g * x + h * y + i * z + oz) for x, y, z in places
        ]
    return made


def _followers(frames: list[Placed]) -> list[Placed]:
    """Return what follows: fingers and toes bend again by half of what their base does; thumb and kneecap go half."""
    made = []
    for side in ("l_", "r_"):
        hand, fing, foot, toe, thigh, shank = (frames[SEGMENT[side + name]] for name in _LEADERS)
        thumb = _half_way(hand.axes, fing.axes)
        tips = Placed(_turned_on(fing.axes, hand.axes, thumb), fing.point(_END))
        z, y = (foot.axes[2], foot.axes[5], foot.axes[8]), (toe.axes[1], toe.axes[4], toe.axes[7])
        curls = z[0] * y[0] + z[1] * y[1] + z[2] * y[2] > 0
        claw = _turned_on(toe.axes, foot.axes, _half_way(foot.axes, toe.axes)) if curls else toe.axes
        knee = _half_way(thigh.axes, shank.axes)
        made += [tips, Placed(thumb, hand.point(_BALL)), Placed(claw, toe.point(_MIDDLE)), Placed(knee, shank.origin)]
    return made


_LEADERS = ("hand", "fing", "foot", "toe", "thigh", "shank")
_END: Vec = (0.0, -_FINGER * STATURE / 1000, 0.0)
_BALL: Vec = (0.0, -16 * STATURE / 1000, 10 * STATURE / 1000)
_MIDDLE: Vec = (0.0, -1.5 * STATURE / 1000, _TOE * STATURE / 1000)


def _turned_on(m: Mat, a: Mat, b: Mat) -> Mat:
    """Return m turned by what leads from a to b."""
    r = [sum(a[3 * k + i] * b[3 * k + j] for k in range(3)) for i in range(3) for j in range(3)]
    n = [m[3 * i] * r[j] + m[3 * i + 1] * r[3 + j] + m[3 * i + 2] * r[6 + j] for i in range(3) for j in range(3)]
    return n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]


def _half_way(a: Mat, b: Mat) -> Mat:
    """Return the axes half-way between a and b, which share one of them."""
    columns = [(a[i] + b[i], a[i + 3] + b[i + 3], a[i + 6] + b[i + 6]) for i in range(3)]
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = (unit(column) for column in columns)
    return ax, bx, cx, ay, by, cy, az, bz, cz
