"""One exercise on paper: name, boxes, dose, its figures, and what to mind. All lengths are in units (text.PT)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kneecoach.figure.motion import Motion
from kneecoach.ui import stills
from kneecoach.ui.handout.boxes import tickable
from kneecoach.ui.handout.figures import draw_figure, ends
from kneecoach.ui.handout.value import HandoutRow
from kneecoach.ui.paper.block import Block
from kneecoach.ui.paper.text import BODY, DOSE, NAME, PT, Paragraph, line, paragraph
from kneecoach.words import handout as words

#: The room between figures, between figures and words, under the head, and before the words of a point.
GAP, GUTTER, UNDER, INDENT = 6 * PT, 14 * PT, 4 * PT, 11 * PT


class Level(Struct, frozen=True):
    """How much room an exercise is given: how large its figures are, and whether its notes share their lines."""

    side: float
    run_on: bool = False


#: From roomy to close.
LEVELS = (*(Level(side * PT) for side in (156, 140, 124, 110)), *(Level(s * PT, run_on=True) for s in (110, 98, 88)))
#: A figure is as high as the words beside it, between these shares of its width; its word takes so much from the top.
LOW, HIGH, CAPTION = 0.9, 1.3, 17 * PT


class _Placed(Struct, frozen=True, eq=False):
    x: float
    y: float
    words: Paragraph

    @property
    def bottom(self) -> float:
        return self.y + self.words.height


def row_block(number: int, row: HandoutRow, width: float, level: Level) -> Block:
    """Return an exercise as a block of this width."""
    motion = stills.figure(row.figure) if row.figure else None
    head, boxes = _Placed(0, 0, _name(number, row, width)), tickable(row.ticks, width)
    beside = head.words.width + GUTTER + boxes.width <= width
    boxes_x, boxes_y = (width - boxes.width, 2 * PT) if beside else (0.0, head.bottom + UNDER)
    doses = list(_dose(row, width, head.bottom if beside else boxes_y + boxes.height + UNDER, motion))
    top = doses[-1].bottom + UNDER
    keys = ends(motion) if motion else ()
    told = list(_told(row, len(keys) * (level.side + GAP) + (GUTTER - GAP if keys else 0), width, top, level))
    high = min(max(told[-1].bottom - top, LOW * level.side), HIGH * level.side) if keys else 0.0

    def draw(painter: QPainter, y: float) -> None:
        head.words.draw(painter, 0, y)
        boxes.draw(painter, boxes_x, y + boxes_y)
        for each in (*doses, *told):
            each.words.draw(painter, each.x, y + each.y)
        for place, key in enumerate(keys):
            assert motion is not None
            box = QRectF(round(place * (level.side + GAP)), round(y + top), level.side, round(high))
            draw_figure(painter, motion, key, box, above=CAPTION if len(keys) > 1 else 0.0)
            if len(keys) > 1:
                caption = line((words.START, words.END)[place], soft=True)
                caption.draw(painter, box.left() + 6 * PT, box.top() + 3 * PT)

    return Block(max(told[-1].bottom, top + high, boxes_y + boxes.height), draw)


def _name(number: int, row: HandoutRow, width: float) -> Paragraph:
    return paragraph(f"{number}. {row.name}", width, NAME, 700)


def _dose(row: HandoutRow, width: float, y: float, motion: Motion | None) -> Iterator[_Placed]:
    """Yield the dose, and its tempo beside it where there is room, else under it."""
    mirrored = row.mirrors and motion is not None and motion.figure.mirrors
    said = f"{row.tempo} {words.MIRROR if mirrored else ''}"
    dose, tempo = paragraph(row.dose, width, DOSE, 700), line(said, soft=True)
    yield _Placed(0, y, dose)
    if dose.width + GUTTER + tempo.width <= width and dose.layout.lineCount() == 1:
        yield _Placed(dose.width + GUTTER, y + dose.baseline - tempo.baseline, tempo)
    else:
        yield _Placed(0, y + dose.height, paragraph(said, width, soft=True))


def _told(row: HandoutRow, left: float, right: float, y: float, level: Level) -> Iterator[_Placed]:
    """Yield the position, a point for each cue, and the notes, one under the other."""
    width = right - left
    yield (position := _Placed(left, y, paragraph(row.position, width, BODY, 600)))
    y += position.words.height
    for cue in row.cues:
        yield _Placed(left, y, line("•", soft=True))
        yield (point := _Placed(left + INDENT, y, paragraph(cue, width - INDENT)))
        y += point.words.height
    y += 2 * PT
    runs = [((f"{label}:", True), (said, False)) for label, said in row.notes if said.strip()]
    for group in [[run for pair in runs for run in pair]] if level.run_on else runs:
        yield (note := _Placed(left, y, paragraph(list(group), width)))
        y += note.words.height
