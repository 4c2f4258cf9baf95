"""What sessions came to, as series for charts: weeks, doses, left and right, comfort beside the dose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from msgspec import Struct

from kneecoach.core.adherence import Week, monday
from kneecoach.core.dose import Side
from kneecoach.core.felt import Morning
from kneecoach.core.tally import Tally


class Period(StrEnum):
    """How far back the charts look."""

    FOUR_WEEKS = "4"
    TWELVE_WEEKS = "12"
    YEAR = "52"
    ALL = "all"


class Measure(StrEnum):
    """What a dose is counted in: a field of Tally."""

    REPS = "reps"
    HOLD_SECONDS = "hold_seconds"
    HOLDS = "holds"
    BREATHS = "breaths"
    TIMED_SECONDS = "timed_seconds"


class Grain(StrEnum):
    """How much time one mark of a chart stands for."""

    SESSION = "session"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


#: No chart has more bars than this.
MOST_BARS = 60


class Part(Struct, frozen=True):
    """What one exercise came to on one side in one session."""

    session: int
    exercise: str
    side: Side
    planned: Tally
    done: Tally


class Dot(Struct, frozen=True):
    """A dose, planned and done, in its measure: of one session, or the highest of the time that begins on `day`.

    The plan was `sets` times `each`, on each side; both are 0 where it cannot be said like that. `left` and `right`
    are what was done on either in all that time; work of both sides at once is in neither.
    """

    day: date
    planned: int
    done: int
    sets: int = 0
    each: int = 0
    left: int = 0
    right: int = 0


class Sided(Struct, frozen=True):
    """What was done on the left and on the right in the time that begins on this day."""

    start: date
    left: int
    right: int


class Comfort(Struct, frozen=True):
    """What was said of a session, each 0 to 10 or unsaid, and the units in tenths that the one before it did.

    It may stand for all of a week, month or year that begins on `day`: the highest of each number then.
    """

    day: date
    before: int | None = None
    during: int | None = None
    after: int | None = None
    morning: Morning | None = None
    preceding: int | None = None


class Sums(Struct, frozen=True):
    """A period in a few numbers: sessions, whole weeks that planned any, those of them on target, days away."""

    planned: int
    done: int
    partial: int
    weeks: int
    on_target: int
    away: int


def first_day(period: Period, today: date) -> date | None:
    """Return the Monday a period begins with, this week its last; None for all there is."""
    if period is Period.ALL:
        return None
    return today - timedelta(days=today.weekday(), weeks=int(period) - 1)


def grain_of(first: date, today: date) -> Grain:
    """Return what one bar of a chart stands for, so that there are not too many; two sides make two of one."""
    if (today - first).days < 26 * 7:
        return Grain.WEEK
    months = (today.year - first.year) * 12 + today.month - first.month + 1
    return Grain.MONTH if months <= MOST_BARS else Grain.YEAR


def dot_grain(period: Period) -> Grain:
    """Return what one dot of a chart stands for: they may be nearer to one another than bars."""
    return {Period.YEAR: Grain.WEEK, Period.ALL: Grain.MONTH}.get(period, Grain.SESSION)


def start_of(day: date, grain: Grain) -> date:
    """Return the first day of the time that this day is in."""
    if grain is Grain.WEEK:
        return monday(day)
    return {Grain.MONTH: day.replace(day=1), Grain.YEAR: day.replace(month=1, day=1)}.get(grain, day)


def following(start: date, grain: Grain) -> date:
    """Return the first day of the time that comes after the one that begins with `start`."""
    return start_of(start + timedelta(days={Grain.WEEK: 7, Grain.MONTH: 31, Grain.YEAR: 366}.get(grain, 1)), grain)


def starts(first: date, last: date, grain: Grain) -> tuple[date, ...]:
    """Return the first day of every such time from the one of `first` to the one of `last`."""
    found = [start_of(first, grain)]
    while (after := following(found[-1], grain)) <= last:
        found.append(after)
    return tuple(found)


def merged(weeks: Iterable[Week], grain: Grain) -> tuple[Week, ...]:
    """Return weeks summed up to months or years, by their Mondays; `start` is then the first day of it."""
    return tuple(_sum(start, own) for start, own in groupby(weeks, key=lambda week: start_of(week.start, grain)))


def sums(weeks: Sequence[Week], today: date) -> Sums:
    """Return what these weeks came to; the week of today is no whole one yet."""
    whole = [week for week in weeks if week.start < monday(today) and week.planned]
    return Sums(
        planned=sum(week.planned for week in weeks),
        done=sum(week.done for week in weeks),
        partial=sum(week.partial for week in weeks),
        weeks=len(whole),
        on_target=sum(week.on_target for week in whole),
        away=sum(week.paused for week in weeks),
    )


def side_sums(parts: Iterable[Part], measure: Measure) -> tuple[int, int]:
    """Return what was done on the left and on the right; work of both sides at once is in neither."""
    parts = tuple(parts)
    left, right = (
        sum(getattr(part.done, measure) for part in parts if part.side is side) for side in (Side.LEFT, Side.RIGHT)
    )
    return left, right


def sided(dots: Iterable[Dot], grain: Grain) -> tuple[Sided, ...]:
    """Return what was done on either side, by weeks, months or years; times without any sided work are left out."""
    found = (tuple(own) for _, own in groupby(dots, key=lambda dot: start_of(dot.day, grain)))
    sides = (Sided(start_of(own[0].day, grain), sum(d.left for d in own), sum(d.right for d in own)) for own in found)
    return tuple(one for one in sides if one.left or one.right)


def _sum(start: date, weeks: Iterable[Week]) -> Week:
    weeks = tuple(weeks)
    names = ("planned", "done", "partial", "short", "extra", "paused", "units_planned", "units_done")
    return Week(start, *(sum(getattr(week, name) for week in weeks) for name in names))
