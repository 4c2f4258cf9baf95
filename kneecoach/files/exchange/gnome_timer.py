"""Exercise Timer for GNOME: one training or a list of them, each a time of work and of rest, so many times."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec

from kneecoach.core.left_behind import Left, Lost
from kneecoach.files.exchange.routine import Routine, rounds

Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]


class Training(msgspec.Struct, rename="pascal"):
    """One training as it is written now."""

    title: str
    exercise_sec: Seconds
    sets: Count
    preparation_sec: Seconds = 0
    rest_sec: Seconds = 0


class OldTraining(msgspec.Struct):
    """One training as it was written before."""

    name: str
    exercise_s: Seconds
    sets: Count
    warmup_s: Seconds = 0
    rest_s: Seconds = 0


def is_it(tree: Any) -> bool:
    """Tell whether this looks like such a file."""
    first = _first(tree)
    return isinstance(first, dict) and bool({"ExerciseSec", "exercise_s"} & first.keys())


def kind(tree: Any) -> Any:
    """Return the type that this file should have."""
    one = Training if "ExerciseSec" in _first(tree) else OldTraining
    return tuple[one, ...] if isinstance(tree, list) else one  # type: ignore[valid-type]  # it is known only here


def routines(file: Any) -> Iterator[Routine]:
    """Yield its trainings."""
    yield from map(_routine, file if isinstance(file, tuple) else (file,))


def _first(tree: Any) -> Any:
    return tree[0] if isinstance(tree, list) and tree else tree


def _routine(one: Training | OldTraining) -> Routine:
    if isinstance(one, Training):
        name, ready, work, rest = one.title, one.preparation_sec, one.exercise_sec, one.rest_sec
    else:
        name, ready, work, rest = one.name, one.warmup_s, one.exercise_s, one.rest_s
    blocks, left = rounds([(name, round(work), round(rest))], max(1, one.sets))
    lost = [Left(Lost.GET_READY, number=round(ready))] * bool(ready)
    return Routine(name, tuple(blocks), (*left, *lost))
