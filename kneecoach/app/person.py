"""What is known of the person: their settings, what they chose, and their programmes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kneecoach.app.shelves import Shelves
from kneecoach.core.fault import Fault
from kneecoach.core.lighter import lighter
from kneecoach.core.own import CAUTIONS, Own, marks, offering
from kneecoach.core.programme import Prescription, Programme
from kneecoach.core.said import Said
from kneecoach.core.settings import Value, pace
from kneecoach.core.step import Timeline
from kneecoach.core.timeline import compile_timeline
from kneecoach.files import settings
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places
from kneecoach.files.programmes import Shelf
from kneecoach.files.resources import root
from kneecoach.words.vocabulary import EQUIPMENT

if TYPE_CHECKING:
    from kneecoach.files.figures import FileFigures


class Person:
    """Reads the folder once and writes each change at once. Writing raises FaultError when it cannot."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._kept = settings.read(places.settings)
        self.catalogue = FileCatalogue(root(), places.exercises)
        self.shelves = Shelves(places, self.catalogue, self._kept.remembered.programme)
        self._out: frozenset[str] = frozenset()
        self._in: frozenset[str] = frozenset()
        self._lighter = False

    @property
    def shelf(self) -> Shelf:
        """Every programme."""
        return self.shelves.shelf

    @cached_property
    def figures(self) -> FileFigures:
        """The figures of our exercises and the person's own."""
        from kneecoach.files.figures import FileFigures  # wanted once the window is painted

        return FileFigures(root(), self.places.figures, self.catalogue)

    def read_again(self) -> None:
        """Read programmes, exercises and figures again when they are next wanted: files have come or gone."""
        self.shelves.read_again()
        self.figures.forget_own()

    @property
    def values(self) -> Mapping[str, Value]:
        """Every setting by its key."""
        return self._kept.values

    @property
    def acknowledged(self) -> bool:
        """Whether the first page was read."""
        return self._kept.remembered.acknowledged

    @property
    def is_short(self) -> bool:
        """Whether the short day was chosen last; a programme without one has only its full session."""
        return self._kept.remembered.short and bool(self.programme.short)

    @property
    def programme(self) -> Programme:
        """The programme chosen last; the gentlest when that is no longer there."""
        return self.shelves.programme(self._kept.remembered.programme)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be used of settings and programmes."""
        return self._kept.faults + self.shelf.faults

    def choices(self, programme: Programme) -> Mapping[str, str]:
        """Return which alternatives the person prefers, by the place they take."""
        return self._kept.remembered.choices.get(programme.id, {})

    def session(self, programme: Programme, *, short: bool, whole: bool = False) -> tuple[Prescription, ...]:
        """Return what a session of today holds; `whole` keeps what is left out today."""
        leave_out = frozenset() if whole else self.left_out
        chosen = self.offered(programme).session(short=short, choices=self.choices(programme), leave_out=leave_out)
        return tuple(lighter(each, pace(self.values).end) for each in chosen) if self._lighter else chosen

    def offered(self, programme: Programme) -> Programme:
        """Return the programme with what the person took instead among its alternatives."""
        return offering(programme, self.choices(programme), self.catalogue)

    @property
    def own(self) -> Own:
        """What the person has, and has to mind."""
        owned, cautions = self._kept.remembered.owned, self._kept.remembered.cautions
        return Own(None if owned is None else frozenset(owned), frozenset(cautions))

    @property
    def left_out(self) -> frozenset[str]:
        """The places left out today: by the person, or by a caution they ticked until they take it in."""
        chosen = zip(self.programme.prescriptions, self.session(self.programme, short=False, whole=True), strict=True)
        against = ((place, marks(self.catalogue[one.exercise], self.own)) for place, one in chosen)
        return (self._out | {place.key for place, each in against if each.unsuitable}) - self._in

    def compile(self, chosen: Sequence[Prescription]) -> Timeline:
        """Return the timeline of these prescriptions at the person's pace."""
        return compile_timeline(chosen, self.catalogue, pace(self.values))

    def set(self, key: str, value: Value) -> None:
        """Change one setting."""
        self._write(self._kept.with_value(key, value))

    def acknowledge(self) -> None:
        """Remember that the first page was read."""
        self._remember(acknowledged=True)

    def choose(self, programme: str, *, short: bool) -> None:
        """Choose what to do today; nothing is left out of it yet."""
        self._out, self._in = frozenset(), frozenset()
        self._remember(programme=programme, short=short)

    def lighten(self, *, on: bool) -> None:
        """Do a set less of everything until this is off again; this is not kept for tomorrow."""
        self._lighter = on

    def shorten(self, *, short: bool) -> None:
        """Do the short day of the programme, or all of it."""
        self._remember(short=short)

    def exchange(self, place: str, exercise: str) -> None:
        """Prefer `exercise` in this place of the programme."""
        choices = {**self.choices(self.programme), place: exercise}
        self._remember(choices={**self._kept.remembered.choices, self.programme.id: choices})

    def include(self, place: str, *, included: bool) -> None:
        """Leave a place of the programme out of today, or take it in again; this is not kept for tomorrow."""
        one = frozenset({place})
        self._in, self._out = (self._in | one, self._out - one) if included else (self._in - one, self._out | one)

    def own_things(self, things: Iterable[str] | None) -> None:
        """Say which things there are, or None to take everything to be there; keys we do not know are kept."""
        kept = self._kept.remembered.owned or ()
        unknown = (key for key in kept if key not in EQUIPMENT)
        self._remember(owned=None if things is None else tuple(sorted({*things, *unknown})))

    def take_care(self, cautions: Iterable[str]) -> None:
        """Tick these cautions and no others; keys we do not know are kept."""
        unknown = (key for key in self._kept.remembered.cautions if key not in CAUTIONS)
        self._in = frozenset()  # whatever was taken in all the same is asked for anew
        self._remember(cautions=tuple(sorted({*cautions, *unknown})))

    @property
    def reminders(self) -> Said:
        """What became of reminders."""
        return self._kept.remembered.reminders

    def keep_reminders(self, said: Said) -> None:
        """Remember what became of reminders."""
        if said != self.reminders:
            self._remember(reminders=said)

    def _remember(self, **changes: object) -> None:
        self._write(replace(self._kept, remembered=replace(self._kept.remembered, **changes)))

    def _write(self, kept: settings.Kept) -> None:
        self._kept = kept
        settings.write(self.places.settings, kept)
