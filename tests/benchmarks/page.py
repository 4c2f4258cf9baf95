"""What the session page costs while it runs, in percent of a core, beside a bare window that repaints one small place.

Started with the name of a row and a folder, this file is the process that is measured.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from xserver import screen

from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.core.commands import Command
from kneecoach.core.session import Phase
from kneecoach.files.figures import FileFigures
from kneecoach.files.places import places
from kneecoach.files.resources import root
from kneecoach.ui import assets, stills
from kneecoach.ui.link import FRAME
from kneecoach.ui.paint.painting import in_one_thread

RUNS = 2
#: Seconds until nothing but frames is left to do, and how much longer than planned a process may take.
SETTLE, PATIENCE = 4, 60
PROGRAMME = """
id = "legs"
source = "ours"
name = "Legs"
line = "For a benchmark"
[order]
rule = "fixed"
ours = "there is only one exercise"
[cadence]
rule = "daily"
ours = "a benchmark never rests"
[[exercises]]
id = "{exercise}"
"""


class Row(Struct, frozen=True):
    """One line of the table: `orders` lead from the first moment to the phase that is measured for some seconds.

    `settings` are lines of TOML. Without a phase it is the bare window.
    """

    seconds: int
    phase: Phase | None = None
    exercise: str = "supine-leg-lifts"
    orders: tuple[Command, ...] = (Command.SKIP,)  # not a moment longer to get ready
    settings: tuple[str, ...] = ()
    figure: bool = True


BARE = "a bare window"
ROWS = {
    BARE: Row(30),
    "repetitions": Row(30, Phase.WORKING),
    "repetitions, figure hidden": Row(30, Phase.WORKING, figure=False),
    "a hold": Row(20, Phase.WORKING, "band-squat"),
    "breaths": Row(20, Phase.WORKING, "moving-warrior-ii"),
    "a rest": Row(20, Phase.RESTING, "band-squat", (Command.SKIP, Command.SKIP)),
    "paused": Row(10, Phase.PAUSED, orders=(Command.SKIP, Command.PAUSE)),
}


def run() -> None:
    """Print what each row costs, and the ratio to the bare window."""
    with screen() as display:
        costs = {name: [_share(display, name, row) for _ in range(RUNS)] for name, row in ROWS.items()}
    bare = statistics.mean(costs[BARE])
    for name, shares in costs.items():
        each = ", ".join(f"{share:.2%}" for share in shares)
        mean = statistics.mean(shares)
        print(f"  {name}: {mean:.2%} of a core ({each}), {mean / bare:.2f} times a bare window")


def _share(display: str, name: str, row: Row) -> float:
    """Return how much of a core a process of its own used; it is ended if it takes too long."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with tempfile.TemporaryDirectory() as home:
        _furnish(Path(home), row)
        command = [sys.executable, __file__, name, home]
        most = row.seconds + SETTLE + PATIENCE
        told = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, timeout=most, check=True)
    return float(told.stdout)


def _furnish(home: Path, row: Row) -> None:
    lines = ("[remembered]", "acknowledged = true", "[settings]", *row.settings)
    (home / "settings.toml").write_text("\n".join(lines), "utf-8")
    (home / "programmes").mkdir()
    (home / "programmes" / "legs.toml").write_text(PROGRAMME.format(exercise=row.exercise), "utf-8")


class _Bare(QWidget):
    """Fills one small place anew, as often as the session page has frames."""

    PLACE = QRect(656, 452, 44, 18)

    def __init__(self) -> None:
        super().__init__()
        self._colours: Iterator[QColor] = cycle((QColor("black"), QColor("white")))
        self._frames = QTimer(self, interval=FRAME)
        self._frames.timeout.connect(lambda: self.update(self.PLACE))
        self._frames.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.PLACE, next(self._colours))
        painter.end()


def _open_bare() -> QWidget:
    window = _Bare()
    window.resize(1280, 800)
    window.show()
    return window


def _open_session(application: QApplication, home: str, row: Row) -> Desk:
    here = places(home)
    person = Person(here)
    person.choose("legs", short=False)
    assets.use(root())
    stills.use(lambda: FileFigures(root()))
    desk = Desk(application, person, here)
    desk.open()

    def begin() -> None:
        desk.start()
        desk.sessions.page.figure.setVisible(row.figure)
        for order in row.orders:
            desk.sessions.page.ordered.emit(order)

    desk.window.painted.connect(begin, Qt.ConnectionType.QueuedConnection)
    return desk


def _measure(application: QApplication, seconds: int, is_right: Callable[[], bool]) -> None:
    """Print the share of a core that this process uses, and end it: with 1 if it shows something else."""
    used, start = time.process_time(), time.perf_counter()

    def tell() -> None:
        print((time.process_time() - used) / (time.perf_counter() - start))
        application.exit(0 if is_right() else 1)  # to quit would ask whether the session is to be left

    QTimer.singleShot(seconds * 1000, tell)


def main(name: str, home: str) -> int:
    """Be the process of one row and return its exit code."""
    in_one_thread()
    row, application = ROWS[name], QApplication([])
    shown = _open_bare() if row.phase is None else _open_session(application, home, row)

    def is_right() -> bool:
        if not isinstance(shown, Desk):
            return shown.isVisible()
        page = shown.sessions.page
        return page.isVisible() and page._screen is not None and page._screen.phase is row.phase

    gc.freeze()
    QTimer.singleShot(SETTLE * 1000, lambda: _measure(application, row.seconds, is_right))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
