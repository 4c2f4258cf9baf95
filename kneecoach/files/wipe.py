"""Deleting everything that KneeCoach keeps in a folder; what else lies there stays."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from kneecoach.files.places import Places


def wipe(places: Places) -> tuple[Path, ...]:
    """Delete it, and return what could not be deleted. The database must be closed."""
    return tuple(path for path in _everything(places) if not _gone(path))


def _everything(places: Places) -> Iterator[Path]:
    """Yield every file and folder of ours, the database and its copies with whatever lies beside it under its name."""
    yield from sorted(places.home.glob(f"{places.database.stem}*{places.database.suffix}*"))
    yield from (places.backups, places.programmes, places.changes, places.exercises, places.figures, places.removed)
    yield from sorted(places.home.glob(f"{places.plan.stem}*{places.plan.suffix}"))
    yield from sorted(places.home.glob(f"{places.settings.stem}*{places.settings.suffix}"))
    yield from sorted(places.home.glob(f"{places.errors.stem}*"))


def _gone(path: Path) -> bool:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            return False
    return not path.exists()
