"""Kills processes in the middle of a session, and looks at what they leave behind."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import accumulate, zip_longest
from pathlib import Path

from msgspec import Struct
from sqlalchemy import Engine
from support import FakeClock, programme

from kneecoach.coach import Coach, Write
from kneecoach.core.commands import Command
from kneecoach.core.events import Why
from kneecoach.core.ledger import replay
from kneecoach.core.step import Step
from kneecoach.files.programmes import BUNDLED
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal, Stored
from kneecoach.store.log import Log

VICTIM = Path(__file__).with_name("features") / "trains_until_killed.py"
SPEEDS = (200, 500, 1000)


class Moment(Struct, frozen=True):
    """When somebody is killed: in which programme, run how many times as fast, how many seconds after it began."""

    programme: str
    speed: int
    seconds: float


class Remains(Struct, frozen=True):
    """What is left: the database, and the events of which its process had told that they are written."""

    programme: str
    database: Path
    told: tuple[str, ...]


def any_moment() -> Moment:
    """Return a moment of chance in any programme, before its last tenth."""
    name, speed = random.choice(BUNDLED), random.choice(SPEEDS)
    planned = sum(step.ms for step in programme(name).steps) / 1000 / speed
    return Moment(name, speed, random.uniform(0, 0.9 * planned))


def kill(folder: Path, moment: Moment) -> Remains:
    """Let a process train, and kill it at this moment."""
    database = folder / "kneecoach.sqlite3"
    order = [sys.executable, str(VICTIM), str(database), moment.programme, str(moment.speed)]
    with subprocess.Popen(order, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        time.sleep(moment.seconds)
        process.kill()
        told = process.stdout.read().splitlines()
    return Remains(moment.programme, database, tuple(told))


def is_sound(remains: Remains) -> bool:
    """Tell whether SQLite finds nothing wrong."""
    with closing(sqlite3.connect(remains.database)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and connection.execute("PRAGMA foreign_key_check").fetchall() == []


def kept(remains: Remains) -> list[str]:
    """Return the events on disk as "kind at"; where one is missing among them, "gap"."""
    with closing(sqlite3.connect(remains.database)) as connection:
        rows = connection.execute("SELECT number, kind, at FROM journal ORDER BY number").fetchall()
    return [f"{kind} {at}" if number == place else "gap" for place, (number, kind, at) in enumerate(rows, 1)]


def lost(remains: Remains) -> int:
    """Return how many events are not on disk, or not in their places, of which it was told that they are."""
    on_disk = kept(remains)[: len(remains.told)]
    return sum(told != found for told, found in zip_longest(remains.told, on_disk))


def place(remains: Remains) -> Step | None:
    """Return the step at which a session left alone stands after what is on disk, by arithmetic alone.

    None where the journal is not the beginning of such a session.
    """
    steps, events = programme(remains.programme).steps, kept(remains)
    left_alone = [f"StepEnded {end}" for end in accumulate(step.ms for step in steps)]
    return steps[len(events)] if events == left_alone[: len(events)] else None


def taken_up(stored: Stored, clock: FakeClock, write: Write) -> Coach:
    """Return a session as the window takes it up: paused, where its journal ends."""
    last = stored.events[-1].at if stored.events else 0
    coach = Coach(replay(stored.timeline, stored.events), clock, write, at=last)
    coach.pause(Why.CLOSED, last)
    return coach


def opened(remains: Remains) -> Stored:
    """Return the session that was left open."""
    with _engine(remains) as engine:
        stored = Journal(engine, _wall).open_session()
    assert stored is not None
    return stored


def unfinished(remains: Remains) -> int:
    """Go on to the end, and return how many sets of the log are not as planned then; all of it where there is none."""
    with _engine(remains) as engine:
        journal, clock = Journal(engine, _wall), FakeClock()
        stored = opened(remains)
        coach = taken_up(stored, clock, lambda event: journal.append(stored.id, event))
        coach.order(Command.GO_ON)
        while (wait := coach.until_deadline()) is not None:
            clock.advance(min(wait, 1000) / 1000)
            coach.tick()
        rows = Log(engine).rows(stored.id)
    blocks = len({step.block for step in stored.timeline.steps if step.block >= 0})
    return blocks - sum(row.done == row.planned for row in rows)


@contextmanager
def _engine(remains: Remains) -> Iterator[Engine]:
    engine = open_database(remains.database)
    try:
        yield engine
    finally:
        engine.dispose()


def _wall() -> datetime:
    return datetime.now(UTC)
