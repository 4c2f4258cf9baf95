"""The body as it is drawn: whole in any pose, the same in a mirror, and in the right order from every side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import cos, isfinite, radians, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.figure.body import PARTS, SPHERES, Tone, barefoot, centres
from kneecoach.figure.camera import Camera, View
from kneecoach.figure.figure import Working
from kneecoach.figure.joints import JOINTS, LEAST, MOST, Pose, Posture, changed, neutral
from kneecoach.figure.scene import body, looked_at
from kneecoach.figure.shapes import Bow, Patch
from kneecoach.figure.skeleton import placed
from kneecoach.figure.space import Vec

ROOT = frozenset({"px", "py", "pz"})
#: Any pose within the ranges of motion, within reach of the camera.
POSES = st.builds(
    Pose,
    st.sampled_from(list(Posture)),
    st.tuples(
        *(
            st.floats(max(least, -1) if joint in ROOT else least, min(most, 1) if joint in ROOT else most)
            for joint, least, most in zip(JOINTS, LEAST, MOST, strict=True)
        )
    ),
)
CAMERAS = st.builds(Camera, st.floats(-180, 180), st.floats(-10, 90))
STANDING = neutral(Posture.STANDING)
FRONT, SIDE, BACK, TOP = Camera(0, 8), Camera(90, 8), Camera(180, 8), Camera(0, 89)


def points(pose: Pose) -> list[Vec]:
    return centres(placed(pose))


def drawn(pose: Pose, camera: Camera, *, bare: bool = False, breath: float = 0.0) -> list[Patch]:
    look = looked_at(placed(pose), points(pose), View(camera, 500), bare=bare)
    return body(look, Working.BOTH, bare=bare, breath=breath)


def bows(patches: Sequence[Patch]) -> Iterator[Bow]:
    return (bow for patch in patches for outline in patch.outlines for bow in outline)


def area(outline: Sequence[Bow]) -> float:
    """Return the area within an outline, its arcs taken in steps of at most a sixteenth of their way."""
    corners = [
        (x + r * cos(radians(start + sweep * n / 16)), r * sin(radians(start + sweep * n / 16)) - y)
        for x, y, r, _, start, sweep in outline
        for n in range(17)
    ]
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True)) / 2


def turns(patch: Patch, *, mirrored: bool = False) -> dict[tuple[float, float, float], float]:
    """Return how far the outlines go round each disc, in degrees: the same for a shape and its mirror image."""
    found = defaultdict[tuple[float, float, float], float](float)
    for x, y, r, _, _, sweep in bows([patch]):
        found[round(-x if mirrored else x, 6) + 0.0, round(y, 6), round(r, 6)] += sweep
    return {disc: turn for disc, turn in found.items() if abs(turn) > 1e-5}


def depths(points: list[Vec], view: View) -> Mapping[str, float]:
    """Return how near each part of a body is painted."""
    return looked_at((), points, view).depths


def test_a_part_is_told_in_spheres_that_exist_and_in_neighbours_that_are_drawn() -> None:
    names = {part.name for part in PARTS}
    for part in (*PARTS, *barefoot()):
        assert part.hulls
        assert all(0 <= i < len(SPHERES) for i in part.needs), part.name
        assert part.rimless <= set(part.needs), part.name
        assert {other for _, other in part.joins} <= names, part.name
        assert part.like in names | {""}, part.name


def test_no_two_spheres_have_the_same_name() -> None:
    assert len({sphere.name for sphere in SPHERES}) == len(SPHERES)


@settings(max_examples=50, deadline=None)
@given(pose=POSES, camera=CAMERAS, bare=st.booleans())
def test_every_outline_has_an_area_in_every_pose(pose: Pose, camera: Camera, *, bare: bool) -> None:
    for patch in drawn(pose, camera, bare=bare, breath=1.0):
        assert all(isfinite(number) for number in (*patch.lit, *patch.dark, patch.depth))
        for outline in patch.outlines:
            assert all(isfinite(number) for bow in outline for number in bow)
            assert area(outline) > 0


@settings(max_examples=20, deadline=None)
@given(pose=POSES, camera=CAMERAS)
def test_a_flipped_view_shows_the_mirror_image_of_every_outline(pose: Pose, camera: Camera) -> None:
    plain, flipped = drawn(pose, camera), drawn(pose, Camera(camera.yaw, camera.pitch, flipped=True))
    assert [patch.tone for patch in plain] == [patch.tone for patch in flipped]
    for one, two in zip(plain, flipped, strict=True):
        assert turns(one, mirrored=True) == pytest.approx(turns(two), abs=1e-4)


@pytest.mark.parametrize("camera", [FRONT, BACK, TOP])
@pytest.mark.parametrize("bare", [False, True])
def test_left_and_right_of_a_person_who_stands_straight_mirror_each_other(camera: Camera, *, bare: bool) -> None:
    patches = [patch for patch in drawn(STANDING, camera, bare=bare) if patch.alpha == 1]
    found = sorted(sorted(turns(patch).items()) for patch in patches)
    mirrored = sorted(sorted(turns(patch, mirrored=True).items()) for patch in patches)
    for a, b in zip(found, mirrored, strict=True):
        assert dict(a) == pytest.approx(dict(b), abs=1e-4)


@settings(max_examples=20, deadline=None)
@given(pose=POSES, camera=CAMERAS, bare=st.booleans())
def test_nothing_is_drawn_outside_the_spheres(pose: Pose, camera: Camera, *, bare: bool) -> None:
    view, discs = View(camera, 500), set[tuple[float, float, float]]()
    for point, sphere in zip(points(pose), SPHERES, strict=True):
        x, y, _, scale = view.project(point)
        discs.add((x, y, sphere.radius * scale))
    assert all((x, y, r) in discs for x, y, r, *_ in bows(drawn(pose, camera, bare=bare)))


@pytest.mark.parametrize("posture", list(Posture))
def test_a_deep_breath_moves_the_shirt_alone_and_makes_it_larger(posture: Posture) -> None:
    empty, full = (drawn(neutral(posture), SIDE, breath=breath) for breath in (0.0, 1.0))
    for before, after in zip(empty, full, strict=True):
        assert before.tone == after.tone
        assert before.tone == Tone.TOP or before.outlines == after.outlines, before.tone
    shirts = [[patch for patch in patches if patch.tone == Tone.TOP] for patches in (empty, full)]
    sizes = [max(area(outline) for patch in shirt for outline in patch.outlines) for shirt in shirts]
    assert sizes[1] > 1.03 * sizes[0]


def test_the_face_is_before_the_hair_from_the_front_and_behind_it_from_the_back_and_above() -> None:
    def face_first(camera: Camera) -> bool:
        found = depths(points(STANDING), View(camera, 500))
        return found["face"] > found["hair"]

    assert [face_first(camera) for camera in (FRONT, SIDE, BACK, TOP)] == [True, True, False, False]


def test_an_ear_is_over_the_hair_on_the_side_one_sees_and_behind_the_head_on_the_other() -> None:
    found = depths(points(STANDING), View(SIDE, 500))
    assert found["r_ear"] > max(found["hair"], found["face"])
    assert found["l_ear"] < min(found["hair"], found["face"])


@settings(max_examples=50, deadline=None)
@given(pose=POSES, yaw=st.floats(-180, 180))
def test_the_pelvis_is_under_shirt_and_shorts_in_every_pose(pose: Pose, yaw: float) -> None:
    found = depths(points(pose), View(Camera(yaw, 10), 500))
    assert found["pelvis"] < min(found["trunk"], found["l_short"], found["r_short"])


@pytest.mark.parametrize("yaw", range(-180, 180, 30))
def test_the_shirt_hangs_over_the_shorts_of_one_who_stands_and_both_over_the_thighs(yaw: float) -> None:
    found = depths(points(STANDING), View(Camera(yaw, 8), 500))
    for side in ("l_", "r_"):
        assert found[side + "thigh"] < found[side + "short"] < found["trunk"]
        assert found[side + "uarm"] < found[side + "sleeve"]


def test_the_thigh_is_over_the_shorts_where_one_looks_into_their_leg() -> None:
    seated = points(neutral(Posture.SEATED))
    front, side = (depths(seated, View(camera, 500)) for camera in (FRONT, SIDE))
    assert front["r_thigh"] > front["r_short"] > front["trunk"]
    assert side["r_thigh"] < side["r_short"]


def test_a_sole_is_behind_its_shoe_until_one_sees_it_from_below() -> None:
    lifted = points(changed(STANDING, {"r_hip": 90.0}))
    found = depths(lifted, View(FRONT, 500))
    assert found["r_sole"] > found["r_foot"]
    assert found["l_sole"] < found["l_foot"]


def test_fingers_and_toes_bend_again_beyond_their_base() -> None:
    names = {sphere.name: place for place, sphere in enumerate(SPHERES)}
    for joint, bend, base, tip in (("l_grip", 80.0, "l_m0", "l_m2"), ("l_curl", 50.0, "l_toe0a", "l_toe0b")):
        straight, bent = points(changed(STANDING, {joint: 0.0})), points(changed(STANDING, {joint: bend}))
        reach = [sum((p[names[base]][n] - p[names[tip]][n]) ** 2 for n in range(3)) ** 0.5 for p in (straight, bent)]
        assert reach[1] < 0.97 * reach[0], joint
