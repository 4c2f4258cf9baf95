"""The head of the page: of which period it is, with a line for a name, and the numbers of the whole period."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from kneecoach.core.report import Report
from kneecoach.ui.paper.block import Block, draw_rule
from kneecoach.ui.paper.text import BODY, PT, clipped, line, paragraph
from kneecoach.ui.report.table import GAP, SMALL, stacked, told
from kneecoach.words import report as words

TITLE, NUMBER = 19, 17
#: The part of the width for a name, and the room under the head.
NAME, UNDER = 0.36, 9 * PT
#: How many lines the programmes take at most.
LINES = 2


def head_block(report: Report, width: float) -> Block:
    """Return title, period and programmes, beside a line to write a name on."""
    room = (1 - NAME) * width - GAP
    title = paragraph(words.TITLE, room, TITLE, 700)
    period = paragraph(words.period(report.first, report.last), room, BODY, 600)
    names = clipped(words.programmes(report), width, LINES, BODY, soft=True)
    name = line(words.NAME, BODY, 600)
    foot = title.height + period.height

    def draw(painter: QPainter, y: float) -> None:
        title.draw(painter, 0, y)
        period.draw(painter, 0, y + title.height)
        left, top = (1 - NAME) * width, y + title.baseline - name.baseline
        name.draw(painter, left, top)
        draw_rule(painter, left + name.width + 6 * PT, width, top + name.baseline + 2 * PT)
        names.draw(painter, 0, y + foot)

    return Block(foot + names.height + UNDER, draw)


def facts_block(report: Report, width: float) -> Block:
    """Return the numbers of the period side by side, each over what it counts, and how sessions are counted."""
    found = words.facts(report)
    each = width / len(found)
    cells = [(line(n, NUMBER, 700), paragraph(label, each - GAP, SMALL, soft=True)) for n, label in found]
    high = cells[0][0].height + max(label.height for _, label in cells)
    rules = words.COUNTED if not _running(report) else f"{words.COUNTED} {words.RUNNING}"
    counted = told(paragraph(rules, width, SMALL, soft=True))

    def draw(painter: QPainter, y: float) -> None:
        draw_rule(painter, 0, width, y - 3 * PT)
        for place, (number, label) in enumerate(cells):
            number.draw(painter, place * each, y)
            label.draw(painter, place * each, y + number.height)

    return stacked([Block(high + 4 * PT, draw), counted, Block(UNDER, lambda _painter, _y: None)])


def _running(report: Report) -> bool:
    """Tell whether the last week is not over yet."""
    return bool(report.weeks) and report.last.weekday() < 6
