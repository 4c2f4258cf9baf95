"""Feeel: a workout of exercises that are only numbers of an open database; several of them in a zip."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Annotated, Any

import msgspec

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.left_behind import Left, Lost
from kneecoach.files.exchange.routine import Block, Routine

Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]
Number = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]

#: Bounds of a zip: members, bytes of one and of all, how much smaller one may have become.
MOST_MEMBERS, MOST_OF_ONE, MOST_OF_ALL, MOST_RATIO = 40, 200_000, 1_000_000, 200
_PLAIN_NAME = re.compile(r"[^/\\\x00-\x1f:]{1,200}\.feeel", re.IGNORECASE)
_ENCRYPTED = 1
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


class Workout(msgspec.Struct, rename="camel"):
    """What holds for all of its exercises."""

    title: str
    exercise_duration: Seconds = 30
    break_duration: Seconds = 0
    countdown_duration: Seconds = 0
    category: int | None = None


class Placed(msgspec.Struct, rename="camel"):
    """One exercise in its place."""

    exercise: Number
    order_position: int = 0
    exercise_duration: Seconds | None = None
    break_duration: Seconds | None = None


class FullWorkout(msgspec.Struct, rename="camel"):
    """A workout with its exercises."""

    workout: Workout
    workout_exercises: tuple[Placed, ...]


class FeeelFile(msgspec.Struct, rename="camel"):
    """The whole file."""

    full_workout: FullWorkout


def is_it(tree: Any) -> bool:
    """Tell whether this looks like such a file."""
    return isinstance(tree, dict) and "fullWorkout" in tree


def kind(_tree: Any) -> Any:
    """Return the type that this file should have."""
    return FeeelFile


def routines(file: FeeelFile) -> Iterator[Routine]:
    """Yield its workout."""
    whole = file.full_workout
    placed = sorted(whole.workout_exercises, key=lambda one: one.order_position)
    times = [one.exercise_duration or whole.workout.exercise_duration for one in placed]
    blocks = [Block(f"Exercise {one.exercise}", round(time)) for one, time in zip(placed, times, strict=True)]
    yield Routine(whole.workout.title, tuple(blocks), tuple(_left(whole)))


def is_zip(data: bytes) -> bool:
    """Tell whether these bytes are a zip."""
    return data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}


def members(data: bytes, file: str) -> list[tuple[str, bytes]]:
    """Return name and content of each member of a zip. Raises FaultError (ARCHIVE); nothing goes to the disk."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
            if not 0 < len(infos) <= MOST_MEMBERS:
                raise _refused(file, f"{len(infos)} files")
            if sum(info.file_size for info in infos) > MOST_OF_ALL:
                raise _refused(file, "too large")
            return [(info.filename, _content(archive, info, file)) for info in infos]
    except _BROKEN as error:
        raise _refused(file, "broken") from error


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, file: str) -> bytes:
    """Return what a member holds; its head may lie about its size, so no more than the bound is unpacked."""
    if not _PLAIN_NAME.fullmatch(info.filename):
        raise _refused(file, "a file that is no .feeel")
    if info.flag_bits & _ENCRYPTED:
        raise _refused(file, "encrypted")
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise _refused(file, "packed in another way")
    if info.file_size > MOST_OF_ONE or info.file_size > MOST_RATIO * max(1, info.compress_size):
        raise _refused(file, "too large")
    with archive.open(info) as member:
        content = member.read(MOST_OF_ONE + 1)
    if len(content) > MOST_OF_ONE:
        raise _refused(file, "too large")
    return content


def _left(whole: FullWorkout) -> list[Left]:
    breaks = [one.break_duration for one in whole.workout_exercises if one.break_duration]
    rest = round(max([whole.workout.break_duration, *breaks]))
    ready = round(whole.workout.countdown_duration)
    left = [Left(Lost.NUMBERED)] * bool(whole.workout_exercises)
    left += [Left(Lost.RESTS, number=rest)] * bool(rest) + [Left(Lost.GET_READY, number=ready)] * bool(ready)
    return left + [Left(Lost.CATEGORY)] * (whole.workout.category is not None)


def _refused(file: str, why: str) -> FaultError:
    return FaultError(Fault(Code.ARCHIVE, file, values={"why": why}))
