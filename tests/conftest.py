"""What every test may ask for: a clock moved by hand, a journal that can fail, and an empty home."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir
from support import FailingJournal, FakeClock

from kneecoach.files.places import Places

# How hypothesis looks for exceptions to what is said: at random each time, without a stopwatch. What it remembers is
# no part of the checkout, and pytest would look for tests in there.
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "kneecoach-hypothesis")
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

# Before anything makes the one application object that all tests of windows share.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# Garbage may hold windows of tests before. Found in the midst of an event, or by another thread, these would be taken
# down under Qt's hands: so it is looked for between modules alone, by the thread that owns the windows.
gc.disable()


@pytest.fixture(scope="module", autouse=True)
def tidy() -> Iterator[None]:
    """Take the garbage of a module away when it is over."""
    yield
    gc.collect()


@pytest.fixture
def clock() -> FakeClock:
    """Return clocks that stand still until they are moved."""
    return FakeClock()


@pytest.fixture
def disk() -> FailingJournal:
    """Return a journal in memory, on a disk that can be full."""
    return FailingJournal()


@pytest.fixture
def here(tmp_path: Path) -> Places:
    """Return the places of an empty home."""
    return Places(tmp_path)
