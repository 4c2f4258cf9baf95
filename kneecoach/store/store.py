"""Every way into one database: what happened, what it came to, what is carried, and what offers look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from kneecoach.core.carried import Carried
from kneecoach.core.offers import Tried
from kneecoach.core.past import PastSession
from kneecoach.core.plan import Intent
from kneecoach.store import carried
from kneecoach.store.archive import Archive
from kneecoach.store.carried import Came
from kneecoach.store.charted import Series
from kneecoach.store.database import open_database
from kneecoach.store.decisions import Decisions
from kneecoach.store.journal import Journal, Wall
from kneecoach.store.log import Entry, Log
from kneecoach.store.past import past_sessions
from kneecoach.store.tried import tried


class Store:
    """One open database. Raises FaultError wherever it refuses."""

    def __init__(self, path: Path, wall: Wall) -> None:
        self._engine = open_database(path)
        self.journal, self.log = Journal(self._engine, wall), Log(self._engine)
        self.archive, self.decisions = Archive(self._engine), Decisions(self._engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def tried(self, entries: Iterable[Entry], begins: int) -> Mapping[str, tuple[Tried, ...]]:
        """Return how each exercise went in these sessions; a day begins `begins` hours after midnight."""
        return tried(self._engine, entries, begins)

    def series(self, since: date | None, begins: int) -> Series:
        """Return what charts ask about the sessions since this day; a day begins `begins` hours after midnight."""
        return Series(self._engine, since, begins)

    def carried(self, intent: Intent) -> Carried:
        """Return everything there is, beside what the person means to do."""
        return carried.carried(self._engine, intent)

    def bring(self, found: Carried) -> Came:
        """Keep what is not here yet of another folder's history."""
        return carried.bring(self._engine, found)

    def bring_table(self, found: Iterable[PastSession]) -> Came:
        """Keep what is not here yet of another program's history."""
        return carried.bring_table(self._engine, found)

    def past_sessions(self, title_of: Callable[[str], str]) -> Iterator[PastSession]:
        """Yield every session that was done, as a table tells it, under the title of its programme."""
        return past_sessions(self._engine, title_of)
