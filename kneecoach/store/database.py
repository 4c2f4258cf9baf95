"""Opening the database: its settings, its schema, a verified copy before any migration."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.store.tables import REVISION, metadata

MIGRATIONS = Path(__file__).parent / "migrations"


def open_database(path: Path, *, migrations: Path = MIGRATIONS) -> Engine:
    """Return the database at `path`, made or brought up to this version's schema.

    The file is looked at before anything may change in it. Before a migration a copy is kept beside it and
    verified. Raises FaultError: written by a newer KneeCoach or another program (it is left untouched),
    damaged, or not writable.
    """
    with telling(path.name):
        found = _look(path)
        if found is not None and found > REVISION:
            raise FaultError(Fault(Code.NEWER_DATABASE, path.name, values={"found": found, "known": REVISION}))
        engine = create_engine(f"sqlite:///{path}")
        event.listen(engine, "connect", _prepare)
        try:
            _bring_up(engine, path, found, migrations)
        except BaseException:
            engine.dispose()
            raise
    return engine


@contextmanager
def telling(file: str) -> Iterator[None]:
    """Turn what the database refuses into a FaultError: damaged, or not to be written (disk full, read-only)."""
    try:
        yield
    except DatabaseError as error:
        raise FaultError(Fault(_code(str(error.orig)), file, values={"why": str(error.orig)})) from error
    except sqlite3.DatabaseError as error:
        raise FaultError(Fault(_code(str(error)), file, values={"why": str(error)})) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Lend a connection for reading. Raises FaultError for what the database refuses."""
    with telling(_name(engine)), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Lend a connection whose changes are on disk, all or none, when this ends. Raises FaultError as `reading`."""
    with telling(_name(engine)), engine.begin() as connection:
        yield connection


def keep_copy(path: Path, suffix: str) -> Path:
    """Copy the database beside itself and check the copy. Raises FaultError when the copy is not sound."""
    return copied(path, path.with_name(f"{path.stem}-{suffix}{path.suffix}"))


def copied(path: Path, copy: Path) -> Path:
    """Copy a database, open or not, to a file and check it. Raises FaultError when the copy is not sound."""
    with telling(path.name), closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        sound = target.execute("PRAGMA integrity_check").fetchone()[0]
    if sound != "ok":
        raise FaultError(Fault(Code.DAMAGED_DATABASE, path.name, values={"why": sound}))
    return copy


def _look(path: Path) -> str | None:
    """Return the revision of a database file without changing a byte; None where there is nothing in it yet."""
    if not path.exists() or not path.stat().st_size:
        return None
    # What another process has not yet merged stands in a file beside it; without one nothing may be made beside it.
    mode = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if tables and "alembic_version" not in tables:
            raise sqlite3.DatabaseError("no tables of KneeCoach")
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone() if tables else None
    return found[0] if found else None


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    """Every commit is on disk before it returns (invariant 6), and readers never wait for a writer."""
    try:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()  # nobody else knows of it yet
        raise


def _bring_up(engine: Engine, path: Path, found: str | None, migrations: Path) -> None:
    if found is None:
        with engine.begin() as connection:
            metadata.create_all(connection)
            connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY NOT NULL)"))
            connection.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": REVISION})
    elif found != REVISION:
        keep_copy(path, f"before-{REVISION}")
        migrate(engine, migrations)
    else:
        engine.connect().close()  # sets it up, and finds out now whether it can be written at all


def migrate(engine: Engine, migrations: Path = MIGRATIONS) -> None:
    """Bring the schema to the newest of these migrations. Alembic's import costs 150 ms, so it stands here."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(migrations))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:  # no way leads from its revision to ours
            why = Fault(Code.DAMAGED_DATABASE, _name(engine), values={"why": str(error)})
            raise FaultError(why) from error


def _name(engine: Engine) -> str:
    return Path(engine.url.database or "").name


def _code(told: str) -> Code:
    unwritable = ("unable to open", "readonly", "locked", "full", "disk i/o")
    return Code.UNWRITABLE if any(word in told.lower() for word in unwritable) else Code.DAMAGED_DATABASE
