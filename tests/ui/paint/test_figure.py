"""Shapes of a figure become paths that stay where the shapes are, however small the picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from kneecoach.figure.body import centres
from kneecoach.figure.framing import framed
from kneecoach.figure.motion import Motion
from kneecoach.figure.scene import body, looked_at
from kneecoach.figure.shapes import Patch
from kneecoach.figure.skeleton import placed
from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root
from kneecoach.ui.paint.figure import drawing, rim_width

FIGURES = FileFigures(root())


def patches(motion: Motion, size: float) -> list[Patch]:
    """Return a body in a square picture of so many pixels, far from the picture's corner."""
    view = framed(motion, motion.figure.camera, size, size).moved(1000, 1000)
    frames = placed(motion.keys[motion.figure.still])
    look = looked_at(frames, centres(frames), view, bare=motion.figure.barefoot)
    return body(look, motion.figure.working, bare=motion.figure.barefoot, muscles=motion.figure.muscles)


@pytest.mark.parametrize("size", [16, 42, 96, 840, 2160])
@pytest.mark.parametrize("exercise", ["turned-out-leg-raise", "bridge", "calf-raises", "oyster"])
def test_no_path_reaches_out_of_its_shape(exercise: str, size: float) -> None:
    motion = FIGURES[exercise]
    scale = framed(motion, motion.figure.camera, size, size).scale
    for patch in patches(motion, size):
        discs = [QRectF(x - r, y - r, 2 * r, 2 * r) for bows in patch.outlines for x, y, r, *_ in bows]
        left, top = min(d.left() for d in discs), min(d.top() for d in discs)
        right, bottom = max(d.right() for d in discs), max(d.bottom() for d in discs)
        edge = rim_width(scale) + 0.1
        place = QRectF(left, top, right - left, bottom - top).adjusted(-edge, -edge, edge, edge)
        for path, _ in drawing(patch, scale).layers:
            assert place.contains(path.boundingRect()), (patch.tone, path.boundingRect())
