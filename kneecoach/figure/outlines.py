"""Shapes with corners: polygons that are shaded softly like the limbs, and the convex outline of points."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees

from msgspec.structs import replace

from kneecoach.figure.shapes import Bow, Disc, Patch, Point, patch

#: A corner is a disc so small that it does not show, but large enough for a painter to turn round it.
_CORNER = 0.02


def convex(points: Sequence[Point]) -> list[Point]:
    """Return the convex outline of points, in order round it."""
    ordered = sorted(set(points))
    return _half(ordered)[:-1] + _half(ordered[::-1])[:-1]


def polygon(tone: str, corners: Sequence[Point], depth: float, along: tuple[Disc, Disc], *, rim: bool = True) -> Patch:
    """Return a polygon, shaded as a limb round these two discs would be. With a rim an outline runs round it."""
    shaded = patch(tone, (along,), depth, axis=along, rim=rim)
    return replace(shaded, outlines=(_bows(corners, rim=rim),))


def _half(ordered: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for x, y in ordered:
        while len(kept) > 1:
            (ax, ay), (bx, by) = kept[-2], kept[-1]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            kept.pop()
        kept.append((x, y))
    return kept


def _bows(corners: Sequence[Point], *, rim: bool) -> tuple[Bow, ...]:
    """Return the corners as arcs of tiny discs, against the clock as one sees them."""
    round_ = zip(corners, (*corners[1:], corners[0]), strict=True)
    turning = sum(ax * by - bx * ay for (ax, ay), (bx, by) in round_)
    around = list(corners if turning < 0 else reversed(corners))
    if not rim:
        return tuple((x, y, _CORNER, False, 0.0, 1.0) for x, y in around)
    angles = [
        degrees(atan2(ay - by, bx - ax)) - 90
        for (ax, ay), (bx, by) in zip(around, (*around[1:], around[0]), strict=True)
    ]
    return tuple(
        (x, y, _CORNER, True, before, (after - before + 180) % 360 - 180)
        for (x, y), before, after in zip(around, (angles[-1], *angles[:-1]), angles, strict=True)
    )
