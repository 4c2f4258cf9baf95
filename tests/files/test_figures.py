"""A figure's file that is wrong is refused, with what and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import catalogue

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.files.figures import FileFigures, read_motion
from kneecoach.files.resources import root
from kneecoach.words.faults import fault

SQUAT = (root() / "figures" / "band-squat.toml").read_text("utf-8")


def refused(folder: Path, text: str, name: str = "band-squat") -> Fault:
    """Return what is wrong with a figure's file of this text."""
    path = folder / f"{name}.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(FaultError) as caught:
        read_motion(path)
    return caught.value.fault


def test_every_exercise_has_a_figure() -> None:
    figures = FileFigures(root())
    assert set(figures) == set(catalogue())
    assert len(figures) == 31
    assert {figures[name].figure.id for name in figures} == set(catalogue())
    with pytest.raises(KeyError):
        figures["juggling"]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("lean = 26.5", "slouch = 26.5", Code.UNKNOWN_KEY, "keys.sit.root"),
        ("knee = 84", "knee = 150", Code.OUT_OF_RANGE, "keys.sit.l_knee"),
        ("knee = 84", "knee = -3", Code.OUT_OF_RANGE, "keys.sit.l_knee"),
        ('"left sole"', '"left soul"', Code.UNKNOWN_VALUE, "keys.stand.supports"),
        ('"left sole"', '"left sole on cloud"', Code.UNKNOWN_VALUE, "keys.stand.supports"),
        ('"left sole"', '"left sole @0"', Code.UNKNOWN_VALUE, "keys.stand.supports"),
        ('"quads"', '"brain"', Code.UNKNOWN_VALUE, "muscles[0]"),
        ('to = "sit"', 'to = "sofa"', Code.UNKNOWN_VALUE, "phases[0].to"),
        ('id      = "band-squat"', 'id = "squat"', Code.WRONG_NAME, "id"),
        ("seconds = 3", 'seconds = "3"', Code.WRONG_TYPE, "phases[0].seconds"),
        ("[base]", "[base", Code.SYNTAX, ""),
        ('"left sole"', '"left sole on floor"', Code.UNKNOWN_VALUE, "keys.stand.supports"),
        ('"left sole"', '"left sole on l_wing"', Code.UNKNOWN_VALUE, "keys.stand.supports"),
        ('name = "sit"', 'name = "stand"', Code.TWICE, "keys[1].name"),
        ("lean = 26.5", "lean = nan", Code.WRONG_TYPE, "keys[1].angles.root[...]"),
        ("width = 0.055", "width = nan", Code.WRONG_TYPE, "props[1].width"),
        ("width = 0.055", "width = 900", Code.WRONG_TYPE, "props[1].width"),
        ('segment = "r_thigh"', 'segment = "r_tail"', Code.UNKNOWN_VALUE, "props[1].round[0].segment"),
        ('segment = "r_thigh", ', "", Code.MISSING_KEY, "props[1].round"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, old: str, new: str, code: Code, place: str) -> None:
    assert old in SQUAT
    found = refused(tmp_path, SQUAT.replace(old, new, 1))
    assert (found.code, found.file) == (code, "band-squat.toml")
    assert found.place == place
    assert "band-squat.toml" in fault(found)


def test_a_keyframe_that_cannot_stand_is_refused(tmp_path: Path) -> None:
    floating = SQUAT.replace('"left sole"', '"left sole",\n  "left hand"', 1)
    found = refused(tmp_path, floating)
    assert (found.code, found.place) == (Code.OFF_SUPPORT, "keys.stand")
    assert found.values["support"] == "left hand"
    assert int(found.values["mm"]) > 8
    assert "left hand" in fault(found)


def test_a_figure_needs_keyframes_and_phases(tmp_path: Path) -> None:
    head, _, _ = SQUAT.partition("[[phases]]")
    assert refused(tmp_path, head).code is Code.MISSING_KEY
    none, _, _ = SQUAT.partition("[[keys]]")
    _, _, phases = SQUAT.partition("[[phases]]")
    assert refused(tmp_path, f"{none}\n[[phases]]{phases}").code is Code.MISSING_KEY


def test_a_figure_is_read_and_solved_once() -> None:
    figures = FileFigures(root())
    assert figures["bridge"] is figures["bridge"]
    assert list(figures) == sorted(figures)
