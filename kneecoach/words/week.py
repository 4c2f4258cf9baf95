"""What Today says of the week before anything is known of the plan: its days, and what can be pressed."""

from __future__ import annotations

from datetime import date

from kneecoach.words.language import _
from kneecoach.words.pages import DAYS, MONTHS

WEEK, SHORT_DAY_ANYWAY, CHANGE_PLAN = _("This week"), _("Do a short day anyway"), _("Change the plan")


def short_date(day: date) -> str:
    """Return "Saturday 13 June"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def day_name(day: date) -> str:
    """Return the name of a day in the week strip: "Mon 8"."""
    return f"{DAYS[day.weekday()][:3]} {day.day}"


def said_day(day: date, word: str, *, today: bool) -> str:
    """Return a day for whoever hears it: "Thursday 11 June, today: Planned"."""
    name = _("{day}, today").format(day=short_date(day)) if today else short_date(day)
    return _("{day}: {word}").format(day=name, word=word) if word else name
