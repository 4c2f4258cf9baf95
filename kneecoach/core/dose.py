"""How much of an exercise to do, in one vocabulary, and where each number comes from.

A dose is sets x sides x positions x work. The work is either a number of repetitions, each made of
beats (lift 2 s, hold 5 s, breathe 5 times, ...), or a stretch of time. A hold may close the set.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import fields


class Origin(StrEnum):
    """Who says so: an article, KneeCoach, or the person."""

    SOURCE = "source"
    OURS = "ours"
    YOURS = "yours"


class End(StrEnum):
    """Which end of a range to prescribe; training starts at the low end (content.md 1.1)."""

    LOW = "low"
    HIGH = "high"


class Provenance(Struct, frozen=True):
    """Where a number comes from.

    `source` is an article's entry such as "000-2" and `because` its figure; for a number of ours
    `because` is the reason; for the person's own both are empty.
    """

    origin: Origin
    because: str = ""
    source: str = ""


class Figure(Struct, frozen=True):
    """One prescribed whole number, or a range of it, that knows where it comes from."""

    low: int
    high: int
    given: Provenance

    def at(self, end: End) -> int:
        """Return the prescribed number at this end of the range."""
        return self.low if end is End.LOW else self.high


class Sides(StrEnum):
    """How left and right share the work."""

    BOTH = "both"  # both legs at once: one block a set
    EACH = "each"  # one leg after the other: two blocks a set, with a change of sides between
    SWAPPING = "swapping"  # legs take turns repetition by repetition, in one block
    WITHIN = "within"  # both sides belong to one repetition (Moving Warrior II), in one block


class Side(StrEnum):
    """The side that works."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Beat(StrEnum):
    """What a part of a repetition is."""

    MOVE = "move"  # a movement, or a pause or squeeze of our own tempo
    HOLD = "hold"  # a still hold that a source prescribes: counted
    BREATHE = "breathe"  # a still hold counted in full breaths
    RELAX = "relax"  # nothing is asked of the person
    TURN = "turn"  # from one place to another, with nothing counted


class Band(StrEnum):
    """How strong a band is, weakest first."""

    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"


class Part(Struct, frozen=True):
    """One beat of a repetition: its kind, the word for it, its length in seconds or in breaths."""

    beat: Beat
    word: str
    length: Figure
    side: Side | None = None


class WarmUp(Struct, frozen=True):
    """Squeezes before the first set, outside every count (rulings 7). Seconds."""

    squeezes: Figure
    hold: Figure
    release: Figure


class Dose(Struct, frozen=True):
    """The whole prescription of one exercise. Times are in seconds.

    Exactly one of `reps` (with `parts`) and `timed` is given. `between` comes before every repetition
    but the first. `cap` is how far open-ended work may be extended (repetitions, or seconds of
    timed work); None where the dose ends at its number. `breath` is the length of one breath where it is not
    the person's usual one, `load` a weight in grams, and `band` how strong a band is.
    """

    sets: Figure
    sides: Sides
    sides_given: Provenance
    rest: Figure
    first: Side = Side.LEFT
    positions: tuple[str, ...] = ("",)
    positions_given: Provenance | None = None
    reps: Figure | None = None
    parts: tuple[Part, ...] = ()
    between: Part | None = None
    timed: Figure | None = None
    closing_hold: Figure | None = None
    warm_up: WarmUp | None = None
    cap: Figure | None = None
    side_change: Figure | None = None
    position_change: Figure | None = None
    breath: Figure | None = None
    load: Figure | None = None
    band: Band | None = None

    def figures(self) -> Iterator[tuple[str, Figure]]:
        """Yield every number of the dose with its name, so that none escapes its provenance."""
        for field in fields(self):
            yield from _figures(field.name, getattr(self, field.name))


def _figures(name: str, value: object) -> Iterator[tuple[str, Figure]]:
    if isinstance(value, Figure):
        yield name, value
    elif isinstance(value, Part):
        yield value.word, value.length
    elif isinstance(value, WarmUp):
        yield from ((f"warm_up.{f.name}", getattr(value, f.name)) for f in fields(value))
    elif isinstance(value, tuple):
        for item in value:
            yield from _figures(name, item)


#: The least and the most that each number may be; the reason to refuse is told with these.
LIMITS: dict[str, tuple[int, int]] = {
    "sets": (1, 10),
    "reps": (1, 50),
    "rest": (0, 300),
    "timed": (5, 600),
    "closing_hold": (1, 120),
    "cap": (1, 600),
    "side_change": (0, 60),
    "position_change": (0, 60),
    "breath": (3, 10),
    "load": (0, 30_000),
    "warm_up.squeezes": (1, 20),
    "warm_up.hold": (1, 30),
    "warm_up.release": (1, 30),
    "part": (1, 120),
}


def limits(name: str) -> tuple[int, int]:
    """Return the least and the most of the number called `name`; a beat's word stands for "part"."""
    return LIMITS.get(name, LIMITS["part"])
