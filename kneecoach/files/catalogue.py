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
    """Exercises by id: ours, then the person's own in the folder `own`.

    The first window needs only those of one programme, so each of ours is read when asked for; reading one raises
    FaultError when its file is not what it should be. The person's own are all read when the first is wanted, and
    one that cannot be used hides nothing but itself.
    """

    def __init__(self, root: Path, own: Path | None = None) -> None:
        self._folder, self._own_folder = root / "exercises", own
        self._defaults = toml.read(root / "defaults.toml", DefaultsFile)
        self._ids = frozenset(path.stem for path in self._folder.glob("*.toml"))
        self._read: dict[str, Exercise] = {}
        self._own: dict[str, Exercise] | None = None
        self._faults: tuple[Fault, ...] = ()

    @property
    def defaults(self) -> DefaultsFile:
        """The numbers used where an exercise says nothing of its own."""
        return self._defaults

    @property
    def own(self) -> Mapping[str, Exercise]:
        """The person's own exercises, by id."""
        if self._own is None:
            self._own, self._faults = _read_own(self._own_folder, self._ids, self._defaults)
        return self._own

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the person's own exercises."""
        return self._faults if self.own is not None else ()

    def forget_own(self) -> None:
        """Read the person's own exercises again when they are next wanted: their files have changed."""
        self._own = None

    def __getitem__(self, key: str) -> Exercise:
        if key not in self._ids:
            return self.own[key]
        if key not in self._read:
            self._read[key] = read_exercise(self._folder / f"{key}.toml", self._defaults)
        return self._read[key]

    def __contains__(self, key: object) -> bool:
        return key in self._ids or key in self.own

    def __iter__(self) -> Iterator[str]:
        return iter((*sorted(self._ids), *self.own))

    def __len__(self) -> int:
        return len(self._ids) + len(self.own)


def _read_own(
    folder: Path | None, ours: frozenset[str], defaults: DefaultsFile
) -> tuple[dict[str, Exercise], tuple[Fault, ...]]:
    own: dict[str, Exercise] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.toml")) if folder else ():
        try:
            if path.stem in ours:
                raise FaultError(Fault(Code.TWICE, path.name, "id", {"value": path.stem}))
            own[path.stem] = read_exercise(path, defaults)
        except FaultError as error:
            faults.append(error.fault)
    return own, tuple(faults)


def read_exercise(path: Path, defaults: DefaultsFile) -> Exercise:
    """Return the exercise of one file. Raises FaultError with the place of what is wrong."""
    raw = toml.read(path, ExerciseFile)
    if raw.id != path.stem:
        raise FaultError(Fault(Code.WRONG_NAME, path.name, "id", {"value": raw.id}))
    return exercise_of(raw, path.name, defaults)


def exercise_of(raw: ExerciseFile, file: str, defaults: DefaultsFile) -> Exercise:
    """Return the exercise that was read from `file`. Raises FaultError with the place of what is wrong."""
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
        dose=Doses(file, defaults).dose(raw.dose),
        aliases=raw.aliases,
        equipment=raw.equipment,
        optional=raw.optional,
        muscles=raw.muscles,
        cautions=raw.cautions,
        closes=raw.closes,
        figure=raw.figure,
    )
