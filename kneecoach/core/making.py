"""An exercise of a person's own while they make it: what a form can hold, and what can be wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.dose import Side, Sides, limits
from kneecoach.core.exercise import LONGEST_CUE, LONGEST_HOLD_CUE, LONGEST_NAME, Cue, When

#: The longest position, which is also the cue where there is none, and the longest easier or harder form.
LONGEST_POSITION, LONGEST_FORM = 40, 80
MOST_CUES = 12
#: The figure of an exercise that is posed for it alone; no id, for an id has no space.
OWN = "its own"
#: Seconds to change sides, where nobody says otherwise.
CHANGE = 10


class Shape(StrEnum):
    """What the work of an exercise consists of."""

    REPS = "reps"
    HOLDS = "holds"
    BREATHS = "breaths"
    TIMED = "timed"


class Reps(Struct, frozen=True):
    """Repetitions: the words for there and back, and the seconds of there, a pause (0 for none) and back."""

    reps: int = 10
    words: tuple[str, str] = ("lift", "lower")
    there: int = 2
    pause: int = 0
    back: int = 3

    shape = Shape.REPS


class Holds(Struct, frozen=True):
    """So many holds of so many seconds, with so many seconds to relax between them (0 for none)."""

    reps: int = 5
    hold: int = 10
    relax: int = 5

    shape = Shape.HOLDS


class Breaths(Struct, frozen=True):
    """So many holds of so many full breaths, with so many seconds to relax between them (0 for none)."""

    reps: int = 4
    breaths: int = 5
    relax: int = 5

    shape = Shape.BREATHS


class Timed(Struct, frozen=True):
    """Work for so many seconds, at whatever pace."""

    timed: int = 30

    shape = Shape.TIMED


Work = Reps | Holds | Breaths | Timed

#: The work of each shape as it is offered first.
USUAL: dict[Shape, Work] = {each.shape: each for each in (Reps(), Holds(), Breaths(), Timed())}
#: How left and right may share it; nobody takes turns where nothing is counted.
SHARES: dict[Shape, tuple[Sides, ...]] = {
    shape: (Sides.BOTH, Sides.EACH) if shape is Shape.TIMED else (Sides.BOTH, Sides.EACH, Sides.SWAPPING)
    for shape in Shape
}
#: Ways there and back that have words; each is heard and, in both directions, shown by an arrow or a tone.
WAYS = (
    ("lift", "lower"),
    ("rise", "lower"),
    ("bend", "straighten"),
    ("straighten", "bend"),
    ("open", "close"),
    ("squeeze", "release"),
    ("press", "release"),
    ("sit", "stand"),
    ("dip", "rise"),
    ("tip", "rise"),
    ("step", "return"),
)


class Making(Struct, frozen=True):
    """All that a person says of an exercise of theirs. Times are in seconds.

    `movement` is the family of movements it belongs to, or ""; `figure` is "" for none, the id of the exercise
    whose figure is shown, or OWN. `change` counts where one leg follows the other, elsewhere it is CHANGE.
    """

    name: str = ""
    position: str = ""
    movement: str = ""
    cues: tuple[Cue, ...] = ()
    watch_out: str = ""
    easier: str = ""
    harder: str = ""
    equipment: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    closes: bool = False
    work: Work = Reps()
    sets: int = 2
    rest: int = 60
    sides: Sides = Sides.BOTH
    first: Side = Side.LEFT
    change: int = CHANGE
    figure: str = ""


class Problem(StrEnum):
    """What keeps an exercise from being kept."""

    MISSING = "missing"
    TOO_LONG = "too-long"  # longest, length
    OUT_OF_RANGE = "out-of-range"  # least, most
    NO_TURNS = "no-turns"  # timed work in which sides take turns


class Wrong(Struct, frozen=True):
    """One problem, in the field of a Making or of its work called `field`; `at` is the place of a cue."""

    problem: Problem
    field: str
    at: int = 0
    length: int = 0
    least: int = 0
    most: int = 0


def longest(when: When) -> int:
    """Return how many letters a cue of this moment may have."""
    return LONGEST_HOLD_CUE if when is When.HOLD else LONGEST_CUE


def wrong(making: Making) -> tuple[Wrong, ...]:
    """Return everything that has to change before it can be an exercise, in the order of a form."""
    return (*_texts(making), *_numbers(making), *_cues(making))


def _texts(making: Making) -> Iterator[Wrong]:
    needed = {"name": LONGEST_NAME, "position": LONGEST_POSITION}
    for field in needed:
        if not getattr(making, field).strip():
            yield Wrong(Problem.MISSING, field)
    most = {**needed, "watch_out": LONGEST_CUE, "easier": LONGEST_FORM, "harder": LONGEST_FORM}
    for field, letters in most.items():
        if (length := len(getattr(making, field))) > letters:
            yield Wrong(Problem.TOO_LONG, field, length=length, most=letters)


def _numbers(making: Making) -> Iterator[Wrong]:
    if making.sides not in SHARES[making.work.shape]:
        yield Wrong(Problem.NO_TURNS, "sides")
    for field, (value, least, most) in numbers(making).items():
        if not least <= value <= most:
            yield Wrong(Problem.OUT_OF_RANGE, field, least=least, most=most)
    if isinstance(making.work, Reps) and not all(making.work.words):
        yield Wrong(Problem.MISSING, "words")


def _cues(making: Making) -> Iterator[Wrong]:
    if len(making.cues) > MOST_CUES:
        yield Wrong(Problem.OUT_OF_RANGE, "cues", MOST_CUES, most=MOST_CUES)
    for at, cue in enumerate(making.cues):
        if not cue.say.strip():
            yield Wrong(Problem.MISSING, "cues", at)
        elif len(cue.say) > longest(cue.when):
            yield Wrong(Problem.TOO_LONG, "cues", at, len(cue.say), most=longest(cue.when))


def numbers(making: Making) -> dict[str, tuple[int, int, int]]:
    """Return every number that counts for this shape with the least and the most it may be."""
    own = {name: getattr(making.work, name) for name in making.work.__struct_fields__ if name != "words"}
    around = {"sets": making.sets, "rest": making.rest}
    if making.sides is Sides.EACH:
        around["change"] = making.change
    return {name: (value, *bounds(name)) for name, value in {**own, **around}.items()}


def bounds(field: str) -> tuple[int, int]:
    """Return the least and the most that a number of a Making or of its work may be."""
    least, most = limits({"change": "side_change"}.get(field, field))
    return (0 if field in {"pause", "relax"} else least), most
