"""What stands still round a figure, as shapes: the floor and the mat, and all that is solid.

Nothing here moves, so that a painter draws it once. Surfaces are where the body's supports feel them.
"""

from __future__ import annotations

from kneecoach.figure.blocks import (
    Block,
    Body,
    Cylinder,
    Tube,
    beam,
    block,
    drawn,
    ellipse,
    flat,
    middle,
    seen,
    shade,
    sides,
)
from kneecoach.figure.camera import View
from kneecoach.figure.figure import Figure
from kneecoach.figure.outlines import convex
from kneecoach.figure.props import Chair, Floor, Mat, Post, Prop, Pulley, Rail, Roller, Span, Step, Wall
from kneecoach.figure.shapes import Face, Shape
from kneecoach.figure.space import FORWARD, Vec, between, dot

#: How thick a mat and a wall are, how round a mat's corners, how high a skirting; metres.
_MAT, _WALL, _ROUND, _SKIRTING = 0.010, 0.06, 0.035, 0.07
#: A rail's line is where a hand lies, so that the tube is below it; its radius, and how far.
RAIL, _BELOW = 0.016, 0.026
#: The radius of a post, and how far a chair reaches to each side of its middle.
POST, _SEAT = 0.03, 0.20
#: Where a chair's back ends: above the seat, and behind the middle.
_BACK, _BEHIND = 0.425, 0.26
#: What one cannot look past is shown through, when one looks from behind it.
_GLASS = 0.3
#: The soft edge of a piece of floor: how wide each layer is, and how much of it shows.
_SOFT = ((1.0, 0.35), (0.93, 0.45), (0.85, 0.7))

#: Bodies of one thing, each with its layer: lower layers are drawn first.
Group = list[tuple[int, Body]]


def ground(figure: Figure, view: View) -> list[Shape]:
    """Return what lies flat beneath all: mats, and floor where there is none."""
    shapes: list[Shape] = []
    for prop in figure.props:
        if isinstance(prop, Floor):
            shapes += _floor(prop, view)
        elif isinstance(prop, Mat):
            shapes += _mat(prop, view)
    return shapes


def solids(figure: Figure, view: View) -> list[Shape]:
    """Return what stands in the room, far to near; a figure is drawn in front of all of it."""
    shapes: list[Shape] = []
    for prop in figure.props:
        if isinstance(prop, Wall):
            shapes += _wall(prop, view)
    groups = [group for prop in figure.props for group in _groups(prop)]
    groups.sort(key=lambda group: min(_plan(body, view) for _, body in group))
    for group in groups:
        for _, body in sorted(group, key=lambda part: (part[0], _plan(part[1], view))):
            shapes += drawn(body, view)
    return shapes


def bodies(prop: Prop) -> list[Body]:
    """Return the solid bodies that a prop consists of; what lies flat or hangs on the body has none."""
    if isinstance(prop, Wall):
        return [_slab(prop)]
    return [body for group in _groups(prop) for _, body in group]


def _plan(body: Body, view: View) -> float:
    """Return how near a body is, whatever its height."""
    x, _, z = middle(body)
    return view.facing((x, 0.0, z))


def _groups(prop: Prop) -> list[Group]:
    match prop:
        case Step(at=(x, z), size=(width, height, depth), y=y):
            return [[(0, block("wood", _round(x, width / 2), (y, y + height), _round(z, depth / 2)))]]
        case Roller(z=z, r=r, x=(left, right)):
            return [[(0, Cylinder("foam", (left, r, z), (right, r, z), r, hole=0.38))]]
        case Chair():
            return [_chair(prop)]
        case Post(at=(x, z), height=height):
            foot = Cylinder("metal", (x, 0, z), (x, 0.022, z), 0.11)
            return [[(0, foot), (1, Cylinder("wood", (x, 0.022, z), (x, height, z), POST))]]
        case Pulley(at=at):
            return [_pulley(*at)]
        case Rail(hidden=False):
            return _rail(prop)
    return []


def _round(middle: float, half: float) -> Span:
    return middle - half, middle + half


def _chair(chair: Chair) -> Group:
    """A seat on four legs; the hind legs lean back above it and carry two rails."""
    (x, z), h = chair.at, chair.height
    leg, in_ = 0.034, _SEAT - 0.022
    group: Group = [(1, block("wood", _round(x, _SEAT), (h - 0.034, h), _round(z, _SEAT)))]
    for side in (-in_, in_):
        for end in (-in_, in_):
            foot = (x + side * 1.04, 0.0, z + end * 1.08)
            group.append((0, beam("wood", foot, (x + side, h - 0.034, z + end), leg, leg)))
        group.append((1, beam("wood", (x + side, h, z - in_), (x + side, h + _BACK, z - _BEHIND), leg, 0.026)))
    for low, high in ((0.16, 0.215), (0.31, _BACK)):
        (_, y0, z0), (_, y1, z1) = (
            between((x, h, z - in_), (x, h + _BACK, z - _BEHIND), t / _BACK) for t in (low, high)
        )
        group.append((1, _slat("wood", _round(x, in_), (y0, z0), (y1, z1))))
    return group


def _slat(tone: str, x: Span, low: tuple[float, float], high: tuple[float, float], deep: float = 0.018) -> Block:
    """Return a board across, from a lower to an upper height, each with its z."""
    lower, upper = (
        ((x[0], y, z - deep / 2), (x[1], y, z - deep / 2), (x[1], y, z + deep / 2), (x[0], y, z + deep / 2))
        for y, z in (low, high)
    )
    return Block(tone, lower, upper)


def _pulley(x: float, z: float) -> Group:
    """A stack of weights between two uprights, with a wheel low in front."""
    group: Group = [(0, block("metal", _round(x, 0.18), (0, 0.045), _round(z, 0.13)))]
    for side in (-0.13, 0.13):
        group.append((1, beam("metal", (x + side, 0.045, z), (x + side, 0.92, z), 0.04, 0.05)))
    for number in range(7):
        low = 0.10 + 0.052 * number
        group.append((1, block("weight", _round(x, 0.10), (low, low + 0.044), _round(z, 0.055))))
    group.append((1, Cylinder("metal", (x, 0.46, z), (x, 0.93, z), 0.008)))
    group.append((1, block("metal", _round(x, 0.016), (0.045, 0.13), (z + 0.06, z + 0.11))))
    group.append((2, Cylinder("weight", (x - 0.014, 0.12, z + 0.10), (x + 0.014, 0.12, z + 0.10), 0.035)))
    group.append((2, block("metal", _round(x, 0.16), (0.92, 0.965), _round(z, 0.045))))
    return group


def _rail(rail: Rail) -> list[Group]:
    """A tube on posts that stand on small plates; each is its own thing, as other things stand between them."""
    a, b = below(rail)
    groups: list[Group] = [[(0, Tube("metal", a, b, RAIL))]]
    for share in rail.posts:
        x, y, z = between(a, b, share)
        foot = Cylinder("metal", (x, 0, z), (x, 0.012, z), 0.045)
        groups.append([(0, foot), (1, Cylinder("metal", (x, 0.012, z), (x, y - 0.6 * RAIL, z), 0.8 * RAIL))])
    return groups


def below(rail: Rail) -> tuple[Vec, Vec]:
    """Return the ends of the tube's axis, so that a hand on the rail's line lies on the tube."""
    (ax, ay, az), (bx, by, bz) = rail.a, rail.b
    return (ax, ay - _BELOW, az), (bx, by - _BELOW, bz)


def _slab(wall: Wall) -> Block:
    return block("wall-edge", wall.x, (0, wall.height), (wall.z - _WALL, wall.z))


def _wall(wall: Wall, view: View) -> list[Shape]:
    slab, alpha = _slab(wall), 1.0 if seen((0, 0, wall.z), FORWARD, view) else _GLASS
    depth, shapes = view.project(middle(slab))[2], list[Shape]()
    for quad, out in sides(slab):
        if seen(quad[0], out, view):
            front = dot(out, FORWARD) > 0.99
            dark = 0.0 if front else shade(out, view)
            shapes.append(Face(depth, "wall" if front else "wall-edge", flat(quad, view), dark, alpha=alpha))
            if front:
                (x0, x1), z = wall.x, wall.z
                strip = ((x0, 0.0, z), (x1, 0.0, z), (x1, _SKIRTING, z), (x0, _SKIRTING, z))
                shapes.append(Face(depth, "wall-edge", flat(strip, view), 0.1))
    return shapes


def _floor(floor: Floor, view: View) -> list[Shape]:
    (x0, x1), (z0, z1) = floor.x, floor.z
    at, shapes = ((x0 + x1) / 2, 0.0, (z0 + z1) / 2), list[Shape]()
    for wide, alpha in _SOFT:
        around = ellipse(at, ((x1 - x0) / 2 * wide, 0.0, 0.0), (0.0, 0.0, (z1 - z0) / 2 * wide), 48)
        shapes.append(Face(view.project(at)[2], "floor", flat(around, view), 0.0, edge=False, alpha=alpha))
    return shapes


def _mat(mat: Mat, view: View) -> list[Shape]:
    """A sheet with round corners, whose thickness shows below its upper side."""
    upper, lower = (flat(_sheet(mat, height), view) for height in (0.0, -_MAT))
    depth = view.project(((mat.x[0] + mat.x[1]) / 2, 0.0, (mat.z[0] + mat.z[1]) / 2))[2]
    edge = tuple(convex((*upper, *lower)))
    return [Face(depth, "mat-edge", edge, 0.15), Face(depth, "mat", upper, 0.0, edge=False)]


def _sheet(mat: Mat, height: float) -> list[Vec]:
    (x0, x1), (z0, z1) = mat.x, mat.z
    points = []
    for number, (x, z) in enumerate(((x1, z1), (x0, z1), (x0, z0), (x1, z0))):
        at = (x - _ROUND if x == x1 else x + _ROUND, height, z - _ROUND if z == z1 else z + _ROUND)
        quarter = ellipse(at, (_ROUND, 0, 0), (0, 0, _ROUND), 24)
        points += [quarter[(6 * number + step) % 24] for step in range(7)]
    return points
