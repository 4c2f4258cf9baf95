"""The days to come as a calendar keeps them: what repeats by the week as one entry, everything else day by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct

from kneecoach.core.adherence import WEEK, Held, monday, planned, trained
from kneecoach.core.plan import Intent, Plan, Rhythm
from kneecoach.core.schedule import DAY, Day, Kind, days

#: Days that move with the last session, or may be any, are told of this far ahead.
SOON = 8 * WEEK
#: What repeats by the week goes on for so long.
YEAR = 52 * WEEK


class Entry(Struct, frozen=True):
    """Sessions of one plan: on `first` alone, or from then to `last` on these weekdays, 0 for Monday.

    `but_not` are days in between without one. On `short` ones the short day is proposed; `any_day` tells that another
    day of the week does as well.
    """

    plan: Plan
    first: date
    last: date
    weekdays: tuple[int, ...] = ()
    but_not: tuple[date, ...] = ()
    short: bool = False
    any_day: bool = False


def agenda(intent: Intent, held: Iterable[Held], today: date) -> tuple[Entry, ...]:
    """Return every session that is planned from today on, as it looks now: by plan, entries that repeat first.

    They are taken to go as planned. Paused days have none, nor has a day with a session.
    """
    practised = trained(held)
    schedule = days(intent, practised, monday(today), today + YEAR - DAY, today)
    ahead = [day for day in schedule if day.date >= today and day.date not in practised]
    found: list[Entry] = []
    for plan in intent.plans:
        wanted = [day.date for day in ahead if day.kind is Kind.PLANNED and intent.on(day.date) is plan]
        repeated = tuple(_repeated(plan, wanted))
        told = {day for entry in repeated for day in _days_of(entry)}
        found += repeated
        found += (_once(plan, day) for day in wanted if day not in told and day < today + SOON)
    return (*found, *_open(intent, schedule, practised, today))


def _repeated(plan: Plan, wanted: Sequence[date]) -> Iterator[Entry]:
    """Yield the entries that repeat: full sessions and short ones, where days of the week are fixed."""
    fixed = {Rhythm.DAILY: tuple(range(7)), Rhythm.WEEKDAYS: plan.weekdays}.get(plan.rhythm, ())
    for short in (False, True):
        weekdays = tuple(day for day in fixed if (day in plan.short_days) is short)
        own = [day for day in wanted if day.weekday() in weekdays]
        if own:
            whole = Entry(plan, own[0], own[-1], weekdays, short=short)
            without = tuple(day for day in _days_of(whole) if day not in set(own))
            yield Entry(plan, own[0], own[-1], weekdays, without, short)


def _days_of(entry: Entry) -> Iterator[date]:
    """Yield the days of an entry that repeats."""
    every = (date.fromordinal(day) for day in range(entry.first.toordinal(), entry.last.toordinal() + 1))
    return (day for day in every if day.weekday() in entry.weekdays and day not in entry.but_not)


def _once(plan: Plan, day: date, *, any_day: bool = False) -> Entry:
    return Entry(plan, day, day, short=day.weekday() in plan.short_days, any_day=any_day)


def _open(intent: Intent, schedule: Sequence[Day], practised: frozenset[date], today: date) -> Iterator[Entry]:
    """Yield so many days of each week as are still to be done in it, spread over those that are left."""
    free = [day for day in schedule if day.kind is Kind.OPEN and day.date < today + SOON]
    for _, week in groupby(free, key=lambda day: monday(day.date)):
        open_days = tuple(week)
        left = [day.date for day in open_days if day.date >= today and day.date not in practised]
        missing = min(planned(open_days) - sum(day.date in practised for day in open_days), len(left))
        for place in range(missing):
            day = left[place * len(left) // missing]
            if (plan := intent.on(day)) is not None:
                yield _once(plan, day, any_day=True)
