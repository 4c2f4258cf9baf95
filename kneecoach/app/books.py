"""The database as the window uses it: opened when it is first needed, after the first painting."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from kneecoach.app.clock import wall
from kneecoach.files.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from kneecoach.core.offers import Tried
    from kneecoach.store.archive import Archive
    from kneecoach.store.backups import Backup
    from kneecoach.store.decisions import Decisions
    from kneecoach.store.journal import Journal
    from kneecoach.store.log import Entry, Log


class _Opened(NamedTuple):
    """The file, and the ways to it."""

    journal: Journal
    log: Log
    archive: Archive
    decisions: Decisions
    tried: Callable[[Iterable[Entry], int], Mapping[str, tuple[Tried, ...]]]


class Books:
    """Journal and log of one folder. Opening raises FaultError, and tries again the next time it is asked."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        if "_opened" in self.__dict__:
            self._opened.journal.close()
            del self._opened

    @cached_property
    def _opened(self) -> _Opened:
        # Importing SQLAlchemy takes longer than painting the window, so it comes here and not above.
        from kneecoach.store.archive import Archive
        from kneecoach.store.database import open_database
        from kneecoach.store.decisions import Decisions
        from kneecoach.store.journal import Journal
        from kneecoach.store.log import Log
        from kneecoach.store.tried import tried

        engine = open_database(self._places.database)
        return _Opened(Journal(engine, wall), Log(engine), Archive(engine), Decisions(engine), partial(tried, engine))

    @property
    def journal(self) -> Journal:
        """Where events are written."""
        return self._opened.journal

    @property
    def log(self) -> Log:
        """What sessions came to."""
        return self._opened.log

    @property
    def archive(self) -> Archive:
        """Whole sessions, to carry away, bring back, and add afterwards."""
        return self._opened.archive

    @property
    def decisions(self) -> Decisions:
        """What was offered and answered, and what got in the way."""
        return self._opened.decisions

    def tried(self, entries: Iterable[Entry], begins: int) -> Mapping[str, tuple[Tried, ...]]:
        """Return how each exercise went in these sessions."""
        return self._opened.tried(entries, begins)

    def back_up(self) -> None:
        """Keep a dated copy of all that was done. Raises FaultError when it cannot."""
        from kneecoach.store.backups import back_up

        back_up(self._places.database, self._places.backups, wall().replace(tzinfo=None))

    def backups(self) -> tuple[Backup, ...]:
        """Return the copies there are, newest first."""
        from kneecoach.store.backups import backups

        return backups(self._places.backups)

    def restore(self, backup: Path) -> None:
        """Go back to a copy; what is there now is copied first. Raises FaultError when it cannot."""
        from kneecoach.store.backups import restore

        self.close()
        restore(backup, self._places.database, self._places.backups, wall().replace(tzinfo=None))
