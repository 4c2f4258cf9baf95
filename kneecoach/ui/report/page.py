"""The whole page: what matters most is there in full, and the rest is cut to the room that is left."""

from __future__ import annotations

from PySide6.QtGui import QPagedPaintDevice, QPainter

from kneecoach.core.report import Report
from kneecoach.ui.paper.block import Block, draw_rule
from kneecoach.ui.paper.pdf import Printed
from kneecoach.ui.paper.printing import printing
from kneecoach.ui.paper.text import BODY, PT, line, paragraph
from kneecoach.ui.report.bars import bars_block
from kneecoach.ui.report.dots import comfort_block
from kneecoach.ui.report.head import facts_block, head_block
from kneecoach.ui.report.lists import comfort_summary, comfort_table, exercise_table, note_list, plan_list
from kneecoach.ui.report.table import SMALL, fitted, stacked, told
from kneecoach.words import report as words

#: The room between parts; how high the charts are; what the lists under the exercises would like to have.
GAP, LOW, HIGH, LIKED = 10 * PT, 92 * PT, 132 * PT, 190 * PT
#: Comfort's part of the width, the room beside it, and how much of it plans and breaks take from notes at most.
COMFORT, BESIDE, PLANS = 0.47, 18 * PT, 0.45
FOOT = 20 * PT


def printed(report: Report) -> Printed:
    """Return a report, ready to be printed or written to a file: always one page."""
    return Printed(words.TITLE, lambda device: _print(report, device))


def _print(report: Report, device: QPagedPaintDevice) -> None:
    with printing(device) as (painter, size):
        y = 0.0
        for block in blocks(report, size.width(), size.height() - FOOT):
            block.draw(painter, y)
            y += block.height
        _draw_foot(painter, report, size.width(), size.height())


def blocks(report: Report, width: float, height: float) -> list[Block]:
    """Return what stands on a page of this size, from its top; together they are no higher."""
    top = [head_block(report, width), facts_block(report, width)]
    room = height - sum(block.height for block in top)
    if not report.sessions:
        empty = told(paragraph(words.NOTHING, width, BODY))
        return [*top, empty, _gap(), fitted(plan_list(report, width), room - empty.height - GAP, width)]
    exercises = exercise_table(report, width)
    below = _lists(report, width, 0).height
    high = min(HIGH, max(LOW, room - exercises.height - 2 * GAP - LIKED))
    table = fitted(exercises, room - high - 2 * GAP - below, width)
    lists = _lists(report, width, room - high - 2 * GAP - table.height)
    return [*top, _charts(report, width, high), _gap(), table, _gap(), lists]


def _charts(report: Report, width: float, height: float) -> Block:
    """Return both charts side by side, or the first alone where no number was given."""
    if not report.weeks or not report.rated:
        return bars_block(report, width, height) if report.weeks else _gap(0)
    left = COMFORT * width
    beside = left + BESIDE
    bars, dots = bars_block(report, left, height), comfort_block(report, width - beside, height)
    return _beside(bars, dots, beside)


def _lists(report: Report, width: float, room: float) -> Block:
    """Return comfort at the left; plans, breaks and notes at the right."""
    left = COMFORT * width
    beside = left + BESIDE
    return _beside(_comfort(report, left, room), _told(report, width - beside, room), beside)


def _comfort(report: Report, width: float, room: float) -> Block:
    summary = comfort_summary(report, width)
    if not report.rated:
        return summary
    table = fitted(comfort_table(report, width), room - summary.height - GAP / 2, width)
    return stacked([summary, _gap(GAP / 2), table])


def _told(report: Report, width: float, room: float) -> Block:
    plans, notes = plan_list(report, width), note_list(report, width)
    if not notes.rows:
        return fitted(plans, room, width)
    first = fitted(plans, max(PLANS * room, room - notes.height - GAP), width)
    return stacked([first, _gap(), fitted(notes, room - first.height - GAP, width)])


def _beside(left: Block, right: Block, x: float) -> Block:
    def draw(painter: QPainter, y: float) -> None:
        left.draw(painter, y)
        painter.save()
        painter.translate(x, 0)
        right.draw(painter, y)
        painter.restore()

    return Block(max(left.height, right.height), draw)


def _gap(height: float = GAP) -> Block:
    return Block(height, lambda _painter, _y: None)


def _draw_foot(painter: QPainter, report: Report, width: float, height: float) -> None:
    said, made = line(words.HONEST, SMALL, soft=True), line(words.made(report.made), SMALL, soft=True)
    y = height - made.height
    draw_rule(painter, 0, width, y - 3 * PT)
    said.draw(painter, 0, y)
    made.draw(painter, width - made.width, y)
