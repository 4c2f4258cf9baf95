"""What the person changed in KneeCoach's programmes: a small file for each, which holds the changes alone."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kneecoach.core.dose_fields import Plain
from kneecoach.core.overlay import Change
from kneecoach.files import toml
from kneecoach.files.atomic import remove, write_text


class _ChangeFile(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One table of `[[changes]]`; an array of two numbers is a range."""

    at: str
    was: int | str | tuple[int | str, ...] | None = None
    now: int | str | tuple[int | str, ...] | None = None


class _OverlayFile(msgspec.Struct, forbid_unknown_fields=True):
    """A file of `changes/`."""

    programme: str
    changes: tuple[_ChangeFile, ...] = ()


def read_changes(path: Path) -> tuple[Change, ...]:
    """Return the changes in this file; none where there is no such file. Raises FaultError with what is wrong."""
    if not path.exists():
        return ()
    raw = toml.read(path, _OverlayFile)
    return tuple(Change(each.at, _plain(each.was), _plain(each.now)) for each in raw.changes)


def write_changes(path: Path, programme: str, changes: tuple[Change, ...]) -> None:
    """Write the changes of a programme, and no file where there are none. Raises FaultError (UNWRITABLE)."""
    import tomli_w

    told = tuple(_ChangeFile(each.at, each.was, each.now) for each in changes)
    if changes:
        write_text(path, tomli_w.dumps(msgspec.to_builtins(_OverlayFile(programme, told))), new_folder=True)
    else:
        remove(path)


def _plain(value: int | str | tuple[int | str, ...] | None) -> Plain | None:
    return value  # type: ignore[return-value]  # a mixed tuple is refused where it is put
