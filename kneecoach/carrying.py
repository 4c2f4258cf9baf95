"""The commands that carry a history away and bring one in, without a window."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from kneecoach.core.fault import FaultError
from kneecoach.core.past import Unit
from kneecoach.files import plan
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.histories.opening import source_of
from kneecoach.files.histories.writer import write
from kneecoach.files.history_file import is_history, read_history, write_history
from kneecoach.files.places import Places
from kneecoach.files.programmes import shelf
from kneecoach.files.resources import root
from kneecoach.words import histories, sharing
from kneecoach.words.faults import fault


def export_table(places: Places, out: Path) -> None:
    """Write every set that was done as a table. Raises FaultError: the log or the file cannot be used."""
    from kneecoach.store.database import open_database
    from kneecoach.store.past import past_sessions

    catalogue = FileCatalogue(root(), places.exercises)
    programmes = shelf(root(), places, catalogue).programmes
    names = {exercise.id: exercise.name for exercise in catalogue.values()}

    def title(programme: str) -> str:
        return programmes[programme].name if programme in programmes else programme

    write(out, past_sessions(open_database(places.database), title), names)
    print(sharing.exported(str(out)))


def export_everything(places: Places, out: Path) -> None:
    """Write all that was done and meant. Raises FaultError as `export_table`."""
    from kneecoach.store.carried import carried
    from kneecoach.store.database import open_database

    write_history(out, carried(open_database(places.database), plan.read(places.plan).intent))
    print(sharing.exported(str(out)))


def import_history(places: Places, path: Path, now: datetime, *, weights: str | None) -> int | None:
    """Bring in what a history holds and print what came; None where the file is none. 2 where nothing could be used.

    Raises FaultError where the log cannot be written; nothing has come then.
    """
    try:
        if is_history(path):
            return _import_everything(places, path)
        return _import_table(places, path, now, weights) if source_of(path) is not None else None
    except FaultError as error:
        print(fault(error.fault), file=sys.stderr)
        return 2


def _import_everything(places: Places, path: Path) -> int:
    from kneecoach.store.carried import bring
    from kneecoach.store.database import open_database

    found = read_history(path)
    came = bring(open_database(places.database), found)
    plan.adopt(places.plan, found.intent)
    for wrong in found.faults:
        print(fault(wrong), file=sys.stderr)
    print(histories.added(came.added, came.known))
    return 0 if came.added or came.known or not found.faults else 2


def _import_table(places: Places, path: Path, now: datetime, weights: str | None) -> int:
    from kneecoach.core.known_names import known_names
    from kneecoach.files.histories.opening import read
    from kneecoach.store.carried import bring_table
    from kneecoach.store.database import open_database

    catalogue = FileCatalogue(root(), places.exercises)
    unit = Unit(weights) if weights else None
    found = read(path, now.date(), known_names(catalogue.values()), unit=unit)
    came = bring_table(open_database(places.database), found.sessions)
    for row in found.refused:
        print(histories.refused_line(path.name, row), file=sys.stderr)
    print(histories.added(came.added, came.known))
    return 0 if found.sessions or not found.refused else 2
