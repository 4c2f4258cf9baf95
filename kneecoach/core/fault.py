"""What can be wrong with something from outside, as typed values; `words` turns them into sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct, field


class Code(StrEnum):
    """Every kind of fault that a person may be told of."""

    UNREADABLE = "unreadable"  # cannot be opened, or is not text
    SYNTAX = "syntax"  # not TOML; values: line, column
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"  # values: expected, got
    UNKNOWN_VALUE = "unknown-value"  # values: value
    OUT_OF_RANGE = "out-of-range"  # values: value, least, most
    REVERSED_RANGE = "reversed-range"  # values: low, high
    PROVENANCE = "provenance"  # a number must say exactly one origin
    NO_WORK = "no-work"  # neither repetitions nor time, or both
    NO_PARTS = "no-parts"  # repetitions without beats of work
    UNKNOWN_EXERCISE = "unknown-exercise"  # values: exercise
    TWICE = "twice"  # values: value
    EMPTY = "empty"  # a programme without exercises
    ORDER = "order"  # values: exercise; work after feet and ankles
    OFF_SUPPORT = "off-support"  # a keyframe that does not rest where it says; values: support, mm
    WRONG_NAME = "wrong-name"  # the id is not the file's name; values: value
    NEWER_DATABASE = "newer-database"
    DAMAGED_DATABASE = "damaged-database"
    UNWRITABLE = "unwritable"
    NO_PROGRAMME = "no-programme"  # values: value
    NO_EXERCISE = "no-exercise"  # values: value, known
    NOT_WRITTEN = "not-written"  # a file that was asked for; values: why
    NO_DISPLAY = "no-display"  # nowhere to open a window
    IN_USE = "in-use"  # another KneeCoach has this folder open
    # of a file that is shared; each may also have line and column
    TOO_LARGE = "too-large"  # values: most, in kB
    ENCODING = "encoding"  # not UTF-8
    NOT_JSON = "not-json"  # a routine of another timer that is broken; values: line, column
    NOT_OURS = "not-ours"  # no file of KneeCoach, nor of a timer it knows
    NEWER_FILE = "newer-file"  # values: found, known
    TOO_DEEP = "too-deep"
    TOO_MANY = "too-many"  # values: most
    TOO_LONG = "too-long"  # a text; values: most, in characters
    ODD_TEXT = "odd-text"  # a character that hides, turns or ends a text; values: character
    MARKUP = "markup"  # values: found
    ODD_ID = "odd-id"  # an id that cannot name a file everywhere; values: value
    FIGURE_FAILS = "figure-fails"  # one that cannot be solved or drawn
    ARCHIVE = "archive"  # a zip that is broken, or holds what it should not; values: why
    NOT_ADDED = "not-added"  # values: why
    # of a history, whole or as a table
    NO_HISTORY = "no-history"  # none that KneeCoach knows
    TORN_ROW = "torn-row"  # quotes that do not close, or more or fewer cells than the table has columns
    NOT_A_DATE = "not-a-date"  # values: value
    NOT_A_NUMBER = "not-a-number"  # values: value
    NO_AMOUNT = "no-amount"  # a set without repetitions or time
    NOT_FOLLOWED = "not-followed"  # events that do not follow from the timeline of their session


class Fault(Struct, frozen=True):
    """One thing that is wrong: what, in which file, at which place in it, with the values that tell more."""

    code: Code
    file: str = ""
    place: str = ""
    values: Mapping[str, str | int] = field(default_factory=dict)


class FaultError(Exception):
    """Raised where something from outside cannot be used; carries the fault to be told."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.code} in {fault.file} at {fault.place}: {dict(fault.values)}")
        self.fault = fault


class FaultsError(FaultError):
    """Raised where everything that is wrong can be told at once; `fault` is the first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(faults[0])
        self.faults = tuple(faults)
