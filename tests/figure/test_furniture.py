"""What stands round a figure: where its surfaces are, what one sees of it, and that a mirror image is exact."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from math import isfinite

import pytest

from kneecoach.figure.blocks import Block, Body, Cylinder, Tube, block, drawn, sides
from kneecoach.figure.body import SPHERES, centres
from kneecoach.figure.camera import Camera, View
from kneecoach.figure.figure import Key, Move
from kneecoach.figure.furniture import bodies, ground, solids
from kneecoach.figure.motion import Motion
from kneecoach.figure.props import Chair, Rail, name
from kneecoach.figure.scene import looked_at
from kneecoach.figure.shapes import Face, Patch, Shape
from kneecoach.figure.skeleton import SEGMENTS, placed
from kneecoach.figure.space import Vec, dot, length, sub, times
from kneecoach.figure.support import Support, spheres
from kneecoach.figure.worn import worn
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root

FIGURES = FileFigures(root())
#: Props may be this far from the body that they touch, and this deep in it; metres.
NEAR = 0.010
#: The tone of a gleam, which stays where the light is.
LIGHT = "lit"
LEGS = [i for i, s in enumerate(SPHERES) if SEGMENTS[s.segment].name[2:] in {"thigh", "shank", "foot", "toe"}]


def moments(motion: Motion) -> list[Move]:
    """Return every keyframe of a figure, and twenty moments of every way that its phases lead along."""
    figure, phases = motion.figure, motion.figure.phases
    ways = {(phases[n - 1].to, phase.to) for n, phase in enumerate(phases)} | {(figure.rest, figure.ready)}
    found = [Move(key, key) for key in range(len(motion.keys))]
    return found + [Move(a, b, n / 20) for a, b in sorted(ways) if a != b for n in range(20)]


def points_of(motion: Motion, move: Move) -> list[Vec]:
    """Return where the body's spheres are at a moment."""
    return centres(placed(motion.pose(move)))


def outside(point: Vec, body: Body) -> float:
    """Return how far a point is from a body's surface; negative inside."""
    if isinstance(body, Block):
        return max(dot(out, sub(point, side[0])) for side, out in sides(body))
    axis = sub(body.b, body.a)
    along = dot(sub(point, body.a), axis) / dot(axis, axis)
    off = length(sub(sub(point, body.a), times(axis, along))) - body.radius
    return max(off, -along * length(axis), (along - 1) * length(axis))


def carriers(motion: Motion, key: Key, support: Support) -> list[Body]:
    """Return the bodies of what a support is on; a rail that is not drawn is the back of the chair."""
    props = {name(prop): prop for prop in motion.figure.props}
    prop = props.get(support.on)
    if isinstance(prop, Rail) and prop.hidden:
        return [body for other in motion.figure.props if isinstance(other, Chair) for body in bodies(other)]
    return bodies(prop) if prop else []


def view_of(motion: Motion, *, flipped: bool = False) -> View:
    """Return a view with the figure's own camera, 400 pixels a metre, with the focus at 0, 0."""
    camera = motion.figure.camera
    return View(Camera(camera.yaw, camera.pitch, flipped=flipped), 400)


def shapes_of(motion: Motion, move: Move, view: View) -> list[Shape]:
    """Return all shapes of the things in a figure's room at a moment."""
    pose = motion.pose(move)
    frames = placed(pose)
    moving = worn(motion.figure, pose, looked_at(frames, centres(frames), view))
    return [*ground(motion.figure, view), *solids(motion.figure, view), *moving]


def numbers(shape: Shape) -> Iterator[float]:
    """Yield every number of a shape."""
    yield shape.depth
    if isinstance(shape, Face):
        yield shape.shade
        yield from (value for corner in shape.corners for value in corner)
    else:
        yield from (value for bows in shape.outlines for bow in bows for value in bow)
        yield from (*shape.lit, *shape.dark)


def form(shape: Shape, mirror: float) -> list[tuple[float, ...]]:
    """Return the corners of a shape, or its discs with how far one goes round each; without the light."""
    if isinstance(shape, Face):
        return sorted((mirror * x, y) for x, y in shape.corners)
    turns: dict[tuple[float, ...], float] = {}
    for bows in shape.outlines:
        for x, y, r, rim, _, sweep in bows:
            disc = (round(mirror * x, 6), round(y, 6), round(r, 6), float(rim))
            turns[disc] = turns.get(disc, 0.0) + sweep
    return sorted((*disc, turn) for disc, turn in turns.items() if turn > 1e-4)


def test_no_leg_goes_into_a_solid_thing(motion: Motion) -> None:
    solid = [body for prop in motion.figure.props for body in bodies(prop)]
    for move in moments(motion) if solid else ():
        points = points_of(motion, move)
        for sphere in LEGS:
            free = min(outside(points[sphere], body) for body in solid) - SPHERES[sphere].radius
            assert free > -NEAR, (move, SPHERES[sphere].name, round(1000 * free))


def test_what_carries_the_body_is_drawn_where_the_body_rests(motion: Motion) -> None:
    for place, key in enumerate(motion.figure.keys):
        points = points_of(motion, Move(place, place))
        for support in key.supports:
            solid = carriers(motion, key, support)
            for sphere in spheres(support, points) if solid else ():
                gap = min(outside(points[sphere], body) for body in solid) - SPHERES[sphere].radius
                assert abs(gap) <= NEAR, (key.name, support.told, round(1000 * gap))


def test_a_flipped_view_is_the_exact_mirror_image(motion: Motion) -> None:
    plain, flipped = view_of(motion), view_of(motion, flipped=True)
    for move in moments(motion)[::7]:
        pairs = zip(shapes_of(motion, move, plain), shapes_of(motion, move, flipped), strict=True)
        for shape, image in pairs:
            assert (type(shape), shape.tone, shape.alpha) == (type(image), image.tone, image.alpha)
            assert shape.depth == pytest.approx(image.depth)
            if shape.tone == LIGHT:
                continue
            for corner, mirrored in zip(form(shape, 1.0), form(image, -1.0), strict=True):
                assert corner == pytest.approx(mirrored, abs=1e-4)


def test_every_shape_can_be_painted(motion: Motion) -> None:
    colours = tomllib.loads((root() / "theme.toml").read_text("utf-8"))["light"]["figure"]
    for move in moments(motion)[::3]:
        for shape in shapes_of(motion, move, view_of(motion)):
            assert all(isfinite(number) for number in numbers(shape)), (move, shape)
            assert shape.tone in colours
            assert len(shape.corners if isinstance(shape, Face) else shape.outlines[0]) > 0


@pytest.mark.parametrize("yaw", [-150, -60, 30, 120])
def test_a_block_shows_three_sides_of_which_the_upper_is_the_lightest(yaw: float) -> None:
    shapes = drawn(block("wood", (-0.2, 0.2), (0, 0.3), (-0.1, 0.1)), View(Camera(yaw, 20), 400))
    faces = [shape for shape in shapes if isinstance(shape, Face)]
    assert len(faces) == len(shapes) == 3
    assert len({face.shade for face in faces}) == 3
    assert min(faces, key=lambda face: face.shade) is faces[0]
    assert min(y for _, y in faces[0].corners) == min(y for face in faces for _, y in face.corners)


@pytest.mark.parametrize("flipped", [False, True])
def test_the_light_comes_from_the_left_of_the_picture_whichever_side_is_shown(flipped: bool) -> None:  # noqa: FBT001
    view = View(Camera(45, 20, flipped=flipped), 400)
    upper, *faces = (s for s in drawn(block("wood", (-1, 1), (0, 1), (-1, 1)), view) if isinstance(s, Face))
    left, right = sorted(faces, key=lambda face: sum(x for x, _ in face.corners))
    assert upper.shade < left.shade < right.shade


def test_a_cylinder_ends_in_an_ellipse_and_a_hollow_one_in_a_ring() -> None:
    view = View(Camera(60, 10), 400)
    solid = drawn(Cylinder("foam", (-0.3, 0, 0), (0.3, 0, 0), 0.1), view)
    hollow = drawn(Cylinder("foam", (-0.3, 0, 0), (0.3, 0, 0), 0.1, hole=0.4), view)
    assert [type(shape) for shape in solid] == [Patch, Face]
    wide, tall = (
        (max(c) - min(c) for c in zip(*solid[1].corners, strict=True)) if isinstance(solid[1], Face) else (0, 0)
    )
    assert 0 < wide < tall == pytest.approx(80, rel=0.05)
    assert len(hollow) == 3
    assert hollow[2].depth == hollow[1].depth


def test_a_rail_post_behind_a_step_is_drawn_before_it_and_one_in_front_after_it() -> None:
    motion = FIGURES["side-step-down"]
    tones = [shape.tone for shape in solids(motion.figure, view_of(motion))]
    step = tones.index("wood")
    assert tones[:step].count("metal") >= 3
    assert tones[step:].count("metal") >= 3
    assert tones[step:][:3] == ["wood"] * 3


def test_one_looks_through_a_wall_from_behind_it() -> None:
    figure = FIGURES["wall-semi-squat-with-ball"].figure
    before, behind = (solids(figure, View(Camera(yaw, 10), 400)) for yaw in (30, 150))
    assert {shape.alpha for shape in before} == {1.0}
    assert "wall" in {shape.tone for shape in before}
    assert max(shape.alpha for shape in behind) < 0.5


def test_what_lies_or_hangs_is_not_solid() -> None:
    props = [prop for motion in FIGURES.values() for prop in motion.figure.props]
    flat = [prop for prop in props if name(prop) in {"mat", "floor", "towel", "band"}]
    assert flat
    assert not any(bodies(prop) for prop in flat)


def test_a_tube_is_as_thick_as_it_is_and_has_round_ends() -> None:
    (shape,) = drawn(Tube("metal", (0, 0, 0), (0, 1, 0), 0.05), View(Camera(0, 0), 100))
    assert isinstance(shape, Patch)
    assert len(shape.outlines[0]) == 2
    assert all(sweep == pytest.approx(180) and r == pytest.approx(5) for _, _, r, _, _, sweep in shape.outlines[0])
