"""Opening the database: its settings, its schema, and files that must be left as they are."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, create_engine, inspect, text
from support import tiny

from kneecoach.core.evolve import fold
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.felt import Knees
from kneecoach.core.session import Phase, begin
from kneecoach.files.places import Places
from kneecoach.store.database import MIGRATIONS, keep_copy, migrate, open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Answers, Log
from kneecoach.store.tables import REVISION, metadata

SCHEMAS = Path(__file__).parent / "schemas"
#: What a newer KneeCoach may leave behind: its last commit is in the -wal file alone.
CRASH = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("UPDATE alembic_version SET version_num = '0999'")
connection.commit()
os._exit(0)
"""


READ_BACK = ("version_num FROM alembic_version", "digest FROM timelines")
READINGS: dict[str, Callable[[Engine], object]] = {
    "entries": lambda engine: Log(engine).entries(),
    "rows": lambda engine: Log(engine).rows(1),
    "answer": lambda engine: Log(engine).answer(1, Answers()),
    "open session": lambda engine: journal_of(engine).open_session(),
    "begin": lambda engine: journal_of(engine).begin("own", tiny(), short=False, rehearsal=False),
}


def journal_of(engine: Engine) -> Journal:
    """Return a journal with the real time of day."""
    return Journal(engine, lambda: datetime.now(UTC))


def scribbled(path: Path) -> Path:
    """Write over the pages of every table of ours, so that the file still tells its schema and revision."""
    with closing(sqlite3.connect(path)) as connection:
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name <> 'alembic_version'").fetchall()
    content = bytearray(path.read_bytes())
    for (root,) in roots:
        content[(root - 1) * 4096 : root * 4096] = bytes(range(256)) * 16
    path.write_bytes(content)
    return path


def revision(connection: Connection) -> str:
    """Return the revision that the schema says it has."""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def refusal(path: Path) -> Fault:
    """Try to open a database and return why it was refused."""
    with pytest.raises(FaultError) as told:
        open_database(path)
    return told.value.fault


def execute(path: Path, *statements: str) -> None:
    """Run statements on a database file and close it properly."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def made(path: Path, *statements: str) -> Path:
    """Make a database of this version, then change it."""
    open_database(path).dispose()
    execute(path, *statements)
    return path


def test_a_new_database_has_the_schema_of_this_version(engine: Engine) -> None:
    with engine.connect() as connection:
        assert revision(connection) == REVISION
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}


@pytest.mark.parametrize(
    ("pragma", "value"), [("synchronous", 2), ("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 5000)]
)
def test_every_connection_writes_through_to_the_disk(engine: Engine, pragma: str, value: object) -> None:
    with engine.connect() as first, engine.connect() as second:
        assert first.execute(text(f"PRAGMA {pragma}")).scalar_one() == value
        assert second.execute(text(f"PRAGMA {pragma}")).scalar_one() == value


def test_an_empty_file_becomes_a_database(here: Places) -> None:
    here.database.touch()
    open_database(here.database).dispose()
    execute(here.database, "SELECT * FROM journal")


def test_migrations_and_tables_agree(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'upgraded.sqlite3'}")
    migrate(engine)
    with engine.connect() as connection:
        assert revision(connection) == REVISION
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_newest_migration_is_the_revision_of_the_tables_and_has_a_schema_in_the_fixtures() -> None:
    newest = max(path.stem.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert newest == REVISION
    assert sorted(path.stem for path in SCHEMAS.glob("*.sql"))[-1] == REVISION


@pytest.fixture(params=sorted(SCHEMAS.glob("*.sql")), ids=lambda path: str(path.stem))
def released(request: pytest.FixtureRequest, here: Places) -> Iterator[Engine]:
    """Return a database as it was released, with a finished and an open session, opened by this version."""
    with closing(sqlite3.connect(here.database)) as connection:
        connection.executescript(Path(request.param).read_text("utf-8"))
    opened = open_database(here.database)
    yield opened
    opened.dispose()


def test_a_released_database_has_this_version_s_schema_once_opened(released: Engine) -> None:
    with released.connect() as connection:
        assert revision(connection) == REVISION
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_released_database_tells_what_was_done(released: Engine) -> None:
    newest, oldest = Log(released).entries()
    assert (oldest.planned, oldest.done, oldest.before) == (40, 10, Knees(2))
    assert oldest.answers == Answers(Knees(4), Knees(3), "fair", "Left knee warm")
    assert [row.done.reps for row in Log(released).rows(oldest.id)] == [1, 0]
    assert newest.ended is None


def test_the_open_session_of_a_released_database_can_be_taken_up(released: Engine) -> None:
    stored = journal_of(released).open_session()
    assert stored is not None
    session = fold(begin(stored.timeline), stored.events)
    assert session.phase is Phase.WORKING
    assert session.step is not None
    assert session.step.rep == 2


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_a_database_written_by_a_newer_version_is_left_untouched(here: Places, mode: str) -> None:
    path = made(here.database, f"PRAGMA journal_mode={mode}", "UPDATE alembic_version SET version_num='0999'")
    before = path.read_bytes()
    assert refusal(path) == Fault(Code.NEWER_DATABASE, path.name, values={"found": "0999", "known": REVISION})
    assert path.read_bytes() == before
    assert os.listdir(here.home) == [path.name]


def test_a_newer_database_that_was_not_closed_is_left_untouched(here: Places) -> None:
    path = made(here.database)
    subprocess.run([sys.executable, "-c", CRASH, path], check=True, timeout=20)
    before = path.read_bytes()
    assert refusal(path).code is Code.NEWER_DATABASE
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_left_untouched(here: Places) -> None:
    here.database.write_bytes(bytes(range(256)) * 80)
    before = here.database.read_bytes()
    assert refusal(here.database).code is Code.DAMAGED_DATABASE
    assert here.database.read_bytes() == before
    assert os.listdir(here.home) == [here.database.name]


@pytest.mark.parametrize("length", [100, 4096, 5000, 20_000])
def test_a_database_that_was_cut_short_is_left_untouched(here: Places, length: int) -> None:
    path = made(here.database)
    path.write_bytes(path.read_bytes()[:length])
    before = path.read_bytes()
    assert refusal(path).code is Code.DAMAGED_DATABASE
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_no_kneecoach_database_and_is_left_untouched(here: Places) -> None:
    execute(here.database, "CREATE TABLE bookmarks (url TEXT)")
    before = here.database.read_bytes()
    assert refusal(here.database).code is Code.DAMAGED_DATABASE
    assert here.database.read_bytes() == before


@pytest.mark.parametrize("read", READINGS)
def test_damage_that_shows_only_in_use_is_told_as_a_fault(here: Places, read: str) -> None:
    engine = open_database(scribbled(made(here.database)))
    with pytest.raises(FaultError) as told:
        READINGS[read](engine)
    engine.dispose()
    assert told.value.fault.code is Code.DAMAGED_DATABASE


def test_a_folder_that_is_not_there_cannot_be_written(here: Places) -> None:
    assert refusal(here.home / "gone" / "kneecoach.sqlite3").code is Code.UNWRITABLE


def test_a_read_only_folder_cannot_be_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("locked")
    folder.chmod(0o555)
    with unprivileged(folder):
        assert refusal(folder / "kneecoach.sqlite3").code is Code.UNWRITABLE
    assert os.listdir(folder) == []


def test_a_read_only_database_cannot_be_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("locked")
    path = made(folder / "kneecoach.sqlite3")
    before = path.read_bytes()
    path.chmod(0o444)
    folder.chmod(0o555)
    with unprivileged(folder):
        assert refusal(path).code is Code.UNWRITABLE
    assert path.read_bytes() == before


@contextmanager
def unprivileged(folder: Path) -> Iterator[None]:
    """Act as somebody whom permissions bind: root may write everywhere."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system has no permissions to take away")
    if os.geteuid() != 0:
        yield
        return
    for parent in list(folder.parents)[:3]:
        parent.chmod(0o755)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_copy_is_whole_even_while_the_database_is_open(here: Places, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO timelines VALUES ('digest', x'00')"))
    copy = keep_copy(here.database, "before-0002")
    assert copy.name == "kneecoach-before-0002.sqlite3"
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT digest FROM timelines").fetchall() == [("digest",)]


def test_a_copy_of_a_damaged_database_is_refused(here: Places) -> None:
    path = made(here.database)
    scribbled(path)
    with pytest.raises(FaultError) as told:
        keep_copy(path, "copy")
    assert told.value.fault.code is Code.DAMAGED_DATABASE


@pytest.fixture
def way_up(tmp_path: Path) -> Path:
    """Return migrations of our own: from 0000, which never was, to this version."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("0*.py", "__pycache__"))
    head = "from alembic import op\nrevision = {!r}\ndown_revision = {!r}\n\ndef upgrade():\n    op.execute({!r})\n"
    steps = (("0000", None, "SELECT 1"), (REVISION, "0000", "ALTER TABLE sessions ADD COLUMN place TEXT"))
    for number, before, statement in steps:
        (folder / "versions" / f"{number}_step.py").write_text(head.format(number, before, statement), "utf-8")
    return folder


def older(path: Path) -> Path:
    """Make a database of the schema that never was."""
    return made(path, "UPDATE alembic_version SET version_num='0000'", "INSERT INTO timelines VALUES ('kept', x'00')")


def contents(path: Path) -> tuple[list[str], list[str]]:
    """Return the revision of a database and the digests in it."""
    with closing(sqlite3.connect(path)) as connection:
        found = [connection.execute(f"SELECT {what}").fetchall() for what in READ_BACK]
    return [row[0] for row in found[0]], [row[0] for row in found[1]]


def test_a_verified_copy_is_kept_before_an_older_database_is_migrated(here: Places, way_up: Path) -> None:
    path = older(here.database)
    open_database(path, migrations=way_up).dispose()
    assert contents(path) == ([REVISION], ["kept"])
    assert contents(path.with_name(f"kneecoach-before-{REVISION}.sqlite3")) == (["0000"], ["kept"])


def test_a_migration_that_fails_leaves_the_database_as_it_was(here: Places, way_up: Path) -> None:
    path = older(here.database)
    execute(path, "ALTER TABLE sessions ADD COLUMN place TEXT")
    with pytest.raises(FaultError):
        open_database(path, migrations=way_up)
    assert contents(path) == (["0000"], ["kept"])


def test_a_database_of_this_version_is_opened_without_a_copy(here: Places) -> None:
    open_database(made(here.database)).dispose()
    assert os.listdir(here.home) == [here.database.name]
