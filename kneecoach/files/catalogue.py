"""The library of exercises, read from its files one by one as they are needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kneecoach.core.exercise import Cue, Exercise
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.files import toml
from kneecoach.files.doses import Doses
from kneecoach.files.schema import DefaultsFile, ExerciseFile


class FileCatalogue(Mapping[str, Exercise]):
    """Exercises by id. The first window needs only those of one programme, so each is read when asked for.

    Reading one raises FaultError when its file is not what it should be.
    """

    def __init__(self, root: Path) -> None:
        self._folder = root / "exercises"
        self._defaults = toml.read(root / "defaults.toml", DefaultsFile)
        self._ids = frozenset(path.stem for path in self._folder.glob("*.toml"))
        self._read: dict[str, Exercise] = {}

    @property
    def defaults(self) -> DefaultsFile:
        """The numbers used where an exercise says nothing of its own."""
        return self._defaults

    def __getitem__(self, key: str) -> Exercise:
        if key not in self._ids:
            raise KeyError(key)
        if key not in self._read:
            self._read[key] = read_exercise(self._folder / f"{key}.toml", self._defaults)
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._ids))

    def __len__(self) -> int:
        return len(self._ids)


def read_exercise(path: Path, defaults: DefaultsFile) -> Exercise:
    """Return the exercise of one file. Raises FaultError with the place of what is wrong."""
    raw = toml.read(path, ExerciseFile)
    if raw.id != path.stem:
        raise FaultError(Fault(Code.WRONG_NAME, path.name, "id", {"value": raw.id}))
    return Exercise(
        id=raw.id,
        source=raw.source,
        name=raw.name,
        movement=raw.movement,
        position=raw.position,
        cues=tuple(Cue(cue.say, cue.when, cue.word, cue.position, cue.side) for cue in raw.cues),
        watch_out=raw.watch_out,
        easier=raw.easier,
        harder=raw.harder,
        dose=Doses(path.name, defaults).dose(raw.dose),
        aliases=raw.aliases,
        equipment=raw.equipment,
        optional=raw.optional,
        muscles=raw.muscles,
        cautions=raw.cautions,
        closes=raw.closes,
        figure=raw.figure,
    )
