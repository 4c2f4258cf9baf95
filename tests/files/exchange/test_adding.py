"""Adding what a file holds: nothing is replaced, the same is known again, and it is all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from routines import JAWT, good, library, opened, own, shipped

from kneecoach.core.fault import Code, FaultError
from kneecoach.files.exchange.adding import add
from kneecoach.files.exchange.kneecoach_file import pack
from kneecoach.files.exchange.packing import packed
from kneecoach.files.exchange.parcel import Parcel
from kneecoach.files.exchange.review import Review, State, review
from kneecoach.files.exchange.there import there
from kneecoach.files.places import Places
from kneecoach.files.resources import root
from kneecoach.files.schema import EntryFile, ProgrammeFile


def reviewed(parcel: Parcel, home: Path) -> Review:
    """Return what adding would come to."""
    return review(parcel, there(Places(home), library()))


def added(parcel: Parcel, home: Path) -> list[str]:
    """Add a parcel and return which files are new."""
    return [path.relative_to(home).as_posix() for path in add(reviewed(parcel, home), Places(home))]


def kept(home: Path) -> dict[str, bytes | None]:
    """Return all that a folder holds."""
    paths = sorted(home.rglob("*"))
    return {path.relative_to(home).as_posix(): path.read_bytes() if path.is_file() else None for path in paths}


def test_a_file_is_added_programme_last(tmp_path: Path) -> None:
    files = added(opened(good()), tmp_path)
    assert files == [
        "figures/my-clamshells.toml", "exercises/my-bridge.toml", "exercises/my-clamshells.toml",
        "programmes/mornings.toml",
    ]  # fmt: skip
    assert {name for name, content in kept(tmp_path).items() if content is not None} == set(files)


def test_a_review_changes_nothing(tmp_path: Path) -> None:
    reviewed(opened(good()), tmp_path)
    assert kept(tmp_path) == {}


@pytest.mark.parametrize("content", [good(), JAWT], ids=["kneecoach", "routine"])
def test_what_is_there_already_is_not_added_twice(tmp_path: Path, content: str) -> None:
    added(opened(content), tmp_path)
    before = kept(tmp_path)
    again = reviewed(opened(content), tmp_path)
    assert {one.state for one in (*again.programmes, *again.exercises)} == {State.SAME}
    assert added(opened(content), tmp_path) == []
    assert kept(tmp_path) == before


def test_another_programme_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    added(opened(good()), tmp_path)
    before = kept(tmp_path)
    other = opened(good().replace("sets = 2", "sets = 3"))
    (coming,) = reviewed(other, tmp_path).programmes
    assert (coming.state, coming.new_id, coming.new_name) == (State.RENAMED, "mornings-2", "Mornings (2)")
    assert added(other, tmp_path) == ["programmes/mornings-2.toml"]
    assert added(other, tmp_path) == []
    assert {name: kept(tmp_path)[name] for name in before} == before


def test_a_renamed_exercise_is_renamed_wherever_it_is_spoken_of(tmp_path: Path) -> None:
    clamshells, figure = own("clamshells")
    lent = replace(own("bridge")[0], figure=clamshells.id)
    entries = (
        EntryFile(id="oyster", alternatives=(clamshells.id,)),
        EntryFile(id=clamshells.id),
        EntryFile(id=lent.id),
    )
    programme = ProgrammeFile(id="evenings", name="Evenings", exercises=entries, short=(clamshells.id,))
    added(opened(good()), tmp_path)
    changed = opened(pack(programme, [replace(clamshells, watch_out="Slowly"), lent], [figure]))
    made = reviewed(changed, tmp_path)
    (written,) = made.write_programmes
    assert [entry.id for entry in written.exercises] == ["oyster", "my-clamshells-2", "my-bridge-2"]
    assert (written.exercises[0].alternatives, written.short) == (("my-clamshells-2",), ("my-clamshells-2",))
    assert {one.id: one.figure for one in made.write_exercises}["my-bridge-2"] == "my-clamshells-2"
    assert [one.id for one in made.write_figures] == ["my-clamshells-2"]
    added(changed, tmp_path)
    assert added(changed, tmp_path) == []


def test_a_programme_of_ours_sent_round_gets_another_name(tmp_path: Path) -> None:
    ours = shipped("programmes", "six-knee-strength", ProgrammeFile)
    (coming,) = reviewed(opened(pack(ours)), tmp_path).programmes
    assert (coming.new_id, coming.new_name) == ("six-knee-strength-2", f"{ours.name} (2)")


def test_a_file_that_cannot_be_read_keeps_its_name(tmp_path: Path) -> None:
    (tmp_path / "programmes").mkdir()
    broken = tmp_path / "programmes" / "Mornings.TOML"
    broken.write_text("half a line", "utf-8")
    assert added(opened(good()), tmp_path)[-1] == "programmes/mornings-2.toml"
    assert broken.read_text("utf-8") == "half a line"


@pytest.mark.parametrize("folder", ["figures", "exercises", "programmes"])
def test_where_one_file_cannot_be_written_nothing_is_added(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).write_text("a file where the folder should be", "utf-8")
    before = kept(tmp_path)
    with pytest.raises(FaultError) as caught:
        added(opened(good()), tmp_path)
    assert caught.value.fault.code is Code.NOT_ADDED
    assert kept(tmp_path) == before


def test_what_appears_after_the_review_is_not_replaced(tmp_path: Path) -> None:
    made = reviewed(opened(good()), tmp_path)
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "mornings.toml").write_text("mine", "utf-8")
    before = kept(tmp_path)
    with pytest.raises(FaultError):
        add(made, Places(tmp_path))
    assert kept(tmp_path) == before


def test_what_was_added_is_packed_as_it_came(tmp_path: Path) -> None:
    added(opened(good()), tmp_path)
    assert packed(Places(tmp_path), root(), "mornings") == good()


def test_a_programme_that_is_not_there_is_not_packed(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as caught:
        packed(Places(tmp_path), root(), "nights")
    assert caught.value.fault.code is Code.NO_PROGRAMME
