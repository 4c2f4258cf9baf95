"""What every test may ask for: a clock moved by hand, a journal that can fail, and an empty home."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support import FailingJournal, FakeClock

from kneecoach.files.places import Places

# Before anything makes the one application object that all tests of windows share.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
