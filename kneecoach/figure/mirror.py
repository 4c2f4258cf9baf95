"""Left for right: of one keyframe, and of a whole draft with what stands round it."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import asdict, replace

from kneecoach.figure.draft import Draft, with_key
from kneecoach.figure.figure import Key, Working
from kneecoach.figure.joints import JOINTS, Pose, Posture
from kneecoach.figure.props import Prop, Spot
from kneecoach.figure.support import support

#: What goes to one side, and so to the other in a mirror.
SIDEWAYS = frozenset({"px", "tilt", "turn", "bend", "twist", "nbend", "nturn"})
_OTHER = {"left": "right", "right": "left", "l": "r", "r": "l"}
_LYING = {
    Posture.SIDE_LYING_LEFT: Posture.SIDE_LYING_RIGHT,
    Posture.SIDE_LYING_RIGHT: Posture.SIDE_LYING_LEFT,
}
_LEGS = {Working.LEFT: Working.RIGHT, Working.RIGHT: Working.LEFT, Working.BOTH: Working.BOTH}

Thing = TypeVar("Thing", bound="Prop | Spot")


def mirrored_pose(pose: Pose) -> Pose:
    """Return the mirror image of a pose; one that lies on a side lies on the other."""
    at = tuple(_minus(pose[name]) if name in SIDEWAYS else pose[_swapped(name)] for name in JOINTS)
    return Pose(_LYING.get(pose.posture, pose.posture), at)


def mirrored_key(key: Key) -> Key:
    """Return the mirror image of a keyframe: its pose, its supports and the leg that works."""
    supports = tuple(support(" ".join(_swapped(word) for word in one.told.split())) for one in key.supports)
    lift = {_swapped(joint): by for joint, by in key.lift.items()}
    return replace(key, pose=mirrored_pose(key.pose), supports=supports, working=_LEGS[key.working], lift=lift)


def with_mirrored(draft: Draft, at: int) -> Draft:
    """Return the draft with one keyframe mirrored; all of it where the body lies on a side, which is one for all."""
    if draft.posture in _LYING:
        return mirrored(draft)
    return with_key(draft, at, mirrored_key(draft.keys[at]))


def mirrored(draft: Draft) -> Draft:
    """Return the mirror image of a whole draft, looked at from the other side."""
    camera, inset = draft.camera, draft.inset
    if inset is not None:
        x, y, z = inset.camera.focus
        inset = replace(inset, camera=replace(inset.camera, yaw=_minus(inset.camera.yaw), focus=(_minus(x), y, z)))
    phases = tuple(replace(phase, side=_OTHER.get(phase.side, phase.side)) for phase in draft.phases)
    return replace(
        draft,
        working=_LEGS[draft.working],
        camera=replace(camera, yaw=_minus(camera.yaw)),
        inset=inset,
        props=tuple(mirrored_thing(prop) for prop in draft.props),
        keys=tuple(mirrored_key(key) for key in draft.keys),
        phases=phases,
    )


def mirrored_thing(prop: Thing) -> Thing:
    """Return a thing where a mirror shows it."""
    changes: dict[str, object] = {}
    for field, value in asdict(prop).items():
        match field:
            case "x":
                changes[field] = (_minus(value[1]), _minus(value[0]))
            case "at" | "a" | "b" | "start" | "room" if value is not None:
                changes[field] = (_minus(value[0]), *value[1:])
            case "on" | "foot" | "side":
                changes[field] = _OTHER[value]
            case "segment":
                changes[field] = _swapped(value)
            case "round":
                changes[field] = tuple(mirrored_thing(spot) for spot in value)
    return replace(prop, **changes)


def _swapped(name: str) -> str:
    """Return "r_knee" for "l_knee" and "right" for "left"; what has no side stays."""
    if name[:2] in {"l_", "r_"}:
        return _OTHER[name[0]] + name[1:]
    return _OTHER.get(name, name) if len(name) > 1 else name


def _minus(value: float) -> float:
    return 0.0 - value  # not -value, which makes a -0.0 of a 0.0
