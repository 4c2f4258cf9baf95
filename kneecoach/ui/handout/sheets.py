"""Which exercise comes onto which page, and how much room each is given. All lengths are in units (text.PT)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from msgspec import Struct

from kneecoach.ui.handout.ends import FOOT, head_block, notes_height
from kneecoach.ui.handout.row import LEVELS, Level, row_block
from kneecoach.ui.handout.value import Handout
from kneecoach.ui.paper.block import Block, fitted
from kneecoach.ui.paper.text import PT

#: The least and the most room before an exercise.
NEAR, WIDE = 13 * PT, 36 * PT
#: The head of the first page takes at most this share of it.
HEAD = 0.5


class Sheet(Struct, frozen=True, eq=False):
    """One page: blocks from the top, each with the room before it, and how much is left under them."""

    blocks: tuple[Block, ...]
    before: float
    left: float


def sheets(handout: Handout, width: float, height: float) -> tuple[Sheet, ...]:
    """Return the pages of a handout, as few as can be, and with figures as large as these pages allow."""
    room = height - FOOT
    head = fitted(lambda wide: head_block(handout, wide), width, HEAD * room)
    best: tuple[Sheet, ...] = ()
    for level in LEVELS:
        made = _sheets(head, _rows(handout, width, room, level), room)
        if not best or len(made) < len(best):
            best = made
    return best


def _rows(handout: Handout, width: float, room: float, level: Level) -> list[Block]:
    most = room - NEAR - notes_height()
    return [fitted(_row(number, handout, level), width, most) for number in range(len(handout.rows))]


def _row(number: int, handout: Handout, level: Level) -> Callable[[float], Block]:
    return lambda width: row_block(number + 1, handout.rows[number], width, level)


def _sheets(head: Block, rows: list[Block], room: float) -> tuple[Sheet, ...]:
    heights = [head.height, *(row.height + NEAR for row in rows)]
    heights[-1] += notes_height()
    blocks = [head, *rows]
    return tuple(
        _sheet([blocks[place] for place in chosen], room, notes=notes_height() if chosen[-1] == len(rows) else 0.0)
        for chosen in balanced(heights, room)
    )


def _sheet(blocks: list[Block], room: float, *, notes: float) -> Sheet:
    """Return a page whose spare room is shared out between its blocks."""
    gaps = len(blocks) - 1
    spare = room - sum(block.height for block in blocks) - gaps * NEAR - notes
    more = min(WIDE - NEAR, spare / gaps) if gaps else 0.0
    return Sheet(tuple(blocks), NEAR + more, notes + spare - gaps * more)


def balanced(heights: Sequence[float], room: float) -> list[list[int]]:
    """Return the places of heights by page: as few pages as can be, and the fullest of them as empty as can be."""
    fewest = len(filled(heights, room))
    sums = sorted({b - a for n, a in enumerate([0.0, *accumulate(heights)]) for b in [*accumulate(heights)][n:]})
    least = next((s for s in sums if max(heights) <= s <= room and len(filled(heights, s)) == fewest), room)
    return filled(heights, least)


def filled(heights: Sequence[float], room: float) -> list[list[int]]:
    """Return the places of heights by page, each page filled as far as it goes; each has one at least."""
    pages: list[list[int]] = []
    used = 0.0
    for place, height in enumerate(heights):
        if not pages or used + height > room + 0.01:
            pages.append([])
            used = 0.0
        pages[-1].append(place)
        used += height
    return pages
