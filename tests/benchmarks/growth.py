"""The core's cost against the work: a session four times as long may cost four times as much, not more."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from kneecoach.core.evolve import catch_up
from kneecoach.core.ledger import set_rows
from kneecoach.core.present import screen
from kneecoach.core.programme import Prescription
from kneecoach.core.session import begin
from kneecoach.core.settings import DEFAULTS, pace
from kneecoach.core.step import Timeline
from kneecoach.core.timeline import compile_timeline
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places
from kneecoach.files.programmes import shelf
from kneecoach.files.resources import root

RUNS, TIMES = 7, 4
FOREVER = 10**12


def run() -> None:
    """Print, for compiling, playing, logging and presenting, the cost of 4 times the work over that of 1."""
    catalogue = FileCatalogue(root())
    programmes = shelf(root(), Places(Path("nowhere")), catalogue).programmes
    once = [p for programme in programmes.values() for p in programme.session()]

    def compiled(chosen: list[Prescription]) -> Timeline:
        return compile_timeline(chosen, catalogue, pace(DEFAULTS))

    short, long = compiled(once), compiled(once * TIMES)
    _print("compile", lambda: compiled(once), lambda: compiled(once * TIMES))
    _print("play", lambda: catch_up(begin(short), FOREVER), lambda: catch_up(begin(long), FOREVER))
    events = [catch_up(begin(timeline), FOREVER) for timeline in (short, long)]
    _print("log", lambda: set_rows(short, events[0]), lambda: set_rows(long, events[1]))
    _print("one screen", lambda: screen(begin(short), 0, catalogue), lambda: screen(begin(long), 0, catalogue))


def _print(name: str, one: Callable[[], object], four: Callable[[], object]) -> None:
    pairs = [(_seconds(one), _seconds(four)) for _ in range(RUNS)]
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"  {name}: {statistics.median(a for a, _ in pairs) * 1e3:.3f} ms, {TIMES} times the work: {ratio:.2f} times")


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
