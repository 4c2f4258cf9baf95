"""KneeCoach started once more comes to the front instead of telling that it is open already."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import acknowledged, eventually, kneecoach

#: No desktop is to be asked for anything here.
ALONE = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere"}


def started(home: Path, *arguments: str) -> int:
    """Start KneeCoach, wait until it has ended, and return its exit code."""
    with kneecoach("--home", home, *arguments, **ALONE) as again:
        return again.wait(timeout=30)


@pytest.mark.parametrize("first", [(), ("--tray",)], ids=["in its window", "in the tray"])
def test_a_second_start_ends_well_while_the_first_goes_on(tmp_path: Path, first: tuple[str, ...]) -> None:
    acknowledged(tmp_path)
    with kneecoach("--home", tmp_path, *first, **ALONE) as process:
        eventually((tmp_path / "kneecoach.lock").exists)
        assert started(tmp_path, "--tray") == 0
        eventually(lambda: started(tmp_path) == 0)
        assert started(tmp_path, "--begin", "kneecap-basics") == 2  # what it is to begin cannot be handed over
        assert process.poll() is None
        process.terminate()
