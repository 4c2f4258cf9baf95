"""The painted session page: only what has changed is painted again, and nobody can see that."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support import Trainee, catalogue, timeline

from kneecoach.core.commands import Command
from kneecoach.core.events import Paused, Why
from kneecoach.core.evolve import evolve
from kneecoach.core.present import Progress, Screen, progress, screen
from kneecoach.core.session import begin
from kneecoach.core.step import Kind
from kneecoach.ui import movement, theme
from kneecoach.ui.link import FRAME
from kneecoach.ui.paint.places import Places, places
from kneecoach.ui.session_canvas import SessionCanvas
from kneecoach.ui.session_parts import Part, parts

#: One session with every kind of step, and both ways to change sides.
EVERYTHING = ("000-1", "000-2", "000-3", "002-3", "003-6", "003-11a", "000-5")
#: Width, height, scale of the text and whether it is dark.
WINDOWS = [(1280, 800, 1.0, False), (1280, 800, 2.0, True), (1024, 640, 1.0, False), (1151, 703, 1.5, True)]
#: The parts with letters of more than 64 px, and what a difference of colour is too small to mean anything in them.
LARGE, FAINT = {"number", "side", "pause"}, 64
Moment = tuple[Screen, Progress]
Window = tuple[int, int, float, bool]


class Watched(SessionCanvas):
    """A canvas that remembers the box of each painting."""

    def __init__(self) -> None:
        super().__init__(catalogue())
        self.painted: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.region().boundingRect())
        super().paintEvent(event)


@pytest.fixture
def canvas(qtbot: QtBot) -> Watched:
    """Return a canvas on the screen."""
    made = Watched()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def frames(somebody: Trainee, count: int) -> Iterator[Moment]:
    """Yield what the page shows in each of the next frames."""
    for _ in range(count):
        somebody.wait(FRAME / 1000)
        yield screen(somebody.session, somebody.now, catalogue()), progress(somebody.session, somebody.now)


def before(kind: Kind) -> Trainee:
    """Return somebody a fifth of a second before the last step of this kind."""
    its = timeline(*EVERYTHING, warm_up=True)
    place = max(number for number, step in enumerate(its.steps) if step.kind is kind)
    return Trainee(its).until(max(0.0, sum(step.ms for step in its.steps[:place]) / 1000 - 0.2))


def show(canvas: SessionCanvas, *moments: Moment) -> None:
    """Show these moments as the link does, and let each be painted."""
    for shown, far in moments:
        canvas.show_screen(shown)
        canvas.show_progress(far)
        QApplication.processEvents()


def pixels(picture: QImage) -> np.ndarray[tuple[int, int, int], np.dtype[np.int16]]:
    """Return a picture as rows of pixels of three colours."""
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.width(), 4)
    return rows[:, :, :3].astype(np.int16)


def unlike(canvas: SessionCanvas, moment: Moment) -> int:
    """Return how many pixels on the screen are others than when this moment is painted at once on a new canvas.

    Large letters may differ faintly: their outlines depend a little on which letters Qt has drawn before.
    """
    other = SessionCanvas(catalogue())
    other.resize(canvas.size())
    show(other, moment)
    seen = canvas.screen().grabWindow(canvas.winId()).toImage()
    apart = np.abs(pixels(seen) - pixels(other.grab().toImage())).max(axis=2)
    for name in LARGE & set(canvas._parts):
        place = canvas._parts[name].place
        box = apart[place.top() : place.bottom() + 1, place.left() : place.right() + 1]
        box[box < FAINT] = 0
    return int(np.count_nonzero(apart))


def fit(canvas: SessionCanvas, qapp: QApplication, window: Window) -> None:
    """Give the canvas the size, text and theme of a window."""
    width, height, text, dark = window
    theme.apply(qapp, theme.Theme.dark() if dark else theme.Theme.light(), text)
    canvas.resize(width, height)
    qapp.processEvents()


@pytest.mark.parametrize("window", WINDOWS, ids=str)
@pytest.mark.parametrize("kind", Kind)
def test_a_page_reached_frame_by_frame_looks_as_one_painted_at_once(
    canvas: Watched, qapp: QApplication, kind: Kind, window: Window
) -> None:
    fit(canvas, qapp, window)
    somebody = before(kind)
    for orders in ((), (), (Command.PAUSE,), (Command.GO_ON,)):
        somebody.order(*orders)
        played = list(frames(somebody, 11))
        show(canvas, *played)
        assert unlike(canvas, played[-1]) == 0


def test_a_change_of_window_leaves_nothing_of_the_old_one(canvas: Watched, qapp: QApplication) -> None:
    (moment,) = frames(before(Kind.MOVE), 1)
    show(canvas, moment)
    for window in WINDOWS * 2:
        fit(canvas, qapp, window)
        assert unlike(canvas, moment) == 0


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_no_part_is_painted_outside_its_place(qapp: QApplication, window: Window) -> None:
    width, height, text, dark = window
    theme.apply(qapp, theme.Theme.dark() if dark else theme.Theme.light(), text)
    sheet, blank = (QImage(width, height, QImage.Format.Format_RGB32) for _ in range(2))
    sheet.fill(0)
    blank.fill(0)
    at = places(width, height, text)
    for part in every_part(at):
        paint_and_wipe(sheet, part, at.u)
        assert sheet == blank, part


def paint_and_wipe(sheet: QImage, part: Part, u: float) -> None:
    """Paint a part, and black over its place."""
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    part.paint(painter, u, theme.current())
    painter.fillRect(part.place, QColor(0, 0, 0))
    painter.end()


def every_part(at: Places) -> list[Part]:
    """Return each different part of every exercise, running and paused."""
    found: dict[str, Part] = {}
    for exercise in catalogue().values():
        its = timeline("002-1", exercise.source)
        for place in (number for number, step in enumerate(its.steps) if step.exercise):
            here = replace(begin(its), index=place)
            for session in (here, evolve(here, Paused(700, Why.PERSON))):
                page = parts(at, screen(session, 800, catalogue()), progress(session, 800), exercise, ratio=1.0)
                found |= {str((part.draw, part.shown, part.named)): part for part in page.values()}
    return list(found.values())


def steady(somebody: Trainee, count: int) -> list[Moment]:
    """Return the next frames, with the bar of the session as in the first: it moves but twice a second."""
    played = list(frames(somebody, count))
    return [(shown, played[0][1]) for shown, _ in played]


def test_in_a_repetition_only_its_piece_of_the_bar_is_painted(canvas: Watched) -> None:
    first, *others = steady(before(Kind.MOVE).wait(0.5), 20)
    show(canvas, first)
    canvas.painted.clear()
    show(canvas, *others)
    assert canvas.painted
    assert {box.height() for box in canvas.painted} == {18}
    assert max(box.width() for box in canvas.painted) < 80


@pytest.mark.parametrize("kind", [Kind.TIMED, Kind.BREATHE, Kind.REST])
def test_while_a_ring_moves_nothing_else_is_painted(canvas: Watched, kind: Kind) -> None:
    first, *others = steady(before(kind).wait(0.5), 20)
    show(canvas, first)
    canvas.painted.clear()
    show(canvas, *others)
    ring = canvas.places().rest_ring if kind is Kind.REST else canvas.places().ring
    assert len(canvas.painted) == len(others)
    assert all(box == ring.toRect() for box in canvas.painted)


def test_a_pause_is_painted_once_a_second_where_it_tells_its_length(canvas: Watched) -> None:
    first, *others = steady(before(Kind.MOVE).wait(0.5).order(Command.PAUSE), 92)
    show(canvas, first)
    canvas.painted.clear()
    show(canvas, *others)
    assert len(canvas.painted) == 3
    assert all(canvas.places().bar.toAlignedRect().contains(box) for box in canvas.painted)


def test_the_stage_is_painted_again_only_when_its_words_change(canvas: Watched) -> None:
    somebody = before(Kind.SIDE)
    stage = canvas.places().stage.toRect()
    first, *others = steady(somebody, 200)
    show(canvas, first)
    canvas.painted.clear()
    show(canvas, *others)
    assert not any(box.intersects(stage) for box in canvas.painted)


def test_a_step_that_nobody_can_see_paints_nothing(canvas: Watched) -> None:
    ((shown, far),) = frames(before(Kind.MOVE).wait(0.5), 1)
    show(canvas, (replace(shown, fraction=0.0), far))
    canvas.painted.clear()
    show(canvas, (replace(shown, fraction=0.001), far))
    assert canvas.painted == []


@pytest.fixture
def calm() -> Iterator[None]:
    """Reduce movement as long as a test runs."""
    movement.follow("reduced")
    yield
    movement.follow("system")


@pytest.mark.usefixtures("calm")
def test_reduced_motion_moves_a_ring_once_a_second_and_slides_no_tag() -> None:
    lunge = Trainee(timeline("003-1")).until(11)
    at = places(1280, 800)
    pictures = set()
    for _ in range(25):
        shown = screen(lunge.session, lunge.now, catalogue())
        made = parts(at, shown, None, catalogue()[shown.exercise], ratio=1.0)
        pictures.add((made["ring"].shown, made["side"].named["swap"]))
        lunge.wait(0.1)
    assert len(pictures) == 3
    assert {swap for _, swap in pictures} == {1.0}
