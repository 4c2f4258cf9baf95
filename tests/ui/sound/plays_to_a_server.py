"""Plays to a PulseAudio of its own, takes the outputs and then the server away, and tells what it is told.

Run by test_server.py as a process of its own: Qt looks for a sound server once.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer

from kneecoach.core.cue import Tone
from kneecoach.files.resources import root
from kneecoach.ui import assets
from kneecoach.ui.sound.clips import Clips
from kneecoach.ui.sound.tones import Tones

#: Never in a system's own place: the test hands in an environment with a runtime folder of its own.
SERVER = ("pulseaudio", "--daemonize=yes", "--exit-idle-time=-1", "-n", "--load=module-native-protocol-unix")
SINK = ("module-null-sink", "sink_name=here")


def run(*command: str) -> None:
    """Run a command to its end."""
    subprocess.run(command, check=False, capture_output=True, timeout=20)


def start() -> None:
    """Start the server with one output."""
    run(*SERVER, f"--load={' '.join(SINK)}")


def main() -> int:
    """Play a tone a second while outputs and server come and go; write a line for everything that is told."""
    start()
    application = QCoreApplication([])
    assets.use(root())
    tones, clips = Tones(), Clips()
    tones.lost.connect(lambda: sys.stdout.write("lost\n"))
    tones.found.connect(lambda: sys.stdout.write("found\n"))
    tones.start()
    clips.start()
    sys.stdout.write(f"clips {clips.usable}\n")
    changes: dict[int, Callable[[], object]] = {
        1: lambda: run("pactl", "unload-module", SINK[0]),
        5: lambda: run("pactl", "load-module", *SINK),
        6: lambda: run("pulseaudio", "-k"),
        7: lambda: clips.say(("rest", "left-leg"), 0.5),
        8: start,  # Qt looks for it once more, 3 s after it was lost, and never again
        11: application.quit,
    }
    seconds = iter(range(12))

    def second() -> None:
        changes.get(next(seconds), lambda: None)()
        tones.play(Tone.TICK, 1.0)

    clock = QTimer()
    clock.timeout.connect(second)
    clock.start(1000)
    application.exec()
    run("pulseaudio", "-k")
    return 0


if __name__ == "__main__":
    sys.exit(main())
