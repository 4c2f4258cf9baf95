"""What a shared file means, judged by the code that reads a person's own folder; one fault does not hide the next."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Collection, Iterator
from copy import deepcopy
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from kneecoach.core.dose import Beat, Dose, Sides
from kneecoach.core.exercise import Catalogue, Exercise
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.programme import Programme
from kneecoach.files.catalogue import exercise_of
from kneecoach.files.exchange.drawable import drawable
from kneecoach.files.exchange.mending import mended
from kneecoach.files.exchange.parcel import Library
from kneecoach.files.exchange.place import Found, Path, at, meant, told
from kneecoach.files.exchange.safe import is_id
from kneecoach.files.figure_schema import FigureFile
from kneecoach.files.programmes import programme_of
from kneecoach.files.schema import EntryFile, ExerciseFile, ProgrammeFile
from kneecoach.words.vocabulary import CAUTIONS, EQUIPMENT, MUSCLES

T = TypeVar("T")

#: The keys of a vocabulary, by the field that uses them.
_VOCABULARY = {"equipment": EQUIPMENT, "optional": EQUIPMENT, "muscles": MUSCLES, "cautions": CAUTIONS}
#: Beats of one programme, all sets and repetitions counted; the longest of ours has under 4,000.
MOST_BEATS = 40_000
#: Keyframes, and phases, of all figures of a file together; each takes some 10 to 50 ms to solve.
MOST_KEYS = 120


class Meaning:
    """Judges one file. What has not the right shape, told by the `broken` paths, is passed over."""

    def __init__(self, tree: dict[str, Any], file: str, library: Library, broken: Collection[Path] = ()) -> None:
        self._tree, self._file, self._library = tree, file, library
        self._broken = {path[:length] for path in broken for length in range(1, len(path) + 1)}
        self._own: dict[str, Exercise] = {}
        self._catalogue: Catalogue = ChainMap(self._own, library.catalogue)  # type: ignore[arg-type]  # only read
        self._exercises = self._sound("exercises", ExerciseFile)
        self._figures = self._sound("figures", FigureFile)
        self._declared = self._ids("exercises")

    def faults(self) -> Iterator[Found]:
        """Yield everything that is wrong."""
        for path, raw in self._exercises.items():
            yield from self._exercise(raw, path)
        yield from self._twice("exercises", self._declared)
        yield from self._twice("figures", self._ids("figures"))
        figures = self._figures.values()
        if max(sum(len(one.keys) for one in figures), sum(len(one.phases) for one in figures)) > MOST_KEYS:
            yield self._found(Code.TOO_MANY, ("figures",), most=MOST_KEYS)
            return
        for path, figure in self._figures.items():
            yield from self._figure(figure, path)
        if isinstance(self._tree.get("programme"), dict):
            yield from self._programme(("programme",))
        elif not self._tree.get("exercises"):
            yield self._found(Code.EMPTY, ())

    def _sound(self, key: str, kind: type[T]) -> dict[Path, T]:
        """Return what has the right shape of one list, by its path."""
        listed = self._tree.get(key)
        paths: list[Path] = [(key, place) for place in range(len(listed) if isinstance(listed, list) else 0)]
        return {path: msgspec.convert(at(self._tree, path), kind) for path in paths if path not in self._broken}

    def _ids(self, key: str) -> list[str]:
        listed = self._tree.get(key)
        tables = [one if isinstance(one, dict) else {} for one in listed] if isinstance(listed, list) else []
        return [str(one.get("id", place)) for place, one in enumerate(tables)]

    def _exercise(self, raw: ExerciseFile, path: Path) -> Iterator[Found]:
        yield from self._id(raw.id, (*path, "id"))
        if raw.source:
            yield self._found(Code.UNKNOWN_VALUE, (*path, "source"), value=raw.source)
        for key, known in _VOCABULARY.items():
            for place, value in enumerate(getattr(raw, key)):
                if value not in known:
                    yield self._found(Code.UNKNOWN_VALUE, (*path, key, place), value=value)
        if raw.figure and raw.figure not in {*self._library.figures, *self._ids("figures")}:
            yield self._found(Code.UNKNOWN_EXERCISE, (*path, "figure"), exercise=raw.figure)
        defaults = self._library.defaults
        faults, made = self._every(path, ExerciseFile, lambda one: exercise_of(one, self._file, defaults))
        yield from faults
        if made is not None:
            self._own.setdefault(raw.id, made)

    def _figure(self, raw: FigureFile, path: Path) -> Iterator[Found]:
        yield from self._id(raw.id, (*path, "id"))
        if raw.source:
            yield self._found(Code.UNKNOWN_VALUE, (*path, "source"), value=raw.source)
        if raw.id not in self._declared:
            yield self._found(Code.UNKNOWN_EXERCISE, (*path, "id"), exercise=raw.id)
        yield from self._every(path, FigureFile, lambda one: drawable(one, self._file))[0]

    def _programme(self, path: Path) -> Iterator[Found]:
        tree = at(self._tree, path)
        if isinstance(tree.get("id"), str):
            yield from self._id(tree["id"], (*path, "id"))
        entries = tree.get("exercises")
        paths: list[Path] = [(*path, "exercises", n) for n in range(len(entries) if isinstance(entries, list) else 0)]
        wrong = [fault for one in paths if one not in self._broken for fault in self._entry(one)]
        yield from wrong
        if wrong or path in self._broken or not all(one.get("id") in self._catalogue for one in entries):
            return
        faults, made = self._every(path, ProgrammeFile, self._prescribed)
        yield from faults
        if made is not None and sum(map(_beats, _longest(made))) > MOST_BEATS:
            yield self._found(Code.TOO_MANY, (*path, "exercises"), most=MOST_BEATS)

    def _entry(self, path: Path) -> Iterator[Found]:
        """Yield what is wrong with one place, whatever the others are."""
        entry = msgspec.convert(at(self._tree, path), EntryFile)
        if {entry.id, *entry.alternatives} & (set(self._declared) - self._own.keys()):
            return  # the fault is told there
        alone = ProgrammeFile(id="alone", name="", exercises=())
        yield from self._every(
            path, EntryFile, lambda one: self._prescribed(replace(alone, exercises=(one,))), within="exercises[0]"
        )[0]

    def _prescribed(self, raw: ProgrammeFile) -> Programme:
        return programme_of(raw, self._file, self._catalogue, self._library.defaults)

    def _every(
        self, path: Path, kind: type[T], make: Callable[[T], Any], *, within: str = ""
    ) -> tuple[list[Found], Any]:
        """Return every fault of one thing, and what it makes when each is mended to find the next.

        `within` is what the places of its faults begin with.
        """
        tree = deepcopy(at(self._tree, path))
        found: list[Found] = []
        seen: set[tuple[Code, str]] = set()
        while True:
            try:
                return found, make(msgspec.convert(tree, kind))
            except msgspec.ValidationError:
                return found, None
            except FaultError as error:
                inner = replace(error.fault, place=error.fault.place.removeprefix(within).removeprefix("."))
                here = meant(tree, inner)
                if (inner.code, inner.place) in seen:
                    return found, None
                seen.add((inner.code, inner.place))
                place = ".".join(filter(None, (told(path), inner.place)))
                found.append(Found(replace(inner, place=place), (*path, *here)))
                if not mended(tree, here, inner):
                    return found, None

    def _id(self, value: str, path: Path) -> Iterator[Found]:
        if not is_id(value):
            yield self._found(Code.ODD_ID, path, value=value[:60])

    def _twice(self, key: str, ids: list[str]) -> Iterator[Found]:
        for place, one in enumerate(ids):
            if one in ids[:place]:
                yield self._found(Code.TWICE, (key, place, "id"), value=one)

    def _found(self, code: Code, path: Path, **values: str | int) -> Found:
        return Found(Fault(code, self._file, told(path), values), path)


def _longest(programme: Programme) -> Iterator[Dose]:
    """Yield the longest that each place may come to."""
    for one in programme.prescriptions:
        yield max((one.dose, *(other.dose for other in one.alternatives)), key=_beats)


def _beats(dose: Dose) -> int:
    """Return how many beats, breaths and tens of seconds a dose comes to at the most."""
    times = dose.sets.high * len(dose.positions) * (2 if dose.sides is Sides.EACH else 1)
    each = sum(part.length.high if part.beat is Beat.BREATHE else 1 for part in dose.parts) + 1
    return times * (dose.reps.high * each if dose.reps else 60)
