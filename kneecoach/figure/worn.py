"""What moves with the body: bands, cable, ball, dumbbells, towel, bowls and marbles, as shapes with a depth each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import pi, sqrt

from kneecoach.figure import limbs
from kneecoach.figure.bands import band, long_band, turned
from kneecoach.figure.blocks import Cylinder, Tube, drawn
from kneecoach.figure.body import SPHERE, SPHERES
from kneecoach.figure.bowls import bowls
from kneecoach.figure.figure import Figure
from kneecoach.figure.joints import AUX, Pose
from kneecoach.figure.look import Look
from kneecoach.figure.props import Ball, Band, Bowl, Cable, Dumbbells, LongBand, Marble, Spot, Towel
from kneecoach.figure.shapes import Disc, Shape, patch
from kneecoach.figure.skeleton import SEGMENT, Placed
from kneecoach.figure.space import Vec, add, between, column, dot, sub, times, unit
from kneecoach.figure.towel import towel
from kneecoach.figure.wraps import Turn, around

#: A dumbbell: the radius of its handle and heads, where a head begins and ends from the middle; metres.
HANDLE, _HEAD, _HEAD_FROM, _HEAD_TO = 0.014, 0.045, 0.054, 0.098
#: Where a cuff sits along the shank, its width, and the radius of a cable.
_CUFF, _CUFF_WIDE, _CABLE = 0.88, 0.06, 0.004
#: How much nearer or farther than a part of the body a thing is drawn that it touches.
_OFF = 0.006


def worn(figure: Figure, pose: Pose, look: Look) -> list[Shape]:
    """Return all that a pose moves; a painter sorts it among the parts of the body by depth."""
    shapes: list[Shape] = []
    for prop in figure.props:
        match prop:
            case Band():
                shapes += band(prop, look)
            case LongBand():
                shapes += long_band(prop, look)
            case Cable():
                shapes += _cable(prop, look)
            case Ball(r=r):
                shapes += _ball(r, look)
            case Dumbbells():
                shapes += _dumbbells(look)
            case Towel():
                shapes += towel(prop, pose[AUX], look.points, look.view)
    if any(isinstance(prop, Bowl | Marble) for prop in figure.props):
        shapes += bowls(figure.props, pose[AUX], look)
    return shapes


def ball_place(r: float, frames: Sequence[Placed], points: Sequence[Vec]) -> Vec:
    """Return where a ball lies that touches both knees: between them, and before them as far as it must."""
    left, right = points[SPHERE["l_knee"]], points[SPHERE["r_knee"]]
    gap = sub(left, right)
    reach = SPHERES[SPHERE["l_knee"]].radius + r
    before = sqrt(max(0.0, reach**2 - dot(gap, gap) / 4))
    fronts = [column(frames[SEGMENT[side + name]].axes, 2) for side in ("l_", "r_") for name in ("thigh", "shank")]
    front = add(add(fronts[0], fronts[1]), add(fronts[2], fronts[3]))
    aside = unit(gap)
    front = unit(sub(front, times(aside, dot(front, aside))))
    return add(between(left, right, 0.5), times(front, before))


def _ball(r: float, look: Look) -> Iterator[Shape]:
    """A ball is behind the leg that is nearer to the viewer, and before the other."""
    view, points = look.view, look.points
    at = ball_place(r, look.frames, points)
    x, y, depth, scale = view.project(at)
    before, behind = [depth], []
    for side in ("l_", "r_"):
        legs = [look.depths[side + part] for part in ("thigh", "shank")]
        nearer = view.facing(sub(points[SPHERE[side + "knee"]], at))
        if nearer > 0.3 * r:
            behind.append(min(legs) - _OFF)
        else:
            before.append(max(legs) + _OFF)
    at_depth = min([max(before), *behind])
    disc: Disc = (x, y, r * scale, True)
    yield patch("ball", ((disc,),), at_depth)
    shine: Disc = (x - 0.36 * disc[2], y - 0.42 * disc[2], 0.26 * disc[2], False)
    yield patch("lit", ((shine,),), at_depth, rim=False, alpha=0.35)


def _dumbbells(look: Look) -> Iterator[Shape]:
    view = look.view
    for side in ("l_", "r_"):
        at, bar = limbs.grip(side, HANDLE, look.frames, look.points)
        depths = [look.depths[side + part] for part in ("hand", "fing", "thumb")]
        handle = Tube("metal", add(at, times(bar, -_HEAD_FROM)), add(at, times(bar, _HEAD_FROM)), HANDLE)
        near = bar if view.facing(bar) > 0 else times(bar, -1)
        yield from drawn(_head(at, times(near, -1)), view, min(depths) - 2 * _OFF)
        yield from drawn(handle, view, min(depths) - _OFF)
        yield from drawn(_head(at, near), view, max(depths) + _OFF)


def _head(at: Vec, out: Vec) -> Cylinder:
    return Cylinder("weight", add(at, times(out, _HEAD_FROM)), add(at, times(out, _HEAD_TO)), _HEAD, fine=False)


def cuff(prop: Cable, frames: Sequence[Placed]) -> tuple[Turn, Vec]:
    """Return the cuff round the ankle at the end of a cable, and where the cable is hooked to it."""
    wrap = around(Spot(segment="l_shank" if prop.on == "l" else "r_shank", share=_CUFF), _CUFF_WIDE, frames)
    at = wrap.angle(sub(prop.start, wrap.middle))
    return Turn(wrap, at - pi, at + pi), between(*wrap.edge(at), 0.5)


def _cable(prop: Cable, look: Look) -> Iterator[Shape]:
    view = look.view
    round_, hook = cuff(prop, look.frames)
    yield from turned("cuff", round_, look)
    depths = [look.depths[part] for part in round_.wrap.parts]
    nearer = view.facing(sub(prop.start, hook)) > 0 or view.facing(round_.wrap.out(round_.start + pi)) > 0
    own = view.project(between(prop.start, hook, 0.5))[2]
    depth = max(own, max(depths) + 2 * _OFF) if nearer else min(own, min(depths) - 2 * _OFF)
    yield from drawn(Tube("metal", prop.start, hook, _CABLE), view, depth)
