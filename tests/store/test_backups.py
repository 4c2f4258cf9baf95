"""Copies of the log: sound, dated, the newest fourteen, and put back whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from support import tiny

from kneecoach.app.clock import wall
from kneecoach.core.fault import FaultError
from kneecoach.store.backups import KEPT, back_up, backups, restore
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Log
from kneecoach.store.tables import REVISION

SCHEMAS = Path(__file__).parent / "schemas"
NOON = datetime(2026, 11, 25, 12)  # noqa: DTZ001 - the clock on the wall


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return a database with one session in it."""
    train(tmp_path / "kneecoach.sqlite3")
    return tmp_path / "kneecoach.sqlite3"


def train(database: Path) -> None:
    """Begin one more session."""
    engine = open_database(database)
    Journal(engine, wall).begin("any", tiny(), short=False, rehearsal=False)
    engine.dispose()


def sessions(database: Path) -> int:
    """Return how many sessions there are."""
    engine = open_database(database)
    found = len(Log(engine).entries())
    engine.dispose()
    return found


def test_a_copy_holds_what_was_done_while_the_log_is_open(database: Path, tmp_path: Path) -> None:
    engine = open_database(database)
    Journal(engine, wall).begin("any", tiny(), short=False, rehearsal=False)
    copy = back_up(database, tmp_path / "backups", NOON)
    engine.dispose()
    assert sessions(copy) == 2
    assert [(each.path, each.taken, each.sessions) for each in backups(tmp_path / "backups")] == [(copy, NOON, 2)]


def test_the_newest_fourteen_are_kept_and_nothing_else_is_touched(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "mine.sqlite3").write_text("not a copy", "utf-8")
    for day in range(KEPT + 3):
        back_up(database, folder, NOON + timedelta(days=day))
    taken = [each.taken for each in backups(folder)]
    assert taken == [NOON + timedelta(days=day) for day in range(KEPT + 2, 2, -1)]
    assert (folder / "mine.sqlite3").exists()


def test_a_copy_is_put_back_and_what_was_there_is_a_copy(database: Path, tmp_path: Path) -> None:
    copy = back_up(database, tmp_path / "backups", NOON)
    train(database)
    restore(copy, database, tmp_path / "backups", NOON + timedelta(hours=1))
    assert sessions(database) == 1
    assert [each.sessions for each in backups(tmp_path / "backups")] == [2, 1]


def test_the_oldest_copy_is_put_back_although_the_present_pushes_it_out(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    oldest = back_up(database, folder, NOON)
    train(database)
    for day in range(1, KEPT):
        back_up(database, folder, NOON + timedelta(days=day))
    restore(oldest, database, folder, NOON + timedelta(days=KEPT))
    assert (sessions(database), oldest.exists()) == (1, False)


def test_a_damaged_database_is_replaced_by_a_copy(database: Path, tmp_path: Path) -> None:
    copy = back_up(database, tmp_path / "backups", NOON)
    database.write_bytes(b"not a database at all" * 99)
    restore(copy, database, tmp_path / "backups", NOON + timedelta(hours=1))
    assert sessions(database) == 1


def test_a_copy_that_is_damaged_is_refused_and_the_log_stays(database: Path, tmp_path: Path) -> None:
    copy = back_up(database, tmp_path / "backups", NOON)
    copy.write_bytes(b"not a database at all" * 99)
    with pytest.raises(FaultError):
        restore(copy, database, tmp_path / "backups", NOON + timedelta(hours=1))
    assert sessions(database) == 1


def test_without_a_log_there_is_nothing_to_copy_and_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file", "utf-8")
    with pytest.raises(FaultError) as refused:
        back_up(tmp_path / "kneecoach.sqlite3", tmp_path / "backups", NOON)
    assert refused.value.fault.code == "unwritable"


def test_what_is_no_database_is_no_copy(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    sqlite3.connect(folder / "2026-11-25-120000-000000.sqlite3").close()
    assert backups(folder) == ()


def test_the_copy_from_before_a_migration_can_be_put_back_and_is_migrated_again(tmp_path: Path) -> None:
    database = tmp_path / "kneecoach.sqlite3"
    with closing(sqlite3.connect(database)) as old:
        old.executescript((SCHEMAS / "0002.sql").read_text("utf-8"))
    assert sessions(database) == 2
    train(database)
    (copy,) = backups(tmp_path / "backups")
    assert (copy.path.name, copy.sessions) == (f"kneecoach-before-{REVISION}.sqlite3", 2)
    restore(copy.path, database, tmp_path / "backups", NOON)
    assert sessions(database) == 2
