"""The settings file: what was kept comes back, and what cannot be used keeps its default and is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.settings import DEFAULTS, Value
from kneecoach.files.settings import Kept, Remembered, read, write

CHOSEN: dict[str, Value] = {"breath": 4, "rest": "90", "own_pace": True, "theme": "dark", "voice": "Alba"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "settings.toml"


def kept(path: Path, text: str) -> Kept:
    """Return what a settings file with this text holds."""
    path.write_text(text, "utf-8")
    return read(path)


def test_without_a_file_every_setting_has_its_default(path: Path) -> None:
    assert read(path) == Kept(dict(DEFAULTS), Remembered())
    assert not path.exists()


def test_what_was_written_comes_back(path: Path) -> None:
    remembered = Remembered(
        acknowledged=True, programme="runners-five", short=True, choices={"a": {"forward-step-down": "other"}}
    )
    write(path, Kept({**DEFAULTS, **CHOSEN}, remembered))
    assert read(path) == Kept({**DEFAULTS, **CHOSEN}, remembered)


def test_the_defaults_come_back_too(path: Path) -> None:
    write(path, Kept(dict(DEFAULTS), Remembered()))
    assert read(path) == Kept(dict(DEFAULTS), Remembered())


def test_the_file_holds_only_what_was_changed(path: Path) -> None:
    write(path, Kept({**DEFAULTS, "breath": 4}, Remembered()))
    assert "breath = 4" in path.read_text("utf-8")
    assert "theme" not in path.read_text("utf-8")


@pytest.mark.parametrize("owned", [None, (), ("step", "jetpack")])
def test_what_a_person_owns_comes_back_and_never_said_is_not_the_same_as_nothing(
    path: Path, owned: tuple[str, ...] | None
) -> None:
    remembered = Remembered(owned=owned, cautions=("back-pain", "ladders"))
    write(path, Kept(dict(DEFAULTS), remembered))
    assert read(path).remembered == remembered
    assert ("owned" in path.read_text("utf-8")) == (owned is not None)


def test_one_unusable_setting_keeps_its_default_and_the_others_hold(path: Path) -> None:
    found = kept(path, '[settings]\nbreath = 99\ntheme = "dark"\n')
    assert found.values == {**DEFAULTS, "theme": "dark"}
    assert found.faults == (Fault(Code.UNKNOWN_VALUE, "settings.toml", "settings.breath", {"value": "99"}),)


@pytest.mark.parametrize(
    ("key", "value"),
    [("breath", "true"), ("own_pace", "1"), ("rest", "30"), ("prep", "10.0"), ("theme", "[1]")],
)
def test_a_setting_of_the_wrong_type_is_told(path: Path, key: str, value: str) -> None:
    found = kept(path, f"[settings]\n{key} = {value}\n")
    assert [fault.place for fault in found.faults] == [f"settings.{key}"]
    assert found.values == DEFAULTS


def test_a_setting_of_a_newer_kneecoach_is_passed_over(path: Path) -> None:
    found = kept(path, "[settings]\nholograms = true\nbreath = 4\n[remembered]\nmood = 3\nshort = true\n")
    assert found == Kept({**DEFAULTS, "breath": 4}, Remembered(short=True), unused={"holograms": True})


def test_what_could_not_be_used_is_written_back(path: Path) -> None:
    found = kept(path, "[settings]\nholograms = [1, {a = 2}]\nbreath = 99\n")
    write(path, found.with_value("prep", 15))
    assert read(path) == Kept(
        {**DEFAULTS, "prep": 15}, Remembered(), found.faults, {"holograms": [1, {"a": 2}], "breath": 99}
    )


def test_a_setting_chosen_anew_replaces_what_could_not_be_used(path: Path) -> None:
    found = kept(path, "[settings]\nbreath = 99\nprep = 1\n").with_value("breath", 5)
    assert (found.values["breath"], found.unused) == (5, {"prep": 1})
    assert [fault.place for fault in found.faults] == ["settings.prep"]
    write(path, found)
    assert "breath" not in path.read_text("utf-8")


@pytest.mark.parametrize("value", ['"""two\nlines"""', '"' + "x" * 201 + '"', "5", "true"])
def test_a_name_that_cannot_be_one_is_told_in_short(path: Path, value: str) -> None:
    found = kept(path, f"[settings]\nvoice = {value}\n")
    (fault,) = found.faults
    assert (fault.code, fault.place, found.values) == (Code.UNKNOWN_VALUE, "settings.voice", DEFAULTS)
    assert len(str(fault.values["value"])) <= 60
    assert "\n" not in str(fault.values["value"])


def test_a_file_that_is_no_toml_leaves_the_defaults_and_is_told(path: Path) -> None:
    found = kept(path, "[settings]\nbreath = \n")
    assert found.values == DEFAULTS
    assert [(f.code, f.file, f.values["line"]) for f in found.faults] == [(Code.SYNTAX, "settings.toml", 2)]


def test_a_file_that_is_no_text_leaves_the_defaults_and_is_told(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")
    assert (read(path).values, read(path).faults[0].code) == (DEFAULTS, Code.UNREADABLE)


def test_a_folder_in_its_place_leaves_the_defaults_and_is_told(path: Path) -> None:
    path.mkdir()
    assert (read(path).values, read(path).faults[0].code) == (DEFAULTS, Code.UNREADABLE)


def test_what_cannot_be_remembered_is_told_and_the_settings_hold(path: Path) -> None:
    found = kept(path, "[settings]\nbreath = 4\n[remembered]\nshort = 5\n")
    assert (found.values["breath"], found.remembered) == (4, Remembered())
    assert found.faults == (Fault(Code.WRONG_TYPE, "settings.toml", "remembered"),)


@pytest.mark.parametrize("text", ["settings = 5", "remembered = 5"])
def test_a_table_that_is_none_leaves_the_defaults_and_is_told(path: Path, text: str) -> None:
    found = kept(path, text)
    assert (found.values, found.remembered) == (DEFAULTS, Remembered())
    assert len(found.faults) == 1


def test_writing_leaves_nothing_beside_the_file(path: Path) -> None:
    write(path, Kept(dict(DEFAULTS), Remembered()))
    write(path, Kept({**DEFAULTS, "breath": 4}, Remembered()))
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_a_write_that_fails_leaves_the_old_file_as_it_was(path: Path) -> None:
    write(path, Kept({**DEFAULTS, "breath": 4}, Remembered()))
    path.with_suffix(".new").mkdir()  # so that the new file cannot be written
    with pytest.raises(FaultError) as refused:
        write(path, Kept({**DEFAULTS, "breath": 9}, Remembered()))
    assert (refused.value.fault.code, refused.value.fault.file) == (Code.UNWRITABLE, str(path))
    assert read(path).values["breath"] == 4


def test_a_file_that_cannot_be_replaced_is_told(path: Path) -> None:
    (path / "something").mkdir(parents=True)
    with pytest.raises(FaultError) as refused:
        write(path, Kept(dict(DEFAULTS), Remembered()))
    assert refused.value.fault.code is Code.UNWRITABLE


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as refused:
        write(tmp_path / "gone" / "settings.toml", Kept(dict(DEFAULTS), Remembered()))
    assert refused.value.fault.values == {"why": "FileNotFoundError"}
