"""Tables and lists that are cut to the room there is, and say how much was cut. Lengths are in units (text.PT)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from msgspec import Struct
from PySide6.QtGui import QPainter

from kneecoach.ui.paper.block import Block, draw_rule
from kneecoach.ui.paper.text import LONGEST, PT, Paragraph, clipped, line, paragraph

#: The size of type in points; the room between columns, and under a row.
SMALL, HEADING = 8.5, 10.5
GAP, UNDER = 8 * PT, 1.2 * PT
#: So many lines has a cell at most.
LINES = 3
#: No page has room for more rows.
MOST = 120
#: No column that is as wide as its cells is wider.
WIDEST = 84 * PT


class Column(Struct, frozen=True):
    """A column: its heading, and whether it is ranged right, as numbers are.

    `share` is of the room that columns leave which have none: these are as wide as their cells.
    """

    heading: str
    share: float = 0.0
    right: bool = False


class Listing(Struct, frozen=True, eq=False):
    """A heading over the first of `total` rows, the most important first; `more` says how many found no room."""

    head: Block
    rows: Sequence[Block]
    total: int
    more: Callable[[int], str]

    @property
    def height(self) -> float:
        """How high it is with every row that was made."""
        return self.head.height + sum(row.height for row in self.rows)


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], width: float, more: Callable[[int], str]
) -> Listing:
    """Return a table of this width."""
    headings = [column.heading for column in columns]
    shown = rows[:MOST]
    wide = _widths(columns, [headings, *shown], width)
    head = _row(headings, columns, wide, soft=True)

    def draw(painter: QPainter, y: float) -> None:
        head.draw(painter, y)
        draw_rule(painter, 0, width, y + head.height)

    ruled = Block(head.height + 2 * UNDER, draw)
    return Listing(ruled, [_row(row, columns, wide) for row in shown], len(rows), more)


def listing(heading: str, lines: Sequence[str], width: float, most: int, more: Callable[[int], str]) -> Listing:
    """Return paragraphs of at most so many lines under a heading."""
    rows = [told(clipped(line, width, most, SMALL)) for line in lines[:MOST]]
    return Listing(told(paragraph(heading, width, HEADING, 700)), rows, len(lines), more)


def fitted(given: Listing, room: float, width: float) -> Block:
    """Return as many rows as there is room for under their heading, one at least, and how many there are more."""
    rows = list(given.rows)
    if not rows:
        return Block(0.0, lambda _painter, _y: None)
    if given.height > room or given.total > len(rows):
        last = told(paragraph(given.more(given.total), width, SMALL, soft=True))
        fits = [height <= room - given.head.height - last.height for height in accumulate(r.height for r in rows)]
        shown = max(sum(fits), 1)
        left = [told(paragraph(given.more(given.total - shown), width, SMALL, soft=True))]
        rows = [*rows[:shown], *(left if shown < given.total else [])]
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


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: float) -> list[float]:
    """Return how wide the cells of each column are, the room between columns left out."""
    free = width - GAP * (len(columns) - 1)
    own = [0.0 if c.share else _widest(row[at] for row in rows) for at, c in enumerate(columns)]
    return [column.share * (free - sum(own)) or wide for column, wide in zip(columns, own, strict=True)]


def _widest(cells: Iterable[str]) -> float:
    return min(max(line(cell[:LONGEST], SMALL).width for cell in cells), WIDEST) + 1


def _row(cells: Sequence[str], columns: Sequence[Column], wide: Sequence[float], *, soft: bool = False) -> Block:
    placed: list[tuple[float, Paragraph]] = []
    x = 0.0
    for cell, column, room in zip(cells, columns, wide, strict=True):
        words = clipped(cell, room, LINES, SMALL, soft=soft)
        placed.append((x + room - words.width if column.right else x, words))
        x += room + GAP

    def draw(painter: QPainter, y: float) -> None:
        for left, words in placed:
            words.draw(painter, left, y)

    return Block(max(words.height for _, words in placed) + UNDER, draw)
