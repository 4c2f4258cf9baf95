"""In which order the parts of a body are painted: by depth, except where one part is always over another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kneecoach.figure.body import SPHERE, Part
from kneecoach.figure.camera import View
from kneecoach.figure.space import Vec, dot, sub, unit

#: Where a sphere is seen: x, y, depth, pixels a metre.
Seen = tuple[float, float, float, float]
#: The least difference in depth, in metres, that decides which is painted first.
_BIT = 0.0002

_WAYS = (
    "crotch collar", "skull bridge", "neck0 skull", "l_ear r_ear", "skull l_brow0", "skull r_brow0", "skull nose",
    *(f"{side}_{a} {side}_{b}" for side in "lr" for a, b in (("hip", "knee"), ("sh", "elbow"), ("ank", "knee"),
                                                             ("coll2", "bheel"))),
)  # fmt: skip
#: Spheres that tell which way a part of the body points.
LANDMARKS = frozenset(SPHERE[name] for way in _WAYS for name in way.split())


def ordered(parts: Sequence[Part], points: Sequence[Vec], seen: Sequence[Seen], view: View) -> dict[str, float]:
    """Return the depth at which each part is painted, in metres to the viewer."""
    depths = {part.name: sum([seen[i][2] for i in part.anchors]) / len(part.anchors) + part.nudge for part in parts}
    _trunk(depths, points, view)
    _head(depths, points, view)
    for side in ("l_", "r_"):
        _worn(depths, side, points, view)
        _foot(depths, side, points, view)
    return depths


def _direction(points: Sequence[Vec], start: str, end: str) -> Vec:
    return unit(sub(points[SPHERE[end]], points[SPHERE[start]]))


def _way(points: Sequence[Vec], view: View, start: str, end: str) -> float:
    """Return how much the direction from one sphere to another points to the viewer: 1 at them, -1 away."""
    return view.facing(_direction(points, start, end))


def _trunk(depths: dict[str, float], points: Sequence[Vec], view: View) -> None:
    """Put the shirt over the shorts, but for a leg that points to the viewer or is drawn up; the pelvis is lowest."""
    trunk, shorts = depths["trunk"], sorted(("l_short", "r_short"), key=lambda name: -depths[name])
    up = _direction(points, "crotch", "collar")
    for n, short in enumerate(shorts):
        thigh = _direction(points, short[:2] + "hip", short[:2] + "knee")
        if view.facing(thigh) < 0.72 and dot(thigh, up) < 0.2:
            depths[short] = min(depths[short], trunk - (1 + 3 * n) * _BIT)
    depths["pelvis"] = min(trunk, *(depths[short] for short in shorts)) - 3 * _BIT


def _head(depths: dict[str, float], points: Sequence[Vec], view: View) -> None:
    """Put the head over the trunk unless it points away, the neck in between, and the face over the hair in front."""
    front, up = _way(points, view, "skull", "bridge"), _way(points, view, "neck0", "skull")
    head, trunk = depths["hair"], depths["trunk"]
    if up <= -0.5:
        depths["neck"] = head - 3 * _BIT
    elif 0.6 * front + 0.8 * up > 0:
        # One looks into the collar from above and from the front; from behind it hides the neck.
        depths["neck"] = max(trunk, *_hanging(depths, points)) + _BIT
        head = max(head, depths["neck"] + 3 * _BIT)
    else:
        depths["neck"] = trunk - _BIT
        head = max(head, trunk + 4 * _BIT)
    if front - 0.5 * up > -0.4:
        depths["hair"], depths["face"] = head, head + _BIT
    else:
        depths["hair"], depths["face"] = head + _BIT, depths["neck"] - _BIT
    for mark in ("nose", "mouth", "l_brow", "r_brow", "l_eye", "r_eye"):
        depths[mark] = depths["face"] + _BIT / 2
    out = _way(points, view, "r_ear", "l_ear")
    depths["l_ear"] = head + 3 * _BIT if out > 0.12 else head - _BIT
    depths["r_ear"] = head + 3 * _BIT if out < -0.12 else head - _BIT


def _hanging(depths: Mapping[str, float], points: Sequence[Vec]) -> list[float]:
    """Return the depths of the sleeves whose arms are not raised: their shoulders are lower than the neck."""
    up = _direction(points, "crotch", "collar")
    arms = [(side, _direction(points, side + "sh", side + "elbow")) for side in ("l_", "r_")]
    return [depths[side + "sleeve"] if dot(arm, up) < 0.3 else depths["trunk"] for side, arm in arms]


def _worn(depths: dict[str, float], side: str, points: Sequence[Vec], view: View) -> None:
    """Put sleeve and shorts over the limb, except where one looks into their opening."""
    for cover, limb, start, end in (("sleeve", "uarm", "sh", "elbow"), ("short", "thigh", "hip", "knee")):
        if _way(points, view, side + start, side + end) > 0.8:
            depths[side + limb] = max(depths[side + limb], depths[side + cover] + _BIT)
        else:
            depths[side + limb] = min(depths[side + limb], depths[side + cover] - _BIT)


def _foot(depths: dict[str, float], side: str, points: Sequence[Vec], view: View) -> None:
    """Put the shoe over the shank, and the shank's cloth over a bare foot, unless one looks down along the leg."""
    foot, shank = side + "foot", side + "shank"
    across = _way(points, view, side + "ank", side + "knee") < 0.6
    if side + "sole" not in depths:
        if across:
            depths[foot] = min(depths[foot], depths[shank] - _BIT)
        return
    if across and depths[foot] > depths[shank] - 0.15:
        depths[foot] = max(depths[foot], depths[shank] + _BIT)
    under = _way(points, view, side + "coll2", side + "bheel") > 0.15
    depths[side + "sole"] = depths[foot] + (_BIT if under else -_BIT) / 2


def marked(part: Part, points: Sequence[Vec], view: View) -> bool:
    """Tell whether a mark lies on a side that one sees."""
    mark = part.side + "_brow0" if part.side else "nose"
    return _way(points, view, "skull", mark) > 0.5
