"""A key as it looks on a keyboard; arrows are icons, since the font has none."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from kneecoach.ui import icons
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.words import advance, draw_centred

ARROWS = {"←": "arrow-left", "→": "arrow-right", "↑": "arrow-up", "↓": "arrow-down"}
WEIGHT = 500


def cap_size(key: str, px: int) -> tuple[float, float]:
    """Return the width and height of a key cap whose text is `px` pixels tall."""
    height = round(px * 1.55)
    wide = px if key in ARROWS else advance(key, px, WEIGHT)
    return max(round(wide + px), height), height


def draw_key_cap(painter: QPainter, box: QRectF, px: int, key: str, colour: QColor) -> None:
    """Paint a key cap into a box of cap_size."""
    draw_box(painter, box, px * 0.33, edge=colour, stroke=max(px / 13, 1.0))
    if key in ARROWS:
        size = px * 1.1
        square = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
        icons.draw(painter, square, ARROWS[key], colour)
    else:
        draw_centred(painter, box, key, colour, size=px, weight=WEIGHT)
