"""With a real sound server: what is told when its outputs go, when it dies, and when they come back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("plays_to_a_server.py")


@pytest.mark.skipif(not shutil.which("pulseaudio") or not shutil.which("pactl"), reason="no PulseAudio to start")
def test_loss_and_return_of_the_output_are_told_once_each(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)  # or PulseAudio refuses to live there
    own = {"XDG_RUNTIME_DIR": str(tmp_path), "PULSE_RUNTIME_PATH": str(tmp_path / "pulse"), "HOME": str(tmp_path)}
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PULSE")}
    made = subprocess.run(
        [sys.executable, SCRIPT], env=kept | own, capture_output=True, text=True, timeout=60, check=False
    )
    assert made.returncode == 0, made.stderr
    assert "Traceback" not in made.stderr
    assert made.stdout.split("\n") == ["clips True", "lost", "found", "lost", "found", ""]
