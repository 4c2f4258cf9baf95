"""The shapes of bands on the body.

A band is drawn in pieces, as one list in order of depth cannot hold a ring round a limb: what of a turn is
before the limb and what behind it, and the strands between turns in several lengths.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, ceil, hypot, pi

from kneecoach.figure import limbs
from kneecoach.figure.blocks import shade
from kneecoach.figure.camera import View
from kneecoach.figure.limbs import Bone
from kneecoach.figure.look import Look
from kneecoach.figure.outlines import polygon
from kneecoach.figure.props import Band, LongBand
from kneecoach.figure.shapes import Disc, Face, Point, Shape
from kneecoach.figure.space import FORWARD, LEFT, UP, Vec, add, between, column, cross, dot, length, sub, times, unit
from kneecoach.figure.wraps import Edge, Strand, Turn, Wrap, around, held, loop

#: How much nearer or farther than a limb a band on it is drawn; metres.
_OFF = 0.008
#: A turn has a corner every so many radians; a strand is drawn in lengths of about so many metres, at least so many.
_STEP, _LENGTH, _FEWEST = pi / 8, 0.17, 3
#: How dark a strand is that looks away from the light, and the edges of a band; how far its end hangs out of a fist.
_DARK, _EDGE, _TAIL = 0.7, 0.8, 0.045

#: An edge of a band as it is seen: the upper and the lower end.
Cut = tuple[Point, Point]
Limits = tuple[float, float]


def band(prop: Band, look: Look) -> Iterator[Shape]:
    """Yield a loop of band."""
    tone = "band-heavy" if prop.heavy else "band"
    turns, strands = loop([around(spot, prop.width, look.frames) for spot in prop.round])
    for turn in turns:
        yield from turned(tone, turn, look)
    bones = limbs.bones(look)
    for strand in strands:
        yield from _strand(tone, strand, bones, look.view)


def long_band(prop: LongBand, look: Look) -> Iterator[Shape]:
    """Yield a band round a sole, held in both fists, with an end that hangs out of each."""
    under, strands = held(prop.foot, look.frames, look.points)
    yield from turned("band", under, look)
    bones = limbs.bones(look)
    for side, strand in strands.items():
        rope = _gathered(strand, look.view)
        fist = _limits((side + "hand", side + "fing"), look)[0] - _OFF
        yield from _strand("band", rope, bones, look.view, fist)
        yield from _tail(rope, fist, look.view)


def _gathered(strand: Strand, view: View) -> Strand:
    """Return the strand as it is gathered in a fist, so that it never shows its thin side there."""
    (au, al), (bu, bl) = strand.a, strand.b
    toward = view.facing(LEFT), view.facing(UP), view.facing(FORWARD)
    half = times(unit(cross(sub(bu, au), toward)), length(sub(bu, bl)) / 2)
    if dot(half, sub(au, al)) < 0:
        half = times(half, -1)
    fist = between(bu, bl, 0.5)
    return Strand(strand.a, (add(fist, half), sub(fist, half)))


def turned(tone: str, turn: Turn, look: Look) -> Iterator[Shape]:
    """Yield a turn of band: what of it is behind the limb, and what before. Round a post only the latter shows."""
    wrap, start, end, view = turn.wrap, turn.start, turn.end, look.view
    axes = wrap.frame.axes
    nearest = atan2(view.facing(column(axes, 2)), view.facing(column(axes, 0)))
    limits = _limits(wrap.parts, look) if wrap.parts else None
    before = view.project(wrap.middle)[2] if limits is None else limits[1] + _OFF
    first = start + (nearest - pi / 2 - start) % (2 * pi) - 2 * pi
    for at in (first, first + 2 * pi):
        a, b = max(start, at), min(end, at + pi)
        if b - a > 0.02:
            yield from _ribbon(tone, _cuts(wrap, a, b, view), before, view, core=_core(wrap, view))
        a, b = max(start, at + pi), min(end, at + 2 * pi)
        if limits is not None and b - a > 0.1:
            yield from _ribbon(tone, _cuts(wrap, a, b, view), limits[0] - _OFF, view, dark=1.0)


def _cuts(wrap: Wrap, start: float, end: float, view: View) -> list[Cut]:
    steps = max(2, ceil((end - start) / _STEP))
    return [_seen(wrap.edge(start + (end - start) * n / steps), view) for n in range(steps + 1)]


def _seen(edge: Edge, view: View) -> Cut:
    return view.project(edge[0])[:2], view.project(edge[1])[:2]


def _core(wrap: Wrap, view: View) -> tuple[Disc, Disc]:
    """Return two discs of the limb under the band, along which the band is shaded."""
    x, z, r = wrap.upper[0]
    discs = []
    for height in (wrap.above, wrap.below):
        px, py, _, scale = view.project(wrap.frame.point((x, height, z)))
        discs.append((px, py, r * scale, False))
    return discs[0], discs[1]


def _strand(tone: str, strand: Strand, bones: Sequence[Bone], view: View, most: float = 9.0) -> Iterator[Shape]:
    """Yield a strand in lengths, each before or behind the legs that it passes; the last no nearer than `most`."""
    (au, al), (bu, bl) = strand.a, strand.b
    number = max(_FEWEST, ceil(length(sub(bu, au)) / _LENGTH))
    edges = [(between(au, bu, n / number), between(al, bl, n / number)) for n in range(number + 1)]
    cuts = [_seen(edge, view) for edge in edges]
    near, far = view.project(between(au, al, 0.5))[2], view.project(between(bu, bl, 0.5))[2]
    dark = _darkness(cross(sub(bu, au), sub(al, au)), view)
    for n, (a, b) in enumerate(pairwise(cuts)):
        depth = _placed(a, b, near + (far - near) * (n + 0.5) / number, bones)
        yield from _ribbon(tone, _longer(a, b), min(depth, most) if n == number - 1 else depth, view, dark=dark)


def _placed(a: Cut, b: Cut, depth: float, bones: Sequence[Bone]) -> float:
    """Return the depth at which a length of strand is drawn, so that it hides what it passes before and no more."""
    (p, q), (r, s) = a, b
    x, y = (p[0] + q[0] + r[0] + s[0]) / 4, (p[1] + q[1] + r[1] + s[1]) / 4
    size, least, most = hypot(r[0] - p[0], r[1] - p[1]) / 2, -9.0, 9.0
    for bone in bones:
        order = bone.order(x, y, depth, size)
        if order > 0:
            least = max(least, bone.drawn + _OFF)
        elif order < 0:
            most = min(most, bone.drawn - _OFF)
    return max(min(depth, most), least)


def _ribbon(
    tone: str, cuts: list[Cut], depth: float, view: View, *, dark: float = 0.0, core: tuple[Disc, Disc] | None = None
) -> Iterator[Shape]:
    """Yield a piece of band with its two edges; one with a core is shaded round it."""
    corners = [upper for upper, _ in cuts] + [lower for _, lower in reversed(cuts)]
    yield Face(depth, tone, tuple(corners), _EDGE, edge=False)
    thin = 0.25 + view.scale / 520
    inner = [_narrower(cut, thin) for cut in cuts]
    corners = [upper for upper, _ in inner] + [lower for _, lower in reversed(inner)]
    if core:
        yield polygon(tone, corners, depth, core, rim=False)
    else:
        yield Face(depth, tone, tuple(corners), dark, edge=False)


def _narrower(cut: Cut, by: float) -> Cut:
    (ax, ay), (bx, by_) = cut
    x, y = bx - ax, by_ - ay
    share = min(0.16, by / (hypot(x, y) or 1.0))
    return (ax + x * share, ay + y * share), (bx - x * share, by_ - y * share)


def _longer(a: Cut, b: Cut) -> list[Cut]:
    """Return both cuts, half a pixel further apart, so that no line shows between lengths."""
    (p, q), (r, s) = a, b
    x, y = r[0] + s[0] - p[0] - q[0], r[1] + s[1] - p[1] - q[1]
    size = 2 * hypot(x, y) or 1.0
    x, y = x / size, y / size
    return [((p[0] - x, p[1] - y), (q[0] - x, q[1] - y)), ((r[0] + x, r[1] + y), (s[0] + x, s[1] + y))]


def _tail(strand: Strand, depth: float, view: View) -> Iterator[Shape]:
    """Yield the end that hangs out of a fist."""
    (au, al), (bu, bl) = strand.a, strand.b
    way = unit(sub(between(bu, bl, 0.5), between(au, al, 0.5)))
    end = add(times(way, 0.6 * _TAIL), (0.0, -_TAIL, 0.0))
    cuts = [_seen(edge, view) for edge in ((bu, bl), (add(bu, end), add(bl, end)))]
    yield from _ribbon("band", cuts, depth, view, dark=_darkness(cross(sub(bl, bu), end), view))


def _darkness(normal: Vec, view: View) -> float:
    """Return the shade of a strand, which looks the same from both sides."""
    out = unit(normal)
    return _DARK * shade(out if view.facing(out) > 0 else times(out, -1), view)


def _limits(parts: Sequence[str], look: Look) -> Limits:
    """Return the depths of the farthest and the nearest of these parts."""
    depths = [look.depths[part] for part in parts]
    return min(depths), max(depths)
