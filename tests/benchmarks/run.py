"""Runs every benchmark and prints ratios: each figure stands beside its yardstick, measured in the same run."""

from __future__ import annotations

import sys

import growth
import startup
import writing

BENCHMARKS = {"startup": startup.run, "writing": writing.run, "growth": growth.run}


def main(names: list[str]) -> None:
    """Run the named benchmarks, by default all."""
    for name in names or BENCHMARKS:
        print(f"{name}:")
        BENCHMARKS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
