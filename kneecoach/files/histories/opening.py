"""Opens a history that another program, or KneeCoach, wrote as a table, and knows it by its columns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import msgspec

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.past import Found, Source, Unit
from kneecoach.files.exchange.reading import taken
from kneecoach.files.exchange.safe import tellable
from kneecoach.files.histories import fitnotes, hevy, kneecoach, strong
from kneecoach.files.histories.gathering import Gathered
from kneecoach.files.histories.line import Format, Reading
from kneecoach.files.histories.table import heads, rows_of, text_of

#: Bytes. A set takes about 150: ten years of daily sessions are a quarter of it.
LARGEST = 64_000_000
_BEGINNING = 40_000  # bytes that are certain to hold the head
_FORMATS: tuple[Format, ...] = (kneecoach, hevy, strong, fitnotes)
_NOBODY: Mapping[str, str] = MappingProxyType({})


def source_of(path: Path) -> Source | None:
    """Return whose history a file is, by its columns; None where it is none, or cannot be read. Never raises."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
        found = _format(_text(beginning))
    except (OSError, ValueError, FaultError):
        return None
    return None if found is None else found[0].SOURCE


def read(
    file: Path | bytes, today: date, known: Mapping[str, str] = _NOBODY, *, unit: Unit | None = None, name: str = ""
) -> Found:
    """Return the sessions of a file, and each row that cannot be used with the reason.

    `known` are our exercises by their folded names (core.known_names). Weights in a file that does not tell their
    unit are taken to be in `unit`, and left out without one. `name` is told where bytes are no history.

    Raises FaultError, and nothing else: UNREADABLE, TOO_LARGE, ENCODING, NO_HISTORY, or TOO_MANY rows.
    """
    if isinstance(file, bytes):
        return _read(file, name, today, known, unit)
    name = tellable(file.name, 120)
    try:
        return _read(taken(file, LARGEST), name, today, known, unit)
    except FaultError as error:
        raise FaultError(msgspec.structs.replace(error.fault, file=name)) from error


def _read(data: bytes, name: str, today: date, known: Mapping[str, str], unit: Unit | None) -> Found:
    if len(data) > LARGEST:
        raise FaultError(Fault(Code.TOO_LARGE, name, values={"most": LARGEST // 1000}))
    text = text_of(data, name)
    found = _format(text)
    if found is None:
        raise FaultError(Fault(Code.NO_HISTORY, name))
    format_, separator = found
    return Gathered(format_.SOURCE, known).take(rows_of(text, separator, name), format_, Reading(today, unit))


def _format(text: str) -> tuple[Format, str] | None:
    for separator, columns in heads(text):
        names = frozenset(title.casefold() for title in columns)
        for format_ in _FORMATS:
            if format_.is_it(names):
                return format_, separator
    return None


def _text(beginning: bytes) -> str:
    """Return the text of the first bytes of a file, of which the last letter may be cut."""
    for cut in range(4):
        try:
            return text_of(beginning[: len(beginning) - cut], "")
        except FaultError:
            continue
    return text_of(beginning[:-4], "")
