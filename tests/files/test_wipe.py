"""Deleting everything: all that is ours goes, and nothing else."""

from __future__ import annotations

from pathlib import Path

from kneecoach.files.places import Places
from kneecoach.files.wipe import wipe

OURS = (
    "kneecoach.sqlite3", "kneecoach.sqlite3-wal", "kneecoach-before-0003.sqlite3", "settings.toml", "plan.toml",
    "plan.broken.toml", "errors.log", "backups/a.sqlite3", "programmes/mine.toml", "removed/old.toml",
)  # fmt: skip
THEIRS = ("holiday.jpg", "photos/knee.jpg", "kneecoach.lock")


def made(here: Places, *names: str) -> list[Path]:
    """Make these files in the folder and return them."""
    found = [here.home / name for name in names]
    for path in found:
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", "utf-8")
    return found


def test_all_that_is_ours_goes_and_nothing_else(here: Places) -> None:
    ours, theirs = made(here, *OURS), made(here, *THEIRS)
    assert wipe(here) == ()
    assert [path for path in ours if path.exists()] == []
    assert all(path.exists() for path in theirs)


def test_an_empty_folder_is_as_good_as_wiped(here: Places) -> None:
    assert wipe(here) == ()


def test_what_a_link_leads_to_is_not_ours(here: Places) -> None:
    (other,) = made(here, "photos/knee.jpg")
    here.programmes.symlink_to(other.parent)
    assert wipe(here) == ()
    assert (other.exists(), here.programmes.exists()) == (True, False)
