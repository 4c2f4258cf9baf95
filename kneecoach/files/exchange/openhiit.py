"""OpenHIIT: a list of timers, each with names of activities and one set of times for all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec

from kneecoach.core.left_behind import Left, Lost
from kneecoach.files.exchange.routine import Routine, rounds

Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]
MOST_NAMES = 1_000


class Times(msgspec.Struct, rename="camel"):
    """Seconds; `restarts` is how often everything is done again."""

    work_time: Seconds
    rest_time: Seconds = 0
    break_time: Seconds = 0
    warmup_time: Seconds = 0
    cooldown_time: Seconds = 0
    get_ready_time: Seconds = 0
    restarts: Count = 0


class Timer(msgspec.Struct, rename="camel"):
    """One timer."""

    name: str
    time_settings: Times
    activities: tuple[str, ...] = ()
    active_intervals: Count = 0
    color: int | None = None
    sound_settings: dict[str, Any] | None = None


def is_it(tree: Any) -> bool:
    """Tell whether this looks like such a file: a list, or one timer alone."""
    first = tree[0] if isinstance(tree, list) and tree else tree
    return isinstance(first, dict) and "timeSettings" in first


def kind(tree: Any) -> Any:
    """Return the type that this file should have."""
    return tuple[Timer, ...] if isinstance(tree, list) else Timer


def routines(file: tuple[Timer, ...] | Timer) -> Iterator[Routine]:
    """Yield its timers."""
    yield from map(_routine, file if isinstance(file, tuple) else (file,))


def _routine(timer: Timer) -> Routine:
    times = timer.time_settings
    work, rest = round(times.work_time), round(times.rest_time)
    names = [name or timer.name for name in timer.activities[:MOST_NAMES]]
    if not names or len(set(names)) == 1:  # the same again and again: sets of one exercise
        number = timer.active_intervals or len(names) or 1
        blocks, left = rounds([((names or [timer.name])[0], work, rest)], number * (times.restarts + 1))
    else:
        blocks, left = rounds([(name, work, rest) for name in names], times.restarts + 1)
    return Routine(timer.name, tuple(blocks), (*left, *_left(timer)))


def _left(timer: Timer) -> list[Left]:
    times = timer.time_settings
    told = (
        (Lost.WARM_UP, times.warmup_time),
        (Lost.COOL_DOWN, times.cooldown_time),
        (Lost.GET_READY, times.get_ready_time),
        (Lost.BREAKS, times.break_time),
    )
    left = [Left(what, number=round(seconds)) for what, seconds in told if seconds]
    left += [Left(Lost.SOUNDS)] * bool(timer.sound_settings)
    return left + [Left(Lost.COLOUR)] * (timer.color is not None)
