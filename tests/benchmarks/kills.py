"""Kills 200 processes at moments of chance in sessions of all programmes, and counts what goes wrong after that."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # what the tests share
from killing import Remains, any_moment, is_sound, kept, kill, lost, opened, place, taken_up, unfinished
from support import FakeClock

from kneecoach.core.session import Phase

KILLS, AT_ONCE = 200, 2


def run() -> None:
    """Print how many kills did harm, and of what kind; takes five minutes."""
    with ProcessPoolExecutor(AT_ONCE) as two:
        all_remains, faults = zip(*two.map(_killed, range(KILLS)), strict=True)
    events = [each for each, _ in all_remains]
    print(f"  {KILLS} kills after {min(events)} to {max(events)} events, {sum(events)} in all; {_where(all_remains)}")
    print(f"  with a fault {sum(map(bool, faults))}: {dict(Counter(fault for some in faults for fault in some))}")


def _killed(_number: int) -> tuple[tuple[int, str], list[str]]:
    """Kill somebody; return after how many events in which kind of step that was, and what is wrong then."""
    with tempfile.TemporaryDirectory() as folder:
        remains = kill(Path(folder), any_moment())
        step = place(remains)
        return (len(kept(remains)), step.kind.value if step else "nowhere"), list(_faults(remains))


def _faults(remains: Remains) -> list[str]:
    """Return what is wrong, in words."""
    session = taken_up(opened(remains), FakeClock(), lambda _: None).session
    checks = {
        "damaged database": not is_sound(remains),
        "lost events": lost(remains) > 0,
        "more than one event that was not told of": len(kept(remains)) > len(remains.told) + 1,
        "not paused": session.phase is not Phase.PAUSED,
        "another repetition": session.step != place(remains),
        "not the whole plan in the end": unfinished(remains) != 0,
    }
    return [name for name, wrong in checks.items() if wrong]


def _where(all_remains: tuple[tuple[int, str], ...]) -> str:
    kinds = Counter(kind for _, kind in all_remains)
    return "in " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())


if __name__ == "__main__":
    run()
