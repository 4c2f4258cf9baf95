"""What was done at another time or with another program, as a table of sets tells it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from uuid import UUID, uuid5

from msgspec import Struct, field

from kneecoach.core.dose import Side
from kneecoach.core.fault import Code

#: The space of the names that sessions are known by; it must never change, or everything comes twice.
_SESSIONS = UUID("6f9d3c1e-52a4-5d0b-9a43-0c1f7b8e2d65")


class Source(StrEnum):
    """The programs whose histories are known."""

    HEVY = "hevy"
    STRONG = "strong"
    FITNOTES = "fitnotes"
    KNEECOACH = "kneecoach"


class Unit(StrEnum):
    """What a file's weights are in, where it does not say so itself."""

    KG = "kg"
    LB = "lb"


class Left(StrEnum):
    """What of a history is not carried over, and is no mistake of the file."""

    REST_TIMER = "rest-timer"  # rows that time a rest
    DISTANCE = "distance"  # how far, of sets that are kept
    SET_KIND = "set-kind"  # that a set was a drop set, or taken to failure
    WEIGHT = "weight"  # weights without a unit


class PastSet(Struct, frozen=True):
    """One set, or one side's share of it.

    `exercise` is one of our ids where it is known, or the name as the file has it. `number` counts the sets of an
    exercise from 1. `reps` 0 to 10000, `seconds` and `hold_seconds` 0 to 86400, `weight_grams` 0 to 1000000,
    `breaths` 0 to 10000, `rpe` 0 to 10; what the file does not tell is None.
    """

    exercise: str
    number: int
    reps: int | None = None
    seconds: int | None = None
    weight_grams: int | None = None
    side: Side = Side.BOTH
    hold_seconds: int | None = None
    breaths: int | None = None
    rpe: float | None = None
    warm_up: bool = False
    note: str = ""


class PastSession(Struct, frozen=True):
    """One session. `key` stays the same whenever it is read again; comforts are 0 to 10.

    `started` and `ended` are of the clock on the wall, without a zone where the file has none. A session of which the
    file knows only the day stands at noon, so that it is of that day wherever a person's days begin.
    """

    key: str
    source: Source
    title: str
    started: datetime
    ended: datetime | None = None
    note: str = ""
    comfort_before: int | None = None
    comfort_during: int | None = None
    comfort_after: int | None = None
    sets: tuple[PastSet, ...] = ()


class Refused(Struct, frozen=True):
    """One row that cannot be used: its line in the file, the column, what stands there, and why not."""

    row: int
    column: str
    value: str
    why: Code
    values: Mapping[str, str | int] = field(default_factory=dict)


class Found(Struct, frozen=True):
    """What a file holds, its sessions from first to last.

    `refused` are the first rows that cannot be used, `more_refused` how many there are besides. `left_out` counts
    what is not carried over. `unmatched` are the exercises that keep the file's own name.
    """

    source: Source
    sessions: tuple[PastSession, ...] = ()
    refused: tuple[Refused, ...] = ()
    more_refused: int = 0
    left_out: Mapping[Left, int] = field(default_factory=dict)
    unmatched: tuple[str, ...] = ()


@lru_cache(maxsize=64)  # the rows of a session come one after the other
def session_key(source: Source, started: datetime, title: str) -> str:
    """Return what a session is known by, so that a file read twice, or a longer one later, adds nothing twice."""
    return str(uuid5(_SESSIONS, f"{source.value}\n{started.isoformat()}\n{title}"))


def exercises(found: Found) -> tuple[str, ...]:
    """Return every exercise of a history once, in the order in which they come."""
    return tuple(dict.fromkeys(one.exercise for session in found.sessions for one in session.sets))
