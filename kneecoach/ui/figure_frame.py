"""One frame of a figure, and what of it is another than in the frame before: only that is painted again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import zip_longest

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from kneecoach.figure.shapes import Point, Shape
from kneecoach.ui.paint.figure import Drawing, drawing

#: A part of a shadow that has moved less than this, in pixels, need not be painted anew.
STILL = 0.5


class Cast(Struct, frozen=True, eq=False):
    """One layer of shadow in the picture: how dark (0 to 1), and where it ends where it lies on a step.

    `boxes` are the places of its parts, by the number of what casts them.
    """

    path: QPainterPath
    depth: float
    boxes: Mapping[int, QRectF]
    within: QPainterPath | None = None


class Arrow(Struct, frozen=True, eq=False):
    """Where a movement goes: a path, drawn for a picture of so many `unit`s, and the place that it takes."""

    points: tuple[Point, ...]
    unit: float
    box: QRectF


NO_CAST = Cast(QPainterPath(), 0.0, {})


class Frame(Struct, frozen=True, eq=False):
    """All that moves in a picture: drawings in their order, the shadow, the arrow."""

    drawings: tuple[Drawing, ...] = ()
    shadow: tuple[Cast, ...] = ()
    arrow: Arrow | None = None


def drawings(shapes: Iterable[Shape], scale: float, place: QRectF, before: Frame) -> tuple[Drawing, ...]:
    """Return the drawings of what lies in this place; a shape that was in the frame before is not drawn anew."""
    old: Mapping[int, Drawing] = {id(one.shape): one for one in before.drawings}
    made = (old.get(id(shape)) or drawing(shape, scale) for shape in shapes)
    return tuple(one for one in made if one.box.intersects(place))


def changed(old: Frame, new: Frame) -> QRectF:
    """Return the place in which two frames look different."""
    place = QRectF()
    for before, after in zip_longest(old.drawings, new.drawings):
        if before is not after and (before is None or after is None or before.shape != after.shape):
            for one in filter(None, (before, after)):
                place |= one.box
    if old.shadow is not new.shadow:
        for before, after in zip_longest(old.shadow, new.shadow, fillvalue=NO_CAST):
            place |= _moved(before.boxes, after.boxes)
    if old.arrow is not new.arrow:
        for arrow in filter(None, (old.arrow, new.arrow)):
            place |= arrow.box
    return place


def _moved(old: Mapping[int, QRectF], new: Mapping[int, QRectF]) -> QRectF:
    """Return the place of all parts of a shadow that are not where they were."""
    place = QRectF()
    for number in old.keys() | new.keys():
        before, after = old.get(number, QRectF()), new.get(number, QRectF())
        if _apart(before, after) > STILL:
            place |= before | after
    return place


def _apart(a: QRectF, b: QRectF) -> float:
    sides = ((a.left(), b.left()), (a.top(), b.top()), (a.right(), b.right()), (a.bottom(), b.bottom()))
    return max([abs(x - y) for x, y in sides])
