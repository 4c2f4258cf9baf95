"""What can happen in a session. Every change is one of these; `at` is in ms since the session began.

Time in a session goes on through pauses and stands still while the program is closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kneecoach.core.tally import Tally


class Why(StrEnum):
    """Why a session was paused or a part of it skipped."""

    PERSON = "person"
    SORE = "sore"
    SLEEP = "sleep"  # the computer slept (rulings 10)
    CLOSED = "closed"  # the program ended, or was ended, in mid-session


@dataclass(frozen=True, slots=True)
class StepEnded:
    """A step reached its deadline."""

    at: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The person said that what they did at their own pace is done."""

    at: int


@dataclass(frozen=True, slots=True)
class Paused:
    """Everything stands still."""

    at: int
    why: Why


@dataclass(frozen=True, slots=True)
class Resumed:
    """It goes on, work with a count-in."""

    at: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """The rest of a block, a rest, or an exercise was passed over; the session is now at step `to`."""

    at: int
    to: int
    why: Why


@dataclass(frozen=True, slots=True)
class WentBack:
    """A block starts again at step `to`; what the log held of it is replaced."""

    at: int
    to: int


@dataclass(frozen=True, slots=True)
class RepAdded:
    """The current block has one repetition more."""

    at: int


@dataclass(frozen=True, slots=True)
class RepDropped:
    """The current block has one repetition fewer."""

    at: int


@dataclass(frozen=True, slots=True)
class Lengthened:
    """The current hold, timed stretch or rest is longer by `ms`, or shorter when that is negative."""

    at: int
    ms: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The session is over, at its end or before."""

    at: int


@dataclass(frozen=True, slots=True)
class Discarded:
    """The person does not want this session in the log."""

    at: int


@dataclass(frozen=True, slots=True)
class Corrected:
    """Afterwards the person said what was really done in a block."""

    at: int
    block: int
    done: Tally


Event = (
    StepEnded
    | Counted
    | Paused
    | Resumed
    | Skipped
    | WentBack
    | RepAdded
    | RepDropped
    | Lengthened
    | Finished
    | Discarded
    | Corrected
)
