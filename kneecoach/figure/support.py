"""What carries the body: supports as they are written, and how far a pose is from resting on them.

A support is `<part> [on <prop>] [slide|hold] [@n]`: "left sole", "back on wall slide", "right sole @2".
Without a mode it is planted: its place on the surface is where the first keyframe that names this spot put it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from kneecoach.figure.body import SPHERE, SPHERES
from kneecoach.figure.props import Prop, Rail, Roller, Wall, name, top
from kneecoach.figure.space import FORWARD, LEFT, UP, Vec, add, dot, length, sub, times, unit


class Mode(StrEnum):
    """How a support binds."""

    PLANTED = "planted"  # touches, and stays where it is
    SLIDE = "slide"  # touches, and may move along
    HOLD = "hold"  # stays where it is, and touches nothing


#: Which spheres stand for a part. "lowest" picks one of a group; each group is one contact.
_PARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "sole": (("heel",), ("ballm",), ("balll",)),
    "heel": (("heel",),),
    "ball": (("ballm",),),
    "toes": (("toem",),),
    "edge": (("balll",),),
    "outer foot": (("balll",), ("heel",)),
    "knee": (("knee",),),
    "knee-back": (("knee",),),
    "hand": (("palm",), ("kn1",), ("kn2",)),
    "fingertips": (("f1a",), ("f1b",)),
    "grip": (("palm",),),
    "forearm": (("elbow",), ("wr",)),
    "elbow": (("elbow",),),
    "ankle": (("ank",),),
    "hip": (("hip", "thighm"),),
    "shoulder": (("sh",),),
}
_WHOLE: dict[str, tuple[tuple[str, ...], ...]] = {
    "shoulders": (("l_blade",), ("r_blade",)),
    "back": (("l_blade",), ("r_blade",)),
    "pelvis": (("l_butt",), ("r_butt",)),
    "head": (("hair0", "hair1"),),
    "chest": (("l_chest",), ("r_chest",)),
    "belly": (("l_crest", "l_thighm"), ("r_crest", "r_thighm")),
}
#: The parts of a foot that bear.
FOOT = frozenset({"sole", "heel", "ball", "toes", "edge", "outer foot"})
_SIDES = {"left": "l_", "right": "r_"}


class UnknownSupportError(ValueError):
    """A support that names no part, prop or mode we know; `told` is the support."""

    def __init__(self, told: str) -> None:
        super().__init__(told)
        self.told = told


class Support(Struct, frozen=True):
    """One part of the body and what it rests on; `side` is "l", "r" or neither. `on` names a prop or a sphere."""

    told: str
    part: str
    side: str
    groups: tuple[tuple[int, ...], ...]
    on: str = ""
    mode: Mode = Mode.PLANTED
    spot: int = 1


class Row(Struct, frozen=True):
    """One equation of contact: `off` metres too far along the directions of these spheres."""

    off: float
    pulls: tuple[tuple[int, Vec], ...]
    support: Support | None = None


#: Where a planted sphere stays, by sphere and spot.
Spots = Mapping[tuple[int, int], Vec]


def support(told: str) -> Support:
    """Return the support that is written so. Raises UnknownSupportError."""
    words, mode, spot = told.split(), Mode.PLANTED, 1
    if words and words[-1].startswith("@"):
        digits = words.pop()[1:]
        spot = int(digits) if digits.isdecimal() else 0
    if words and words[-1] in {Mode.SLIDE, Mode.HOLD}:
        mode = Mode(words.pop())
    at = words.index("on") if "on" in words else len(words)
    on, wrong = " ".join(words[at + 1 :]), at == len(words) - 1
    words = words[:at]
    side = _SIDES.get(words[0], "") if words else ""
    part = " ".join(words[1:] if side else words)
    named = (_PARTS if side else _WHOLE).get(part)
    if named is None or spot < 1 or wrong:
        raise UnknownSupportError(told)
    groups = tuple(tuple(SPHERE[side + sphere] for sphere in group) for group in named)
    return Support(told, part, side[:1], groups, on, mode, spot)


def spheres(support: Support, points: Sequence[Vec]) -> tuple[int, ...]:
    """Return the spheres that bear, of each group the lowest."""
    return tuple(min(group, key=lambda i: points[i][1] - SPHERES[i].radius) for group in support.groups)


def rows(support: Support, points: Sequence[Vec], props: Mapping[str, Prop], spots: Spots) -> list[Row]:
    """Return how far each sphere of the support is from where it belongs."""
    made = []
    for sphere in spheres(support, points):
        point = points[sphere]
        if support.mode is not Mode.HOLD:
            off, pulls = _surface(support, sphere, points, props)
            made.append(Row(off, pulls, support))
        spot = spots.get((sphere, support.spot))
        if support.mode is not Mode.SLIDE and spot is not None:
            made += [Row(dot(sub(point, spot), a), ((sphere, a),), support) for a in _pinned(support, props)]
    return made


def bears(on: str, props: Mapping[str, Prop]) -> bool:
    """Tell whether one can rest on this: the floor (no name), a sphere of the body, or a prop with a surface."""
    prop = props.get(on)
    return (
        not on or on in SPHERE or isinstance(prop, Wall | Roller | Rail) or (prop is not None and top(prop) is not None)
    )


def _pinned(support: Support, props: Mapping[str, Prop]) -> tuple[Vec, ...]:
    if support.mode is Mode.HOLD:
        return LEFT, UP, FORWARD
    if support.on.startswith(("l_", "r_")):
        return ()
    return (LEFT, UP) if isinstance(props.get(support.on), Wall) else (LEFT, FORWARD)


def _surface(
    support: Support, sphere: int, points: Sequence[Vec], props: Mapping[str, Prop]
) -> tuple[float, tuple[tuple[int, Vec], ...]]:
    point, r = points[sphere], SPHERES[sphere].radius
    if not support.on:
        return point[1] - r, ((sphere, UP),)
    if support.on in SPHERE:
        other = SPHERE[support.on]
        way = sub(point, points[other])
        out = unit(way)
        return length(way) - r - SPHERES[other].radius, ((sphere, out), (other, times(out, -1)))
    prop = props.get(support.on)
    height = top(prop) if prop is not None else None
    if height is not None:
        return point[1] - r - height, ((sphere, UP),)
    if isinstance(prop, Wall):
        return point[2] - r - prop.z, ((sphere, FORWARD),)
    if isinstance(prop, Roller):
        way = (0.0, point[1] - prop.r, point[2] - prop.z)
        return length(way) - r - prop.r, ((sphere, unit(way)),)
    assert isinstance(prop, Rail), f"{support.told} bears nothing: `bears` was not asked"
    return _from_rail(sphere, point, r, prop)


def _from_rail(sphere: int, point: Vec, r: float, rail: Rail) -> tuple[float, tuple[tuple[int, Vec], ...]]:
    """A hand lies on the rail's nearest point: straight above it by part of the sphere."""
    along = sub(rail.b, rail.a)
    share = max(0.0, min(1.0, dot(sub(point, rail.a), along) / dot(along, along)))
    way = sub(point, add(add(rail.a, times(along, share)), (0.0, 0.6 * r, 0.0)))
    return length(way), ((sphere, unit(way)),)


def called(props: Sequence[Prop]) -> dict[str, Prop]:
    """Return the props by the names that supports use."""
    return {name(prop): prop for prop in props}
