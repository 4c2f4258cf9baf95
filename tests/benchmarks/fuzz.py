"""Files broken at random: each is refused with a sentence or taken whole. `fuzz.py [FILES [SEED]]` counts them."""

from __future__ import annotations

import random
import resource
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # what the tests share

from hostile import judged, mutated

FILES = 100_000
TOLD = 10


def run(files: int = FILES, seed: int = 1) -> int:
    """Print how many files were refused by which code, the slowest, and whatever nobody expected; return how many."""
    counts: Counter[str] = Counter()
    slowest, unexpected = 0.0, 0
    for number in range(files):
        data = mutated(random.Random(f"{seed}/{number}"))
        start = time.perf_counter()
        try:
            counts[judged(data)] += 1
        except Exception:  # whatever it is, it is what is looked for
            unexpected += 1
            if unexpected <= TOLD:
                print(f"  file {seed}/{number}:\n{traceback.format_exc(limit=-4)}")
        slowest = max(slowest, time.perf_counter() - start)
    for code, count in counts.most_common():
        print(f"  {code}: {count}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"  {files} files, seed {seed}: {unexpected} unexpected, slowest {slowest * 1e3:.0f} ms, peak {peak} MB")
    return unexpected


if __name__ == "__main__":
    sys.exit(run(*map(int, sys.argv[1:3])) > 0)
