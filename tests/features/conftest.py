"""A real X server without a window manager, and keys pressed in it as a person does."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import eventually

SECONDS = 10


class Keyboard:
    """Somebody at the keyboard of one display."""

    def __init__(self, display: str) -> None:
        self.display = display

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        self._run("key", "--delay", "60", *keys)

    def focus(self, title: str = "^KneeCoach$") -> None:
        """Give the keyboard to a window, once it is there: there is no window manager to do it."""
        eventually(lambda: self._windows(title) != [])
        self._run("windowfocus", "--sync", self._windows(title)[-1])

    def _windows(self, title: str) -> list[str]:
        return self._run("search", "--onlyvisible", "--name", title).split()

    def _run(self, *words: str) -> str:
        own = os.environ | {"DISPLAY": self.display}
        told = subprocess.run(
            ["xdotool", *words], env=own, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        return told.stdout


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Return the name of a display of our own."""
    for program in ("Xvfb", "xdotool"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed: real keys cannot be tried")
    reads, writes = os.pipe()
    # Without "-noreset" it begins anew when a test's last window closes, and the next may find it gone for a moment.
    command = ["Xvfb", "-noreset", "-displayfd", str(writes), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
        server.terminate()


@pytest.fixture
def keyboard(display: str) -> Keyboard:
    """Return somebody at the keyboard."""
    return Keyboard(display)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return an empty home."""
    return tmp_path
