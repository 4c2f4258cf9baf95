"""Dated copies of the database: taken after every session, checked, and put back when a person asks."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.store.database import copied, telling

#: So many copies are kept, the newest.
KEPT = 14
_NAME = "%Y-%m-%d-%H%M%S-%f"


class Backup(Struct, frozen=True):
    """One copy: its file, when it was taken by the clock on the wall, and how many sessions it holds."""

    path: Path
    taken: datetime
    sessions: int


def back_up(database: Path, folder: Path, now: datetime) -> Path:
    """Copy the database into the folder, check the copy, and let the oldest go.

    Raises FaultError: it cannot be read or written, or the copy is not sound; the earlier copies then stay.
    """
    with telling(database.name), _writable(folder):
        folder.mkdir(exist_ok=True)
        copy = copied(database, folder / f"{now.strftime(_NAME)}.sqlite3")
        for old in _files(folder)[KEPT:]:
            old.unlink()
    return copy


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return the copies there are, newest first, also those from before a migration; what is none is passed over."""
    dated = [(path, _taken(path)) for path in _files(folder)]
    found = []
    for path, taken in sorted([*dated, *_before_migrations(folder.parent)], key=lambda one: one[1], reverse=True):
        with (
            suppress(sqlite3.DatabaseError),
            closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as copy,
        ):
            (number,) = copy.execute("SELECT count(*) FROM sessions WHERE state != 'discarded'").fetchone()
            found.append(Backup(path, taken, number))
    return tuple(found)


def restore(backup: Path, database: Path, folder: Path, now: datetime) -> None:
    """Put a copy in place of the database, which nobody may have open; that one is copied first if it can be read.

    Raises FaultError, and then the database is as it was.
    """
    with telling(backup.name), _writable(database.parent):
        whole = copied(backup, database.with_suffix(".new"))  # first: the copy of the present may push it out
        if database.exists():
            with suppress(FaultError):
                back_up(database, folder, now)
        for beside in ("-wal", "-shm"):
            database.with_name(database.name + beside).unlink(missing_ok=True)
        os.replace(whole, database)


def _files(folder: Path) -> list[Path]:
    return sorted((path for path in folder.glob("*.sqlite3") if _is_dated(path)), reverse=True)


def _before_migrations(home: Path) -> Iterator[tuple[Path, datetime]]:
    """Yield the copies that were kept beside the database before its schema changed, each with when that was."""
    for path in home.glob("*-before-*.sqlite3"):
        yield path, datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - by the clock on the wall


def _is_dated(path: Path) -> bool:
    try:
        _taken(path)
    except ValueError:
        return False
    return True


def _taken(path: Path) -> datetime:
    return datetime.strptime(path.stem, _NAME)  # noqa: DTZ007 - the clock on the wall, as it stood


@contextmanager
def _writable(place: Path) -> Iterator[None]:
    """Turn what the disk refuses into a FaultError."""
    try:
        yield
    except OSError as error:
        raise FaultError(Fault(Code.UNWRITABLE, str(place), values={"why": type(error).__name__})) from error
