"""What a person's folder holds already, as far as something new may meet it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from kneecoach.core.fault import FaultError
from kneecoach.files import toml
from kneecoach.files.exchange.parcel import Library
from kneecoach.files.figure_schema import FigureFile
from kneecoach.files.places import Places
from kneecoach.files.schema import ExerciseFile, ProgrammeFile

T = TypeVar("T", ProgrammeFile, ExerciseFile, FigureFile)


class There(Struct, frozen=True):
    """Own things by id, and every id and name that something new must not have.

    An id is taken by a file that cannot be read, too: it may be mended one day.
    """

    programmes: dict[str, ProgrammeFile]
    exercises: dict[str, ExerciseFile]
    figures: dict[str, FigureFile]
    programme_ids: frozenset[str]
    exercise_ids: frozenset[str]
    programme_names: frozenset[str]
    exercise_names: frozenset[str]


def there(places: Places, library: Library) -> There:
    """Return what is there now."""
    programmes = _read(places.programmes, ProgrammeFile)
    exercises: dict[str, ExerciseFile] = _read(places.exercises, ExerciseFile)
    own_ids = {*_stems(places.exercises), *_stems(places.figures), *exercises}
    names = {one.name for one in programmes.values()} | set(library.programmes.values())
    called = {one.name for one in exercises.values()} | {one.name for one in library.catalogue.values()}
    return There(
        programmes,
        exercises,
        _read(places.figures, FigureFile),
        frozenset({*_stems(places.programmes), *programmes, *library.programmes}),
        frozenset({*own_ids, *library.catalogue, *library.figures}),
        frozenset(name.casefold() for name in names),
        frozenset(name.casefold() for name in called),
    )


def _stems(folder: Path) -> set[str]:
    """Return the names in a folder, of whatever kind; some systems know no small and large letters."""
    return {path.stem.casefold() for path in folder.glob("*")}


def _read(folder: Path, kind: type[T]) -> dict[str, T]:
    """Return what can be read, by the names of its files."""
    found: dict[str, T] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            found[path.stem] = msgspec.convert(toml.load(path), kind)
        except (FaultError, msgspec.ValidationError):
            continue
    return found
