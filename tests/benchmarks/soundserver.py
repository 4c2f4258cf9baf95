"""A sound server of a benchmark's own: its one output is heard by nobody and recorded, and it can vanish and return."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

RATE = 48_000
_OUTPUT = ("module-null-sink", "sink_name=ear", "format=s16le", f"rate={RATE}", "channels=1")
_DOOR = "module-native-protocol-unix auth-anonymous=1 auth-cookie-enabled=0"


class Take(Struct):
    """A recording from one start of the server on; `marks` tell when it held how many samples."""

    file: Path
    marks: list[tuple[float, int]]

    def mark(self) -> None:
        """Note how long it is now."""
        self.marks.append((time.monotonic(), self.file.stat().st_size // 2))

    def samples(self) -> tuple[float, NDArray[np.float64]]:
        """Return when it began, and its samples at exactly RATE: the server's own clock is some 0.03 % fast or slow."""
        times, counts = (np.array(column) for column in zip(*self.marks, strict=True))
        rate, first = np.polyfit(times - times[0], counts, 1) if len(self.marks) > 20 else (float(RATE), 0.0)
        raw = np.frombuffer(self.file.read_bytes()[: self.marks[-1][1] * 2], "<i2") / 32768
        kept = np.round(np.arange(len(raw) * RATE / rate - 1) * rate / RATE).astype(int)
        return float(times[0] - first / rate), raw[kept]


class SoundServer:
    """A PulseAudio in a folder of its own, and all that is played on it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._runtime = folder / "runtime"
        self._runtime.mkdir(mode=0o700)
        (folder / "client.conf").write_text("autospawn = no\n", "utf-8")
        self._processes: list[subprocess.Popen[bytes]] = []
        self._takes: list[Take] = []

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to know to play here, and to find no other server and no desktop."""
        return {
            "XDG_RUNTIME_DIR": str(self._runtime),
            "PULSE_RUNTIME_PATH": str(self._runtime / "pulse"),
            "PULSE_CLIENTCONFIG": str(self._folder / "client.conf"),
            "XDG_CONFIG_HOME": str(self._folder / "config"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self._folder / 'nowhere'}",
        }

    def come(self) -> None:
        """Start the server with its output; it is recorded when this returns, which takes two seconds."""
        door = self._runtime / "pulse" / "native"
        door.unlink(missing_ok=True)  # what a server that crashed has left
        order = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--realtime=no"]
        self._start([*order, f"--load={' '.join(_OUTPUT)}", f"--load={_DOOR}"])
        wait_for(door.exists)
        self._record()

    def vanish(self) -> None:
        """End the server as a crash does, without a word to anybody."""
        while self._processes:  # the recorder first: it would only complain
            self._end()

    def unplug(self) -> None:
        """Take the output away; the server stays."""
        self._end()
        self._control("unload-module", _OUTPUT[0])

    def plug(self) -> None:
        """Give the output back."""
        self._control("load-module", *_OUTPUT)
        self._record()

    def mark(self) -> None:
        """Note how much is recorded by now; to be called about twice a second."""
        if len(self._processes) > 1:
            self._takes[-1].mark()

    def heard(self) -> tuple[NDArray[np.float64], list[tuple[float, float]]]:
        """Return all that was played, -1 to 1, and from which second to which there was a server."""
        heard, spans, zero = np.zeros(0), list[tuple[float, float]](), None
        for take in self._takes:
            since, samples = take.samples()
            zero = since if zero is None else zero
            missing = round((since - zero) * RATE) - len(heard)
            heard = np.concatenate([heard, np.zeros(max(0, missing)), samples])
            spans.append((since - zero, len(heard) / RATE))
        return heard, spans

    def _record(self) -> None:
        file = self._folder / f"take-{len(self._takes) + 1}"
        recorder = ["parec", "--device=ear.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw"]
        with file.open("wb") as stream:
            self._start([*recorder, "--latency-msec=20"], stream)
        wait_for(lambda: file.stat().st_size > 0)
        self._takes.append(Take(file, []))
        self.mark()

    def _start(self, order: list[str], out: IO[bytes] | None = None) -> None:
        own = {**os.environ, **self.environment}
        self._processes.append(subprocess.Popen(order, env=own, stdout=out, stderr=subprocess.DEVNULL))

    def _end(self) -> None:
        process = self._processes.pop()
        process.kill()
        process.wait()

    def _control(self, *order: str) -> None:
        own = {**os.environ, **self.environment}
        subprocess.run(["pactl", *order], env=own, capture_output=True, timeout=20, check=True)


def wait_for(come: Callable[[], bool], patience: float = 20) -> None:
    """Return when something has come that another process does."""
    end = time.monotonic() + patience
    while not come():
        if time.monotonic() > end:
            raise TimeoutError("a server did not come up")
        time.sleep(0.02)


@contextmanager
def sound_server(folder: Path, *, running: bool = True) -> Iterator[SoundServer]:
    """Yield a server, which need not be `running` at first; nothing of it outlives the block."""
    server = SoundServer(folder)
    try:
        if running:
            server.come()
        yield server
    finally:
        server.vanish()


@contextmanager
def speech_server(folder: Path, environment: dict[str, str]) -> Iterator[None]:
    """Run a speech-dispatcher with the configuration of this machine where libspeechd looks for one."""
    door = Path(environment["XDG_RUNTIME_DIR"], "speech-dispatcher", "speechd.sock")
    door.parent.mkdir(mode=0o700)
    places = ["-S", str(door), "-P", str(folder / "speechd.pid"), "-L", str(folder)]
    order = ["speech-dispatcher", "-s", "-t", "0", "-l", "1", "-c", "unix_socket", *places]
    own = {**os.environ, **environment}
    with subprocess.Popen(order, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(door.exists)
            yield
        finally:
            server.terminate()
