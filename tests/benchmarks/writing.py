"""Writing the events of a session, each on disk before the next, beside the same rows in raw sqlite3."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from kneecoach.core.events import StepEnded
from kneecoach.core.settings import DEFAULTS, pace
from kneecoach.core.timeline import compile_timeline
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places
from kneecoach.files.programmes import shelf
from kneecoach.files.resources import root
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal

EVENTS, RUNS = 300, 7
_TABLE = "CREATE TABLE journal (session, number, kind, at, more, wall, PRIMARY KEY (session, number))"


def run() -> None:
    """Print the time of an event both ways; the aim is 2 times the raw one."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = [(_ours(Path(folder), n), _raw(Path(folder), n)) for n in range(RUNS)]
    ours, raw = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"  an event: ours {ours * 1e3:.2f} ms, raw sqlite3 {raw * 1e3:.2f} ms, ratio {ratio:.2f}")


def _ours(folder: Path, number: int) -> float:
    catalogue = FileCatalogue(root())
    programme = shelf(root(), Places(folder), catalogue).programmes["kneecap-basics"]
    timeline = compile_timeline(programme.session(), catalogue, pace(DEFAULTS))
    engine = open_database(folder / f"ours-{number}.sqlite3")
    journal = Journal(engine, lambda: datetime.now(UTC))
    session = journal.begin(programme.id, timeline, short=False, rehearsal=True)
    seconds = _each(lambda n: journal.append(session, StepEnded(n)))
    engine.dispose()
    return seconds


def _raw(folder: Path, number: int) -> float:
    connection = sqlite3.connect(folder / f"raw-{number}.sqlite3")
    connection.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {_TABLE}")

    def append(n: int) -> None:
        wall = datetime.now(UTC).isoformat(timespec="seconds")
        with connection:
            connection.execute("INSERT INTO journal VALUES (1, ?, 'StepEnded', ?, '{}', ?)", (n, n, wall))

    seconds = _each(append)
    connection.close()
    return seconds


def _each(append: Callable[[int], None]) -> float:
    start = time.perf_counter()
    for number in range(EVENTS):
        append(number)
    return (time.perf_counter() - start) / EVENTS
