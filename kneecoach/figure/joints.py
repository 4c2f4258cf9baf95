"""Which angles make a pose: their names and ranges of motion.

Angles are in degrees and positions in metres, at a stature of 1.75 m. All zero is standing with the arms
hanging and the thumbs forward. Positive is flexion, abduction, external rotation, dorsiflexion, inversion,
pronation; `bend`, `twist`, `nbend`, `nturn` and `turn` go to the subject's left, `tilt` lifts the left hip.

The limits follow common tables of goniometry, widened where a loaded or combined movement needs it.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

#: The joints of the middle, with the least and the most of each.
MIDDLE: dict[str, tuple[float, float]] = {
    "px": (-9.0, 9.0),
    "py": (0.0, 9.0),
    "pz": (-9.0, 9.0),
    "lean": (-75.0, 105.0),
    "tilt": (-40.0, 40.0),
    "turn": (-180.0, 180.0),
    "flex": (-25.0, 60.0),
    "bend": (-30.0, 30.0),
    "twist": (-45.0, 45.0),
    "nod": (-45.0, 50.0),
    "nbend": (-40.0, 40.0),
    "nturn": (-75.0, 75.0),
}
#: The joints that both sides have.
SIDED: dict[str, tuple[float, float]] = {
    "hip": (-22.0, 125.0),
    "abd": (-25.0, 55.0),
    "rot": (-40.0, 50.0),
    "knee": (0.0, 140.0),
    "ankle": (-50.0, 38.0),
    "inv": (-20.0, 35.0),
    "toes": (-40.0, 75.0),
    "curl": (0.0, 70.0),
    "sh": (-75.0, 180.0),
    "sh_abd": (-50.0, 180.0),
    "sh_rot": (-90.0, 90.0),
    "elbow": (0.0, 148.0),
    "pron": (-90.0, 90.0),
    "wrist": (-75.0, 85.0),
    "grip": (0.0, 100.0),
}
#: How far a prop is used: a towel bunched, a marble held.
AUX = "aux"

#: Every joint; a pose holds one number for each, in this order.
JOINTS: tuple[str, ...] = (*MIDDLE, *(f"{side}_{name}" for side in "lr" for name in SIDED), AUX)
PLACE: dict[str, int] = {name: place for place, name in enumerate(JOINTS)}
_LIMITS = (*MIDDLE.values(), *SIDED.values(), *SIDED.values(), (0.0, 1.0))
#: The least and the most of each joint, in the order of JOINTS.
LEAST: tuple[float, ...] = tuple(least for least, _ in _LIMITS)
MOST: tuple[float, ...] = tuple(most for _, most in _LIMITS)


class Posture(StrEnum):
    """How the body lies or stands before any joint bends."""

    STANDING = "standing"
    KNEELING = "kneeling"
    SEATED = "seated"
    LONG_SITTING = "long-sitting"
    SUPINE = "supine"
    REVERSE_TABLETOP = "reverse-tabletop"
    PRONE = "prone"
    SIDE_LYING_LEFT = "side-lying-left"
    SIDE_LYING_RIGHT = "side-lying-right"


class Pose(Struct, frozen=True):
    """One posture of the body: an angle or a position for each of JOINTS."""

    posture: Posture
    at: tuple[float, ...]

    def __getitem__(self, joint: str) -> float:
        return self.at[PLACE[joint]]


_EVERYWHERE = {"sh_abd": 7.0, "elbow": 12.0, "pron": 10.0, "grip": 22.0}
_BY_POSTURE: dict[Posture, dict[str, float]] = {
    Posture.SEATED: {"hip": 90.0, "knee": 90.0},
    Posture.LONG_SITTING: {"hip": 90.0},
    Posture.SUPINE: {"hip": -2.0, "sh_abd": 14.0, "elbow": 8.0, "pron": 55.0, "grip": 8.0},
    Posture.REVERSE_TABLETOP: {"knee": 90.0, "sh": -70.0, "sh_abd": 5.0, "elbow": 4.0, "wrist": 60.0, "grip": 0.0},
    Posture.PRONE: {"ankle": -40.0},
}


def neutral(posture: Posture) -> Pose:
    """Return the posture as it is before anything is said of single joints."""
    sided = _EVERYWHERE | _BY_POSTURE.get(posture, {})
    return Pose(posture, tuple(sided.get(name.partition("_")[2], 0.0) if name[1:2] == "_" else 0.0 for name in JOINTS))


def changed(pose: Pose, angles: dict[str, float]) -> Pose:
    """Return the pose with these joints changed."""
    at = list(pose.at)
    for joint, value in angles.items():
        at[PLACE[joint]] = value
    return Pose(pose.posture, tuple(at))


def blend(a: Pose, b: Pose, share: float) -> Pose:
    """Return the pose `share` (0 to 1) of the way from a to b, joint by joint."""
    return Pose(a.posture, tuple(x + (y - x) * share for x, y in zip(a.at, b.at, strict=True)))


def out_of_range(pose: Pose) -> tuple[str, ...]:
    """Return the joints beyond their range of motion, by more than a rounding error."""
    limits = zip(JOINTS, pose.at, LEAST, MOST, strict=True)
    return tuple(joint for joint, value, least, most in limits if not least - 0.001 <= value <= most + 0.001)
