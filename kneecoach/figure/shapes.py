"""What a picture is made of: patches of circles and flat faces, in picture coordinates, with no colour yet."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import TypeAlias

from msgspec import Struct

from kneecoach.figure.hull import Arc, chain, hull

Point = tuple[float, float]
#: x, y (downwards), radius, and whether an outline runs round it.
Disc = tuple[float, float, float, bool]
#: A disc's arc: the disc, where the arc begins and how far it goes, in degrees against the clock.
Bow = tuple[float, float, float, bool, float, float]

#: Where the light comes from in the picture: upper left. It does not turn with the camera.
LIGHT: Point = (-0.494, -0.870)
#: The lit and the dark end of a shading.
Shading = tuple[Point, Point]
_DEGREE = 57.29577951308232


class Patch(Struct, frozen=True):
    """The union of hulls of discs, shaded from `lit` to `dark`; `far` (0 to 1) is how far behind it lies."""

    depth: float
    tone: str
    outlines: tuple[tuple[Bow, ...], ...]
    lit: Point
    dark: Point
    far: float = 0.0
    rim: bool = True
    alpha: float = 1.0


class Face(Struct, frozen=True):
    """A flat polygon; `shade` darkens its tone (0 to 1), `edge` draws its outline."""

    depth: float
    tone: str
    corners: tuple[Point, ...]
    shade: float = 0.0
    edge: bool = True
    alpha: float = 1.0


Shape: TypeAlias = Patch | Face


def outline(discs: Sequence[Disc]) -> tuple[Bow, ...]:
    """Return the arcs of the hull of a few discs."""
    return _bows(discs, hull([(x, -y, r) for x, y, r, _ in discs]))


def outlines(discs: Sequence[Disc]) -> list[tuple[Bow, ...]]:
    """Return the outlines of a chain of discs: the hulls of neighbours, as a union."""
    return [_bows(discs, arcs) for arcs in chain([(x, -y, r) for x, y, r, _ in discs])]


def _bows(discs: Sequence[Disc], arcs: list[Arc]) -> tuple[Bow, ...]:
    return tuple([(*discs[i], start * _DEGREE, sweep * _DEGREE) for i, start, sweep in arcs])


def patch(
    tone: str,
    hulls: Sequence[Sequence[Disc]],
    depth: float,
    *,
    axis: tuple[Disc, Disc] | None = None,
    rim: bool = True,
    alpha: float = 1.0,
) -> Patch:
    """Return a patch round these groups of discs, shaded across its axis where it has one."""
    lit, dark = shaded([disc for group in hulls for disc in group], axis)
    return Patch(depth, tone, tuple(outline(group) for group in hulls), lit, dark, rim=rim, alpha=alpha)


def shaded(discs: Sequence[Disc], axis: tuple[Disc, Disc] | None = None) -> Shading:
    """Return the lit and the dark end of the shading of these discs: across their axis where they have one."""
    lx, ly = across(*axis) if axis else LIGHT
    reach = [(x * lx + y * ly, r) for x, y, r, _ in discs]
    top, bottom = max([d + r for d, r in reach]), min([d - r for d, r in reach])
    cx, cy, _, _ = discs[0]
    here = cx * lx + cy * ly
    return (cx + lx * (top - here), cy + ly * (top - here)), (cx + lx * (bottom - here), cy + ly * (bottom - here))


def across(a: Disc, b: Disc) -> Point:
    """Return where the light comes from as seen by a limb from a to b: across it, the more so the longer it looks."""
    lx, ly = LIGHT
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = hypot(dx, dy)
    if long > 0:
        share = min(1.0, long / (1.1 * (a[2] + b[2]))) * (lx * dx + ly * dy) / (long * long)
        lx, ly = lx - dx * share, ly - dy * share
        size = hypot(lx, ly) or 1.0
        lx, ly = lx / size, ly / size
    return lx, ly


def tube(a: Disc, b: Disc, half: float) -> Shading:
    """Return the lit and the dark end of the shading of a limb from a to b that is `half` as wide all along."""
    lx, ly = across(a, b)
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    return (x + lx * half, y + ly * half), (x - lx * half, y - ly * half)
