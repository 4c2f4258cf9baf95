"""Tables and lists that are cut to the room there is, and say how much was cut. Lengths are in units (text.PT)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from msgspec import Struct
from PySide6.QtGui import QPainter

from kneecoach.ui.paper.block import Block, draw_rule
from kneecoach.ui.paper.text import PT, Paragraph, clipped, paragraph

#: The size of type in points; the room between columns, and under a row.
SMALL, HEADING = 8.5, 10.5
GAP, UNDER = 8 * PT, 1.2 * PT
#: So many lines has a cell at most.
LINES = 3


class Column(Struct, frozen=True):
    """A column: its heading, its share of the width, and whether it is ranged right, as numbers are."""

    heading: str
    share: float
    right: bool = False


class Listing(Struct, frozen=True, eq=False):
    """A heading over rows, the most important first; `more` says how many of them found no room."""

    head: Block
    rows: Sequence[Block]
    more: Callable[[int], str]

    @property
    def height(self) -> float:
        """How high it is with every row."""
        return self.head.height + sum(row.height for row in self.rows)


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], width: float, more: Callable[[int], str]
) -> Listing:
    """Return a table of this width."""
    head = _row([column.heading for column in columns], columns, width, soft=True)

    def draw(painter: QPainter, y: float) -> None:
        head.draw(painter, y)
        draw_rule(painter, 0, width, y + head.height)

    ruled = Block(head.height + 2 * UNDER, draw)
    return Listing(ruled, [_row(row, columns, width) for row in rows], more)


def listing(heading: str, lines: Sequence[str], width: float, most: int, more: Callable[[int], str]) -> Listing:
    """Return paragraphs of at most so many lines under a heading."""
    rows = [told(clipped(line, width, most, SMALL)) for line in lines]
    return Listing(told(paragraph(heading, width, HEADING, 700)), rows, more)


def fitted(given: Listing, room: float, width: float) -> Block:
    """Return as many rows as there is room for under their heading, and how many there are more; nothing of none."""
    rows = list(given.rows)
    if not rows:
        return Block(0.0, lambda _painter, _y: None)
    if given.height > room:
        last = told(paragraph(given.more(len(rows)), width, SMALL, soft=True))
        fits = [height <= room - given.head.height - last.height for height in accumulate(r.height for r in rows)]
        shown = sum(fits)
        rows = [*rows[:shown], told(paragraph(given.more(len(rows) - shown), width, SMALL, soft=True))]
    return stacked([given.head, *rows])


def stacked(blocks: Sequence[Block]) -> Block:
    """Return blocks one under the other."""
    tops = [0.0, *accumulate(block.height for block in blocks)]

    def draw(painter: QPainter, y: float) -> None:
        for block, top in zip(blocks, tops, strict=False):
            block.draw(painter, y + top)

    return Block(tops[-1], draw)


def told(words: Paragraph, x: float = 0.0) -> Block:
    """Return words as a block, with a little room under them."""
    return Block(words.height + UNDER if words.height else 0.0, lambda painter, y: words.draw(painter, x, y))


def _row(cells: Sequence[str], columns: Sequence[Column], width: float, *, soft: bool = False) -> Block:
    placed: list[tuple[float, Paragraph]] = []
    x = 0.0
    for cell, column in zip(cells, columns, strict=True):
        room = column.share * width - (GAP if column is not columns[-1] else 0)
        words = clipped(cell, room, LINES, SMALL, soft=soft)
        placed.append((x + room - words.width if column.right else x, words))
        x += column.share * width

    def draw(painter: QPainter, y: float) -> None:
        for left, words in placed:
            words.draw(painter, left, y)

    return Block(max(words.height for _, words in placed) + UNDER, draw)
