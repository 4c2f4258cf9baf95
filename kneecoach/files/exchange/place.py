"""Places in a tree of values: how they are told, and where the place that a fault names really is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from kneecoach.core.fault import Code, Fault

#: The keys and indices that lead from the top of a file to a value.
Path = tuple[str | int, ...]

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_GROUPS = ("root", "trunk", "neck", "both", "left", "right")
_SIDES = {"l_": ("left", "both"), "r_": ("right", "both")}


class Found(Struct, frozen=True):
    """A fault, and where the value is that it speaks of; `key` where the key is wrong rather than its value."""

    fault: Fault
    path: Path
    key: bool = False


def told(path: Path) -> str:
    """Return a path as people read it: "programme.exercises[2].sets"."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def at(tree: Any, path: Path) -> Any:
    """Return the value at a path that is there."""
    for step in path:
        tree = tree[step]
    return tree


def meant(tree: Any, fault: Fault) -> Path:
    """Return the path of what a fault of a programme, exercise or figure names, as far as it is in its `tree`.

    Such faults name keyframes by name, joints without their group and the length of a beat "part".
    """
    path: Path = ()
    for index, name in _STEP.findall(fault.place):
        further = _further(tree, path, int(index) if index else name)
        if further is None:
            break
        path = further
    if fault.code is Code.UNKNOWN_KEY:
        return _key(tree, path, str(fault.values.get("key", "")))
    return _inner(tree, path, list(fault.values.values()))


def _further(tree: Any, path: Path, step: str | int) -> Path | None:
    here = at(tree, path)
    if isinstance(here, list):
        if isinstance(step, int):
            return (*path, step) if step < len(here) else None
        named = ((*path, n) for n, one in enumerate(here) if isinstance(one, dict) and one.get("name") == step)
        return next(named, None)
    if not isinstance(here, dict):
        return None
    if step in here:
        return (*path, step)
    if step == "part" and "length" in here:
        return (*path, "length")
    if step == "supports" and step in tree:  # a keyframe without its own has those of all
        return (step,)
    return _joint(tree, path, str(step)) if path[:1] in {("keys",), ("base",)} else None


def _joint(tree: Any, path: Path, joint: str) -> Path | None:
    """Return where a keyframe, or the base of all, gives the angle of a joint."""
    bare = joint[2:] if joint[:2] in _SIDES else joint
    groups: Sequence[str] = _SIDES.get(joint[:2], _GROUPS)
    for above in ((*path, "angles"), ("base",)):
        angles = at(tree, above[:-1]).get(above[-1], {})
        if joint in angles:
            return (*above, joint)
        for group in groups:
            if bare in angles.get(group, {}):
                return (*above, group, bare)
    return None


def _key(tree: Any, path: Path, key: str) -> Path:
    """Return the path of a key that should not be there: "beats.lift" in a table, "l_wing" as "wing" of a side."""
    here = at(tree, path)
    group, _, inner = key.partition(".")
    for steps in ((key,), (key[2:],), (group, inner)):
        found = here
        for step in steps:
            found = found.get(step) if isinstance(found, dict) else None
        if found is not None:
            return (*path, *steps)
    return path


def _inner(tree: Any, path: Path, values: Sequence[str | int]) -> Path:
    """Return the place of the text in a list, or of the number in a table, that a fault complains of."""
    here = at(tree, path)
    if isinstance(here, list):
        return next(((*path, n) for n, one in enumerate(here) if isinstance(one, str) and one in values), path)
    if isinstance(here, dict):
        keys = (key for key in ("value", "low", "high") if type(here.get(key)) is int and here[key] in values)
        return next(((*path, key) for key in keys), path)
    return path
