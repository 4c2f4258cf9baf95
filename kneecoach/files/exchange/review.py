"""What adding a parcel would come to: what is new, what is there already, what gets another name. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core.exercise import LONGEST_NAME
from kneecoach.files.exchange.parcel import Parcel
from kneecoach.files.exchange.safe import LENGTHS
from kneecoach.files.exchange.there import There
from kneecoach.files.figure_schema import FigureFile
from kneecoach.files.schema import EntryFile, ExerciseFile, ProgrammeFile

T = TypeVar("T", ExerciseFile, ProgrammeFile)

LONGEST_ID = 60


class State(StrEnum):
    """What happens with one thing."""

    NEW = "new"
    SAME = "same"  # the very same is there already
    RENAMED = "renamed"  # something else is there under its id or name


class Coming(Struct, frozen=True):
    """One programme or exercise of the file: as it is called there, and as it will be called here."""

    id: str
    name: str
    state: State
    new_id: str
    new_name: str


class Review(Struct, frozen=True):
    """Everything that adding would do; `write_...` are the files it would make."""

    parcel: Parcel
    programmes: tuple[Coming, ...]
    exercises: tuple[Coming, ...]
    write_programmes: tuple[ProgrammeFile, ...]
    write_exercises: tuple[ExerciseFile, ...]
    write_figures: tuple[FigureFile, ...]


def review(parcel: Parcel, there: There) -> Review:
    """Return what adding this parcel to what is there would come to. Nothing that is there is touched."""
    figures = {one.id: one for one in parcel.figures}
    exercises = _Names(there.exercise_ids, there.exercise_names, LONGEST_NAME)
    ids: dict[str, str] = {}
    coming_by: dict[str, Coming] = {}
    for one in sorted(parcel.exercises, key=lambda one: one.figure in figures):  # who borrows a figure comes after it
        coming_by[one.id] = _exercise(_borrowing(one, ids), figures.get(one.id), there, exercises)
        ids[one.id] = coming_by[one.id].new_id
    coming = [coming_by[one.id] for one in parcel.exercises]
    fresh = {one.id: one for one in coming if one.state is not State.SAME}
    programmes = _Names(there.programme_ids, there.programme_names, LENGTHS["name"])
    rewritten = [_referring(one, ids) for one in parcel.programmes]
    arriving = [_coming(one, there.programmes, programmes) for one in rewritten]
    return Review(
        parcel,
        tuple(arriving),
        tuple(coming),
        tuple(
            replace(raw, id=one.new_id, name=one.new_name)
            for raw, one in zip(rewritten, arriving, strict=True)
            if one.state is not State.SAME
        ),
        tuple(
            replace(_borrowing(raw, ids), id=fresh[raw.id].new_id, name=fresh[raw.id].new_name)
            for raw in parcel.exercises
            if raw.id in fresh
        ),
        tuple(replace(raw, id=ids[raw.id]) for raw in parcel.figures if raw.id in fresh),
    )


class _Names:
    """Ids and names that are taken, by what is there and by what has been given a name before."""

    def __init__(self, ids: Iterable[str], names: Iterable[str], longest: int) -> None:
        self._ids, self._names, self._longest = set(ids), set(names), longest

    def id(self, wanted: str) -> str:
        """Return this id or, where it is taken, the same with a number."""
        made, number = wanted, 2
        while made in self._ids:
            end = f"-{number}"
            made, number = wanted[: LONGEST_ID - len(end)] + end, number + 1
        self._ids.add(made)
        return made

    def name(self, wanted: str) -> str:
        """Return this name or, where it is taken, the same with a number."""
        made, number = wanted, 2
        while made.casefold() in self._names:
            end = f" ({number})"
            made, number = wanted[: self._longest - len(end)].rstrip() + end, number + 1
        self._names.add(made.casefold())
        return made


def _exercise(raw: ExerciseFile, figure: FigureFile | None, there: There, names: _Names) -> Coming:
    for id_, own in _like(raw.id, there.exercises):
        other = there.figures.get(id_)
        alike = figure == other or (figure and other and replace(figure, id=id_) == other)
        if alike and _same(raw, own, names):
            return Coming(raw.id, raw.name, State.SAME, id_, own.name)
    return _coming(raw, {}, names)


def _borrowing(raw: ExerciseFile, ids: Mapping[str, str]) -> ExerciseFile:
    return replace(raw, figure=ids.get(raw.figure, raw.figure))


def _coming(raw: T, own: Mapping[str, T], names: _Names) -> Coming:
    for id_, one in _like(raw.id, own):
        if _same(raw, one, names):
            return Coming(raw.id, raw.name, State.SAME, id_, one.name)
    new_id, new_name = names.id(raw.id), names.name(raw.name)
    state = State.NEW if (new_id, new_name) == (raw.id, raw.name) else State.RENAMED
    return Coming(raw.id, raw.name, state, new_id, new_name)


def _like(id_: str, own: Mapping[str, T]) -> Iterable[tuple[str, T]]:
    """Yield what is there under this id, and under the ids that it was given when it came before."""
    return [(key, one) for key, one in own.items() if key == id_ or _numbered(key, id_, "-", "")]


def _same(raw: T, own: T, names: _Names) -> bool:
    """Tell whether these are the same but for the numbers that an earlier coming gave to id and name."""
    named = own.name == raw.name or _numbered(own.name, raw.name, " (", ")")
    return named and replace(own, id=raw.id, name=raw.name) == raw


def _numbered(text: str, base: str, before: str, after: str) -> bool:
    """Tell whether a text is `base`, or its beginning where it would be too long, with a number at its end."""
    head, sign, number = text.removesuffix(after).rpartition(before)
    cut = len(head) >= min(len(base), LONGEST_NAME - 6)
    return bool(sign) and number.isdecimal() and text.endswith(after) and cut and base.startswith(head)


def _referring(raw: ProgrammeFile, ids: Mapping[str, str]) -> ProgrammeFile:
    """Return a programme that speaks of exercises by the ids they have here."""
    slots = {entry.slot for entry in raw.exercises if entry.slot and entry.slot != entry.id}
    short = tuple(name if name in slots else ids.get(name, name) for name in raw.short)
    return replace(raw, exercises=tuple(_entry(one, ids) for one in raw.exercises), short=short)


def _entry(entry: EntryFile, ids: Mapping[str, str]) -> EntryFile:
    others = tuple(ids.get(other, other) for other in entry.alternatives)
    slot = entry.slot if entry.slot != entry.id else ""  # a place that is called as its exercise is
    return replace(entry, id=ids.get(entry.id, entry.id), alternatives=others, slot=slot)
