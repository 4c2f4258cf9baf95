"""Writing a file so that a crash leaves either the old one or the new one."""

from __future__ import annotations

import os
from pathlib import Path

from kneecoach.core.fault import Code, Fault, FaultError


def write_text(path: Path, text: str) -> None:
    """Write a text file as UTF-8, whole or not at all. Raises FaultError (UNWRITABLE)."""
    new = path.with_suffix(".new")
    try:
        with new.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise FaultError(Fault(Code.UNWRITABLE, str(path), values={"why": type(error).__name__})) from error
