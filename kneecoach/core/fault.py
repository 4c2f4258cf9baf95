"""What can be wrong with something from outside, as typed values; `words` turns them into sentences."""

from __future__ import annotations

from collections.abc import Mapping
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
