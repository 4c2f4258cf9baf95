"""Putting something usable where a fault is, so that the next one can be found. What is mended is never kept."""

from __future__ import annotations

from typing import Any

from kneecoach.core.fault import Code, Fault
from kneecoach.files.exchange.place import Path, at


def mended(tree: Any, path: Path, fault: Fault) -> bool:
    """Change `tree` so that this fault is gone; tell whether that could be done."""
    if not path:
        return False
    above, last = at(tree, path[:-1]), path[-1]
    here = above[last]
    if fault.code is Code.OUT_OF_RANGE:
        return _inside(above, last, fault)
    if fault.code is Code.REVERSED_RANGE and isinstance(here, dict):
        here["high"] = here["low"]
    elif fault.code is Code.PROVENANCE and isinstance(here, dict):
        for key in ("source", "figure", "ours"):
            here.pop(key, None)
    elif fault.code in {Code.UNKNOWN_KEY, Code.UNKNOWN_VALUE} and isinstance(above, dict):
        del above[last]
    else:
        return False  # an element taken from a list would move all that follow
    return True


def _inside(above: Any, last: str | int, fault: Fault) -> bool:
    """Put the middle between its limits in the place of a number; a range keeps its order."""
    least, most = float(fault.values["least"]), float(fault.values["most"])
    if isinstance(above[last], dict):
        return False
    made = most if last == "high" else least if last == "low" else (least + most) / 2
    above[last] = int(made) if isinstance(above[last], int) else made
    return True
