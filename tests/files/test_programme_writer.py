"""A programme is written so that it is read back the same, with who says each number."""

from __future__ import annotations

import tempfile
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Edit, edits
from support import catalogue, programmes

from kneecoach.core import editing
from kneecoach.core.fault import FaultError
from kneecoach.core.programme import Programme
from kneecoach.files.programme_writer import raw_programme, text_of, write_programme
from kneecoach.files.programmes import read_programme


def again(programme: Programme) -> Programme:
    """Return the programme as it is read from what was written."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "programmes" / "mine.toml"
        write_programme(path, programme, catalogue())
        return read_programme(path, catalogue())


def written(programme: Programme) -> dict[str, object]:
    """Return the first exercise of what is written."""
    first: dict[str, object] = tomllib.loads(text_of(raw_programme(programme, catalogue())))["exercises"][0]
    return first


@pytest.mark.parametrize("name", sorted(programmes()))
def test_a_shipped_programme_is_read_back_the_same(name: str) -> None:
    assert again(programmes()[name]) == programmes()[name]


@given(st.sampled_from(sorted(programmes())), st.lists(edits(), max_size=20))
def test_an_edited_programme_is_read_back_the_same(name: str, made: list[Edit]) -> None:
    its = programmes()[name]
    for edit in made:
        its = edit(its)
    if its.prescriptions:
        assert again(its) == editing.as_library(its, catalogue())


def test_what_is_as_in_the_library_is_not_written() -> None:
    its = editing.added(programmes()["kneecap-basics"], "bridge", 0, catalogue())
    assert written(its) == {"id": "bridge", "slot": "bridge-2"}


def test_a_number_of_ones_own_is_bare_and_a_range_has_two() -> None:
    its = editing.added(programmes()["kneecap-basics"], "oyster", 0, catalogue())
    its = editing.changed(editing.changed(its, "oyster-2", "sets", 2), "oyster-2", "reps", (8, 12))
    assert written(its) == {"id": "oyster", "slot": "oyster-2", "sets": 2, "reps": [8, 12]}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "programmes").write_text("a file", "utf-8")
    with pytest.raises(FaultError) as refused:
        write_programme(tmp_path / "programmes" / "mine.toml", programmes()["kneecap-basics"], catalogue())
    assert refused.value.fault.code == "unwritable"
