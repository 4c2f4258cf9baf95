"""The repetitions of a set as a row of pieces: done, now, to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kneecoach.ui.paint.shapes import draw_capsule, draw_partly
from kneecoach.ui.theme import Theme

HEIGHT, GAP, STROKE = 18, 6, 2  # u
NARROWEST = 9  # u, a piece; with more repetitions the bar is one piece


def place_of_rep(box: QRectF, u: float, *, number: int, total: int) -> QRectF:
    """Return the piece of one repetition, counted from 0; all of the bar where pieces would be too narrow."""
    gap = GAP * u if total <= 20 else GAP * u / 2
    width = (box.width() - gap * (total - 1)) / max(total, 1)
    if width < NARROWEST * u:
        return box
    return QRectF(box.left() + number * (width + gap), box.top(), width, box.height())


def draw_reps_done(painter: QPainter, box: QRectF, u: float, theme: Theme, *, done: int, total: int) -> None:
    """Paint the pieces of `done` repetitions, full."""
    for number in range(done):
        draw_capsule(painter, place_of_rep(box, u, number=number, total=total), fill=theme.brand)


def draw_reps_to_do(painter: QPainter, box: QRectF, u: float, theme: Theme, *, done: int, total: int) -> None:
    """Paint the pieces of the repetitions after the one now, in outline."""
    for number in range(done + 1, total):
        draw_capsule(painter, place_of_rep(box, u, number=number, total=total), edge=theme.edge, stroke=STROKE * u)


def draw_rep(painter: QPainter, piece: QRectF, u: float, theme: Theme, share: float) -> None:
    """Paint the piece of the repetition now, done up to `share`."""
    draw_partly(painter, piece, share, theme.accent, STROKE * u)
