"""Writes what a review came to into a person's folder: all of it or nothing, and never over anything."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.files.exchange.kneecoach_file import bare
from kneecoach.files.exchange.review import Review
from kneecoach.files.places import Places


def add(review: Review, places: Places) -> tuple[Path, ...]:
    """Write the new files and return them; programmes come last, so that none is ever without its exercises.

    Raises FaultError (NOT_ADDED); then nothing is there that was not there before.
    """
    wanted = [
        *((places.figures / f"{one.id}.toml", one) for one in review.write_figures),
        *((places.exercises / f"{one.id}.toml", one) for one in review.write_exercises),
        *((places.programmes / f"{one.id}.toml", one) for one in review.write_programmes),
    ]
    made: list[Path] = []
    try:
        for path, one in wanted:
            _folder(path.parent, made)
            _write(path.with_suffix(".new"), _text(one), made)
        for path, _ in wanted:
            _move(path.with_suffix(".new"), path, made)
    except OSError as error:
        _take_back(made)
        raise FaultError(Fault(Code.NOT_ADDED, review.parcel.file, values={"why": type(error).__name__})) from error
    return tuple(path for path, _ in wanted)


def _text(one: Struct) -> str:
    import tomli_w

    return tomli_w.dumps(bare(one), indent=2)


def _folder(path: Path, made: list[Path]) -> None:
    if not path.is_dir():
        path.mkdir()
        made.append(path)


def _write(path: Path, text: str, made: list[Path]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        made.append(path)
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _move(new: Path, path: Path, made: list[Path]) -> None:
    if os.path.lexists(path):
        raise FileExistsError(path.name)
    new.rename(path)
    made.append(path)


def _take_back(made: Iterable[Path]) -> None:
    """Remove what was made, the last first; a folder only where it is empty."""
    for path in reversed(list(made)):
        try:
            path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
        except OSError:
            continue
