"""A process killed at any moment leaves a sound database and a session to take up in the same repetition."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support import FakeClock

from kneecoach.coach import Coach
from kneecoach.core.events import Why
from kneecoach.core.evolve import catch_up, fold
from kneecoach.core.ledger import replay
from kneecoach.core.session import Phase, begin, deadline
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal, Stored

TRAINER = Path(__file__).with_name("trains_until_killed.py")
TIMES = 20


def killed(database: Path, seconds: float) -> Path:
    """Let a process train, and kill it so many seconds after its session began."""
    with subprocess.Popen([sys.executable, TRAINER, database], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        time.sleep(seconds)
        process.kill()
    return database


@pytest.fixture(scope="module")
def remains(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return what processes left behind that were killed at moments of chance, two at a time."""
    homes = [tmp_path_factory.mktemp("killed") / "kneecoach.sqlite3" for _ in range(TIMES)]
    with ThreadPoolExecutor(2) as two:
        return list(two.map(killed, homes, [random.uniform(0, 0.6) for _ in homes]))


def opened(database: Path) -> Stored:
    """Return the session that was left open."""
    engine = open_database(database)
    stored = Journal(engine, lambda: datetime.now(UTC)).open_session()
    engine.dispose()
    assert stored is not None
    return stored


@pytest.mark.parametrize("number", range(TIMES))
def test_a_killed_process_leaves_a_sound_database(remains: list[Path], number: int) -> None:
    with closing(sqlite3.connect(remains[number])) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        numbers = [row[0] for row in connection.execute("SELECT number FROM journal ORDER BY number")]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("number", range(TIMES))
def test_what_is_left_is_the_beginning_of_the_session_without_a_gap(remains: list[Path], number: int) -> None:
    stored = opened(remains[number])
    left_alone = catch_up(begin(stored.timeline), 10_000_000)
    assert stored.events == left_alone[: len(stored.events)]


@pytest.mark.parametrize("number", range(TIMES))
def test_the_session_is_taken_up_paused_in_the_same_repetition(remains: list[Path], number: int) -> None:
    stored = opened(remains[number])
    live = fold(begin(stored.timeline), stored.events)
    coach = Coach(
        replay(stored.timeline, stored.events),
        FakeClock(),
        lambda _: None,
        at=stored.events[-1].at if stored.events else 0,
    )
    coach.pause(Why.CLOSED)
    assert coach.session.phase is Phase.PAUSED
    assert coach.session.step == live.step
    assert deadline(coach.session) is None


def test_some_were_killed_in_the_middle(remains: list[Path]) -> None:
    assert len({len(opened(database).events) for database in remains}) > 3
