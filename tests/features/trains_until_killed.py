"""A process that trains in the database given to it, 200 times as fast as time goes, until it is killed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kneecoach.app.clock import SystemClock, wall
from kneecoach.coach import Coach
from kneecoach.core.ledger import open_ledger
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.programmes import shelf
from kneecoach.files.resources import root
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal


def main(database: Path) -> None:
    """Begin a session, say so, and run it."""
    catalogue = FileCatalogue(root())
    programme = shelf(root(), database.parent / "programmes", catalogue).programmes["kneecap-basics"]
    timeline = compile_timeline(programme.session(), catalogue, Pace())
    journal = Journal(open_database(database), wall)
    session = journal.begin(programme.id, timeline, short=False, rehearsal=True, before=None)
    coach = Coach(open_ledger(timeline), SystemClock(), lambda event: journal.append(session, event), speed=200)
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    while (wait := coach.until_deadline()) is not None:
        time.sleep(wait / 1000)
        coach.tick()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
