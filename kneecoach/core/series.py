"""What sessions came to, as series for charts: the dose of a movement, left and right, comfort beside the dose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.dose import Side
from kneecoach.core.tally import Tally, total


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
    BREATHS = "breaths"
    TIMED_SECONDS = "timed_seconds"


class Part(Struct, frozen=True):
    """What one exercise came to on one side in one session."""

    session: int
    exercise: str
    side: Side
    planned: Tally
    done: Tally


class Dot(Struct, frozen=True):
    """The dose of one session, planned and done, in its measure."""

    session: int
    day: date
    planned: int
    done: int


class Felt(Struct, frozen=True):
    """A session with its comfort, 0 to 10 or unsaid, and the units in tenths it did."""

    day: date
    done: int
    before: int | None = None
    during: int | None = None
    after: int | None = None


class Comfort(Struct, frozen=True):
    """What was said of one session, beside the units in tenths that the one before it did; None for the first."""

    felt: Felt
    preceding: int | None


def first_day(period: Period, today: date) -> date | None:
    """Return the Monday a period begins with, this week its last; None for all there is."""
    if period is Period.ALL:
        return None
    return today - timedelta(days=today.weekday(), weeks=int(period) - 1)


def family_parts(parts: Iterable[Part], families: Mapping[str, str], family: str) -> tuple[Part, ...]:
    """Return the parts whose exercise is of this family; one without a family is its own."""
    return tuple(part for part in parts if families.get(part.exercise, part.exercise) == family)


def measures(parts: Iterable[Part]) -> tuple[Measure, ...]:
    """Return what these parts planned or did anything of."""
    whole = total(tally for part in parts for tally in (part.planned, part.done))
    return tuple(measure for measure in Measure if getattr(whole, measure))


def doses(parts: Iterable[Part], days: Mapping[int, date], measure: Measure) -> tuple[Dot, ...]:
    """Return the dose of every session that has a day and planned or did any of it, oldest first."""
    sums: dict[int, list[int]] = {}
    for part in parts:
        if part.session in days:
            both = sums.setdefault(part.session, [0, 0])
            both[0] += getattr(part.planned, measure)
            both[1] += getattr(part.done, measure)
    dots = (Dot(session, days[session], *both) for session, both in sums.items() if any(both))
    return tuple(sorted(dots, key=lambda dot: (dot.day, dot.session)))


def side_sums(parts: Iterable[Part], measure: Measure) -> tuple[int, int]:
    """Return what was done on the left and on the right; work of both sides at once is in neither."""
    parts = tuple(parts)
    left, right = (
        sum(getattr(part.done, measure) for part in parts if part.side is side) for side in (Side.LEFT, Side.RIGHT)
    )
    return left, right


def comforts(felt: Sequence[Felt], since: date | None = None) -> tuple[Comfort, ...]:
    """Return the sessions from this day on of which anything was said; `felt` is oldest first, earlier ones included.

    A session of which nothing was said still precedes the next.
    """
    before = [None, *(each.done for each in felt)]
    paired = (Comfort(each, preceding) for each, preceding in zip(felt, before, strict=False))
    return tuple(one for one in paired if _said(one.felt) and (since is None or one.felt.day >= since))


def _said(felt: Felt) -> bool:
    return any(number is not None for number in (felt.before, felt.during, felt.after))
