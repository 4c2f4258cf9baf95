"""A posed body as shapes in the order in which they are painted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import dist

from msgspec import Struct

from kneecoach.figure.body import PARTS, SPHERE, SPHERES, Part, Tone, barefoot
from kneecoach.figure.breath import breathed
from kneecoach.figure.camera import View
from kneecoach.figure.figure import Muscle, Working
from kneecoach.figure.look import Look
from kneecoach.figure.muscles import glow
from kneecoach.figure.order import LANDMARKS, Seen, marked, ordered
from kneecoach.figure.shapes import Bow, Disc, Patch, Shading, outline, outlines, shaded, tube
from kneecoach.figure.skeleton import Placed
from kneecoach.figure.space import Vec

_WORKING = {Working.RIGHT: "r", Working.LEFT: "l", Working.BOTH: "lr"}
_COLOURED = frozenset({Tone.LEG, Tone.SHOE, Tone.SOLE})
#: A limb this much further back than its fellow, in metres, is in the far tone entirely.
_FAR = 0.22
#: So many steps of tone between near and far: few distinct colours.
_STEPS = 6
#: The shading of a limb is so many times as wide as its joint, so that it runs on across the joint.
_TUBE = 1.18
#: A part that moves less than this is left where it is, until it has moved so far: its discs and its shading, in
#: pixels, and its place in the order of painting, in metres.
_STILL, _ASTRAY, _DEEP = 0.35, 2.0, 0.001

#: Left, top, right and bottom of a place in the picture.
Box = tuple[float, float, float, float]


class Kept(Struct, frozen=True):
    """A part as it was last drawn."""

    discs: list[Disc]
    marks: tuple[object, ...]
    patch: Patch


def _drawn(*, bare: bool) -> tuple[Part, ...]:
    return tuple(part for part in (barefoot() if bare else PARTS) if part.alpha)


def _used(parts: Sequence[Part]) -> tuple[int, ...]:
    return tuple(sorted(LANDMARKS.union(*(part.needs for part in parts))))


_PARTS = {bare: _drawn(bare=bare) for bare in (False, True)}
_USED = {bare: _used(parts) for bare, parts in _PARTS.items()}
_RADII = [sphere.radius for sphere in SPHERES]


def looked_at(frames: Sequence[Placed], points: Sequence[Vec], view: View, *, bare: bool = False) -> Look:
    """Return a posed body as it is looked at."""
    seen = _seen(points, view, _USED[bare])
    depths = ordered(_PARTS[bare], points, seen, view)
    return Look(frames, points, view, seen, depths | {f"{side}_toe": depths[f"{side}_foot"] for side in "lr"})


def body(
    look: Look,
    working: Working,
    *,
    bare: bool = False,
    breath: float = 0.0,
    muscles: Sequence[Muscle] = (),
    kept: dict[str, Kept] | None = None,
    within: Box | None = None,
) -> list[Patch]:
    """Return the parts of a body, nearest last. `breath` (0 to 1) fills the chest; `muscles` glow.

    With `kept`, which belongs to one view, a part that has hardly moved is the very patch of the time before;
    parts that lie outside of the place `within` are left out.
    """
    points, radii, seen = look.points, _RADII, look.seen
    if breath:
        points, radii = breathed(points, radii, breath)
        seen = _seen(points, look.view, _USED[bare])
    discs = _discs(seen, radii, _USED[bare])
    shown = [part for part in _PARTS[bare] if part.alpha == 1 or marked(part, points, look.view)]
    if within is not None:
        shown = [part for part in shown if _meets(part, discs, within)]
    kept = {} if kept is None else kept
    made = _patches(shown, discs, look.depths, _fars(seen), worked=_WORKING[working], kept=kept)
    made += glow(muscles, working, look)
    made.sort(key=lambda patch: patch.depth)
    return made


def _meets(part: Part, discs: Sequence[Disc], place: Box) -> bool:
    """Tell whether any of a part may lie in a place: whether the box round its discs does."""
    left, top, right, bottom = place
    own = [discs[i] for i in part.needs]
    return (
        any(x + r > left for x, _, r, _ in own)
        and any(x - r < right for x, _, r, _ in own)
        and any(y + r > top for _, y, r, _ in own)
        and any(y - r < bottom for _, y, r, _ in own)
    )


def _seen(points: Sequence[Vec], view: View, used: tuple[int, ...]) -> list[Seen]:
    """Return where the spheres in use are seen; the others are nowhere."""
    seen = [(0.0, 0.0, 0.0, 0.0)] * len(points)
    for i in used:
        seen[i] = view.project(points[i])
    return seen


def _discs(seen: Sequence[Seen], radii: Sequence[float], used: tuple[int, ...]) -> list[Disc]:
    discs = [(0.0, 0.0, 0.0, True)] * len(seen)
    for i in used:
        x, y, _, scale = seen[i]
        discs[i] = (x, y, radii[i] * scale, True)
    return discs


def _patches(
    parts: Sequence[Part],
    discs: Sequence[Disc],
    depths: Mapping[str, float],
    fars: Mapping[str, float],
    *,
    worked: str,
    kept: dict[str, Kept],
) -> list[Patch]:
    shadings: dict[str, Shading] = {}
    made = []
    for part in parts:
        tone = f"work-{part.tone}" if part.side and part.side in worked and part.tone in _COLOURED else part.tone.value
        shading = shadings[part.name] = shadings.get(part.like) or _shading(part, discs)
        far, rimless, depth = fars.get(_LIMB.get(part.name, ""), 0.0), _rimless(part, depths), depths[part.name]
        now, marks = [discs[i] for i in part.needs], (tone, far, rimless)
        before = kept.get(part.name)
        if before is None or before.marks != marks or _moved(before, now, depth, shading):
            patch = Patch(depth, tone, _outlines(part, discs, rimless), *shading, far, part.alpha == 1, part.alpha)
            before = kept[part.name] = Kept(now, marks, patch)
        made.append(before.patch)
    return made


def _moved(kept: Kept, now: Sequence[Disc], depth: float, shading: Shading) -> bool:
    """Tell whether a part has moved so far since it was drawn that one would see it."""
    patch = kept.patch
    if abs(patch.depth - depth) > _DEEP or max(map(dist, (patch.lit, patch.dark), shading)) > _ASTRAY:
        return True
    for (x, y, r, _), (v, w, s, _) in zip(kept.discs, now, strict=True):
        if abs(x - v) > _STILL or abs(y - w) > _STILL or abs(r - s) > _STILL:
            return True
    return False


def _rimless(part: Part, depths: Mapping[str, float]) -> frozenset[int]:
    rimless, depth = part.rimless, depths[part.name]
    for spheres, other in part.joins:
        if depths[other] < depth:
            rimless |= spheres
    return rimless


def _outlines(part: Part, discs: Sequence[Disc], rimless: frozenset[int]) -> tuple[tuple[Bow, ...], ...]:
    drawn = list[tuple[Bow, ...]]()
    for n, group in enumerate(part.hulls):
        chosen = [discs[i] if i not in rimless else (*discs[i][:3], False) for i in group]
        drawn += outlines(chosen) if n in part.linked else [outline(chosen)]
    return tuple(drawn)


def _shading(part: Part, discs: Sequence[Disc]) -> Shading:
    axis = (discs[part.axis[0]], discs[part.axis[1]]) if part.axis else None
    if axis and part.width >= 0:
        return tube(*axis, _TUBE * discs[part.width][2])
    return shaded([discs[i] for i in part.anchors], axis)


#: Which limb a part belongs to that is darker when the limb is far; sleeves and shorts are not, or a seam would show.
_LIMB = {
    f"{side}_{name}": side + limb
    for side in "lr"
    for limb, names in (("leg", "thigh shank foot sole"), ("arm", "uarm farm hand fing thumb"))
    for name in names.split()
}
_ENDS = {
    side + limb: (SPHERE[f"{side}_{a}"], SPHERE[f"{side}_{b}"])
    for side in "lr"
    for limb, a, b in (("leg", "knee", "ank"), ("arm", "elbow", "wr"))
}


def _fars(seen: Sequence[Seen]) -> dict[str, float]:
    """Return how much further back each limb is than the same limb of the other side, from 0 to 1."""
    depths = {limb: (seen[a][2] + seen[b][2]) / 2 for limb, (a, b) in _ENDS.items()}
    fars = {}
    for limb, depth in depths.items():
        share = (depths[("r" if limb[0] == "l" else "l") + limb[1:]] - depth) / _FAR
        fars[limb] = round(max(0.0, min(1.0, share)) * _STEPS) / _STEPS
    return fars
