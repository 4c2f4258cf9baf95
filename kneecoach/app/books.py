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
    from kneecoach.store.journal import Journal
    from kneecoach.store.log import Log


class Books:
    """Journal and log of one folder. Opening raises FaultError, and tries again the next time it is asked."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        if "_opened" in self.__dict__:
            self._opened[0].close()
            del self._opened

    @cached_property
    def _opened(self) -> tuple[Journal, Log, Archive]:
        # Importing SQLAlchemy takes longer than painting the window, so it comes here and not above.
        from kneecoach.store.archive import Archive
        from kneecoach.store.database import open_database
        from kneecoach.store.journal import Journal
        from kneecoach.store.log import Log

        engine = open_database(self._places.database)
        return Journal(engine, wall), Log(engine), Archive(engine)

    @property
    def journal(self) -> Journal:
        """Where events are written."""
        return self._opened[0]

    @property
    def log(self) -> Log:
        """What sessions came to."""
        return self._opened[1]

    @property
    def archive(self) -> Archive:
        """Whole sessions, to carry away, bring back, and add afterwards."""
        return self._opened[2]

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
