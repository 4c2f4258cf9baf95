"""What a shared file means, judged by the code that reads a person's own folder; one fault does not hide the next."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from kneecoach.core.dose import Beat, Dose, Sides
from kneecoach.core.exercise import Exercise
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
from kneecoach.files.schema import CadenceFile, EntryFile, ExerciseFile, OrderFile, ProgrammeFile
from kneecoach.words.vocabulary import CAUTIONS, EQUIPMENT, MUSCLES

T = TypeVar("T")

#: The keys of a vocabulary, by the field that uses them.
_VOCABULARY = {"equipment": EQUIPMENT, "optional": EQUIPMENT, "muscles": MUSCLES, "cautions": CAUTIONS}
#: Beats of one programme, all sets and repetitions counted; the longest of ours has under 4,000.
MOST_BEATS = 40_000
#: Keyframes, and phases, of all figures of a file together; each takes some 10 to 50 ms to solve.
MOST_KEYS = 120


class Meaning:
    """Judges one file. `faults` goes through all of it; what it holds must have the right shape already."""

    def __init__(self, tree: dict[str, Any], file: str, library: Library) -> None:
        self._tree, self._file, self._library = tree, file, library
        self._own: dict[str, Exercise] = {}
        self._exercises: list[ExerciseFile] = msgspec.convert(tree.get("exercises", []), list[ExerciseFile])
        self._figures: list[FigureFile] = msgspec.convert(tree.get("figures", []), list[FigureFile])

    def faults(self) -> Iterator[Found]:
        """Yield everything that is wrong."""
        for place, raw in enumerate(self._exercises):
            yield from self._exercise(raw, ("exercises", place))
        yield from self._twice("exercises", [one.id for one in self._exercises])
        yield from self._twice("figures", [one.id for one in self._figures])
        if any(sum(map(len, all_)) > MOST_KEYS for all_ in self._solved()):
            yield self._found(Code.TOO_MANY, ("figures",), most=MOST_KEYS)
            return
        for place, figure in enumerate(self._figures):
            yield from self._figure(figure, ("figures", place))
        if "programme" in self._tree:
            yield from self._programme(("programme",))
        elif not self._exercises:
            yield self._found(Code.EMPTY, ())

    def _solved(self) -> tuple[list[Any], list[Any]]:
        return [one.keys for one in self._figures], [one.phases for one in self._figures]

    def _exercise(self, raw: ExerciseFile, path: Path) -> Iterator[Found]:
        yield from self._id(raw.id, (*path, "id"))
        if raw.source:
            yield self._found(Code.UNKNOWN_VALUE, (*path, "source"), value=raw.source)
        for key, known in _VOCABULARY.items():
            for place, value in enumerate(getattr(raw, key)):
                if value not in known:
                    yield self._found(Code.UNKNOWN_VALUE, (*path, key, place), value=value)
        if raw.figure and raw.figure not in {*self._library.figures, *(one.id for one in self._figures)}:
            yield self._found(Code.UNKNOWN_EXERCISE, (*path, "figure"), exercise=raw.figure)
        faults, made = self._every(path, ExerciseFile, lambda one: exercise_of(one, self._file, self._library.defaults))
        yield from faults
        if made is not None:
            self._own.setdefault(raw.id, made)

    def _figure(self, raw: FigureFile, path: Path) -> Iterator[Found]:
        yield from self._id(raw.id, (*path, "id"))
        if raw.source:
            yield self._found(Code.UNKNOWN_VALUE, (*path, "source"), value=raw.source)
        if raw.id not in {one.id for one in self._exercises}:
            yield self._found(Code.UNKNOWN_EXERCISE, (*path, "id"), exercise=raw.id)
        yield from self._every(path, FigureFile, lambda one: drawable(one, self._file))[0]

    def _programme(self, path: Path) -> Iterator[Found]:
        raw = msgspec.convert(self._tree["programme"], ProgrammeFile)
        yield from self._id(raw.id, (*path, "id"))
        wrong = [fault for place, one in enumerate(raw.exercises) for fault in self._entry(raw, one, place)]
        yield from wrong
        catalogue = ChainMap(self._own, self._library.catalogue)  # type: ignore[arg-type]  # it is never written to
        if wrong or not all(one.id in catalogue for one in raw.exercises):
            return
        faults, made = self._every(
            path, ProgrammeFile, lambda one: programme_of(one, self._file, catalogue, self._library.defaults)
        )
        yield from faults
        if made is not None and sum(_beats(one) for one in _prescribed(made)) > MOST_BEATS:
            yield self._found(Code.TOO_MANY, (*path, "exercises"), most=MOST_BEATS)

    def _entry(self, programme: ProgrammeFile, entry: EntryFile, place: int) -> Iterator[Found]:
        """Yield what is wrong with one entry, whatever the others are."""
        path: Path = ("programme", "exercises", place)
        declared = {one.id for one in self._exercises}
        catalogue = ChainMap(self._own, self._library.catalogue)  # type: ignore[arg-type]  # it is never written to
        if not {entry.id, *entry.alternatives} & (declared - self._own.keys()):  # else the fault is told there
            alone = replace(programme, short=(), order=OrderFile(), cadence=CadenceFile())
            yield from self._every(
                path,
                EntryFile,
                lambda one: programme_of(
                    replace(alone, exercises=(one,)), self._file, catalogue, self._library.defaults
                ),
                within="exercises[0]",
            )[0]

    def _every(
        self, path: Path, kind: type[T], make: Callable[[T], Any], *, within: str = ""
    ) -> tuple[list[Found], Any]:
        """Return every fault of one thing, and what it makes where there is none; each is mended to find the next.

        `within` is what the places of its faults begin with.
        """
        tree = deepcopy(at(self._tree, path))
        found: list[Found] = []
        seen: set[tuple[Code, str]] = set()
        while True:
            try:
                made = make(msgspec.convert(tree, kind))
                return found, None if found else made
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


def _prescribed(programme: Programme) -> Iterator[Dose]:
    """Yield the longest that each place may come to."""
    for one in programme.prescriptions:
        yield max((one.dose, *(other.dose for other in one.alternatives)), key=_beats)


def _beats(dose: Dose) -> int:
    """Return how many beats, breaths and tens of seconds a dose comes to at the most."""
    times = dose.sets.high * len(dose.positions) * (2 if dose.sides is Sides.EACH else 1)
    each = sum(part.length.high if part.beat is Beat.BREATHE else 1 for part in dose.parts) + 1
    return times * (dose.reps.high * each if dose.reps else 60)
