"""The figure on a page: it is painted, can be turned, and stands still when nothing changes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.figure.camera import Camera
from kneecoach.figure.figure import Move
from kneecoach.figure.joints import changed
from kneecoach.figure.motion import Motion
from kneecoach.figure.showing import cycling
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root
from kneecoach.ui import movement
from kneecoach.ui.figure_picture import FigurePicture, Instant
from kneecoach.ui.figure_view import FADE, FigureView

FIGURES = FileFigures(root())
LEGS = FIGURES["supine-leg-lifts"]
LOW, HALF, TOP = Instant(Move(0, 0)), Instant(Move(0, 1, 0.5)), Instant(Move(1, 1))


class CountingView(FigureView):
    """Counts how often it is painted."""

    def __init__(self) -> None:
        super().__init__(radius=24, behind="paper")
        self.painted = 0

    def paintEvent(self, event: object) -> None:
        self.painted += 1
        super().paintEvent(event)  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot) -> CountingView:
    """Return a shown view of supine leg lifts."""
    made = CountingView()
    made.resize(400, 400)
    qtbot.addWidget(made)
    made.show_figure(LEGS, LOW)
    made.show()
    qtbot.waitUntil(lambda: made.painted > 0)
    return made


@pytest.fixture
def calm() -> Iterator[None]:
    """Reduce movement as long as a test runs."""
    movement.follow("reduced")
    yield
    movement.follow("system")


def picture(view: FigureView) -> QImage:
    """Return what the view looks like."""
    return view.grab().toImage()


def test_a_moment_looks_like_itself_and_unlike_another(view: CountingView) -> None:
    low = picture(view)
    view.show_figure(LEGS, TOP)
    assert picture(view) != low
    view.show_figure(LEGS, LOW)
    assert picture(view) == low


def test_the_other_side_is_another_picture(view: CountingView) -> None:
    right = picture(view)
    view.show_figure(LEGS, LOW, flipped=True)
    left = picture(view)
    assert left != right
    assert left.pixelColor(60, 20) == right.pixelColor(60, 20)  # the stage is the same


def test_nothing_is_painted_while_nothing_changes(view: CountingView, qtbot: QtBot) -> None:
    painted = view.painted
    for _ in range(20):
        view.show_figure(LEGS, LOW)
        qtbot.wait(2)
    assert view.painted == painted


def test_a_drag_turns_the_figure_and_a_double_click_turns_it_back(view: CountingView) -> None:
    before = picture(view)
    clicks: list[None] = []
    view.clicked.connect(lambda: clicks.append(None))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    QTest.mouseMove(view, QPoint(190, 230))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(190, 230))
    assert picture(view) != before
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(190, 230))
    assert picture(view) == before
    assert clicks == []


def test_a_click_without_a_drag_is_told(view: CountingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.clicked, timeout=1000):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 200))


def test_arrow_keys_turn_it_and_home_turns_it_back(view: CountingView) -> None:
    view.take_keys()
    before = picture(view)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
        assert picture(view) != before
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert picture(view) == before


def test_one_cannot_look_from_below_the_floor_or_over_the_top(view: CountingView) -> None:
    view.take_keys()
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Up)
    top = picture(view)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert picture(view) == top


def test_another_exercise_is_seen_from_its_own_side_again(view: CountingView) -> None:
    view.show_figure(FIGURES["bridge"], LOW)
    fresh = picture(view)
    view.turn(40, 10)
    view.show_figure(LEGS, LOW)
    view.show_figure(FIGURES["bridge"], LOW)
    assert picture(view) == fresh


def bent(**joints: float) -> Motion:
    """Return leg lifts with other joints in the first keyframe."""
    figure = LEGS.figure
    pose = changed(figure.keys[0].pose, joints)
    return Motion(replace(figure, keys=(replace(figure.keys[0], pose=pose), *figure.keys[1:])), lenient=True)


def test_a_figure_that_is_being_changed_is_seen_from_where_it_was(view: CountingView) -> None:
    view.turn(30, 10)
    before, seen = picture(view), view.camera()
    view.show_changed(bent(nod=40), LOW)
    assert view.camera() == seen
    assert picture(view) != before
    moved = bent(nod=40)
    view.show_changed(Motion(replace(moved.figure, camera=Camera(10, 5))), LOW)
    assert view.camera() == Camera(10, 5)


def test_a_change_stays_in_the_frame_as_long_as_it_fits() -> None:
    made = FigurePicture(LEGS, QRectF(0, 0, 400, 400), flipped=False)
    small, large = bent(nod=40), bent(l_sh=90, r_sh=90, py=1.5)
    assert made.retake(small, small.keys[0])
    assert not made.retake(large, changed(large.keys[0], {"py": 2.5}))
    assert not made.retake(Motion(replace(LEGS.figure, props=())), LEGS.keys[0])


@pytest.mark.usefixtures("calm")
def test_reduced_motion_fades_from_keyframe_to_keyframe(view: CountingView, qtbot: QtBot) -> None:
    view.show_figure(LEGS, HALF)
    qtbot.wait(2 * FADE)
    at_top = picture(view)
    for share in (0.6, 0.8, 1.0):
        view.show_figure(LEGS, Instant(Move(0, 1, share)))
    assert picture(view) == at_top
    view.show_figure(LEGS, TOP)
    assert picture(view) == at_top


def test_a_faded_figure_is_paler(view: CountingView) -> None:
    strong = picture(view)
    view.set_faded(on=True)
    pale = picture(view)
    stage = pale.pixelColor(60, 20).lightness()
    darkest = [min(image.pixelColor(x, y).lightness() for x in range(0, 400, 4) for y in range(0, 400, 4))
               for image in (strong, pale)]  # fmt: skip
    assert darkest[0] < darkest[1] < stage


def on_screen(view: FigureView) -> np.ndarray:
    """Return what is really on the screen, from all paintings so far."""
    QApplication.processEvents()
    image = view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).astype(int)


@pytest.mark.parametrize("exercise", ["supine-leg-lifts", "band-squat", "monster-walk", "backward-step-down"])
def test_painting_what_has_moved_comes_to_the_same_as_painting_all(exercise: str, qtbot: QtBot) -> None:
    motion = FIGURES[exercise]
    views = [FigureView(radius=24, behind="paper") for _ in range(2)]
    for view in views:
        view.resize(400, 400)
        qtbot.addWidget(view)
        view.show()
    for frame in range(50):
        views[0].show_figure(motion, Instant(cycling(motion.figure, frame / 30)))
        QApplication.processEvents()
    views[1].show_figure(motion, Instant(cycling(motion.figure, 49 / 30)))
    apart = np.abs(on_screen(views[0]) - on_screen(views[1])).max(axis=2)
    assert (apart > 48).mean() < 0.004  # outlines that have moved by less than one can see
    assert apart.mean() < 0.6


def test_an_arrow_leaves_nothing_behind_however_large_the_picture(qtbot: QtBot) -> None:
    views = [FigureView(radius=24, behind="paper") for _ in range(2)]
    for view in views:
        view.resize(1600, 1600)
        qtbot.addWidget(view)
        view.show()
    for move in (Move(0, 1, 0.5), Move(1, 0, 0.5)):
        views[0].show_figure(LEGS, Instant(move, arrow=True))
        QApplication.processEvents()
    views[1].show_figure(LEGS, Instant(Move(1, 0, 0.5), arrow=True))
    assert np.abs(on_screen(views[0]) - on_screen(views[1])).max() <= 2
