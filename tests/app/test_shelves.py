"""Programmes are kept where they belong, and nothing of a person's is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from kneecoach.app.shelves import Shelves
from kneecoach.core import editing
from kneecoach.core.dose_fields import value_at
from kneecoach.core.overlay import Change
from kneecoach.core.programme import Programme
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.overlays import read_changes, write_changes
from kneecoach.files.places import Places
from kneecoach.files.resources import root

BASICS = "kneecap-basics"


def shelves(home: Path) -> Shelves:
    """Return the programmes of a folder as the next start finds them."""
    places = Places(home)
    return Shelves(places, FileCatalogue(root(), places.exercises), BASICS)


@pytest.fixture
def kept(tmp_path: Path) -> Shelves:
    """Return the programmes of a new folder."""
    return shelves(tmp_path)


def reps(programme: Programme, value: int) -> Programme:
    """Return the programme with so many bridges."""
    return editing.changed(programme, "bridge", "reps", value)


def bridges(programme: Programme) -> object:
    """Return how many bridges a programme asks for."""
    return value_at(editing.at(programme, "bridge").dose, "reps")


def test_a_change_to_one_of_ours_is_one_line_in_a_file_of_its_own(kept: Shelves, tmp_path: Path) -> None:
    kept.save(reps(kept.programme(BASICS), 6))
    assert read_changes(tmp_path / "changes" / f"{BASICS}.toml") == (Change("bridge.reps", 8, 6),)
    assert bridges(shelves(tmp_path).programme(BASICS)) == 6
    assert bridges(shelves(tmp_path).shelf.programmes[BASICS]) == 6


def test_taken_back_nothing_is_kept(kept: Shelves, tmp_path: Path) -> None:
    kept.save(reps(kept.programme(BASICS), 6))
    kept.save(reps(kept.programme(BASICS), 8))
    assert not (tmp_path / "changes" / f"{BASICS}.toml").exists()


def test_a_programme_of_ones_own_is_a_whole_file(kept: Shelves, tmp_path: Path) -> None:
    own = replace(kept.programme(BASICS), id=kept.free_id("mine"), name="Mine")
    kept.save(own)
    assert shelves(tmp_path).shelf.programmes["mine"] == own
    assert kept.free_id("mine") == "mine-2"


def test_a_deleted_programme_is_kept_aside_and_can_be_saved_again(kept: Shelves, tmp_path: Path) -> None:
    own = replace(kept.programme(BASICS), id="mine", name="Mine")
    kept.save(own)
    kept.delete("mine")
    assert "mine" not in shelves(tmp_path).shelf.programmes
    assert (tmp_path / "removed" / "mine.toml").exists()
    kept.save(own)
    assert shelves(tmp_path).shelf.programmes["mine"] == own


def test_changes_that_cannot_be_read_are_told_and_set_aside(kept: Shelves, tmp_path: Path) -> None:
    path = tmp_path / "changes" / f"{BASICS}.toml"
    write_changes(path, BASICS, (Change("bridge.reps", 8, 6),))
    path.write_text("oh = = no", "utf-8")
    assert [fault.file for fault in kept.shelf.faults] == [path.name]
    kept.save(reps(kept.programme(BASICS), 5))
    assert path.with_suffix(".unreadable").read_text("utf-8") == "oh = = no"


def test_a_change_that_a_release_has_no_place_for_is_not_lost(kept: Shelves, tmp_path: Path) -> None:
    gone = Change("clamshells.reps", 10, 6)
    path = tmp_path / "changes" / f"{BASICS}.toml"
    write_changes(path, BASICS, (gone,))
    assert not kept.shelf.differences[BASICS][0].used
    kept.save(reps(kept.programme(BASICS), 5))
    assert set(read_changes(path)) == {gone, Change("bridge.reps", 8, 5)}


def test_a_difference_stays_until_it_is_answered(kept: Shelves, tmp_path: Path) -> None:
    path = tmp_path / "changes" / f"{BASICS}.toml"
    write_changes(path, BASICS, (Change("bridge.reps", 12, 6),))  # an older release said 12
    (difference,) = kept.shelf.differences[BASICS]
    kept.save(editing.changed(kept.programme(BASICS), "oyster", "sets", 1))
    assert shelves(tmp_path).shelf.differences[BASICS] == (difference,)


@pytest.mark.parametrize(("mine", "now"), [(True, 6), (False, 8)])
def test_an_answer_settles_it(kept: Shelves, tmp_path: Path, *, mine: bool, now: int) -> None:
    write_changes(tmp_path / "changes" / f"{BASICS}.toml", BASICS, (Change("bridge.reps", 12, 6),))
    (difference,) = kept.shelf.differences[BASICS]
    kept.answer(BASICS, difference, mine=mine)
    assert kept.shelf.differences[BASICS] == ()
    assert bridges(kept.programme(BASICS)) == now
