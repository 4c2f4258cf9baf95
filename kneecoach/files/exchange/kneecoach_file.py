"""KneeCoach's own shared file: TOML, version 1. packaging/kneecoach-file.md describes it for people who write one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

import msgspec
from msgspec.structs import replace

from kneecoach.core.fault import Code, Fault, FaultsError
from kneecoach.files.exchange.faults import faults
from kneecoach.files.exchange.locate import line_and_column, spots
from kneecoach.files.exchange.meaning import Meaning
from kneecoach.files.exchange.parcel import Library, Parcel, Source
from kneecoach.files.exchange.place import Found, Path
from kneecoach.files.exchange.safe import LONGEST_TEXT, tellable, unsafe
from kneecoach.files.figure_schema import FigureFile
from kneecoach.files.schema import ExerciseFile, ProgrammeFile
from kneecoach.files.toml import line_and_column as of_syntax

FORMAT, VERSION = "kneecoach", 1
#: So many faults are told at once.
MOST_TOLD = 100
#: tomllib's time grows with the square of the names in one dotted key: nobody needs so many.
_ENDLESS_KEY = re.compile(r"(?<![\w-])(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}")

#: No word is so long, and no number; tomllib takes a hundred bytes of memory for each of its digits.
_ENDLESS_WORD = re.compile(r"(?<!\w)\w{1000}")


class ParcelFile(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file."""

    format: str
    version: int
    programme: ProgrammeFile | None = None
    exercises: tuple[ExerciseFile, ...] = ()
    figures: tuple[FigureFile, ...] = ()


def read(text: str, name: str, library: Library) -> Parcel:
    """Return what the text holds. Raises FaultsError: everything that is wrong, each with its line and column."""
    tree = _loaded(text, name)
    found, whole = _shape(tree, name)
    if whole:  # otherwise not all that is broken is known
        meaning = Meaning(tree, name, library, [one.path for one in found])
        found += islice(meaning.faults(), MOST_TOLD)
    if found:
        raise FaultsError(_placed(found[:MOST_TOLD], text))
    file = msgspec.convert(tree, ParcelFile)
    programmes = (file.programme,) if file.programme else ()
    return Parcel(name, Source.KNEECOACH, programmes, file.exercises, file.figures)


def _loaded(text: str, name: str) -> dict[str, Any]:
    if found := _ENDLESS_KEY.search(text):
        raise FaultsError([_at(Fault(Code.TOO_DEEP, name), text, found.start())])
    if found := _ENDLESS_WORD.search(text):
        raise FaultsError([_at(Fault(Code.TOO_LONG, name, values={"most": LONGEST_TEXT}), text, found.start())])
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if not re.search(r"^\s*(format\s*=|\[programme\])", text, re.MULTILINE):
            raise FaultsError([Fault(Code.NOT_OURS, name)]) from error
        line, column = of_syntax(str(error), text)
        raise FaultsError([Fault(Code.SYNTAX, name, values={"line": line, "column": column})]) from error
    except RecursionError as error:
        raise FaultsError([Fault(Code.TOO_DEEP, name)]) from error
    except ValueError as error:  # a number of 5000 digits, a 31st of February
        raise FaultsError([Fault(Code.UNREADABLE, name, values={"why": type(error).__name__})]) from error
    if tree.get("format") != FORMAT:
        raise FaultsError([Fault(Code.NOT_OURS, name)])
    version = tree.get("version")
    if type(version) is int and version > VERSION:
        found_ = str(version) if version < 10**9 else "…"
        newer = Fault(Code.NEWER_FILE, name, "version", {"found": found_, "known": VERSION})
        raise FaultsError(_placed([Found(newer, ("version",))], text))
    return tree


def _shape(tree: dict[str, Any], name: str) -> tuple[list[Found], bool]:
    """Return what is wrong before anything is known of the meaning, one thing of a place, and whether that is all."""
    found: dict[Path, Found] = {}
    for one in islice(unsafe(tree, name), MOST_TOLD):
        found.setdefault(one.path, one)
    if any(one.fault.code in {Code.TOO_DEEP, Code.TOO_MANY} for one in found.values()):
        return list(found.values()), False
    if type(tree.get("version")) is int and tree["version"] != VERSION:
        wrong = Fault(Code.UNKNOWN_VALUE, name, "version", {"value": str(tree["version"])})
        found.setdefault(("version",), Found(wrong, ("version",)))
    shape = list(islice(faults(tree, ParcelFile, name), MOST_TOLD))
    every = [*found.values(), *(one for one in shape if one.path not in found)]
    return every[:MOST_TOLD], max(len(shape), len(found), len(every)) < MOST_TOLD


def _placed(found: Sequence[Found], text: str) -> list[Fault]:
    """Return the faults with line and column, in the order of the file."""
    there = spots(text, [one.path for one in found])
    placed = []
    for one in found:
        path = one.path
        while path and path not in there:
            path = path[:-1]
        spot = there.get(path)
        by_key = one.key or one.fault.code is Code.UNKNOWN_KEY or path != one.path
        offset = 0 if spot is None else spot.key if by_key else spot.value
        placed.append((offset, _at(one.fault, text, offset)))
    return [fault for _, fault in sorted(placed, key=lambda pair: pair[0])]


def _at(fault: Fault, text: str, offset: int) -> Fault:
    line, column = line_and_column(text, offset)
    shown = {key: _shown(value) for key, value in fault.values.items()}
    return replace(fault, place=str(_shown(fault.place)), values={**shown, "line": line, "column": column})


def _shown(value: str | int) -> str | int:
    """Return a value from the file as it can be told without doing what it was made for."""
    return tellable(value, 200) if isinstance(value, str) else value


def pack(
    programme: ProgrammeFile | None, exercises: Iterable[ExerciseFile] = (), figures: Iterable[FigureFile] = ()
) -> str:
    """Return the text of a file with these; the same things always give the same text."""
    import tomli_w

    tree: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if programme is not None:
        tree["programme"] = bare(programme)
    for key, several in (("exercises", exercises), ("figures", figures)):
        if told := [bare(one) for one in sorted(several, key=lambda one: one.id)]:
            tree[key] = told
    return tomli_w.dumps(tree, indent=2)


def bare(value: Any) -> Any:
    """Return a struct as plain values, without what is only a default."""
    if isinstance(value, msgspec.Struct):
        config = value.__struct_config__
        told = {config.tag_field: config.tag} if config.tag_field else {}
        for field in msgspec.structs.fields(value):
            own = getattr(value, field.name)
            if field.required or own != _default(field):
                told[field.encode_name] = bare(own)
        return told
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [bare(one) for one in value]
    return msgspec.to_builtins(value)


def _default(field: msgspec.structs.FieldInfo) -> Any:
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
