"""From the command to the first mapped window, with Today in it, beside a bare PySide6 window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from xserver import Watcher, screen

BARE = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
application.exec()
"""
RUNS = 11


def run() -> None:
    """Print the medians and their ratio; the aim is 2.0 or less."""
    with screen() as display, tempfile.TemporaryDirectory() as home:
        Path(home, "settings.toml").write_text("[remembered]\nacknowledged = true\n", "utf-8")
        ours = [sys.executable, "-m", "kneecoach", "--home", home]
        bare = [sys.executable, "-c", BARE]
        for command in (bare, ours):  # a warm-up for the disk
            _seconds(display, command)
        pairs = [(_seconds(display, ours), _seconds(display, bare)) for _ in range(RUNS)]
    medians = [statistics.median(times) for times in zip(*pairs, strict=True)]
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"  KneeCoach {medians[0]:.3f} s, bare window {medians[1]:.3f} s, ratio {ratio:.2f} ({RUNS} pairs)")


def _seconds(display: str, command: list[str]) -> float:
    watcher = Watcher(display)
    start = time.perf_counter()
    process = subprocess.Popen(command, env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
    try:
        return watcher.seconds_to_window(start)
    finally:
        process.kill()
        process.wait()
