"""The tables and lists of the page, uncut. All lengths are in units (text.PT)."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.core.dose import Side
from kneecoach.core.report import Rated, Report
from kneecoach.ui.paper.block import Block
from kneecoach.ui.paper.text import paragraph
from kneecoach.ui.report.table import HEADING, SMALL, Column, Listing, listing, stacked, table, told
from kneecoach.words import report as words

#: So many lines of one note are printed.
NOTE, PLAN = 4, 2
_EXERCISES = (
    Column(words.EXERCISES, 0.27),
    Column(words.DOSE, 0.28),
    Column(words.SESSIONS, 0.08, right=True),
    Column(words.UNITS, 0.15, right=True),
    Column(words.SIDED, 0.10, right=True),
    Column(words.HOLDS, 0.12),
)


def exercise_table(report: Report, width: float) -> Listing:
    """Return every exercise, that of the most sessions first."""
    return table(_EXERCISES, [words.exercise_row(one) for one in report.exercises], width, words.more_exercises)


def comfort_summary(report: Report, width: float) -> Block:
    """Return the lowest, the middle and the highest of each moment, and what next mornings were."""
    heading = told(paragraph(words.COMFORT, width, HEADING, 700))
    if not report.rated:
        return stacked([heading, told(paragraph(words.NO_COMFORT, width, SMALL))])
    shares = (0.44, 0.13, 0.13, 0.14, 0.16)
    columns = [Column(n, s, right=at > 0) for at, (n, s) in enumerate(zip(words.SPREAD_COLUMNS, shares, strict=True))]
    knees = _has_knees(report.rated)
    rows = [words.spread_row(one, knees=knees) for one in report.spreads]
    found = table(columns, rows, width, words.more_numbers)
    said = paragraph(words.mornings(report.mornings), width, SMALL) if any(report.mornings) else paragraph("", width)
    scale = told(paragraph(words.SCALE, width, SMALL, soft=True))
    return stacked([*([found.head, *found.rows] if rows else [heading]), told(said), scale])


def comfort_table(report: Report, width: float) -> Listing:
    """Return what was said of every session, newest first."""
    knees = _has_knees(report.rated)
    names = [words.DAY, *[words.KNEE] * knees, *words.MOMENTS_SHORT.values(), words.NEXT_MORNING]
    first = (0.26, 0.12) if knees else (0.32,)
    each = (1 - sum(first) - 0.26) / 3
    shares = [*first, each, each, each, 0.26]
    columns = [Column(n, s, right=n in words.MOMENTS_SHORT.values()) for n, s in zip(names, shares, strict=True)]
    return table(columns, [_rated(one, knees=knees) for one in report.rated], width, words.more_numbers)


def plan_list(report: Report, width: float) -> Listing:
    """Return plans and breaks, newest first."""
    return listing(words.PLANS, words.plans_and_breaks(report), width, PLAN, words.more_plans)


def note_list(report: Report, width: float) -> Listing:
    """Return the notes with their days, newest first."""
    lines = [words.note(note) for note in report.notes]
    return listing(words.NOTES, lines, width, NOTE, words.more_notes)


def _has_knees(rated: Sequence[Rated]) -> bool:
    return any(each.knee is not Side.BOTH for each in rated)


def _rated(one: Rated, *, knees: bool) -> tuple[str, ...]:
    numbers = ("" if n is None else str(n) for n in (one.before, one.during, one.after))
    morning = words.MORNINGS.get(one.morning or "", "")
    return (words.short_day(one.day), *[words.knee(one.knee)] * knees, *numbers, morning)
