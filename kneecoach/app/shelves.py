"""The programmes of one folder: ours with the person's changes, their own, and where each is kept."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from kneecoach.core import editing
from kneecoach.core.fault import FaultError
from kneecoach.core.overlay import Change, Difference, changes, merged, settled
from kneecoach.core.programme import Programme
from kneecoach.core.slug import slug
from kneecoach.files.atomic import move
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.overlays import read_changes, write_changes
from kneecoach.files.places import Places
from kneecoach.files.programme_writer import write_programme
from kneecoach.files.programmes import BUNDLED, Shelf, bundled, shelf
from kneecoach.files.resources import root


class Shelves:
    """Reads programmes once and writes each change at once. Writing raises FaultError when it cannot."""

    def __init__(self, places: Places, catalogue: FileCatalogue, first: str) -> None:
        """Read the programme called `first` alone, where it is one of ours: all that the first window needs."""
        self._places, self._catalogue = places, catalogue
        self._first = bundled(root(), places, first, catalogue)[0].programme if first in BUNDLED else None

    @cached_property
    def shelf(self) -> Shelf:
        """Every programme; read when more than one is wanted, after the first painting."""
        return shelf(root(), self._places, self._catalogue)

    def programme(self, name: str) -> Programme:
        """Return the programme with this id; the gentlest when that is no longer there."""
        if "shelf" not in self.__dict__ and self._first is not None and self._first.id == name:
            return self._first
        return self.shelf.programmes.get(name) or next(iter(self.shelf.programmes.values()))

    def read_again(self) -> None:
        """Read programmes and the person's exercises again when they are next wanted: files have come or gone."""
        self._catalogue.forget_own()
        self.__dict__.pop("shelf", None)
        self._first = None

    def base(self, name: str) -> Programme | None:
        """Return one of our programmes as it came; None for one of the person's own."""
        return self.shelf.bases.get(name)

    def as_kept(self, programme: Programme) -> Programme:
        """Return a programme as it will be read again: what the person set to what it was anyway is not theirs."""
        base = self.base(programme.id)
        if base is None:
            return editing.as_library(programme, self._catalogue)
        return merged(base, changes(base, programme, self._catalogue), self._catalogue).programme

    def save(self, programme: Programme) -> None:
        """Keep a programme as it is now: of ours the changes alone, of the person's own all of it."""
        base = self.base(programme.id)
        if base is None:
            self._save_own(programme)
        else:
            self._save_changes(base, programme)
        self.shelf.programmes[programme.id] = programme

    def answer(self, name: str, difference: Difference, *, mine: bool) -> None:
        """Settle where a new release and the person differ: keep theirs for good, or take the programme's."""
        path = self._places.changes / f"{name}.toml"
        made = settled(read_changes(path), difference.change.at, theirs=difference.theirs, mine=mine)
        write_changes(path, name, made)
        self.read_again()

    def free_id(self, name: str) -> str:
        """Return an id for a programme of this name that no other has."""
        return slug(name, {*self.shelf.programmes, *(path.stem for path in self.shelf.own.values())}, "programme")

    def delete(self, name: str) -> None:
        """Take one of the person's own programmes off the shelf; its file is kept among the removed."""
        path = self.shelf.own[name]
        if path.exists():
            move(path, self._places.removed / path.name)
        del self.shelf.programmes[name], self.shelf.own[name]

    def _save_own(self, programme: Programme) -> None:
        """Write a whole file; a programme without exercises is none and has no file yet."""
        path = self.shelf.own.get(programme.id) or self._places.programmes / f"{programme.id}.toml"
        if programme.prescriptions:
            write_programme(path, programme, self._catalogue)
        elif path.exists():
            move(path, self._places.removed / path.name)
        self.shelf.own[programme.id] = path

    def _save_changes(self, base: Programme, programme: Programme) -> None:
        """Write the changes; those that could not be used, or not be read at all, are not lost."""
        path = self._places.changes / f"{base.id}.toml"
        try:
            before = read_changes(path)
        except FaultError:
            move(path, path.with_suffix(".unreadable"))
            before = ()
        unused = {d.change for d in merged(base, before, self._catalogue).differences if not d.used}
        was = {change.at: change for change in before}
        made = tuple(_since(was, each) for each in changes(base, programme, self._catalogue))
        write_changes(path, base.id, (*made, *(each for each in unused if each.at not in {c.at for c in made})))


def _since(was: dict[str, Change], change: Change) -> Change:
    """Return the change as it stands against what the person first saw, so that an open difference stays open."""
    return replace(change, was=was[change.at].was) if change.at in was else change
