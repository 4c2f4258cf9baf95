"""What a camera makes of the room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecoach.figure.camera import Camera, View

ANGLES = st.floats(-180, 180)
PLACES = st.tuples(st.floats(-1.5, 1.5), st.floats(0, 2), st.floats(-1.5, 1.5))
CAMERAS = st.builds(Camera, ANGLES, st.floats(-80, 80), PLACES, st.booleans())


def test_from_the_front_the_left_of_the_body_is_right_in_the_picture() -> None:
    front = View(Camera(0, 0), 100.0)
    assert front.project((0.5, 0.0, 0.0))[0] > 0
    assert front.project((0.0, 0.5, 0.0))[1] < 0
    assert front.facing((0.0, 0.0, 1.0)) == pytest.approx(1.0)


def test_from_the_side_the_figure_faces_right() -> None:
    side = View(Camera(90, 0), 100.0)
    assert side.project((0.0, 0.0, 0.5))[0] > 0
    assert side.facing((-1.0, 0.0, 0.0)) == pytest.approx(1.0)


def test_what_is_nearer_is_larger() -> None:
    view = View(Camera(0, 0), 100.0)
    near, far = view.project((0.0, 0.0, 1.0)), view.project((0.0, 0.0, -1.0))
    assert near[2] > far[2]
    assert near[3] > 100 > far[3]


@given(CAMERAS, PLACES, st.floats(-0.2, 0.2), st.floats(-0.2, 0.2))
def test_the_floor_is_mapped_as_its_points_are(
    camera: Camera, place: tuple[float, float, float], right: float, ahead: float
) -> None:
    view = View(camera, 1.0, (3.0, 2.0))  # a pixel a metre
    x, y, z = place
    xx, xy, zx, zy, dx, dy = view.level_near(y, x, z)
    assert (xx * x + zx * z + dx, xy * x + zy * z + dy) == pytest.approx(view.project(place)[:2], abs=1e-9)
    x, z = x + right, z + ahead
    seen = (xx * x + zx * z + dx, xy * x + zy * z + dy)
    assert seen == pytest.approx(view.project((x, y, z))[:2], abs=0.04)


@given(ANGLES, st.floats(-80, 80), PLACES, PLACES)
def test_the_other_side_is_the_mirror_image(
    yaw: float, pitch: float, focus: tuple[float, float, float], place: tuple[float, float, float]
) -> None:
    plain, flipped = (View(Camera(yaw, pitch, focus, flipped=side), 300.0).project(place) for side in (False, True))
    assert flipped[0] == -plain[0]
    assert flipped[1:] == plain[1:]
