"""Records what the program plays in whole sessions, with and without a voice and an output, and listens to it.

A short day takes its real time: 7 to 15 minutes. `recording.py --help` tells how to record one alone.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from shutil import which
from typing import Any

import judging
from msgspec import Struct
from soundserver import SoundServer, sound_server, speech_server
from xserver import screen

sys.path.append(str(Path(__file__).parents[1]))  # what the tests share
from listening import Listener
from support import acknowledged, catalogue, programmes

from kneecoach.core.cue import Cue
from kneecoach.core.settings import pace
from kneecoach.core.step import Timeline
from kneecoach.core.timeline import compile_timeline
from kneecoach.files import settings
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal

NEEDS, SOUND_NEEDS, VOICE_NEEDS = (
    ("Xvfb", "xdotool"),
    ("pulseaudio", "parec", "pactl"),
    ("speech-dispatcher", "espeak-ng"),
)
#: Seconds after Start at which the output vanishes, and at which it is back.
VANISHES, RETURNS = 60, 120
#: Sessions recorded at once: three leave a machine with two cores idle most of the time.
AT_ONCE = 3
#: A session may take so many seconds longer than planned; what it tells on stderr has at most so many bytes.
PATIENCE, TALKATIVE = 60, 100_000
COUNTS = ("reps", "holds", "hold_seconds", "breaths", "timed_seconds")


#: The sound server lasts, is not there, dies, dies and is started again, or loses its output for a minute.
DEVICES = ("whole", "none", "vanishes", "returns", "plugged")


class Case(Struct, frozen=True):
    """A session to record: `speech` is none, recorded or engine; `device` one of DEVICES."""

    programme: str = "hips-to-feet-eleven"
    speech: str = "none"
    device: str = "whole"

    @property
    def lacks(self) -> list[str]:
        """What this machine has not and this case needs."""
        needs = NEEDS + SOUND_NEEDS * (self.device != "none") + VOICE_NEEDS * (self.speech == "engine")
        return [name for name in needs if which(name) is None]


CASES = (
    *(Case("kneecap-basics", speech) for speech in ("none", "recorded", "engine")),
    *(Case(device=device) for device in DEVICES[1:]),
)


def run() -> None:
    """Print what each case sounds like; takes some 23 minutes."""
    with ThreadPoolExecutor(AT_ONCE) as some:
        for told in some.map(_told, CASES):
            print(told)


def _told(case: Case, keep: Path | None = None) -> str:
    """Record a session and return a paragraph about it; all that it leaves is kept in an empty folder, or not."""
    head = f"  {case.programme}, voice {case.speech}, output {case.device}:"
    if case.lacks:
        return f"{head} left out: {', '.join(case.lacks)} not found on this machine."
    with nullcontext(keep) if keep else tempfile.TemporaryDirectory() as folder:
        try:
            return "\n    ".join([head, *_recorded(case, Path(folder))])
        except (RuntimeError, TimeoutError, subprocess.SubprocessError) as error:
            return f"{head} FAILED: {error}"


def _recorded(case: Case, folder: Path) -> Iterator[str]:
    """Run a short day from Start to its end with nobody near, and tell of what was heard, kept and complained of."""
    (folder / "home").mkdir()
    home = acknowledged(folder / "home", ['speak = "nothing"'] * (case.speech == "none"))
    its = _timeline(case, home)
    with (
        screen() as display,
        sound_server(folder, running=case.device != "none") as server,
        _voice(case, folder, server) as environment,
        _program(case, folder, environment | {"DISPLAY": display}) as process,
    ):
        _press_start(display)
        _stand_by(case, folder, server, process, its)
    listener = Listener(its, catalogue()).to_the_end()
    yield from _sound(case, home, server, listener)
    yield _kept(case, home, listener)
    told = (folder / "told").read_text("utf-8").splitlines()
    yield "stderr: " + "; ".join(f"{count} times {line}" for line, count in Counter(told).items()) if told else "quiet"


def _timeline(case: Case, home: Path) -> Timeline:
    own = pace(settings.read(home / "settings.toml").values)
    return compile_timeline(programmes()[case.programme].session(short=True), catalogue(), own)


@contextmanager
def _voice(case: Case, folder: Path, server: SoundServer) -> Iterator[dict[str, str]]:
    """Yield the environment in which the program finds a voice, or none."""
    hidden = {} if case.speech == "engine" else {"SPEECHD_CMD": str(folder / "nowhere")}
    environment = server.environment | hidden
    with speech_server(folder, environment) if case.speech == "engine" else nullcontext():
        yield environment


@contextmanager
def _program(case: Case, folder: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "kneecoach", "--home", str(folder / "home"), "--begin", case.programme, "--short"]
    own = {**os.environ, "QT_QPA_PLATFORM": "xcb", **environment}
    with (folder / "told").open("wb") as told, subprocess.Popen(command, env=own, stdout=told, stderr=told) as process:
        try:
            yield process
        finally:
            process.kill()


def _press_start(display: str) -> None:
    keys = ["search", "--sync", "--onlyvisible", "--name", "^KneeCoach$", "windowfocus", "--sync", "key", "Return"]
    own = {**os.environ, "DISPLAY": display}
    subprocess.run(["xdotool", *keys], env=own, capture_output=True, timeout=30, check=True)


def _stand_by(case: Case, folder: Path, server: SoundServer, process: subprocess.Popen[bytes], its: Timeline) -> None:
    """Touch nothing until the session has ended and its last tone is over; only the output may come and go."""
    start, planned = time.monotonic(), sum(step.ms for step in its.steps) / 1000
    changes = list(
        {
            "vanishes": [(VANISHES, server.vanish)],
            "returns": [(VANISHES, server.vanish), (RETURNS, server.come)],
            "plugged": [(VANISHES, server.unplug), (RETURNS, server.plug)],
        }.get(case.device, [])
    )
    end = start + planned + PATIENCE
    while not _ended(folder / "home" / "kneecoach.sqlite3") or time.monotonic() < start + planned + 3:
        _check(process, folder / "told", end)
        server.mark()
        if changes and time.monotonic() > start + changes[0][0]:
            changes.pop(0)[1]()
        time.sleep(0.5)


def _check(process: subprocess.Popen[bytes], told: Path, end: float) -> None:
    if process.poll() is not None:
        raise RuntimeError(f"the program ended by itself with {process.returncode}")
    if told.stat().st_size > TALKATIVE:
        raise RuntimeError(f"it floods stderr: {told.read_text('utf-8', 'replace').splitlines()[-1]}")
    if time.monotonic() > end:
        raise TimeoutError(f"the session has not ended {PATIENCE} s after its time")


def _ended(database: Path) -> bool:
    if not database.exists():
        return False
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        try:
            return connection.execute("SELECT state FROM sessions").fetchall() == [("ended",)]
        except sqlite3.OperationalError:  # it is being made
            return False


def _sound(case: Case, home: Path, server: SoundServer, listener: Listener) -> Iterator[str]:
    """Listen to the recording."""
    if case.device == "none":
        return
    samples, around = server.heard()
    cues, values = listener.heard, settings.read(home / "settings.toml").values
    heard = judging.hear(samples, around, cues, values)
    yield from judging.tones_told(heard)
    if case.device in {"returns", "plugged"}:
        again = next((each.begins for each in heard.tones if each.begins > around[1][0]), None)
        yield f"heard again {again - around[1][0]:.1f} s after the output returned" if again else "never heard again"
    if case.speech == "none":
        yield judging.silence_told(heard)
    else:
        recorded = case.speech == "recorded"
        yield from judging.speech_told(heard, judging.lines(cues, heard.zero, catalogue(), values, recorded=recorded))


def _kept(case: Case, home: Path, listener: Listener) -> str:
    """Tell whether journal and log hold the session as it was promised."""
    engine = open_database(home / "kneecoach.sqlite3")
    stored = Journal(engine, lambda: datetime.now(UTC)).load(1)
    engine.dispose()
    expected = [each for each in listener.all if not isinstance(each, Cue)]
    (session,), (promised,) = _printed(home, "log"), _printed(home, "outline", case.programme, "--short")
    wanted = {e["id"]: Counter({name: e[name] for name in COUNTS if e[name]}) for e in promised["exercises"]}
    planned, done = (_totals(session["sets"], which) for which in ("planned", "done"))
    journal = "as computed" if list(stored.events) == expected else "NOT AS COMPUTED"
    log = "as promised" if planned == done == wanted and session["state"] == "done" else "NOT AS PROMISED"
    return f"journal of {len(stored.events)} events {journal}, log of {len(session['sets'])} sets {log}"


def _printed(home: Path, *command: str) -> Any:
    words = [sys.executable, "-m", "kneecoach", "--home", str(home), *command, "--json"]
    return json.loads(subprocess.run(words, capture_output=True, text=True, timeout=60, check=True).stdout)


def _totals(sets: list[dict[str, Any]], which: str) -> dict[str, Counter[str]]:
    sums: dict[str, Counter[str]] = {}
    for row in sets:
        sums.setdefault(row["exercise"], Counter()).update(row[which])
    return sums


def _asked() -> tuple[Case, Path | None]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programme", default=Case().programme, choices=sorted(programmes()))
    parser.add_argument("--speech", default="none", choices=("none", "recorded", "engine"))
    parser.add_argument("--device", default="whole", choices=DEVICES)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="an empty folder for home, recording and stderr")
    asked = vars(parser.parse_args())
    keep = asked.pop("keep")
    return Case(**asked), keep


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what it has started ends with it
    print(_told(*_asked()))
