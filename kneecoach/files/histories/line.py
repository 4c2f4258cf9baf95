"""What one row of a table says, whichever program wrote it."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from msgspec import Struct

from kneecoach.core.past import Left, PastSession, PastSet, Source, Unit
from kneecoach.files.histories.table import Row


class Line(Struct, frozen=True):
    """A set with its session, which has no sets of its own here; number 0 is counted from the sets before it.

    Without a set it is a note on an exercise, `about`, or nothing but what it leaves out.
    """

    session: PastSession
    set: PastSet | None = None
    about: str = ""
    note: str = ""
    left: tuple[Left, ...] = ()


class Reading(Struct, frozen=True):
    """What a reader must know beside the row: which day it is, and what weights without a unit are in."""

    today: date
    unit: Unit | None = None


class Format(Protocol):
    """One program's table."""

    SOURCE: Source

    def is_it(self, columns: frozenset[str]) -> bool:
        """Tell whether these columns, in small letters, are its own."""

    def line(self, row: Row, reading: Reading) -> Line:
        """Return what a row says. Raises RefusedError."""
