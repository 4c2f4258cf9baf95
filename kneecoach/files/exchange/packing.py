"""From a person's folder to the text of a file to share: a programme, with the own exercises and figures it uses."""

from __future__ import annotations

from pathlib import Path

from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.exchange.kneecoach_file import pack
from kneecoach.files.exchange.parcel import Library
from kneecoach.files.exchange.there import There, there
from kneecoach.files.places import Places
from kneecoach.files.programme_writer import raw_programme
from kneecoach.files.programmes import find, shelf
from kneecoach.files.schema import ExerciseFile, ProgrammeFile


def packed(places: Places, root: Path, name: str) -> str:
    """Return the text of a file with this programme as the person has it.

    Raises FaultError: there is none of this name, or it cannot be read.
    """
    catalogue = FileCatalogue(root, places.exercises)
    programme = find(shelf(root, places, catalogue), name)
    return with_own(raw_programme(programme, catalogue), there(places, Library.shipped(root)))


def with_own(programme: ProgrammeFile, here: There) -> str:
    """Return the text of a file with this programme and all of the person's own that it needs."""
    wanted = {id_ for entry in programme.exercises for id_ in (entry.id, *entry.alternatives)}
    exercises = _with_lenders([here.exercises[id_] for id_ in sorted(wanted & here.exercises.keys())], here)
    return pack(programme, exercises, [here.figures[one.id] for one in exercises if one.id in here.figures])


def _with_lenders(exercises: list[ExerciseFile], here: There) -> list[ExerciseFile]:
    """Return the exercises and those whose figures they borrow."""
    lenders = {one.figure for one in exercises} - {one.id for one in exercises}
    return [*exercises, *(here.exercises[id_] for id_ in sorted(lenders & here.exercises.keys()))]
