"""Plain bodies in the room, blocks, tubes and cylinders, and the shapes that one sees of them."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, radians, sin
from typing import TypeAlias

from msgspec import Struct

from kneecoach.figure.camera import DISTANCE, Camera, View
from kneecoach.figure.outlines import convex, polygon
from kneecoach.figure.shapes import Face, Patch, Point, Shape, patch
from kneecoach.figure.space import FORWARD, LEFT, UP, Vec, add, between, cross, dot, sub, times, unit

Quad = tuple[Vec, Vec, Vec, Vec]

#: Where the light comes from: right, up, and towards the viewer, as they see it.
_LIGHT = unit((-0.42, 0.80, 0.42))
#: How much darker a side is that looks straight away from the light.
_SHADE = 0.75
#: An end of a cylinder has so many corners: one that stands still, and one that moves and is small.
_FINE, _COARSE = 28, 14


class Block(Struct, frozen=True):
    """A body with six flat sides: four corners below, in order round it, and the four above them."""

    tone: str
    low: Quad
    high: Quad
    sides: str = ""  # the tone of all sides but the upper one, where it differs


class Tube(Struct, frozen=True):
    """A round bar with round ends."""

    tone: str
    a: Vec
    b: Vec
    radius: float


class Cylinder(Struct, frozen=True):
    """A round bar with flat ends; `hole` is the share of its radius that is hollow."""

    tone: str
    a: Vec
    b: Vec
    radius: float
    hole: float = 0.0
    fine: bool = True


Body: TypeAlias = Block | Tube | Cylinder


def block(tone: str, x: tuple[float, float], y: tuple[float, float], z: tuple[float, float], sides: str = "") -> Block:
    """Return a block that stands straight, between two values of x, y and z."""
    (x0, x1), (z0, z1) = x, z
    low, high = (((x0, h, z0), (x1, h, z0), (x1, h, z1), (x0, h, z1)) for h in y)
    return Block(tone, low, high, sides)


def beam(tone: str, a: Vec, b: Vec, wide: float, deep: float) -> Block:
    """Return a bar from the middle of its lower end to that of its upper; both ends are level."""
    low, high = (
        (add(p, (-w, 0, -d)), add(p, (w, 0, -d)), add(p, (w, 0, d)), add(p, (-w, 0, d)))
        for p, w, d in ((a, wide / 2, deep / 2), (b, wide / 2, deep / 2))
    )
    return Block(tone, low, high)


def middle(body: Body) -> Vec:
    """Return the middle of a body."""
    if isinstance(body, Block):
        return _mean((*body.low, *body.high))
    return between(body.a, body.b, 0.5)


def sides(body: Block) -> list[tuple[Quad, Vec]]:
    """Return the six sides of a block, the upper one first, each with the direction it looks."""
    a, b, c, d = body.low
    e, f, g, h = body.high
    inside = middle(body)
    found = []
    for quad in ((e, f, g, h), (a, b, c, d), (a, b, f, e), (b, c, g, f), (c, d, h, g), (d, a, e, h)):
        out = unit(cross(sub(quad[2], quad[0]), sub(quad[3], quad[1])))
        found.append((quad, out if dot(out, sub(quad[0], inside)) > 0 else times(out, -1)))
    return found


def drawn(body: Body, view: View, depth: float | None = None) -> list[Shape]:
    """Return what one sees of a body, in the order of drawing, at this depth or at that of its middle."""
    at = view.project(middle(body))[2] if depth is None else depth
    if isinstance(body, Block):
        return _block(body, view, at)
    return [_tube(body, view, at)] if isinstance(body, Tube) else _cylinder(body, view, at)


def seen(point: Vec, out: Vec, view: View) -> bool:
    """Tell whether a side through this point, looking out this way, is turned to the viewer."""
    return dot(out, sub(_eye(view.camera), point)) > 0


def shade(out: Vec, view: View) -> float:
    """Return how dark a side is that looks this way: 0 in full light, up to 1."""
    return _SHADE * 0.5 * (1 - dot(out, _light(view.camera)))


def flat(points: tuple[Vec, ...] | list[Vec], view: View) -> tuple[Point, ...]:
    """Return points as they are seen."""
    return tuple(view.project(point)[:2] for point in points)


def ellipse(at: Vec, u: Vec, v: Vec, corners: int = _FINE) -> list[Vec]:
    """Return the corners of an ellipse round a point with the half axes u and v."""
    around = (2 * pi * n / corners for n in range(corners))
    return [
        (at[0] + c * u[0] + s * v[0], at[1] + c * u[1] + s * v[1], at[2] + c * u[2] + s * v[2])
        for c, s in ((cos(angle), sin(angle)) for angle in around)
    ]


def across(axis: Vec) -> tuple[Vec, Vec]:
    """Return two directions that are square to this one and to each other."""
    other = UP if abs(axis[1]) < 0.9 else LEFT
    u = unit(cross(axis, other))
    return u, cross(axis, u)


def _block(body: Block, view: View, depth: float) -> list[Shape]:
    shapes: list[Shape] = []
    for place, (quad, out) in enumerate(sides(body)):
        if seen(quad[0], out, view):
            tone = body.sides if place and body.sides else body.tone
            shapes.append(Face(depth, tone, flat(quad, view), shade(out, view)))
    return shapes


def _tube(body: Tube, view: View, depth: float) -> Patch:
    (ax, ay, _, a_scale), (bx, by, _, b_scale) = view.project(body.a), view.project(body.b)
    ends = (ax, ay, body.radius * a_scale, True), (bx, by, body.radius * b_scale, True)
    return patch(body.tone, (ends,), depth, axis=ends)


def _cylinder(body: Cylinder, view: View, depth: float) -> list[Shape]:
    axis = unit(sub(body.b, body.a))
    u, v = (times(side, body.radius) for side in across(axis))
    corners = _FINE if body.fine else _COARSE
    ends = [flat(ellipse(at, u, v, corners), view) for at in (body.a, body.b)]
    (ax, ay, _, a_scale), (bx, by, _, b_scale) = view.project(body.a), view.project(body.b)
    along = (ax, ay, body.radius * a_scale, True), (bx, by, body.radius * b_scale, True)
    shapes: list[Shape] = [polygon(body.tone, convex(ends[0] + ends[1]), depth, along)]
    for at, out, end in ((body.a, times(axis, -1), ends[0]), (body.b, axis, ends[1])):
        if seen(at, out, view):
            shapes.append(Face(depth, body.tone, end, shade(out, view)))
            if body.hole:
                hole = ellipse(at, times(u, body.hole), times(v, body.hole), corners)
                shapes.append(Face(depth, body.tone, flat(hole, view), 1.0))
    return shapes


def _mean(points: tuple[Vec, ...]) -> Vec:
    number = len(points)
    return sum(p[0] for p in points) / number, sum(p[1] for p in points) / number, sum(p[2] for p in points) / number


@lru_cache(maxsize=64)
def _eye(camera: Camera) -> Vec:
    return add(camera.focus, times(_near(camera), DISTANCE))


@lru_cache(maxsize=64)
def _light(camera: Camera) -> Vec:
    """Return the direction to the light, which stands still in the picture, in the room."""
    hand = -1.0 if camera.flipped else 1.0
    right = (hand * cos(radians(camera.yaw)), 0.0, hand * sin(radians(camera.yaw)))
    near = _near(camera)
    up = times(cross(right, near), -hand)
    x, y, z = _LIGHT
    return add(add(times(right, x), times(up, y)), times(near, z))


def _near(camera: Camera) -> Vec:
    view = View(camera, 1.0)
    return view.facing(LEFT), view.facing(UP), view.facing(FORWARD)
