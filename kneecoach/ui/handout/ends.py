"""What stands round the exercises: the head with the days to tick, the notes, the foot of each page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kneecoach.ui.handout.boxes import BOX, PEN, draw_box
from kneecoach.ui.handout.value import Handout
from kneecoach.ui.paper.block import Block, draw_rule
from kneecoach.ui.paper.text import BODY, DOSE, PT, TITLE, line, paragraph
from kneecoach.words import handout as words
from kneecoach.words import pages

#: How many weeks can be ticked; how wide a day and the name of a week are, how high a week is.
WEEKS, DAY, WEEK, STEP = 4, 19 * PT, 46 * PT, 16 * PT
TABLE = WEEK + 7 * DAY
#: A line to write on takes so much height; the least and the most of them for notes.
RULE, LEAST, MOST = 22 * PT, 1, 7
#: The height of the foot of a page, with the room above it.
FOOT = 27 * PT
GUTTER = 20 * PT


def head_block(handout: Handout, width: float) -> Block:
    """Return the title, what the programme is, for whom it is printed, and the days of four weeks."""
    room = width - TABLE - GUTTER
    told = (
        paragraph(handout.title, room, TITLE, 700),
        paragraph(handout.line, room, DOSE),
        paragraph(handout.facts, room, DOSE, soft=True),
    )
    whom = line(words.FOR, BODY, 600)
    table = (WEEKS + 2) * STEP
    foot = max(sum(each.height for each in told) + 8 * PT + whom.height, table) - whom.height
    honest = paragraph(handout.honest, width, soft=True)

    def draw(painter: QPainter, y: float) -> None:
        at = y
        for each in told:
            each.draw(painter, 0, at)
            at += each.height
        whom.draw(painter, 0, y + foot)
        draw_rule(painter, whom.width + 6 * PT, room, y + foot + whom.baseline + 2 * PT)
        _draw_weeks(painter, width - TABLE, y)
        honest.draw(painter, 0, y + foot + whom.height + 6 * PT)

    return Block(foot + whom.height + (honest.height + 6 * PT if honest.height else 0.0), draw)


def _draw_weeks(painter: QPainter, x: float, y: float) -> None:
    line(words.DAYS_DONE, BODY, 600).draw(painter, x, y)
    for place, day in enumerate(pages.DAYS):
        name = line(day[:2], soft=True)
        name.draw(painter, x + WEEK + place * DAY + (BOX - name.width) / 2, y + STEP)
    for week in range(WEEKS):
        top = y + (week + 2) * STEP
        line(words.week(week + 1), soft=True).draw(painter, x, top)
        for place in range(7):
            draw_box(painter, QRectF(x + WEEK + place * DAY, top + PEN, BOX, BOX))


def notes_height() -> float:
    """Return the least height that notes take."""
    return (LEAST + 0.6) * RULE


def draw_notes(painter: QPainter, width: float, y: float, room: float) -> None:
    """Draw lines to write on, as many as there is room for."""
    label = line(words.NOTES, BODY, 600)
    label.draw(painter, 0, y + 0.6 * RULE)
    for place in range(min(MOST, int(room / RULE - 0.59))):
        left = label.width + 6 * PT if place == 0 else 0
        draw_rule(painter, left, width, y + 0.6 * RULE + label.baseline + 2 * PT + place * RULE)


def draw_foot(painter: QPainter, title: str, page: str, width: float, y: float) -> None:
    """Draw the foot of a page from its top: what the sheet is not, and which `page` of what it is."""
    said, place = line(pages.DISCLAIMER, soft=True), line(page, soft=True)
    named = line(f"{title}, {page}", soft=True)
    right = named if said.width + GUTTER + named.width <= width else place
    draw_rule(painter, 0, width, y + FOOT - BODY * 1.5 * PT)
    said.draw(painter, 0, y + FOOT - BODY * 1.25 * PT)
    right.draw(painter, width - right.width, y + FOOT - BODY * 1.25 * PT)
