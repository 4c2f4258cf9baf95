"""Which leg: a wide pointed tag at its own side, and the other side small beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kneecoach.ui.paint.shapes import pen
from kneecoach.ui.paint.words import draw_centred, fitted
from kneecoach.ui.theme import Theme

Side = Literal["left", "right", "both", "none"]

HEIGHT = 92  # u
ON, GAP = 372, 6  # u, widths at 592
POINT = 42  # u, length of the pointed end
ROUND = 12  # u, corners; tips are half as round
TIPS = (2, 5)
ON_TEXT, OFF_TEXT = 72, 38  # u


class SideWords(Struct, frozen=True):
    """What the tag says; left and right are shown in capitals while they are on."""

    left: str
    right: str
    both: str


def draw_side_tag(
    painter: QPainter, box: QRectF, u: float, theme: Theme, side: Side, *, words: SideWords, swap: float = 1.0
) -> None:
    """Paint the tag; `swap` below 1 is how far it has slid here from the other side."""
    if side == "none":
        return
    if side == "both":
        _draw(painter, box, u, theme, words.both, points=(1.0, 1.0), on=True)
        return
    eased = swap * swap * (3 - 2 * swap)
    right = eased if side == "right" else 1 - eased
    on, off = box.width() * ON / 592, box.width() * (592 - ON - GAP) / 592
    tag = QRectF(box.left() + right * (box.width() - on), box.top(), on, box.height())
    rest = QRectF(box.left() + (1 - right) * (box.width() - off), box.top(), off, box.height())
    says, other = (words.right, words.left) if right >= 0.5 else (words.left, words.right)
    if 0 < right < 1:
        other = ""  # half a word under the passing tag would only be noise
    _draw(painter, rest, u, theme, other, points=(right, 1 - right), on=False)
    _draw(painter, tag, u, theme, says.upper(), points=(1 - right, right), on=True)


def _draw(
    painter: QPainter,
    box: QRectF,
    u: float,
    theme: Theme,
    words: str,
    *,
    points: tuple[float, float],
    on: bool,
) -> None:
    stroke = (4 if on else 3) * u
    inside = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(theme.accent if on else theme.edge, stroke))
    painter.setBrush(theme.accent_fill if on else Qt.BrushStyle.NoBrush)
    painter.drawPath(_pointed(inside, points[0] * POINT * u, points[1] * POINT * u, ROUND * u))
    body = inside.adjusted(points[0] * POINT * u * 0.9, 0, -points[1] * POINT * u * 0.9, 0)
    size, weight = (ON_TEXT, 700) if on else (OFF_TEXT, 500)
    fits = fitted(words, size, size // 2, body.width() / u - 8, weight=weight)
    colour = theme.on_accent if on else theme.ink2
    draw_centred(painter, body, words, colour, size=int(fits * u), weight=weight)


def _pointed(box: QRectF, left: float, right: float, radius: float) -> QPainterPath:
    """Return a box whose left and right ends are points of these lengths; 0 is a straight end."""
    middle = box.center().y()
    corners = [
        QPointF(box.left() + left, box.top()),
        QPointF(box.right() - right, box.top()),
        QPointF(box.right(), middle),
        QPointF(box.right() - right, box.bottom()),
        QPointF(box.left() + left, box.bottom()),
        QPointF(box.left(), middle),
    ]
    return _rounded(corners, radius)


def _rounded(corners: Sequence[QPointF], radius: float) -> QPainterPath:
    path = QPainterPath()
    count = len(corners)
    for index in range(count):
        before, here, after = corners[index - 1], corners[index], corners[(index + 1) % count]
        round_by = radius / 2 if index in TIPS else radius
        start, end = _toward(here, before, round_by), _toward(here, after, round_by)
        if index == 0:
            path.moveTo(start)
        else:
            path.lineTo(start)
        path.quadTo(here, end)
    path.closeSubpath()
    return path


def _toward(here: QPointF, there: QPointF, distance: float) -> QPointF:
    way = there - here
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return here if length == 0 else here + way * min(distance / length, 0.5)
