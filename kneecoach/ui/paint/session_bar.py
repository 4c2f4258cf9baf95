"""The whole session as a row of pieces as long as their planned time, with words at both ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kneecoach.ui.paint.shapes import draw_capsule, draw_hatch, draw_partly
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import CAP_HEIGHT, Theme, font

State = Literal["done", "now", "to-do", "skipped"]

TEXT = 24  # u
THIN, THICK, GAP, STROKE = 14, 20, 5, 2  # u
NARROWEST = 14  # u, however short the exercise


class Piece(Struct, frozen=True):
    """One exercise: its planned time in any unit, its state, and the share done while it is now."""

    weight: float
    state: State
    share: float = 0.0


def draw_progress(
    painter: QPainter,
    box: QRectF,
    u: float,
    theme: Theme,
    pieces: Sequence[Piece],
    *,
    where: str,
    left: str,
    text: float = 1.0,
) -> None:
    """Paint "Exercise 2 of 6", the bar and "35 min left" on one line; `text` enlarges the words."""
    px = int(TEXT * u * text)
    baseline = box.center().y() + px * CAP_HEIGHT / 2
    start = box.left() + advance(where, px, 500) + 17 * u
    end = box.right() - advance(left, px, 600)
    draw_line(painter, QPointF(box.left(), baseline), where, font(px, 500), theme.ink2)
    draw_line(painter, QPointF(end, baseline), left, font(px, 600), theme.ink)
    draw_session_bar(painter, QRectF(start, box.top(), end - 17 * u - start, box.height()), u, theme, pieces)


def draw_session_bar(painter: QPainter, box: QRectF, u: float, theme: Theme, pieces: Sequence[Piece]) -> None:
    """Paint the pieces over the width of the box, in the middle of its height."""
    room = box.width() - GAP * u * (len(pieces) - 1)
    widths = _shared([piece.weight for piece in pieces], room, NARROWEST * u)
    x = box.left()
    for piece, width in zip(pieces, widths, strict=True):
        height = (THICK if piece.state == "now" else THIN) * u
        _draw_piece(painter, QRectF(x, box.center().y() - height / 2, width, height), u, theme, piece)
        x += width + GAP * u


def _shared(weights: Sequence[float], room: float, least: float) -> list[float]:
    """Share the room by weight; every piece keeps `least`, if there is room for that."""
    least = min(least, room / max(len(weights), 1))
    whole = sum(weights) or 1.0
    spare = room - least * len(weights)
    return [least + spare * weight / whole for weight in weights]


def _draw_piece(painter: QPainter, box: QRectF, u: float, theme: Theme, piece: Piece) -> None:
    match piece.state:
        case "done":
            draw_capsule(painter, box, fill=theme.brand)
        case "now":
            draw_partly(painter, box, piece.share, theme.accent, STROKE * u)
        case "to-do":
            draw_capsule(painter, box, edge=theme.edge, stroke=STROKE * u)
        case "skipped":
            draw_hatch(painter, box, theme.edge, 8 * u, STROKE * u)
            draw_capsule(painter, box, edge=theme.edge, stroke=STROKE * u)
