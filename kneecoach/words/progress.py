"""What the progress page says: its periods, and its charts as tables."""

from __future__ import annotations

from kneecoach.core.history import Week
from kneecoach.core.series import Period
from kneecoach.words.language import _
from kneecoach.words.pages import DID, PLANNED, monday

PERIOD, AS_TABLE, AS_CHART = _("Period"), _("As a table"), _("As a chart")
PERIODS = {
    Period.FOUR_WEEKS: _("4 weeks"),
    Period.TWELVE_WEEKS: _("12 weeks"),
    Period.YEAR: _("Year"),
    Period.ALL: _("All"),
}
WEEK_COLUMNS = (_("Week of"), PLANNED, DID)


def week_row(week: Week) -> tuple[str, ...]:
    """Return a week as a row of the table: "16 Nov 2026", "36", "34"."""
    return (f"{monday(week.start)} {week.start.year}", f"{week.planned:g}", f"{week.done:g}")
