"""What moves with the body touches it, whatever it does: bands, ball, dumbbells, cable, towel and marbles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations, pairwise
from math import isclose

import pytest

from kneecoach.figure.bands import turned
from kneecoach.figure.body import PARTS, SPHERE, SPHERES, centres
from kneecoach.figure.bowls import HIGH, MARBLE, RIM, marble_place
from kneecoach.figure.camera import Camera, View
from kneecoach.figure.figure import Move, Working
from kneecoach.figure.joints import AUX
from kneecoach.figure.limbs import grip
from kneecoach.figure.motion import Motion
from kneecoach.figure.props import Ball, Band, Bowl, Cable, Marble, Prop, Pulley, Towel
from kneecoach.figure.scene import body, looked_at
from kneecoach.figure.shapes import Patch
from kneecoach.figure.skeleton import Placed, placed
from kneecoach.figure.space import Vec, add, between, dot, length, sub, times
from kneecoach.figure.towel import lines
from kneecoach.figure.worn import HANDLE, ball_place, cuff, worn
from kneecoach.figure.wraps import Turn, around, held, loop
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root

FIGURES = FileFigures(root())
#: Things may be this far from the body that they touch, and this deep in it; metres.
NEAR = 0.010
both = partial(combinations, r=2)
#: The spheres of each part between which it is solid: any two of a hull, neighbours of a chain.
PAIRS = {
    part.name: [pair for n, hull in enumerate(part.hulls) for pair in (pairwise if n in part.linked else both)(hull)]
    for part in PARTS
}

Moment = tuple[Move, list[Placed], list[Vec]]


def having(*kinds: type[Prop]) -> list[str]:
    """Return the figures that have such a prop."""
    return [i for i, motion in FIGURES.items() if any(isinstance(prop, kinds) for prop in motion.figure.props)]


def moments(figure: str) -> Iterator[Moment]:
    """Yield every keyframe of a figure and twenty moments of each of its ways, with its segments and spheres."""
    motion = FIGURES[figure]
    told, phases = motion.figure, motion.figure.phases
    ways = {(phases[n - 1].to, phase.to) for n, phase in enumerate(phases)} | {(told.rest, told.ready)}
    moves = [Move(key, key) for key in range(len(motion.keys))]
    for move in moves + [Move(a, b, n / 20) for a, b in sorted(ways) if a != b for n in range(20)]:
        frames = placed(motion.pose(move))
        yield move, frames, centres(frames)


def props(figure: str, kind: type[Prop]) -> list[Prop]:
    """Return the props of one kind."""
    return [prop for prop in FIGURES[figure].figure.props if isinstance(prop, kind)]


def above(point: Vec, part: str, points: list[Vec]) -> float:
    """Return how far a point is above the skin of a part: negative inside. Spheres in all places between two count."""
    least = 9.0
    for i, j in PAIRS[part]:
        for n in range(21):
            r = SPHERES[i].radius + (SPHERES[j].radius - SPHERES[i].radius) * n / 20
            least = min(least, length(sub(point, between(points[i], points[j], n / 20))) - r)
    return least


def turns_of(figure: str, frames: list[Placed]) -> Iterator[Turn]:
    """Yield every turn of a band or a cuff round a limb."""
    for prop in FIGURES[figure].figure.props:
        if isinstance(prop, Band):
            yield from (t for t in loop([around(s, prop.width, frames) for s in prop.round])[0] if t.wrap.parts)
        elif isinstance(prop, Cable):
            yield cuff(prop, frames)[0]


def round_turn(turn: Turn) -> Iterator[Vec]:
    """Yield points in the middle of a band's width, from one end of its turn to the other."""
    for n in range(7):
        yield between(*turn.wrap.edge(turn.start + (turn.end - turn.start) * n / 6), 0.5)


@pytest.mark.parametrize("figure", having(Band, Cable))
def test_a_band_lies_on_the_skin_of_every_limb_that_it_goes_round(figure: str) -> None:
    for move, frames, points in list(moments(figure))[::3]:
        for turn in turns_of(figure, frames):
            gaps = [above(point, turn.wrap.parts[0], points) for point in round_turn(turn)]
            assert max(abs(gap) for gap in gaps) <= NEAR, (move, turn.wrap.parts, gaps)


@pytest.mark.parametrize("figure", having(Band))
def test_a_band_runs_straight_from_one_limb_to_the_next_without_going_into_them(figure: str) -> None:
    for prop in props(figure, Band):
        assert isinstance(prop, Band)
        for move, frames, points in list(moments(figure))[::3]:
            turns, strands = loop([around(spot, prop.width, frames) for spot in prop.round])
            assert len(turns) == len(strands) == len(prop.round)
            for strand in strands:
                way = [between(between(*strand.a, 0.5), between(*strand.b, 0.5), n / 8) for n in range(9)]
                limbs = [turn.wrap.parts[0] for turn in turns if turn.wrap.parts]
                assert min(above(point, limb, points) for point in way for limb in limbs) > -NEAR, move


def test_a_ball_touches_both_knees_and_goes_into_neither_leg() -> None:
    (prop,) = props("wall-semi-squat-with-ball", Ball)
    assert isinstance(prop, Ball)
    for move, frames, points in moments("wall-semi-squat-with-ball"):
        at = ball_place(prop.r, frames, points)
        for side in ("l_", "r_"):
            gaps = [above(at, side + part, points) - prop.r for part in ("thigh", "shank")]
            assert min(gaps) == pytest.approx(0, abs=NEAR), move


def test_a_dumbbell_lies_in_each_hand_along_the_palm() -> None:
    for move, frames, points in moments("romanian-deadlift"):
        for side in ("l_", "r_"):
            at, bar = grip(side, HANDLE, frames, points)
            for part in ("hand", "fing"):
                gaps = [above(add(at, times(bar, n / 100)), side + part, points) - HANDLE for n in range(-4, 5)]
                assert min(gaps) == pytest.approx(0, abs=NEAR), (move, part)
            knuckles = sub(points[SPHERE[side + "kn1"]], points[SPHERE[side + "kn2"]])
            assert abs(dot(knuckles, bar)) > 0.95 * length(knuckles)


def test_a_long_band_goes_under_the_sole_and_ends_in_both_fists() -> None:
    for move, frames, points in moments("lying-band-hip-extension"):
        turn, strands = held("r", frames, points)
        under = list(round_turn(turn))[3]
        assert abs(above(under, "r_foot", points)) <= NEAR, move
        sole = sub(points[SPHERE["r_ank"]], points[SPHERE["r_arch"]])
        assert dot(sub(under, points[SPHERE["r_arch"]]), sole) < 0
        for side, strand in strands.items():
            fist = between(*strand.b, 0.5)
            assert min(above(fist, side + part, points) for part in ("hand", "fing")) <= NEAR, (move, side)


def test_the_strands_of_a_long_band_do_not_change_sides() -> None:
    for move, frames, points in moments("lying-band-hip-extension"):
        _, strands = held("r", frames, points)
        inner, outer = (between(*strands[side].a, 0.5) for side in ("l_", "r_"))
        across = sub(points[SPHERE["r_ballm"]], points[SPHERE["r_balll"]])
        assert dot(sub(inner, outer), across) > 0, move


def test_a_cuff_is_round_the_ankle_and_its_cable_comes_from_the_pulley() -> None:
    (prop,), (pulley,) = props("prone-hamstring-curl", Cable), props("prone-hamstring-curl", Pulley)
    assert isinstance(prop, Cable)
    assert isinstance(pulley, Pulley)
    assert length(sub(prop.start, (pulley.at[0], prop.start[1], pulley.at[1]))) < 0.15
    for move, frames, points in moments("prone-hamstring-curl"):
        turn, hook = cuff(prop, frames)
        assert turn.end - turn.start == pytest.approx(6.2832, abs=1e-3)
        assert all(abs(above(point, "r_shank", points)) <= NEAR for point in (*round_turn(turn), hook)), move
        assert length(sub(hook, points[SPHERE["r_ank"]])) < 0.09
        way = [between(hook, prop.start, n / 20) for n in range(20)]
        assert min(above(point, part, points) for point in way for part in ("r_shank", "r_foot")) > -NEAR, move


@pytest.mark.parametrize(("aux", "toes"), [(0.5, True), (1.0, True), (0.3, False), (0.1, False)])
def test_a_marble_is_held_by_the_first_two_toes_or_on_its_way(aux: float, toes: bool) -> None:  # noqa: FBT001
    found = [prop for prop in props("marble-pick-ups", Bowl) if isinstance(prop, Bowl)]
    for move, _, points in moments("marble-pick-ups"):
        at = marble_place(found, "r", aux, points)
        tips = [SPHERE[f"r_toe{n}b"] for n in range(2)]
        gaps = [length(sub(at, points[tip])) - SPHERES[tip].radius - MARBLE for tip in tips]
        assert not toes or max(abs(gap) for gap in gaps) <= NEAR, move
        lies = [(at[0] - b.at[0]) ** 2 + (at[2] - b.at[1]) ** 2 < RIM**2 and at[1] < HIGH for b in found]
        assert aux > 0.15 or any(lies)


def test_no_marble_is_lost() -> None:
    motion, told = FIGURES["marble-pick-ups"], FIGURES["marble-pick-ups"].figure
    number = sum(prop.marbles for prop in told.props if isinstance(prop, Bowl))
    assert any(isinstance(prop, Marble) for prop in told.props)
    for move, frames, points in moments("marble-pick-ups"):
        shapes = worn(told, motion.pose(move), looked_at(frames, points, View(told.camera, 400)))
        assert [shape.tone for shape in shapes].count("marble") == number


def test_a_towel_lies_under_the_toes_and_shortens_as_they_pull() -> None:
    motion = FIGURES["towel-scrunch"]
    (prop,) = props("towel-scrunch", Towel)
    assert isinstance(prop, Towel)
    for move, _, points in moments("towel-scrunch"):
        pulled, tip = motion.pose(move)[AUX], SPHERE["r_toe0b"]
        rows = lines(prop, pulled, points)
        under = min(rows, key=lambda row: abs(row[0] - points[tip][2]))
        assert under[1] - (points[tip][1] - SPHERES[tip].radius) <= NEAR
        assert prop.x[0] < points[tip][0] < prop.x[1]
        assert [row[0] for row in rows] == sorted(row[0] for row in rows)
        assert isclose(rows[-1][0], prop.z[1]) or pulled > 0
        assert pulled < 1 or rows[-1][0] < prop.z[1] - 0.1, move


def test_a_limb_is_as_near_as_the_body_draws_it(motion: Motion) -> None:
    told, frames = motion.figure, placed(motion.keys[-1])
    look = looked_at(frames, centres(frames), View(told.camera, 400), bare=told.barefoot)
    drawn = [shape.depth for shape in body(look, Working.BOTH, bare=told.barefoot)]
    for side in ("l_", "r_"):
        for part in ("thigh", "shank", "hand"):
            assert min(abs(look.depths[side + part] - other) for other in drawn) < 1e-6, part


@pytest.mark.parametrize("figure", having(Band, Cable))
def test_what_of_a_turn_faces_the_viewer_is_drawn_after_its_limb_and_the_rest_before(figure: str) -> None:
    view = View(FIGURES[figure].figure.camera, 400)
    for move, frames, points in list(moments(figure))[::5]:
        look = looked_at(frames, points, view)
        for turn in turns_of(figure, frames):
            limb = look.depths[turn.wrap.parts[0]]
            for shape in turned("band", turn, look):
                assert shape.depth != limb, move
                assert shape.depth > limb or not isinstance(shape, Patch), move


def test_a_dumbbell_has_a_head_before_the_hand_and_one_behind_it() -> None:
    told, motion = FIGURES["romanian-deadlift"].figure, FIGURES["romanian-deadlift"]
    for flipped in (False, True):
        view = View(Camera(told.camera.yaw, told.camera.pitch, flipped=flipped), 400)
        for move, frames, points in moments("romanian-deadlift"):
            look = looked_at(frames, points, view)
            shapes = worn(told, motion.pose(move), look)
            heads = [shape.depth for shape in shapes if shape.tone == "weight"]
            hands = [look.depths[side + part] for side in ("l_", "r_") for part in ("hand", "fing")]
            assert min(heads) < min(hands), move
            assert max(heads) > max(hands), move
