"""The repetitions of a set as a row of pieces: done, now, to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kneecoach.ui.paint.shapes import draw_capsule, draw_partly
from kneecoach.ui.theme import Theme

HEIGHT, GAP, STROKE = 18, 6, 2  # u
NARROWEST = 9  # u, a piece; with more repetitions the bar is one piece


def draw_rep_bar(painter: QPainter, box: QRectF, u: float, theme: Theme, *, done: int, total: int, now: float) -> None:
    """Paint `done` of `total` pieces full and the next one at share `now`."""
    gap = GAP * u if total <= 20 else GAP * u / 2
    width = (box.width() - gap * (total - 1)) / max(total, 1)
    if width < NARROWEST * u:
        draw_partly(painter, box, (done + now) / max(total, 1), theme.accent, STROKE * u)
        return
    for number in range(total):
        piece = QRectF(box.left() + number * (width + gap), box.top(), width, box.height())
        if number < done:
            draw_capsule(painter, piece, fill=theme.brand)
        elif number == done:
            draw_partly(painter, piece, now, theme.accent, STROKE * u)
        else:
            draw_capsule(painter, piece, edge=theme.edge, stroke=STROKE * u)
