"""The convex hull of a few circles, and the outline of a chain of them, exactly: arcs joined by tangents."""

from __future__ import annotations

from collections.abc import Sequence
from math import acos, atan2, hypot, pi

#: x, y (upwards), radius.
Circle = tuple[float, float, float]
#: Which circle, where its arc begins and how far it goes, in radians against the clock.
Arc = tuple[int, float, float]

_WHOLE = 2 * pi


def hull(circles: Sequence[Circle]) -> list[Arc]:
    """Return the arcs of the hull against the clock; lines join the end of each to the beginning of the next."""
    if len(circles) == 2:
        (ax, ay, ar), (bx, by, br) = circles
        if hypot(bx - ax, by - ay) > abs(ar - br):
            return chain(circles)[0]
    reach = [x + r for x, _, r in circles]
    here, angle, arcs = reach.index(max(reach)), 0.0, list[Arc]()
    for _ in range(2 * len(circles) + 1):
        after, until = _next(circles, here, angle)
        if until >= _WHOLE:
            break
        arcs.append((here, angle, until - angle))
        here, angle = after, until
    arcs.append((here, angle, _WHOLE - angle))
    return arcs


def _next(circles: Sequence[Circle], here: int, angle: float) -> tuple[int, float]:
    """Return the circle that takes over first when the hull turns on from `angle`, and where it does."""
    x, y, r = circles[here]
    best, until, bound = here, _WHOLE, angle + _WHOLE - 1e-9
    for other, (ox, oy, o_r) in enumerate(circles):
        dx, dy, fall = ox - x, oy - y, r - o_r
        far = hypot(dx, dy)
        if far <= fall or far <= -fall:
            continue
        at = atan2(dy, dx) - acos(fall / far)
        while at < angle:
            at += _WHOLE
        if at < until and at < bound:
            best, until = other, at
    return best, until


def chain(circles: Sequence[Circle]) -> list[list[Arc]]:
    """Return the union of the hulls of neighbours as outlines to be filled by winding number.

    Where the chain bends inwards an arc runs backwards, inside. A circle within its neighbour breaks the chain.
    """
    outlines, links = list[list[Arc]](), list[tuple[float, float]]()
    start = 0
    for i, (x, y, r) in enumerate(circles[1:], 1):
        px, py, pr = circles[i - 1]
        dx, dy, fall = x - px, y - py, pr - r
        far = hypot(dx, dy)
        if far > fall and far > -fall:
            towards, open_ = atan2(dy, dx), acos(fall / far)
            links.append((towards - open_, towards + open_))
        else:
            outlines.append(_round(start, links))
            start, links = i, []
    outlines.append(_round(start, links))
    return outlines


def _round(start: int, links: list[tuple[float, float]]) -> list[Arc]:
    """Return the outline of unbroken links: along their right sides, round the end, and back along the left."""
    if not links:
        return [(start, 0.0, _WHOLE)]
    right, left = links[0]
    arcs = [(start, left, _WHOLE - (left - right))]
    back = list[Arc]()
    for i, (after, before) in enumerate(links[1:], start + 1):
        arcs.append((i, right, (after - right + pi) % _WHOLE - pi))
        back.append((i, before, (left - before + pi) % _WHOLE - pi))
        right, left = after, before
    arcs.append((start + len(links), right, left - right))
    arcs.extend(reversed(back))
    return arcs
