"""Counted work: repetitions, holds, breaths, timed seconds, and the units that adherence is made of."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import fields

#: Work units are kept in tenths, so that 10 s of timed work is one unit and 7 s is 0.7 of one.
UNIT = 10


class Tally(Struct, frozen=True):
    """What was planned or done. `hold_seconds` are of completed holds; `units` are tenths (A1, rulings 4)."""

    reps: int = 0
    holds: int = 0
    hold_seconds: int = 0
    breaths: int = 0
    timed_seconds: int = 0
    units: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, n) + getattr(other, n) for n in NAMES))

    def __sub__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, n) - getattr(other, n) for n in NAMES))

    def __mul__(self, times: int) -> Tally:
        return Tally(*(getattr(self, n) * times for n in NAMES))


NAMES = tuple(f.name for f in fields(Tally))
NOTHING = Tally()


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of these tallies."""
    return sum(tallies, NOTHING)


def timed(seconds: int) -> Tally:
    """Return the tally of this many whole seconds of timed work."""
    return Tally(timed_seconds=seconds, units=seconds)
