"""Programmes: ours from the package, the person's own from their folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core.exercise import Catalogue
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.overlay import Difference, Merged, merged
from kneecoach.core.programme import Order, Prescription, Programme
from kneecoach.files import toml
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.doses import Doses
from kneecoach.files.overlays import read_changes
from kneecoach.files.places import Places
from kneecoach.files.schema import DefaultsFile, EntryFile, ProgrammeFile

#: The order in which our programmes are offered: the gentlest first.
BUNDLED = ("kneecap-basics", "six-knee-strength", "runners-five", "stability-seven", "hips-to-feet-eleven")


class Shelf(Struct, frozen=True):
    """Every programme that could be read, and a fault for every file that could not.

    `bases` are ours as they came, `differences` where they have changed since the person changed them, and `own` the
    files of the person's.
    """

    programmes: dict[str, Programme]
    faults: tuple[Fault, ...]
    bases: dict[str, Programme] = {}
    differences: dict[str, tuple[Difference, ...]] = {}
    own: dict[str, Path] = {}


def shelf(root: Path, places: Places, catalogue: FileCatalogue) -> Shelf:
    """Return our programmes, then the person's own by file name. A broken file hides nothing but itself."""
    made = Shelf({}, ())
    faults: list[Fault] = []
    for name in BUNDLED:
        merged, wrong = bundled(root, places, name, catalogue)
        made.programmes[name], made.bases[name] = merged.programme, merged.base
        made.differences[name] = merged.differences
        faults += wrong
    for path in sorted(places.programmes.glob("*.toml")):
        try:
            programme = read_programme(path, catalogue)
            if programme.id in made.programmes:
                raise FaultError(Fault(Code.TWICE, path.name, "id", {"value": programme.id}))
        except FaultError as error:
            faults.append(error.fault)
        else:
            made.programmes[programme.id] = programme
            made.own[programme.id] = path
    return replace(made, faults=(*faults, *catalogue.faults))


def bundled(root: Path, places: Places, name: str, catalogue: FileCatalogue) -> tuple[Merged, tuple[Fault, ...]]:
    """Return one of our programmes with the person's changes, and what is wrong with the file of these.

    This alone is all that the first window needs.
    """
    base = read_programme(root / "programmes" / f"{name}.toml", catalogue)
    try:
        return merged(base, read_changes(places.changes / f"{name}.toml"), catalogue), ()
    except FaultError as error:
        return Merged(base, base), (error.fault,)


def find(programmes: Shelf, name: str) -> Programme:
    """Return the programme with this id. Raises FaultError: what is wrong with its file, or that there is none."""
    for wrong in programmes.faults:
        if wrong.file == f"{name}.toml":
            raise FaultError(wrong)
    if name not in programmes.programmes:
        known = ", ".join(programmes.programmes)
        raise FaultError(Fault(Code.NO_PROGRAMME, values={"value": name, "known": known}))
    return programmes.programmes[name]


def read_programme(path: Path, catalogue: FileCatalogue) -> Programme:
    """Return the programme of one file. Raises FaultError with the place of what is wrong."""
    return programme_of(toml.read(path, ProgrammeFile), path.name, catalogue, catalogue.defaults)


def programme_of(raw: ProgrammeFile, file: str, catalogue: Catalogue, defaults: DefaultsFile) -> Programme:
    """Return the programme that was read from `file`. Raises FaultError with the place of what is wrong."""
    doses = Doses(file, defaults)
    if not raw.exercises:
        raise FaultError(Fault(Code.EMPTY, file, "exercises"))
    reader = _Reader(file, catalogue, doses)
    prescriptions = tuple(reader.prescription(e, f"exercises[{n}]") for n, e in enumerate(raw.exercises))
    reader.check_short(raw.short, [p.key for p in prescriptions])
    if raw.order.rule is Order.FEET_LAST:
        reader.check_feet_last(p.exercise for p in prescriptions)
    return Programme(
        id=raw.id,
        name=raw.name,
        line=raw.line,
        prescriptions=prescriptions,
        short=raw.short,
        order=raw.order.rule,
        order_given=doses.given(raw.order, "order"),
        cadence=raw.cadence.rule,
        cadence_given=doses.given(raw.cadence, "cadence"),
        source=raw.source,
        honest=raw.honest,
    )


class _Reader:
    """Reads the entries of one programme file against the library."""

    def __init__(self, file: str, catalogue: Catalogue, doses: Doses) -> None:
        self._file, self._catalogue, self._doses = file, catalogue, doses

    def prescription(self, entry: EntryFile, place: str) -> Prescription:
        """Return one entry at its own dose; the entry's alternatives are at theirs."""
        if entry.id not in self._catalogue:
            raise FaultError(Fault(Code.UNKNOWN_EXERCISE, self._file, f"{place}.id", {"exercise": entry.id}))
        others = (self.prescription(EntryFile(id=other), f"{place}.or") for other in entry.alternatives)
        dose = self._doses.own(self._catalogue[entry.id].dose, entry, place)
        return Prescription(entry.id, dose, tuple(others), "" if entry.slot == entry.id else entry.slot)

    def check_short(self, short: Iterable[str], keys: list[str]) -> None:
        """Raise FaultError where the short day names what the programme has not, or two places have one name."""
        for name in short:
            if name not in keys:
                raise FaultError(Fault(Code.UNKNOWN_EXERCISE, self._file, "short", {"exercise": name}))
        for name in keys:
            if keys.count(name) > 1:
                raise FaultError(Fault(Code.TWICE, self._file, "exercises", {"value": name}))

    def check_feet_last(self, exercises: Iterable[str]) -> None:
        """Raise FaultError where other work follows feet and ankles."""
        closing = False
        for name in exercises:
            if closing and not self._catalogue[name].closes:
                raise FaultError(Fault(Code.ORDER, self._file, "exercises", {"exercise": name}))
            closing = closing or self._catalogue[name].closes
