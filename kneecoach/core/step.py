"""What a session is made of: steps that each end at a deadline, and the timeline that holds them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.dose import Band, Side, Sides
from kneecoach.core.tally import NOTHING, Tally


class Kind(StrEnum):
    """What a step is for."""

    PREP = "prep"  # getting ready before the first exercise
    GAP = "gap"  # between exercises
    REST = "rest"  # between sets
    SIDE = "side"  # changing sides inside a set
    WARM = "warm"  # warm-up squeezes, outside every count
    POSITION = "position"  # changing position inside a block
    TURN = "turn"
    RELAX = "relax"
    MOVE = "move"
    HOLD = "hold"
    BREATHE = "breathe"
    TIMED = "timed"


#: Kinds in which the person works; after a pause they begin with a count-in.
WORK = frozenset({Kind.MOVE, Kind.HOLD, Kind.BREATHE, Kind.TIMED})
#: Kinds whose whole group starts again after a pause (content.md 4.6); timed work goes on instead.
RESTARTS = frozenset({Kind.MOVE, Kind.HOLD, Kind.BREATHE})
#: Which way the body goes in a beat of this word.
UPWARD = frozenset({"lift", "rise", "stand", "open", "squeeze"})
DOWNWARD = frozenset({"lower", "sit", "dip", "tip", "close", "release"})
#: The block of a step that belongs to none.
NO_BLOCK = -1


class Step(Struct, frozen=True):
    """A stretch of the session that lasts `ms` milliseconds and counts `counts` when it ends.

    `exercise` is a place in `Timeline.items`. Steps of one side's share of a set have the same `block`;
    steps of one repetition, one hold or one timed stretch have the same `group`. Between blocks,
    `set` and `side` are those of the block that comes next. A step that `waits` ends when the person
    says so, and its `ms` is only an estimate.
    """

    kind: Kind
    ms: int
    exercise: int
    set: int
    side: Side
    block: int = NO_BLOCK
    group: int = 0
    position: str = ""
    rep: int = 0
    word: str = ""
    counts: Tally = NOTHING
    waits: bool = False


class Item(Struct, frozen=True):
    """One exercise of a session, as planned: the numbers that tell a person what it asks.

    Zero stands for what it has not. `positions`, `reps`, `hold`, `breaths`, `timed` and `closing_hold`
    are per set and side, in counts and seconds; `cap` is how far open-ended work may go, `load` is in grams.
    """

    exercise: str
    source: str
    sets: int
    sides: Sides
    positions: int = 1
    reps: int = 0
    hold: int = 0
    breaths: int = 0
    timed: int = 0
    closing_hold: int = 0
    cap: int = 0
    load: int = 0
    band: Band | None = None


class Timeline(Struct, frozen=True):
    """All a session is made of. It is stored with the session and never compiled again for it."""

    items: tuple[Item, ...]
    steps: tuple[Step, ...]


def group_of(steps: tuple[Step, ...], index: int) -> range:
    """Return the places of all steps that share the group of the step at `index`."""
    return _around(index, len(steps), lambda place: steps[place].group == steps[index].group)


def block_of(steps: tuple[Step, ...], index: int) -> range:
    """Return the places of all steps that share the block of the step at `index`."""
    return _around(index, len(steps), lambda place: steps[place].block == steps[index].block)


def _around(index: int, end: int, alike: Callable[[int], bool]) -> range:
    start, stop = index, index + 1
    while start > 0 and alike(start - 1):
        start -= 1
    while stop < end and alike(stop):
        stop += 1
    return range(start, stop)
