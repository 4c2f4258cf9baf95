"""The tree of segments, and where a pose puts each of them (forward kinematics).

Turns are applied in the clinical order: flexion, then abduction about the floating axis, then rotation about
the long bone (Grood and Suntay; ISB). A limb's long axis is its own -y, its front +z. Lengths are shares
of stature (Drillis and Contini; Winter).
"""

from __future__ import annotations

from math import acos, cos, degrees, radians

from msgspec import Struct

from kneecoach.figure.joints import PLACE, Pose, Posture
from kneecoach.figure.space import IDENTITY, Mat, Vec, add, apply, column, times, turned

#: The figure's stature in metres.
STATURE = 1.75

_X, _Y, _Z = 0, 1, 2


class Turn(Struct, frozen=True):
    """A rotation by `factor` times the angle of a joint (a place in a pose), about an axis of the segment."""

    axis: int
    joint: int
    factor: float


class Segment(Struct, frozen=True):
    """A rigid part of the body. `origin` is its joint, in metres in the parent's axes."""

    name: str
    parent: int
    origin: Vec
    turns: tuple[Turn, ...]


class Placed(Struct, frozen=True):
    """Where a segment is: its axes, and the place of its joint."""

    axes: Mat
    origin: Vec

    def point(self, local: Vec) -> Vec:
        """Return where a point of the segment is in the room."""
        x, y, z = local
        m, o = self.axes, self.origin
        return (
            m[0] * x + m[1] * y + m[2] * z + o[0],
            m[3] * x + m[4] * y + m[5] * z + o[1],
            m[6] * x + m[7] * y + m[8] * z + o[2],
        )


class Axis(Struct, frozen=True):
    """How a joint moves what hangs on it: about this axis through this point, by `factor` a degree."""

    joint: int
    segment: int
    direction: Vec
    through: Vec


_TRUNK = (
    ("pelvis", "", (0, 0, 0), "x lean 1, z tilt 1"),
    ("lumbar", "pelvis", (0, 0.060, 0), "x flex .5, z bend -.5, y twist .25"),
    ("thorax", "lumbar", (0, 0.105, 0), "x flex .5, z bend -.5, y twist .75"),
    ("neck", "thorax", (0, 0.148, -0.006), "x nod .5, z nbend -.5, y nturn .4"),
    ("head", "neck", (0, 0.052, 0.004), "x nod .5, z nbend -.5, y nturn .6"),
)
#: For the left side; on the right x changes its sign, and so do the turns about y and z.
_LIMBS = (
    ("thigh", "pelvis", (0.050, 0, 0), "x hip -1, z abd 1, y rot 1"),
    ("shank", "thigh", (0, -0.245, 0), "x knee 1"),
    ("foot", "shank", (0, -0.246, 0), "x ankle -1, z inv -1"),
    ("toe", "foot", (0, -0.026, 0.060), "x curl 1, x toes -1"),
    ("uarm", "thorax", (0.103, 0.123, 0), "x sh -1, z sh_abd 1, y sh_rot 1"),
    ("farm", "uarm", (0, -0.186, 0), "x elbow -1"),
    ("hand", "farm", (0, -0.146, 0), "y pron -1, z wrist 1"),
    ("fing", "hand", (0, -0.055, 0), "z grip -1"),
)


def _turns(told: str, side: str) -> tuple[Turn, ...]:
    turns = []
    for turn in told.split(", "):
        axis, joint, factor = turn.split()
        sign = -1.0 if side == "r_" and axis != "x" else 1.0
        turns.append(Turn("xyz".index(axis), PLACE[side + joint], float(factor) * sign))
    return tuple(turns)


def _segments() -> tuple[Segment, ...]:
    made: list[Segment] = []
    places: dict[str, int] = {"": -1}
    rows = [("", *row) for row in _TRUNK] + [(side, *row) for side in ("l_", "r_") for row in _LIMBS]
    for side, name, parent, origin, told in rows:
        x, y, z = origin
        upper = places.get(side + parent, places.get(parent, -1))
        places[side + name] = len(made)
        at = times((-x if side == "r_" else x, y, z), STATURE)
        made.append(Segment(side + name, upper, at, _turns(told, side)))
    return tuple(made)


SEGMENTS = _segments()
SEGMENT: dict[str, int] = {segment.name: place for place, segment in enumerate(SEGMENTS)}


def _lines() -> tuple[frozenset[int], ...]:
    lines: list[frozenset[int]] = []
    for place, segment in enumerate(SEGMENTS):
        above = lines[segment.parent] if segment.parent >= 0 else frozenset[int]()
        lines.append(above | {place})
    return tuple(lines)


#: For each segment, all that carry it, and itself.
CARRIERS = _lines()

_LYING: dict[Posture, Mat] = {
    Posture.SUPINE: turned(IDENTITY, _X, -90),
    Posture.REVERSE_TABLETOP: turned(IDENTITY, _X, -90),
    Posture.PRONE: turned(IDENTITY, _X, 90),
    Posture.SIDE_LYING_LEFT: turned(IDENTITY, _Z, -90),
    Posture.SIDE_LYING_RIGHT: turned(IDENTITY, _Z, 90),
}
_ROOT = tuple(PLACE[name] for name in ("px", "py", "pz"))
_TURN = PLACE["turn"]


def placed(pose: Pose, axes: list[Axis] | None = None) -> list[Placed]:
    """Return where every segment is, in the order of SEGMENTS; what each joint does is added to `axes`."""
    at = pose.at
    frames: list[Placed] = []
    for place, segment in enumerate(SEGMENTS):
        if segment.parent < 0:
            origin: Vec = (at[_ROOT[0]], at[_ROOT[1]], at[_ROOT[2]])
            m = _root_axes(pose)
            if axes is not None:
                axes.append(Axis(_TURN, place, (0.0, 1.0, 0.0), origin))
        else:
            parent = frames[segment.parent]
            m, origin = parent.axes, parent.point(_joint(segment, at))
        for turn in segment.turns:
            if axes is not None:
                axes.append(Axis(turn.joint, place, times(column(m, turn.axis), turn.factor), origin))
            m = turned(m, turn.axis, at[turn.joint] * turn.factor)
        frames.append(Placed(m, origin))
    return frames


def _root_axes(pose: Pose) -> Mat:
    m = turned(IDENTITY, _Y, pose.at[_TURN])
    lying = _LYING.get(pose.posture)
    if lying is None:
        return m
    a, b, c = (apply(m, column(lying, axis)) for axis in range(3))
    return a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]


def _joint(segment: Segment, at: tuple[float, ...]) -> Vec:
    """Return the joint in the parent's axes; the shoulder girdle rises and narrows as the arm goes up."""
    shoulder = _SHOULDERS.get(segment.name)
    if shoulder is None:
        return segment.origin
    side, flexion, abduction = shoulder
    lift = degrees(acos(max(-1.0, min(1.0, cos(radians(at[flexion])) * cos(radians(at[abduction]))))))
    share = max(0.0, lift - 30) / 150
    return add(segment.origin, (-side * 0.016 * share * STATURE, 0.026 * share * STATURE, 0.0))


_SHOULDERS = {
    "l_uarm": (1.0, PLACE["l_sh"], PLACE["l_sh_abd"]),
    "r_uarm": (-1.0, PLACE["r_sh"], PLACE["r_sh_abd"]),
}
