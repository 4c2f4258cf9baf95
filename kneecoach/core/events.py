"""What can happen in a session. Every change is one of these; `at` is in ms since the session began.

Time in a session goes on through pauses and stands still while the program is closed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import get_args

from msgspec import Struct

from kneecoach.core.step import Item, Step
from kneecoach.core.tally import Tally


class Why(StrEnum):
    """Why a session was paused or a part of it skipped."""

    PERSON = "person"
    SORE = "sore"
    SLEEP = "sleep"  # the computer slept (rulings 10)
    CLOSED = "closed"  # the program ended, or was ended, in mid-session


class Form(StrEnum):
    """In which form an exercise is done."""

    PLANNED = "planned"
    EASIER = "easier"
    HARDER = "harder"


class StepEnded(Struct, frozen=True):
    """A step reached its deadline."""

    at: int


class Counted(Struct, frozen=True):
    """The person said that what they did at their own pace is done."""

    at: int


class Paused(Struct, frozen=True):
    """Everything stands still."""

    at: int
    why: Why


class Resumed(Struct, frozen=True):
    """It goes on, work with a count-in."""

    at: int


class Skipped(Struct, frozen=True):
    """The rest of a block, a rest, or an exercise was passed over; the session is now at step `to`."""

    at: int
    to: int
    why: Why


class WentBack(Struct, frozen=True):
    """A block, or a repetition, starts again at step `to`; what the log held of it is replaced."""

    at: int
    to: int


class Undone(Struct, frozen=True):
    """The last skip or step back is taken back: the session stands where it stood before it."""

    at: int


class Rated(Struct, frozen=True):
    """The person says how sore it is now, 0 to 10."""

    at: int
    comfort: int


class Formed(Struct, frozen=True):
    """This exercise goes on in another form."""

    at: int
    form: Form


class Exchanged(Struct, frozen=True):
    """Another exercise takes the place of what is left of this one; the session is now at its first step.

    `steps` are the other's as compiled; their blocks are those of the session's plan that follow its last.
    """

    at: int
    item: Item
    steps: tuple[Step, ...]


class RepAdded(Struct, frozen=True):
    """The current block has one repetition more."""

    at: int


class RepDropped(Struct, frozen=True):
    """The current block has one repetition fewer."""

    at: int


class Lengthened(Struct, frozen=True):
    """The current hold, timed stretch or rest is longer by `ms`, or shorter when that is negative."""

    at: int
    ms: int


class Finished(Struct, frozen=True):
    """The session is over, at its end or before."""

    at: int


class Discarded(Struct, frozen=True):
    """The person does not want this session in the log."""

    at: int


class Corrected(Struct, frozen=True):
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
    | Undone
    | Rated
    | Formed
    | Exchanged
    | RepAdded
    | RepDropped
    | Lengthened
    | Finished
    | Discarded
    | Corrected
)

#: Every event by the name it is kept under.
KINDS: Mapping[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}
