"""What is known of the person: their settings, what they chose, and their programmes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kneecoach.app.shelves import Shelves
from kneecoach.core.fault import Fault
from kneecoach.core.programme import Prescription, Programme
from kneecoach.core.settings import Value, pace
from kneecoach.core.step import Timeline
from kneecoach.core.timeline import compile_timeline
from kneecoach.files import settings
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places
from kneecoach.files.programmes import Shelf
from kneecoach.files.resources import root

if TYPE_CHECKING:
    from kneecoach.files.figures import FileFigures


class Person:
    """Reads the folder once and writes each change at once. Writing raises FaultError when it cannot."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._kept = settings.read(places.settings)
        self.catalogue = FileCatalogue(root(), places.exercises)
        self.shelves = Shelves(places, self.catalogue, self._kept.remembered.programme)
        self.left_out: frozenset[str] = frozenset()

    @property
    def shelf(self) -> Shelf:
        """Every programme."""
        return self.shelves.shelf

    @cached_property
    def figures(self) -> FileFigures:
        """The figures of our exercises and the person's own."""
        from kneecoach.files.figures import FileFigures  # wanted once the window is painted

        return FileFigures(root(), self._places.figures, self.catalogue)

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
        return programme.session(short=short, choices=self.choices(programme), leave_out=leave_out)

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
        self.left_out = frozenset()
        self._remember(programme=programme, short=short)

    def shorten(self, *, short: bool) -> None:
        """Do the short day of the programme, or all of it."""
        self._remember(short=short)

    def exchange(self, place: str, exercise: str) -> None:
        """Prefer `exercise` in this place of the programme."""
        choices = {**self.choices(self.programme), place: exercise}
        self._remember(choices={**self._kept.remembered.choices, self.programme.id: choices})

    def include(self, place: str, *, included: bool) -> None:
        """Leave a place of the programme out of today, or take it in again; this is not kept for tomorrow."""
        self.left_out = self.left_out - {place} if included else self.left_out | {place}

    def _remember(self, **changes: object) -> None:
        self._write(replace(self._kept, remembered=replace(self._kept.remembered, **changes)))

    def _write(self, kept: settings.Kept) -> None:
        self._kept = kept
        settings.write(self._places.settings, kept)
