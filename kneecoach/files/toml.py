"""Reading TOML so that everything wrong with a file becomes a typed fault with its place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from kneecoach.core.fault import Code, Fault, FaultError

T = TypeVar("T")

#: A programme or settings file larger than this was not made for KneeCoach.
LARGEST = 1_000_000

#: msgspec tells faults in English only; these turn its sentences back into values.
_TOLD = (
    (Code.UNKNOWN_KEY, re.compile(r"contains unknown field `(?P<key>[^`]*)`")),
    (Code.MISSING_KEY, re.compile(r"missing required field `(?P<key>[^`]*)`")),
    (Code.WRONG_TYPE, re.compile(r"Expected `(?P<expected>[^`]*)`, got `(?P<got>[^`]*)`")),
    (Code.UNKNOWN_VALUE, re.compile(r"Invalid enum value '?(?P<value>[^']*)'?")),
)
_PLACE = re.compile(r" - at `\$\.?([^`]*)`$")
_SYNTAX = re.compile(r"\(at line (\d+), column (\d+)\)")


def read(path: Path, kind: type[T]) -> T:
    """Return the file at `path` as a `kind`, a msgspec Struct.

    Raises FaultError: unreadable, too large or not UTF-8 (UNREADABLE), not TOML (SYNTAX, with line and
    column), or not of this kind (UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, UNKNOWN_VALUE, with the place).
    """
    values = load(path)
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise FaultError(told(str(error), path.name)) from error


def load(path: Path) -> dict[str, object]:
    """Return the file at `path` as plain values. Raises FaultError as `read` does."""
    try:
        if path.stat().st_size > LARGEST:
            raise FaultError(Fault(Code.UNREADABLE, path.name, values={"why": "too large"}))
        return tomllib.loads(path.read_text("utf-8-sig"))  # some editors begin a file with a mark
    except tomllib.TOMLDecodeError as error:
        line, column = line_and_column(str(error), path.read_text("utf-8"))
        raise FaultError(Fault(Code.SYNTAX, path.name, values={"line": line, "column": column})) from error
    except (OSError, ValueError, RecursionError) as error:  # ValueError: not UTF-8, or a number of 5000 digits
        raise FaultError(Fault(Code.UNREADABLE, path.name, values={"why": type(error).__name__})) from error


def line_and_column(sentence: str, text: str) -> tuple[int, int]:
    """Return where the syntax breaks, as tomllib says; "at end of document" is the line after the last."""
    found = _SYNTAX.search(sentence)
    return (int(found[1]), int(found[2])) if found else (text.count("\n") + 1, 1)


def told(sentence: str, file: str) -> Fault:
    """Return what msgspec says as a fault of this file."""
    found = _PLACE.search(sentence)
    place = found[1] if found else ""
    for code, pattern in _TOLD:
        if match := pattern.search(sentence):
            return Fault(code, file, place, match.groupdict())
    return Fault(Code.WRONG_TYPE, file, place, {"expected": sentence.partition(" - at ")[0], "got": ""})
