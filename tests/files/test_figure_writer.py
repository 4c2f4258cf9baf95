"""What is written of a figure is read back as an equal one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kneecoach.core.fault import Code, FaultError
from kneecoach.figure.begun import begun
from kneecoach.figure.draft import added, draft_of, figure_of, renamed, with_joints, with_supports
from kneecoach.figure.joints import JOINTS, LEAST, MOST, PLACE, Posture
from kneecoach.files.figure_writer import figure_file, figure_text, write_figure
from kneecoach.files.figures import FileFigures, read_figure
from kneecoach.files.resources import root

SHIPPED = root() / "figures"


@pytest.mark.parametrize("name", FileFigures(root()))
def test_a_shipped_figure_comes_back(tmp_path: Path, name: str) -> None:
    figure = read_figure(SHIPPED / f"{name}.toml")
    path = tmp_path / f"{name}.toml"
    write_figure(path, figure, "003-1")
    assert read_figure(path) == figure
    assert 'source = "003-1"' in path.read_text("utf-8")
    assert path.stat().st_size <= 1.1 * (SHIPPED / path.name).stat().st_size


@settings(max_examples=40)
@given(st.data())
def test_any_pose_comes_back(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    draft = added(begun(data.draw(st.sampled_from(Posture)), "Start"), 0, "End")
    joints = data.draw(st.lists(st.sampled_from(JOINTS), max_size=12, unique=True))
    values = {joint: data.draw(st.floats(LEAST[PLACE[joint]], MOST[PLACE[joint]])) for joint in joints}
    figure = figure_of(with_joints(draft, data.draw(st.integers(0, 1)), values), "mine")
    path = tmp_path_factory.mktemp("figure") / "mine.toml"
    write_figure(path, figure)
    assert read_figure(path) == figure


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=30).filter(str.strip))
def test_any_name_of_a_keyframe_comes_back(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    draft = renamed(added(begun(Posture.STANDING, "Start"), 0, "End"), 1, name.encode("utf-8", "ignore").decode())
    figure = figure_of(draft, "mine")
    path = tmp_path_factory.mktemp("figure") / "mine.toml"
    write_figure(path, figure)
    assert read_figure(path).keys[1].name == draft.keys[1].name


def test_a_keyframe_in_the_air_rests_on_nothing_when_it_is_read(tmp_path: Path) -> None:
    draft = with_supports(added(begun(Posture.STANDING, "Start"), 0, "Jump"), 1, ())
    write_figure(tmp_path / "mine.toml", figure_of(draft, "mine"))
    assert [len(key.supports) for key in read_figure(tmp_path / "mine.toml").keys] == [2, 0]


def test_only_what_differs_from_the_posture_is_written() -> None:
    text = figure_text(figure_file(figure_of(begun(Posture.STANDING, "Start"), "mine")))
    assert "root = { py = 0.927 }" in text
    assert "elbow" not in text
    assert "muscles" not in text


def test_what_all_keyframes_share_is_written_once() -> None:
    draft = with_joints(begun(Posture.STANDING, "Start"), 0, {"l_elbow": 90, "r_elbow": 90})
    text = figure_text(figure_file(figure_of(added(draft, 0, "End"), "mine")))
    assert text.count("elbow = 90") == 1
    assert text.count("left sole") == 1


def test_a_draft_of_a_figure_is_the_figure_again() -> None:
    figure = read_figure(SHIPPED / "bridge.toml")
    assert figure_of(draft_of(figure), "bridge") == figure
    assert figure_of(draft_of(figure), "mine") == replace(figure, id="mine")


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as refused:
        write_figure(tmp_path / "gone" / "figures" / "mine.toml", figure_of(begun(Posture.STANDING, "Start"), "mine"))
    assert refused.value.fault.code is Code.UNWRITABLE
