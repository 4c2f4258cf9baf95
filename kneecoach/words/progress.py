"""What the progress page says: its periods, and its charts as tables."""

from __future__ import annotations

from datetime import date

from kneecoach.core.history import Week
from kneecoach.core.series import Period
from kneecoach.words.language import _
from kneecoach.words.pages import DAYS as DAY_NAMES
from kneecoach.words.pages import DID, MONTHS, PLANNED, monday

PERIOD, AS_TABLE, AS_CHART = _("Period"), _("As a table"), _("As a chart")
PERIODS = {
    Period.FOUR_WEEKS: _("4 weeks"),
    Period.TWELVE_WEEKS: _("12 weeks"),
    Period.YEAR: _("Year"),
    Period.ALL: _("All"),
}
DAYS, DAY_KEYS = _("Days"), _("Arrow keys go from day to day.")
WEEKDAYS = tuple(name[:3] for name in DAY_NAMES)
WEEK_COLUMNS = (_("Week of"), PLANNED, DID)


def week_row(week: Week) -> tuple[str, ...]:
    """Return a week as a row of the table: "16 Nov 2026", "36", "34"."""
    return (f"{monday(week.start)} {week.start.year}", f"{week.planned:g}", f"{week.done:g}")


def month(day: date) -> str:
    """Return the month of a day as the calendar names it: "Jun"."""
    return MONTHS[day.month - 1][:3]
