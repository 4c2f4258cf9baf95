"""What a draft can be given besides its angles: things round it, each with a place, and what it may rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from kneecoach.figure.begun import FLOOR, LONG_MAT, SEAT, SIDE_LYING, WIDE_MAT
from kneecoach.figure.draft import Draft
from kneecoach.figure.joints import Posture
from kneecoach.figure.props import (
    Ball,
    Band,
    Chair,
    Dumbbells,
    LongBand,
    Mat,
    Prop,
    Rail,
    Roller,
    Spot,
    Step,
    Towel,
    Wall,
    name,
)
from kneecoach.figure.support import Support

_UPRIGHT = frozenset({Posture.STANDING, Posture.SEATED})


def _loop(limb: str, share: float, width: float) -> Band:
    left, right = ("l_thigh", "r_thigh") if limb == "thigh" else ("l_shank", "r_shank")
    return Band(round=(Spot(segment=right, share=share), Spot(segment=left, share=share)), width=width)  # type: ignore[arg-type]


#: Things by the name under which they are offered; the chair to hold brings a line along its back for the hand.
THINGS: Mapping[str, tuple[Prop, ...]] = {
    "mat": (LONG_MAT,),
    "floor": (FLOOR,),
    "seat": (SEAT,),
    "hold-chair": (
        Chair(at=(0.47, 0.1), height=0.45),
        Rail(a=(0.28, 0.885, -0.16), b=(0.66, 0.885, -0.16), id="chairtop", hidden=True),
    ),
    "wall": (Wall(z=-0.12, x=(-0.55, 0.75), height=1.85),),
    "step": (Step(at=(0.0, 0.25), size=(0.62, 0.17, 0.4)),),
    "rail": (Rail(a=(0.44, 1.02, -0.42), b=(0.44, 1.02, 0.55), posts=(0.06, 0.94)),),
    "roller": (Roller(z=0.42, r=0.075, x=(-0.32, 0.32)),),
    "ball": (Ball(r=0.058),),
    "thigh-band": (_loop("thigh", 0.8, 0.055),),
    "ankle-band": (_loop("shank", 0.88, 0.045),),
    "long-band": (LongBand(foot="r"),),
    "dumbbells": (Dumbbells(),),
    "towel": (Towel(x=(-0.24, 0.03), z=(0.42, 0.95)),),
}


def thing(prop: Prop) -> str:
    """Return the name under which this prop is offered, wherever it stands; else its kind."""
    match prop:
        case Band(round=spots):
            limbs = {spot.segment[2:] for spot in spots}
            return (
                {"thigh": "thigh-band", "shank": "ankle-band"}.get(limbs.pop(), "band") if len(limbs) == 1 else "band"
            )
        case Chair(at=(x, _)):
            return "hold-chair" if abs(x) > 0.25 else "seat"
        case Rail(hidden=True):
            return "hold"
        case _:
            return str(prop.__struct_config__.tag)


def things(draft: Draft) -> tuple[str, ...]:
    """Return the names of the things that are offered and not there yet."""
    there = {thing(prop) for prop in draft.props}
    return tuple(one for one in THINGS if one not in there)


def placed_thing(draft: Draft, wanted: str) -> tuple[Prop, ...]:
    """Return the props of a thing where this draft needs them."""
    if wanted == "mat" and draft.posture in SIDE_LYING:
        return (WIDE_MAT,)
    if wanted == "mat" and draft.posture in _UPRIGHT:
        return (Mat(x=FLOOR.x, z=FLOOR.z),)
    return THINGS[wanted]


def knobs(prop: Prop) -> dict[str, float]:
    """Return what can be set of a prop, in metres: its height or thickness, how far ahead and how far to the left."""
    match prop:
        case Step(at=(x, z), size=(_, h, _)):
            return {"height": h, "ahead": z, "aside": x}
        case Chair(at=(x, z), height=h):
            return {"height": h, "ahead": z, "aside": x}
        case Wall(z=z):
            return {"ahead": z}
        case Roller(z=z, r=r):
            return {"thick": 2 * r, "ahead": z}
        case Ball(r=r):
            return {"thick": 2 * r}
        case Rail(a=(x, y, _), hidden=False):
            return {"height": y, "aside": x}
        case _:
            return {}


def with_knob(prop: Prop, knob: str, metres: float) -> Prop:
    """Return the prop with one of its knobs set."""
    match prop, knob:
        case Step(size=(w, _, d)), "height":
            return replace(prop, size=(w, metres, d))
        case Chair(), "height":
            return replace(prop, height=metres)
        case ((Step() | Chair()), "ahead"):
            return replace(prop, at=(prop.at[0], metres))
        case ((Step() | Chair()), "aside"):
            return replace(prop, at=(metres, prop.at[1]))
        case ((Wall() | Roller()), "ahead"):
            return replace(prop, z=metres)
        case ((Roller() | Ball()), "thick"):
            return replace(prop, r=metres / 2)
        case Rail(a=a, b=b), "height":
            return replace(prop, a=(a[0], metres, a[2]), b=(b[0], metres + b[1] - a[1], b[2]))
        case Rail(a=a, b=b), "aside":
            return replace(prop, a=(metres, *a[1:]), b=(metres + b[0] - a[0], *b[1:]))
        case _:
            return prop


_BOTH_SIDES = ("sole", "heel", "ball", "toes", "knee", "hand", "forearm")
_MIDDLE = ("pelvis", "shoulders", "head", "chest", "belly")
#: What bears first in each posture; the rest is offered after it.
_FIRST: Mapping[Posture, tuple[str, ...]] = {
    Posture.STANDING: ("sole", "ball", "heel", "toes"),
    Posture.SEATED: ("sole", "heel", "ball"),
    Posture.KNEELING: ("knee", "sole", "toes", "hand"),
    Posture.LONG_SITTING: ("pelvis", "heel", "sole", "hand"),
    Posture.SUPINE: ("shoulders", "pelvis", "head", "sole", "heel", "hand", "forearm"),
    Posture.REVERSE_TABLETOP: ("sole", "hand", "pelvis"),
    Posture.PRONE: ("chest", "belly", "knee", "toes", "forearm", "hand"),
    Posture.SIDE_LYING_LEFT: ("hip", "shoulder", "knee", "edge", "hand"),
    Posture.SIDE_LYING_RIGHT: ("hip", "shoulder", "knee", "edge", "hand"),
}
#: Parts that are not planted unless somebody says so: they give way as the body moves.
_SLIDING = frozenset({"head", "chest", "belly", "toes", "edge", "back"})


def supports(draft: Draft, *, all_: bool = False) -> tuple[str, ...]:
    """Return what a keyframe of this draft may rest on, as one writes it; what is likely comes first."""
    first = _FIRST[draft.posture]
    parts = (*first, *(part for part in (*_MIDDLE, *_BOTH_SIDES) if part not in first)) if all_ else first
    told = [one for part in parts for one in _sided(part)]
    return tuple(_mode(one) for one in dict.fromkeys((*told, *_on_things(draft))))


def bare(support: Support) -> str:
    """Return a support without its mode and spot: the part and what it rests on."""
    words = ("left" if support.side == "l" else "right",) if support.side else ()
    return " ".join((*words, support.part, *(("on", support.on) if support.on else ())))


def _sided(part: str) -> tuple[str, ...]:
    return (part,) if part in _MIDDLE else (f"left {part}", f"right {part}")


def _on_things(draft: Draft) -> Iterator[str]:
    for prop in draft.props:
        on = name(prop)
        parts: tuple[str, ...] = ()
        match prop:
            case Step():
                parts = ("sole", "ball", "heel", "hand")
            case Chair() if thing(prop) == "seat":
                parts = ("pelvis",)
            case Rail():
                parts = ("grip", "fingertips")
            case Wall():
                parts = ("back", "pelvis")
            case Roller():
                parts = ("knee-back", "ankle")
        for part in parts:
            whole = part in {"back", *_MIDDLE}
            yield from (f"{part} on {on}",) if whole else (f"left {part} on {on}", f"right {part} on {on}")


def _mode(told: str) -> str:
    part = told.removeprefix("left ").removeprefix("right ").partition(" on ")[0]
    return f"{told} slide" if part in _SLIDING or told.endswith("on wall") else told
