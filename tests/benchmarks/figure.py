"""What a frame of the figure costs at 840 x 840, next to painting one picture of that size, and what solving costs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from statistics import median

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from kneecoach.figure.figure import along, loop
from kneecoach.figure.motion import Motion
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root
from kneecoach.ui import assets, theme
from kneecoach.ui.figure_picture import FigurePicture, Instant
from kneecoach.ui.paint.painting import in_one_thread
from kneecoach.ui.theme import Theme

SIZE, FRAMES = 840, 60


def run() -> None:
    """Print the median frame of every figure's movement, the dearest figure, and the yardstick."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    in_one_thread()
    _ = QApplication.instance() or QApplication([])
    assets.use(root())
    theme.use(Theme.light())
    figures = FileFigures(root())
    began = time.process_time()
    for motion in figures.values():
        motion.prepare()
    solving = time.process_time() - began
    plain = _plain()
    costs = {name: _figure(motion) for name, motion in figures.items()}
    usual, dearest = median(costs.values()), max(costs, key=lambda name: costs[name])
    print(f"  one picture, {SIZE} x {SIZE}: {plain:.2f} ms")
    print(f"  a frame of the figure: median {usual:.2f} ms (aim: 4), {usual / plain:.0f} times the picture")
    print(f"  the dearest, {dearest}: {costs[dearest]:.2f} ms; the cheapest: {min(costs.values()):.2f} ms")
    print(f"  reading and solving {len(figures)} figures with all their ways: {solving:.2f} s")


def _figure(motion: Motion) -> float:
    picture = FigurePicture(motion, QRectF(0, 0, SIZE, SIZE), flipped=False)
    phases = loop(motion.figure)
    instants = [Instant(along(phases, frame / FRAMES), arrow=True) for frame in range(FRAMES)]
    return _painted(lambda painter, frame: picture.draw(painter, instants[frame]))


def _plain() -> float:
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill("white")
    return _painted(lambda painter, _frame: painter.drawPixmap(0, 0, pixmap))


def _painted(draw: Callable[[QPainter, int], None]) -> float:
    """Return the median of a frame, in ms of this process's time, after a round to warm up."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    took = []
    for turn in range(2 * FRAMES):
        began = time.perf_counter()
        draw(painter, turn % FRAMES)
        took.append(1000 * (time.perf_counter() - began))
    painter.end()
    return median(took[FRAMES:])
