"""Where muscles glow: soft lines on the surface of the working limb, brighter the more they face the viewer."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from kneecoach.figure.body import SPHERE, SPHERES
from kneecoach.figure.figure import Muscle, Working
from kneecoach.figure.look import Look
from kneecoach.figure.shapes import Disc, Patch, patch
from kneecoach.figure.space import Vec, add, apply, times, unit

#: How opaque the glow is where it faces the viewer, and how wide, as a share of its line: outside and inside.
LAYERS = ((0.16, 1.0), (0.2, 0.78), (0.26, 0.5))
#: From here on a glow that faces the viewer is as bright as it gets.
_FULL = 0.55
#: How far after its part a glow is painted, in metres of depth.
_AFTER = 0.00003


class End(Struct, frozen=True):
    """One end of a line: within a sphere, touching it from inside in a direction of its segment, `width` of it wide."""

    sphere: str
    direction: Vec
    width: float


class Line(Struct, frozen=True):
    """A line on the surface of these parts, on the left; on the right it is mirrored."""

    a: End
    b: End
    parts: tuple[str, ...]


def _line(parts: str, a: tuple[str, float], b: tuple[str, float], *directions: Vec) -> Line:
    """Return a line from sphere to sphere, each with its width; a second direction is that of the far end."""
    (start, wide), (end, wide_b) = a, b
    return Line(End(start, unit(directions[0]), wide), End(end, unit(directions[-1]), wide_b), tuple(parts.split()))


LINES: dict[Muscle, Line] = {
    Muscle.QUADS: _line("thigh", ("quad", 0.55), ("vast", 0.5), (0.12, 0.0, 1.0)),
    Muscle.VMO: _line("thigh", ("vast2", 0.34), ("vmo", 0.55), (-0.7, 0.0, 0.7)),
    Muscle.HAMSTRINGS: _line("thigh", ("quad", 0.52), ("vast2", 0.4), (0.1, 0.0, -1.0)),
    Muscle.ADDUCTORS: _line("thigh", ("quad", 0.42), ("vast", 0.3), (-0.9, 0.0, 0.4)),
    Muscle.ABDUCTORS: _line("thigh", ("quad", 0.42), ("vast", 0.3), (1.0, 0.0, 0.1)),
    Muscle.CALF: _line("shank", ("calf0", 0.42), ("calf2", 0.45), (0.1, 0.0, -1.0)),
    Muscle.HIP_FLEXORS: _line("short", ("groin", 0.42), ("thighm", 0.36), (0.2, 0.0, 1.0)),
    Muscle.GLUTE_MAX: _line("short", ("seat", 0.55), ("thighm", 0.36), (0.5, 0.1, -1.0), (0.3, 0.0, -1.0)),
    Muscle.GLUTE_MED: _line("short trunk", ("crest", 0.34), ("side", 0.42), (1.0, 0.2, 0.0), (1.0, 0.0, 0.1)),
    Muscle.FOOT: _line("foot", ("dors", 0.7), ("dors2", 0.62), (0.1, 1.0, 0.3)),
}
#: Parts in the colour of work; on dark cloth the glow has a colour of its own.
_BARE = frozenset({"thigh", "shank", "foot"})
_SIDES = {Working.RIGHT: ("r_",), Working.LEFT: ("l_",), Working.BOTH: ("l_", "r_")}


def glow(muscles: Sequence[Muscle], working: Working, look: Look) -> list[Patch]:
    """Return the glow of these muscles on the working side, each painted right after the parts it lies on."""
    return [layer for side in _SIDES[working] for muscle in muscles for layer in _layers(LINES[muscle], side, look)]


def _layers(line: Line, side: str, look: Look) -> list[Patch]:
    (a, facing_a), (b, facing_b) = (_disc(end, side, look) for end in (line.a, line.b))
    facing = (facing_a + facing_b) / 2
    if facing <= 0:
        return []
    depth = max([look.depths.get(side + part) or look.depths[part] for part in line.parts]) + _AFTER
    shine = min(1.0, facing / _FULL)
    tone = "glow" if line.parts[0] in _BARE else "glow-cloth"
    return [
        patch(tone, [[_narrowed(a, share), _narrowed(b, share)]], depth + n * _AFTER, rim=False, alpha=alpha * shine)
        for n, (alpha, share) in enumerate(LAYERS)
    ]


def _disc(end: End, side: str, look: Look) -> tuple[Disc, float]:
    """Return an end in the picture, and how much it faces the viewer."""
    place = SPHERE[side + end.sphere]
    sphere = SPHERES[place]
    x, y, z = end.direction
    out = apply(look.frames[sphere.segment].axes, (x if side == "l_" else -x, y, z))
    middle = add(look.points[place], times(out, sphere.radius * (1 - end.width)))
    right, down, _, scale = look.view.project(middle)
    return (right, down, sphere.radius * end.width * scale, False), look.view.facing(out)


def _narrowed(disc: Disc, share: float) -> Disc:
    x, y, r, rim = disc
    return x, y, r * share, rim
