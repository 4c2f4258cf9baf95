"""Bytes of a file that is shared, bounded; and their text."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from kneecoach.core.fault import Code, Fault, FaultError

#: Bytes. A programme with thirty exercises and figures of its own has a tenth of that.
LARGEST = 1_000_000


def taken(path: Path, most: int = LARGEST) -> bytes:
    """Return the content of a file, of which `most` + 1 bytes are read. Raises FaultError: UNREADABLE, TOO_LARGE."""
    try:
        if not path.is_file():  # a folder, or a pipe that would never end
            raise FaultError(Fault(Code.UNREADABLE, path.name, values={"why": "no file"}))
        with path.open("rb") as file:
            return bounded(file, path.name, most)
    except (OSError, ValueError) as error:
        raise FaultError(Fault(Code.UNREADABLE, path.name, values={"why": type(error).__name__})) from error


def bounded(file: BinaryIO, name: str, most: int = LARGEST) -> bytes:
    """Return what a file holds. Raises FaultError (TOO_LARGE) where it is more than `most` bytes."""
    data = file.read(most + 1)
    if len(data) > most:
        raise FaultError(Fault(Code.TOO_LARGE, name, values={"most": most // 1000}))
    return data


def text_of(data: bytes, name: str) -> str:
    """Return the text, its lines ending as tomllib has them. Raises FaultError (ENCODING, with line and column)."""
    try:
        text = data.decode("utf-8-sig")  # some editors begin a file with a mark
    except UnicodeDecodeError as error:
        raise _not_text(data[: error.start], name) from error
    if "\0" in text:
        raise _not_text(data[: data.index(b"\0")], name)
    return text.replace("\r\n", "\n")


def _not_text(before: bytes, name: str) -> FaultError:
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    return FaultError(Fault(Code.ENCODING, name, values={"line": line, "column": column}))
