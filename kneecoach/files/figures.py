"""The figures, read from their files one by one as they are needed, and solved onto their supports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kneecoach.core.exercise import Catalogue
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.figure.camera import Camera
from kneecoach.figure.figure import Figure, Inset, Key, Phase
from kneecoach.figure.joints import LEAST, MOST, PLACE, Pose, Posture, changed, neutral, out_of_range
from kneecoach.figure.motion import Motion, UnsoundKeyError
from kneecoach.figure.props import Band
from kneecoach.figure.support import Support, UnknownSupportError, bears, called, support
from kneecoach.files import toml
from kneecoach.files.figure_schema import AnglesFile, FigureFile, KeyFile, PhaseFile

_GROUPS = {"root": ("",), "trunk": ("",), "neck": ("",), "both": ("l_", "r_"), "left": ("l_",), "right": ("r_",)}


class FileFigures(Mapping[str, Motion]):
    """Moving figures by the id of their exercise; reading one raises FaultError when it does not stand.

    An exercise of the person's own has its figure in the folder `own`, or shows that of another exercise, which the
    library tells.
    """

    def __init__(self, root: Path, own: Path | None = None, library: Catalogue | None = None) -> None:
        self._folder, self._own = root / "figures", own
        self._library: Catalogue = library if library is not None else {}
        self._ids = frozenset(path.stem for path in self._folder.glob("*.toml"))
        self._read: dict[str, Motion] = {}

    def forget_own(self) -> None:
        """Read the person's own figures again when they are next wanted: their files have changed."""
        self._read = {key: motion for key, motion in self._read.items() if key in self._ids}

    def lend(self, motions: Mapping[str, Motion]) -> None:
        """Show these too until the person's own are read again: figures of a file that is looked at."""
        self._read |= motions

    def __getitem__(self, key: str) -> Motion:
        if key not in self._read:
            self._read[key] = self._found(key)
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._ids))

    def __len__(self) -> int:
        return len(self._ids)

    def posture(self, key: str) -> Posture | None:
        """Return how the body lies or stands in a figure, without solving it; None where there is none to read."""
        path = self._path(key)
        try:
            return toml.read(path, FigureFile).posture if path is not None else None
        except FaultError:
            return None

    def _found(self, key: str) -> Motion:
        path = self._path(key)
        if path is None:
            raise KeyError(key)
        return read_motion(path)

    def _path(self, key: str) -> Path | None:
        """Return the file of the figure that an exercise shows, if there is one."""
        shown = key
        if key not in self._ids:
            shown = self._library[key].figure or key if key in self._library else ""
        if shown in self._ids:
            return self._folder / f"{shown}.toml"
        own = self._own / f"{shown}.toml" if self._own is not None and shown else None
        return own if own is not None and own.exists() else None


def read_motion(path: Path) -> Motion:
    """Return the figure of one file, solved. Raises FaultError with the place of what is wrong."""
    return solved(read_figure(path), path.name)


def solved(figure: Figure, file: str) -> Motion:
    """Return a figure that was read from `file`, on its supports. Raises FaultError (OFF_SUPPORT)."""
    try:
        return Motion(figure)
    except UnsoundKeyError as error:
        values: dict[str, str | int] = {"support": error.support, "mm": round(1000 * error.off)}
        raise FaultError(Fault(Code.OFF_SUPPORT, file, f"keys.{error.key}", values)) from error


def read_figure(path: Path) -> Figure:
    """Return the figure of one file as authored. Raises FaultError with the place of what is wrong."""
    raw = toml.read(path, FigureFile)
    if raw.id != path.stem:
        raise FaultError(Fault(Code.WRONG_NAME, path.name, "id", {"value": raw.id}))
    return figure_of(raw, path.name)


def figure_of(raw: FigureFile, file: str) -> Figure:
    """Return the figure that was read from `file`, as authored. Raises FaultError with the place of what is wrong."""
    return _Reader(file, raw).figure()


class _Reader:
    """Turns one file into a figure; it knows the file's name for what it has to complain of."""

    def __init__(self, file: str, raw: FigureFile) -> None:
        self._file, self._raw = file, raw
        self._props = called(raw.props)
        # Of two with the same name the first counts, so that the second is the one told of.
        self._names = dict(reversed([(key.name, place) for place, key in enumerate(raw.keys)]))

    def figure(self) -> Figure:
        """Return the figure."""
        raw = self._raw
        if not raw.keys or not raw.phases:
            raise self._fault(Code.MISSING_KEY, "", key="phases" if raw.keys else "keys")
        for place, name in enumerate(key.name for key in raw.keys):
            if self._names[name] != place:
                raise self._fault(Code.TWICE, f"keys[{place}].name", value=name)
        for place, prop in enumerate(raw.props):
            if isinstance(prop, Band) and any(spot.room is None and not spot.segment for spot in prop.round):
                raise self._fault(Code.MISSING_KEY, f"props[{place}].round", key="segment")
        base = self._posed(neutral(raw.posture), raw.base, "base")
        return Figure(
            id=raw.id,
            working=raw.working,
            muscles=raw.muscles,
            camera=Camera(raw.camera.yaw, raw.camera.pitch),
            inset=self._inset(),
            barefoot=raw.barefoot,
            props=raw.props,
            keys=tuple(self._key(key, base) for key in raw.keys),
            phases=tuple(self._phase(phase, f"phases[{n}]") for n, phase in enumerate(raw.phases)),
            ready=self._named(raw.ready or raw.phases[-1].to, "ready"),
            end=self._named(raw.end or raw.ready or raw.phases[-1].to, "end"),
            rest=self._named(raw.rest or raw.keys[0].name, "rest"),
            still=self._named(raw.still or raw.phases[0].to, "still"),
        )

    def _key(self, key: KeyFile, base: Pose) -> Key:
        place = f"keys.{key.name}"
        pose = self._posed(base, key.angles, place)
        for joint in out_of_range(pose):
            at = PLACE[joint]
            values = {"value": round(pose.at[at]), "least": round(LEAST[at]), "most": round(MOST[at])}
            raise FaultError(Fault(Code.OUT_OF_RANGE, self._file, f"{place}.{joint}", values))
        told = self._raw.supports if key.supports is None else key.supports
        return Key(
            key.name,
            pose,
            tuple(self._support(one, place) for one in told),
            key.working or self._raw.working,
            {self._joint(joint, f"{place}.lift"): by for joint, by in key.lift.items()},
        )

    def _posed(self, pose: Pose, angles: AnglesFile, place: str) -> Pose:
        """Return the pose with the file's angles; "both" first, so that a side may differ."""
        for group, sides in _GROUPS.items():
            for name, value in getattr(angles, group).items():
                pose = changed(pose, {self._joint(side + name, f"{place}.{group}"): value for side in sides})
        return pose if angles.aux is None else changed(pose, {"aux": angles.aux})

    def _joint(self, name: str, place: str) -> str:
        if name not in PLACE:
            raise self._fault(Code.UNKNOWN_KEY, place, key=name)
        return name

    def _support(self, told: str, place: str) -> Support:
        try:
            made = support(told)
        except UnknownSupportError as error:
            raise self._fault(Code.UNKNOWN_VALUE, f"{place}.supports", value=error.told) from error
        if not bears(made.on, self._props):
            raise self._fault(Code.UNKNOWN_VALUE, f"{place}.supports", value=told)
        return made

    def _phase(self, phase: PhaseFile, place: str) -> Phase:
        to = self._named(phase.to, f"{place}.to")
        return Phase(to, phase.seconds, phase.word, phase.position, phase.side, phase.once)

    def _named(self, key: str, place: str) -> int:
        if key not in self._names:
            raise self._fault(Code.UNKNOWN_VALUE, place, value=key)
        return self._names[key]

    def _inset(self) -> Inset | None:
        raw = self._raw.inset
        return Inset(Camera(raw.yaw, raw.pitch, raw.focus), raw.scale, raw.size) if raw else None

    def _fault(self, code: Code, place: str, **values: str) -> FaultError:
        return FaultError(Fault(code, self._file, place, values))
