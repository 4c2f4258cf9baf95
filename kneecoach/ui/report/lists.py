"""The tables and lists of the page, uncut. All lengths are in units (text.PT)."""

from __future__ import annotations

from kneecoach.core.dose import Side
from kneecoach.core.report import Report
from kneecoach.ui.paper.block import Block
from kneecoach.ui.paper.text import paragraph
from kneecoach.ui.report.table import HEADING, SMALL, Column, Listing, listing, stacked, table, told
from kneecoach.words import report as words

#: So many lines of one note are printed.
NOTE, PLAN = 4, 2
_EXERCISES = (
    Column(words.EXERCISES, 0.4),
    Column(words.DOSE, 0.6),
    *(
        Column(name, right=True)
        for name in (words.SESSIONS, words.UNITS, words.SHARE, words.SIDED, words.HOLDS, words.BREATHS)
    ),
)
_SPREADS = tuple(Column(name, 0.0 if name else 1.0, right=bool(name)) for name in words.SPREAD_COLUMNS)


def exercise_table(report: Report, width: float) -> Listing:
    """Return every exercise, that of the most sessions first; a column without any number is left out."""
    rows = [words.exercise_row(one) for one in report.exercises]
    shown = [at for at in range(len(_EXERCISES)) if not rows or any(row[at] for row in rows)]
    columns = [_EXERCISES[at] for at in shown]
    return table(columns, [[row[at] for at in shown] for row in rows], width, words.more_exercises)


def comfort_summary(report: Report, width: float) -> Block:
    """Return the lowest, the middle and the highest of each moment, and what next mornings were."""
    heading = told(paragraph(words.COMFORT, width, HEADING, 700))
    if not report.rated:
        return stacked([heading, told(paragraph(words.NO_COMFORT, width, SMALL))])
    scale = told(paragraph(words.SCALE, width, SMALL, soft=True))
    knees = _has_knees(report)
    found = table(_SPREADS, [words.spread_row(s, knees=knees) for s in report.spreads], width, words.more_earlier)
    numbers = [found.head, *found.rows] if found.rows else []
    mornings = [told(paragraph(words.mornings(report.mornings), width, SMALL))] if any(report.mornings.values()) else []
    return stacked([heading, scale, *numbers, *mornings])


def comfort_table(report: Report, width: float) -> Listing:
    """Return what was said of every session, newest first; knees and next mornings where there are any."""
    knees, mornings = _has_knees(report), any(report.mornings.values())
    columns = [
        Column(words.DAY, 1.0),
        *[Column(words.KNEE)] * knees,
        *(Column(name, right=True) for name in words.MOMENTS_SHORT),
        *[Column(words.NEXT_MORNING)] * mornings,
    ]
    rows = [words.rated_row(one, knees=knees, mornings=mornings) for one in report.rated]
    return table(columns, rows, width, words.more_earlier)


def plan_list(report: Report, width: float) -> Listing:
    """Return plans and breaks, newest first."""
    return listing(words.PLANS, words.plans_and_breaks(report), width, PLAN, words.more_earlier)


def note_list(report: Report, width: float) -> Listing:
    """Return the notes with their days, newest first."""
    lines = [words.note(note) for note in report.notes]
    return listing(words.NOTES, lines, width, NOTE, words.more_notes)


def _has_knees(report: Report) -> bool:
    return any(each.knee is not Side.BOTH for each in report.rated)
