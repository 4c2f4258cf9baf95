"""Runs every benchmark and prints ratios: each figure stands beside its yardstick, measured in the same run."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable

import decade
import figure
import fuzz
import growth
import kills
import page
import recording
import startup
import timing
import writing

BENCHMARKS: dict[str, Callable[[], object]] = {
    "startup": startup.run,
    "writing": writing.run,
    "growth": growth.run,
    "decade": decade.run,
    "page": page.run,
    "figure": figure.run,
    "timing": timing.run,
    "recording": recording.run,
    "kills": kills.run,
    "fuzz": fuzz.run,
}


def main(names: list[str]) -> None:
    """Run the named benchmarks, by default all."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what a benchmark has started ends with it
    for name in names or BENCHMARKS:
        print(f"{name}:")
        BENCHMARKS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
