"""How a new draft begins: each posture on what it rests on, on a floor or a mat, and seen from a side that suits it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kneecoach.figure.camera import Camera
from kneecoach.figure.draft import Draft
from kneecoach.figure.figure import Key, Phase, Working
from kneecoach.figure.joints import SIDED, Posture, changed, neutral
from kneecoach.figure.props import Chair, Floor, Mat, Prop
from kneecoach.figure.support import support

#: The first keyframe is held so long, in seconds, and shows the beat of this word.
FIRST, HELD = 2.0, "hold"
#: Where a mat lies for a body along the room or across it, and a piece of floor for one that stands.
LONG_MAT = Mat(x=(-0.4, 0.4), z=(-1.0, 1.1))
WIDE_MAT = Mat(x=(-1.05, 1.05), z=(-0.4, 0.65))
FLOOR = Floor(x=(-0.6, 0.6), z=(-0.6, 0.8))
SEAT = Chair(at=(0.0, 0.03), height=0.43)
SIDE_LYING = (Posture.SIDE_LYING_LEFT, Posture.SIDE_LYING_RIGHT)


class Start(Struct, frozen=True):
    """The first keyframe of a posture. Names without a side are of both; `supports` are as one writes them."""

    angles: Mapping[str, float]
    supports: tuple[str, ...]
    props: tuple[Prop, ...]
    camera: Camera


def _both(*parts: str) -> tuple[str, ...]:
    return tuple(f"{side} {part}" for part in parts for side in ("left", "right"))


def _lying_on(side: str) -> Start:
    """Lying on the side, the lower leg bent, the lower arm under the head, the upper hand on the floor in front."""
    low, high = ("l_", "r_") if side == "left" else ("r_", "l_")
    way = 1.0 if side == "left" else -1.0
    lower = {"hip": 38.5, "abd": 4.0, "rot": 2.0, "knee": 88.5, "inv": 1.5}
    lower |= {"sh": 142.0, "sh_abd": 0.0, "sh_rot": -6.0, "elbow": 112.0, "pron": 0.0, "grip": 8.0}
    upper = {"hip": -2.0, "abd": -6.0, "ankle": 6.0}
    upper |= {"sh": 60.0, "sh_abd": -47.0, "sh_rot": -4.0, "elbow": 50.0, "pron": 35.0, "wrist": 26.0, "grip": 6.0}
    angles = {"py": 0.189, "tilt": 2.5 * way, "bend": -2.0 * way, "nbend": 10.0 * way}
    angles |= {low + name: value for name, value in lower.items()}
    angles |= {high + name: value for name, value in upper.items()}
    supports = (f"{side} hip", f"{side} shoulder", f"{side} knee slide", f"{side} edge slide")
    return Start(angles, supports, (WIDE_MAT,), Camera(-8.0 * way, 15.0))


_ARMS_AT_SIDES = {"sh": -11.0, "sh_abd": 14.5, "elbow": 3.0, "pron": 83.5, "wrist": 4.5, "grip": 6.0}
_ON_BACK = ("shoulders", "pelvis", "head slide")
STARTS: Mapping[Posture, Start] = {
    Posture.STANDING: Start({"py": 0.927}, _both("sole"), (FLOOR,), Camera(62, 9)),
    Posture.SEATED: Start(
        {"py": 0.527, "hip": 89.0, "knee": 89.0, "sh": 3.0, "sh_abd": -4.0, "sh_rot": -6.0, "elbow": 72.0}
        | {"pron": 72.0, "wrist": 10.0, "grip": 6.0},
        ("pelvis on chair", *_both("sole slide")), (FLOOR, SEAT), Camera(58, 10),
    ),
    Posture.SUPINE: Start(
        {"py": 0.119, "lean": -1.0, "nod": 5.5, "hip": 55.0, "abd": 2.0, "knee": 127.0, "ankle": -19.0}
        | _ARMS_AT_SIDES,
        (*_ON_BACK, *_both("sole slide", "hand slide")), (LONG_MAT,), Camera(68, 12),
    ),
    Posture.PRONE: Start(
        {"py": 0.107, "nod": -22.0, "hip": 5.5, "knee": 7.5, "ankle": -50.0, "sh": 12.0, "sh_abd": 122.0}
        | {"sh_rot": 84.0, "elbow": 112.0, "pron": 60.0, "grip": 4.0},
        ("chest slide", "belly slide", *_both("knee slide", "toes slide")), (LONG_MAT,), Camera(66, 13),
    ),
    Posture.SIDE_LYING_LEFT: _lying_on("left"),
    Posture.SIDE_LYING_RIGHT: _lying_on("right"),
    Posture.LONG_SITTING: Start(
        {"py": 0.098, "lean": -1.0, "hip": 89.0, "knee": 2.5, "sh": -7.0, "sh_abd": 1.5, "elbow": 12.5}
        | {"pron": 50.5, "wrist": 84.0, "grip": 10.0},
        ("pelvis", *_both("heel slide", "hand slide")), (LONG_MAT,), Camera(62, 12),
    ),
    Posture.KNEELING: Start(
        {"py": 0.487, "hip": 0.0, "knee": 90.0, "ankle": -48.0},
        _both("knee", "toes slide"), (LONG_MAT,), Camera(66, 10),
    ),
    Posture.REVERSE_TABLETOP: Start(
        {"py": 0.467, "lean": 13.0, "nod": 12.0, "hip": 17.5, "abd": 8.0, "knee": 96.0, "ankle": 2.0, "sh": -68.0}
        | {"sh_abd": 13.0, "sh_rot": -1.0, "pron": 33.5, "wrist": 67.0},
        _both("sole", "hand"), (LONG_MAT,), Camera(32, 20),
    ),
}  # fmt: skip


def begun(posture: Posture, name: str) -> Draft:
    """Return a draft with one keyframe of this name, held, in this posture."""
    start, pose = STARTS[posture], neutral(posture)
    for joint, value in start.angles.items():
        names = (f"l_{joint}", f"r_{joint}") if joint in SIDED else (joint,)
        pose = changed(pose, dict.fromkeys(names, value))
    key = Key(name, pose, tuple(support(told) for told in start.supports), Working.RIGHT, {})
    return Draft(Working.RIGHT, start.camera, (key,), (Phase(0, FIRST, HELD),), props=start.props)
