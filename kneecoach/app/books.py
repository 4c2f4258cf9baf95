"""The database as the window uses it: opened when it is first needed, after the first painting."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kneecoach.app.clock import wall
from kneecoach.files.places import Places

if TYPE_CHECKING:
    from pathlib import Path

    from kneecoach.store.archive import Archive
    from kneecoach.store.backups import Backup
    from kneecoach.store.decisions import Decisions
    from kneecoach.store.journal import Journal
    from kneecoach.store.log import Log
    from kneecoach.store.store import Store


class Books:
    """The store of one folder. Opening raises FaultError, and tries again the next time it is asked."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        if "store" in self.__dict__:
            self.store.close()
            del self.store

    @cached_property
    def store(self) -> Store:
        """Every way into the database."""
        # Importing SQLAlchemy takes longer than painting the window, so it comes here and not above.
        from kneecoach.store.store import Store

        return Store(self._places.database, wall)

    @property
    def journal(self) -> Journal:
        """Where events are written."""
        return self.store.journal

    @property
    def log(self) -> Log:
        """What sessions came to."""
        return self.store.log

    @property
    def archive(self) -> Archive:
        """Whole sessions, to carry away, bring back, and add afterwards."""
        return self.store.archive

    @property
    def decisions(self) -> Decisions:
        """What was offered and answered, and what got in the way."""
        return self.store.decisions

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
