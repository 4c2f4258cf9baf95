"""Do tones sound on their deadlines? A real session beside busy processes, next to timers of one second.

`python tests/benchmarks/timing.py 30` measures for so many seconds only.

Started with a name, a folder and seconds, this file is one of the processes that are measured. Each has a window and a
process of its own: in one process the timers would wait for frames of the figure, and the figure for them. What the
precise timer is late by is the computer's; what tones are late by beyond that is ours.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from xserver import screen

sys.path.append(str(Path(__file__).parents[1]))
from page import PROGRAMME
from quiet import RecordingDesktop, RecordingVoice
from support import acknowledged

from kneecoach.app.clock import SystemClock
from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.app.senses import Senses
from kneecoach.coach import Coach
from kneecoach.core.commands import Command
from kneecoach.core.cue import Cue, Tone
from kneecoach.files.figures import FileFigures
from kneecoach.files.places import places
from kneecoach.files.resources import root
from kneecoach.ui import assets, stills
from kneecoach.ui.paint.painting import in_one_thread
from kneecoach.ui.session_page import SessionPage
from kneecoach.ui.urgency import urgent

SECONDS, BUSY = 180, 3
#: How much longer than planned a process may take, in s.
PATIENCE = 60
EXERCISE = "supine-leg-lifts"
MS = 1_000_000


class NotingTones:
    """Notes by how many ms each tone is late, when it is told which moment was meant."""

    def __init__(self) -> None:
        self.due, self.late = 0, list[float]()

    def start(self) -> None:
        """Nothing has to be loaded."""

    def play(self, _tone: Tone, _volume: float) -> None:
        """Note how late it is."""
        self.late.append((time.monotonic_ns() - self.due) / MS)


class TimedSenses(Senses):
    """Senses that hand on every cue with the moment that was meant, on the clock of the coach."""

    def __init__(self, person: Person) -> None:
        self.tones = NotingTones()
        super().__init__(self.tones, RecordingVoice(), RecordingDesktop(), person.catalogue, lambda: person.values)

    def begin(self, coach: Coach, page: SessionPage) -> None:
        """Follow a session, and stand between it and the ears."""
        super().begin(coach, page)
        began = _began(coach)

        def hear(cue: Cue, late: int) -> None:
            self.tones.due = (began + cue.at) * MS
            self.hearing.hear(cue, late)

        coach.let_hear(hear, self._catalogue)


def _began(coach: Coach) -> int:
    """Return the ms of the computer's clock at which the session began: read until no ms passes in between."""
    clock = SystemClock()
    while True:
        before, now = clock.awake(), coach.now()
        if clock.awake() == before:
            return before - now


def run(seconds: int = SECONDS) -> None:
    """Print by how much tones and timers miss their moments, left alone and beside others; the aim for p99 is 5 ms."""
    allowed = urgent(on=True)
    urgent(on=False)
    print(f"  going before others is {'allowed' if allowed else 'not allowed'} here")
    with screen() as display:
        for busy in (0, BUSY):
            with _busy(busy):
                missed = {name: [abs(ms) for ms in late] for name, late in _measured(display, seconds).items()}
            print(f"  beside {busy} busy processes, {seconds} s:")
            for name, by in missed.items():
                print(f"    {name}: p50 {_p(50, by):.2f}, p99 {_p(99, by):.2f}, most {max(by):.2f} ms, {len(by)} times")
            ratios = (f"{_p(99, missed['tones']) / _p(99, missed[name]):.2f} times the {name}" for name in TIMERS)
            print(f"    p99 of tones: {', '.join(ratios)}")


@contextmanager
def _busy(number: int) -> Iterator[None]:
    """Keep so many processes busy."""
    started = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(number)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def _measured(display: str, seconds: int) -> dict[str, list[float]]:
    """Return by how many ms each tone of the session and each tick of the timer was late, in the same seconds."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with tempfile.TemporaryDirectory() as home:
        _furnish(Path(home))
        started = {
            name: subprocess.Popen(
                [sys.executable, __file__, name, home, str(seconds)], env=environment, stdout=subprocess.PIPE
            )
            for name in PROCESSES
        }
        try:
            return {name: json.loads(each.communicate(timeout=seconds + PATIENCE)[0]) for name, each in started.items()}
        finally:
            for process in started.values():
                process.kill()


def _p(share: int, missed: list[float]) -> float:
    return quantiles(missed, n=100, method="inclusive")[share - 1]


def _furnish(home: Path) -> None:
    acknowledged(home)
    (home / "programmes").mkdir()
    (home / "programmes" / "legs.toml").write_text(PROGRAMME.format(exercise=EXERCISE), "utf-8")


def _session(application: QApplication, home: str, finish: Callable[[], None]) -> list[float]:
    """Show a session with its figure moving and return the list that grows with every tone."""
    here = places(home)
    person = Person(here)
    person.choose("legs", short=False)
    assets.use(root())
    stills.use(lambda: FileFigures(root()))
    senses = TimedSenses(person)
    desk = Desk(application, person, here, senses=senses)

    def begin() -> None:
        gc.freeze()
        desk.start()
        desk.sessions.page.ordered.emit(Command.SKIP)
        finish()

    desk.window.painted.connect(lambda: QTimer.singleShot(1000, begin), Qt.ConnectionType.SingleShotConnection)
    desk.open()
    return senses.tones.late


def _naive(application: QApplication, _home: str, finish: Callable[[], None]) -> list[float]:
    """Return the list that grows with every tick of a timer that is left to itself, counted from its start."""
    timer, late, began = QTimer(application, interval=1000), list[float](), time.monotonic_ns()
    timer.timeout.connect(lambda: late.append((time.monotonic_ns() - began) / MS - 1000 * (len(late) + 1)))
    timer.start()
    finish()
    return late


def _precise(application: QApplication, _home: str, finish: Callable[[], None]) -> list[float]:
    """Return the list that grows with every tick of a precise timer that is aimed anew at each whole second."""
    timer, late, began = QTimer(application, singleShot=True), list[float](), time.monotonic_ns()
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def tick() -> None:
        late.append((time.monotonic_ns() - began) / MS - 1000 * (len(late) + 1))
        timer.start(round(1000 - late[-1]))

    timer.timeout.connect(tick)
    timer.start(1000)
    finish()
    return late


TIMERS = {"naive timer": _naive, "precise timer": _precise}
PROCESSES = {"tones": _session, **TIMERS}


def main(name: str, home: str, seconds: str) -> int:
    """Be one of the processes: print what was late as JSON after so many seconds, and return the exit code."""
    in_one_thread()
    application, window = QApplication([]), QWidget()
    window.setVisible(name != "tones")  # which has its own

    def finish() -> None:
        # To quit would ask whether the session is to be left.
        QTimer.singleShot(1000 * int(seconds), lambda: application.exit(0))

    late = PROCESSES[name](application, home, finish)
    code = application.exec()
    print(json.dumps(late))
    return code


if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.exit(main(*sys.argv[1:]))
    run(*map(int, sys.argv[1:]))
