"""A real database in an empty home, with a journal that labels everything with one moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Log


@pytest.fixture
def engine(here: Places) -> Iterator[Engine]:
    """Return a new database."""
    made = open_database(here.database)
    yield made
    made.dispose()


@pytest.fixture
def journal(engine: Engine) -> Journal:
    """Return its journal."""
    return Journal(engine, lambda: datetime(2026, 6, 11, 18, 30, tzinfo=UTC))


@pytest.fixture
def log(engine: Engine) -> Log:
    """Return its log."""
    return Log(engine)
