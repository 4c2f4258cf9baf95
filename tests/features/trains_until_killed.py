"""A process that trains until it is killed, faster than time goes, and tells of each event once it is on disk."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kneecoach.app.clock import SystemClock, wall
from kneecoach.coach import Coach
from kneecoach.core.events import Event
from kneecoach.core.ledger import open_ledger
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places
from kneecoach.files.programmes import shelf
from kneecoach.files.resources import root
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal


def main(database: Path, name: str, speed: int) -> None:
    """Begin a session of a bundled programme, say so, and run it so many times as fast."""
    catalogue = FileCatalogue(root())
    programme = shelf(root(), Places(database.parent), catalogue).programmes[name]
    timeline = compile_timeline(programme.session(), catalogue, Pace())
    journal = Journal(open_database(database), wall)
    session = journal.begin(programme.id, timeline, short=False, rehearsal=True)

    def write(event: Event) -> None:
        journal.append(session, event)
        _tell(f"{type(event).__name__} {event.at}")

    coach = Coach(open_ledger(timeline), SystemClock(), write, speed=speed)
    _tell("begun")
    while (wait := coach.until_deadline()) is not None:
        time.sleep(wait / 1000)
        coach.tick()


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
