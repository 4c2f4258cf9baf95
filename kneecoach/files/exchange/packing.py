"""From a person's folder to the text of a file to share: a programme, with the own exercises and figures it uses."""

from __future__ import annotations

from pathlib import Path

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.files import toml
from kneecoach.files.exchange.kneecoach_file import pack
from kneecoach.files.exchange.parcel import Library
from kneecoach.files.exchange.there import There, there
from kneecoach.files.places import Places
from kneecoach.files.schema import ExerciseFile, ProgrammeFile


def packed(places: Places, root: Path, name: str) -> str:
    """Return the text of a file with this programme. Raises FaultError: there is none, or it cannot be read."""
    library = Library.shipped(root)
    here = there(places, library)
    return with_own(raw_programme(places, root, name, library), here)


def raw_programme(places: Places, root: Path, name: str, library: Library) -> ProgrammeFile:
    """Return a programme as its file has it. Raises FaultError (NO_PROGRAMME) or what is wrong with the file."""
    own = {path.stem: path for path in sorted(places.programmes.glob("*.toml"))}
    files = own | {id_: root / "programmes" / f"{id_}.toml" for id_ in library.programmes}
    if name not in files:
        raise FaultError(Fault(Code.NO_PROGRAMME, values={"value": name[:60], "known": ", ".join(files)}))
    return toml.read(files[name], ProgrammeFile)


def with_own(programme: ProgrammeFile, here: There) -> str:
    """Return the text of a file with this programme and all of the person's own that it needs."""
    wanted = {id_ for entry in programme.exercises for id_ in (entry.id, *entry.alternatives)}
    exercises = _with_lenders([here.exercises[id_] for id_ in sorted(wanted & here.exercises.keys())], here)
    return pack(programme, exercises, [here.figures[one.id] for one in exercises if one.id in here.figures])


def _with_lenders(exercises: list[ExerciseFile], here: There) -> list[ExerciseFile]:
    """Return the exercises and those whose figures they borrow."""
    lenders = {one.figure for one in exercises} - {one.id for one in exercises}
    return [*exercises, *(here.exercises[id_] for id_ in sorted(lenders & here.exercises.keys()))]
