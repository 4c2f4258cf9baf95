"""Just Another Workout Timer: a backup of workouts, or one workout. Rests are blocks called "Rest"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec

from kneecoach.core.left_behind import Left, Lost
from kneecoach.files.exchange.routine import MOST_PLACES, Block, Routine, is_rest, rounds

Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]


class ExercisePart(msgspec.Struct):
    """One block."""

    name: str
    duration: Seconds


class SetPart(msgspec.Struct):
    """Blocks that are done so many times."""

    exercises: tuple[ExercisePart, ...]
    repetitions: Count = 1


class Workout(msgspec.Struct):
    """One workout."""

    title: str
    sets: tuple[SetPart, ...]


class Backup(msgspec.Struct):
    """All workouts of one person."""

    workouts: tuple[Workout, ...]


def is_it(tree: Any) -> bool:
    """Tell whether this looks like such a file."""
    return isinstance(tree, dict) and ("workouts" in tree or {"title", "sets"} <= tree.keys())


def kind(tree: Any) -> Any:
    """Return the type that this file should have."""
    return Backup if "workouts" in tree else Workout


def routines(file: Backup | Workout) -> Iterator[Routine]:
    """Yield its workouts."""
    yield from map(_routine, file.workouts if isinstance(file, Backup) else (file,))


def _routine(workout: Workout) -> Routine:
    blocks: list[Block] = []
    left: list[Left] = []
    for group in workout.sets:
        if len(blocks) > MOST_PLACES:  # the rest is cut off, and told, when the programme is made
            break
        works, before = _works(group)
        made, lost = rounds(works, group.repetitions) if works else ([], [])
        blocks += made
        left += [Left(Lost.GET_READY, number=before)] * bool(before) + lost
    return Routine(workout.title, tuple(blocks), tuple(left))


def _works(group: SetPart) -> tuple[list[tuple[str, int, int]], int]:
    """Return the activities with the rest after each, and the rest before the first."""
    works: list[tuple[str, int, int]] = []
    before = 0
    for part in group.exercises:
        seconds = round(part.duration)
        if not is_rest(part.name):
            works.append((part.name, seconds, 0))
        elif works:
            name, work, rest = works[-1]
            works[-1] = (name, work, rest + seconds)
        else:
            before += seconds
    return works, before
