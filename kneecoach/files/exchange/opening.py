"""Opens a file that somebody shared, and knows it by what it holds, not by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from kneecoach.core.fault import Code, Fault, FaultError, FaultsError
from kneecoach.core.left_behind import Left, Lost
from kneecoach.files.exchange import feeel, gnome_timer, jawt, kneecoach_file, openhiit
from kneecoach.files.exchange.faults import faults
from kneecoach.files.exchange.locate import line_and_column
from kneecoach.files.exchange.parcel import Library, Parcel, Source
from kneecoach.files.exchange.reading import taken, text_of
from kneecoach.files.exchange.routine import Routine, parcel
from kneecoach.files.exchange.safe import MOST_VALUES, crowded, tellable

_FORMATS: dict[Source, ModuleType] = {
    Source.JAWT: jawt,
    Source.OPENHIIT: openhiit,
    Source.GNOME: gnome_timer,
    Source.FEEEL: feeel,
}
#: JSON begins with a table, or with a list of tables or lists; TOML with "[[" has a name there.
_JSON = re.compile(r"\s*(?:\{|\[\s*(?:\{|\]|\[\s*[\[\]{]))")
_BYTE = re.compile(r"\(byte (\d+)\)")


def open_parcel(path: Path, library: Library) -> Parcel:
    """Return what a file holds, known to be sound. Raises FaultsError: everything that is wrong with it."""
    name = shown(path.name)
    try:
        return parcel_of(taken(path), name, library)
    except FaultsError:
        raise
    except FaultError as error:
        raise FaultsError([msgspec.structs.replace(error.fault, file=name)]) from error


def parcel_of(data: bytes, name: str, library: Library) -> Parcel:
    """Return what these bytes of a file hold. Raises FaultError, or FaultsError where there is more to tell."""
    if feeel.is_zip(data):
        files = feeel.members(data, name)
        routines = (_routines(content, f"{name}: {shown(member)}")[1] for member, content in files)
        return _parcel(name, Source.FEEEL, chain.from_iterable(routines), [], library)
    text, left = _text(data, name)
    if crowded(text):
        raise FaultError(Fault(Code.TOO_MANY, name, values={"most": MOST_VALUES}))
    if _JSON.match(text):
        source, made = _routines(text.encode(), name)
        return _parcel(name, source, made, left, library)
    return kneecoach_file.read(text, name, library)


def shown(name: str) -> str:
    """Return a file's name as it can be told on one line."""
    return tellable(name, 120)


def _text(data: bytes, name: str) -> tuple[str, list[Left]]:
    """Return the text; where one timer alone writes letters in another way, as well as they can be guessed."""
    try:
        return text_of(data, name), []
    except FaultError:
        text = data.decode("latin-1")
        if not _JSON.match(text) or '"repetitions"' not in text or "\0" in text:
            raise
        # One byte for each letter: those above U+00FF are lost. Controls would not be JSON.
        return re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", "?", text), [Left(Lost.ACCENTS)]


def _parcel(name: str, source: Source, made: Iterable[Routine], left: list[Left], library: Library) -> Parcel:
    ready = parcel(name, source, made, library)
    if not ready.programmes:
        raise FaultError(Fault(Code.EMPTY, name))
    return msgspec.structs.replace(ready, left_behind=(*left, *ready.left_behind))


def _routines(data: bytes, name: str) -> tuple[Source, Iterator[Routine]]:
    tree = _json(data, name)
    source = next((one for one, format_ in _FORMATS.items() if format_.is_it(tree)), None)
    if source is None:
        raise FaultError(Fault(Code.NOT_OURS, name))
    format_ = _FORMATS[source]
    kind = format_.kind(tree)
    found = [one.fault for one, _ in zip(faults(tree, kind, name), range(kneecoach_file.MOST_TOLD), strict=False)]
    if found:
        raise FaultsError([msgspec.structs.replace(one, place=shown(one.place)) for one in found])
    made: Iterator[Routine] = format_.routines(msgspec.convert(tree, kind))
    return source, made


def _json(data: bytes, name: str) -> Any:
    try:
        return msgspec.json.decode(data)
    except RecursionError as error:
        raise FaultError(Fault(Code.TOO_DEEP, name)) from error
    except msgspec.DecodeError as error:  # broken, cut off, or with a number that is none
        text = data.decode("utf-8", "replace")
        found = _BYTE.search(str(error))
        before = data[: int(found[1])].decode("utf-8", "replace") if found else text
        line, column = line_and_column(text, len(before))
        raise FaultError(Fault(Code.NOT_JSON, name, values={"line": line, "column": column})) from error
