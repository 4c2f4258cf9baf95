"""The cue, the name of the exercise and other lines of words on the session page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kneecoach.ui.paint.words import draw_block, lines
from kneecoach.ui.theme import Theme

CUE = 58  # u
NAME = 44  # u, down to 36
PLACE = 40  # u
NEXT = 60  # u
DETAIL = 34  # u

__all__ = [
    "CUE",
    "DETAIL",
    "NAME",
    "NEXT",
    "PLACE",
    "draw_cue",
    "draw_detail",
    "draw_name",
    "draw_next",
    "lines",
]


def draw_cue(painter: QPainter, box: QRectF, u: float, theme: Theme, words: str, *, most_lines: int = 3) -> None:
    """Paint the cue: at most 3 lines beside a number, 2 under a ring."""
    draw_block(painter, box, u, theme.ink, words, size=CUE, weight=600, most_lines=most_lines)


def draw_name(painter: QPainter, box: QRectF, u: float, theme: Theme, words: str) -> None:
    """Paint the name of the exercise, on one line."""
    draw_block(painter, box, u, theme.ink, words, size=NAME, weight=700, most_lines=1)


def draw_next(painter: QPainter, box: QRectF, u: float, theme: Theme, words: str) -> float:
    """Paint the name of the next exercise and return the y below it."""
    return draw_block(painter, box, u, theme.ink, words, size=NEXT, weight=700, most_lines=2)


def draw_detail(painter: QPainter, box: QRectF, u: float, theme: Theme, words: str) -> float:
    """Paint a second line under a larger one and return the y below it."""
    return draw_block(painter, box, u, theme.ink2, words, size=DETAIL, weight=500, most_lines=2)
