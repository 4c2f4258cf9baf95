"""Writing a text file so that a crash leaves either the old or the new one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from kneecoach.core.fault import Code, Fault, FaultError


def write_text(path: Path, text: str, *, new_folder: bool = False) -> None:
    """Write this text, into a `new_folder` where there is none yet.

    Raises FaultError (UNWRITABLE); the old file then stays.
    """
    write_lines(path, (text,), new_folder=new_folder)


def write_lines(path: Path, lines: Iterable[str], *, new_folder: bool = False) -> None:
    """Write these lines one by one, each with the end that it has, as `write_text` does a text."""
    _write(path, (line.encode() for line in lines), new_folder=new_folder)


def write_bytes(path: Path, content: bytes) -> None:
    """Write these bytes, as `write_text` does a text."""
    _write(path, (content,), new_folder=False)


def _write(path: Path, parts: Iterable[bytes], *, new_folder: bool) -> None:
    new = path.with_suffix(".new")
    try:
        if new_folder:
            path.parent.mkdir(exist_ok=True)
        with new.open("wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise FaultError(Fault(Code.UNWRITABLE, str(path), values={"why": type(error).__name__})) from error


def remove(path: Path) -> None:
    """Remove a file, if there is one. Raises FaultError (UNWRITABLE)."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FaultError(Fault(Code.UNWRITABLE, str(path), values={"why": type(error).__name__})) from error


def move(path: Path, to: Path) -> None:
    """Move a file, in place of the one that may be there. Raises FaultError (UNWRITABLE)."""
    try:
        to.parent.mkdir(exist_ok=True)
        path.replace(to)
    except OSError as error:
        raise FaultError(Fault(Code.UNWRITABLE, str(to), values={"why": type(error).__name__})) from error
