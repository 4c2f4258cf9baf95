"""Opening the database: its settings, its schema, a verified copy before any migration."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.store.tables import REVISION, metadata

MIGRATIONS = Path(__file__).parent / "migrations"


def open_database(path: Path) -> Engine:
    """Return the database at `path`, made or brought up to this version's schema.

    Before a migration a copy is kept beside it and verified. Raises FaultError: written by a newer
    KneeCoach (it is left untouched), damaged, or not writable.
    """
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _prepare)
    try:
        with telling(path.name):
            _bring_up(engine, path)
    except FaultError:
        engine.dispose()
        raise
    return engine


@contextmanager
def telling(file: str) -> Iterator[None]:
    """Turn what the database refuses into a FaultError: damaged, or not to be written (disk full, read-only)."""
    try:
        yield
    except DatabaseError as error:
        raise FaultError(Fault(_code(error), file, values={"why": str(error.orig)})) from error


def revision(connection: Connection) -> str | None:
    """Return the schema's revision, or None for a new database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def keep_copy(path: Path, suffix: str) -> Path:
    """Copy the database beside itself and check the copy. Raises FaultError when the copy is not sound."""
    copy = path.with_name(f"{path.stem}-{suffix}{path.suffix}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        sound = target.execute("PRAGMA integrity_check").fetchone()[0]
    if sound != "ok":
        raise FaultError(Fault(Code.DAMAGED_DATABASE, path.name, values={"why": sound}))
    return copy


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    """Every commit is on disk before it returns (invariant 6), and readers never wait for a writer."""
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000"):
        connection.execute(f"PRAGMA {pragma}")


def _bring_up(engine: Engine, path: Path) -> None:
    with engine.begin() as connection:
        found = revision(connection)
        if found is None and not inspect(connection).get_table_names():
            metadata.create_all(connection)
            connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY NOT NULL)"))
            connection.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": REVISION})
            return
    if found is None or found > REVISION:
        raise FaultError(Fault(Code.NEWER_DATABASE, path.name, values={"found": str(found), "known": REVISION}))
    if found != REVISION:
        keep_copy(path, f"before-{REVISION}")
        migrate(engine)


def migrate(engine: Engine, target: str = "head") -> None:
    """Bring the schema to `target`. Alembic is imported here alone: its import costs 150 ms."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, target)


def _code(error: DatabaseError) -> Code:
    told = str(error.orig).lower()
    unwritable = any(word in told for word in ("unable to open", "readonly", "locked", "full", "disk i/o"))
    return Code.UNWRITABLE if unwritable else Code.DAMAGED_DATABASE
