"""What a sound shared file holds: programmes, exercises and figures, and what was left behind."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from kneecoach.core.exercise import Catalogue
from kneecoach.core.left_behind import Left
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.figure_schema import FigureFile
from kneecoach.files.schema import DefaultsFile, ExerciseFile, ProgrammeFile


class Source(StrEnum):
    """Which program made the file."""

    KNEECOACH = "kneecoach"
    JAWT = "just-another-workout-timer"
    OPENHIIT = "openhiit"
    GNOME = "exercise-timer"
    FEEEL = "feeel"


class Parcel(Struct, frozen=True):
    """A file that is sound. A backup of another timer holds several programmes, KneeCoach's own file one or none."""

    file: str
    source: Source
    programmes: tuple[ProgrammeFile, ...] = ()
    exercises: tuple[ExerciseFile, ...] = ()
    figures: tuple[FigureFile, ...] = ()
    left_behind: tuple[Left, ...] = ()


class Library(Struct, frozen=True):
    """What KneeCoach ships, as far as a shared file may speak of it."""

    catalogue: Catalogue
    defaults: DefaultsFile
    figures: frozenset[str]
    programmes: Mapping[str, str]  # names by id

    @classmethod
    def shipped(cls, root: Path) -> Library:
        """Return the library in this folder of resources."""
        from kneecoach.files.programmes import BUNDLED, read_programme

        catalogue = FileCatalogue(root)
        figures = frozenset(path.stem for path in (root / "figures").glob("*.toml"))
        paths = (root / "programmes" / f"{name}.toml" for name in BUNDLED)
        programmes = {one.id: one.name for one in (read_programme(path, catalogue) for path in paths)}
        return cls(catalogue, catalogue.defaults, figures, programmes)
