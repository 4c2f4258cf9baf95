"""The commands for files to share: check, import and export."""

from __future__ import annotations

from pathlib import Path

import pytest
from routines import good

from kneecoach.__main__ import main


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    path = tmp_path / "mornings.kneecoach"
    path.write_text(good(), "utf-8")
    return path


def test_check_tells_that_a_file_is_good(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(shared)]) == 0
    assert capsys.readouterr().out == f"{shared}: good; 1 programme, 2 exercises of its own\n"


def test_check_prints_every_fault_with_line_and_column(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = good().replace("sets = 2", "sets = 99").replace('  "mat",', '  "matt",')
    shared.write_text(text, "utf-8")
    assert main(["check", str(shared), str(shared)]) == 1
    told = capsys.readouterr().out.splitlines()
    line = text.splitlines().index("sets = 99") + 1
    assert told[0] == f"{shared}:{line}:8: programme.exercises[0].sets: 99 is not between 1 and 10"
    assert len(told) == 2 * (1 + text.count("matt"))


def test_import_tells_what_was_added_under_which_name(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(tmp_path / "home")]
    assert main([*home, "import", str(shared)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Mornings: new"
    shared.write_text(good().replace("sets = 2", "sets = 3"), "utf-8")
    assert main([*home, "import", str(shared)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told == ["Mornings: gets the name “Mornings (2)”", "My bridge: there already", "My clamshell: there already"]


def test_what_is_refused_changes_nothing(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "home"
    shared.write_text(good()[: len(good()) // 2], "utf-8")
    assert main(["--home", str(home), "import", str(shared)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("This file is not a KneeCoach programme (")
    assert list(home.iterdir()) == []


def test_what_is_exported_can_be_imported_elsewhere(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    homes, out = [str(tmp_path / "one"), str(tmp_path / "two")], tmp_path / "out.kneecoach"
    main(["--home", homes[0], "import", str(shared)])
    assert main(["--home", homes[0], "export", "mornings", "--out", str(out)]) == 0
    assert out.read_bytes() == shared.read_bytes()
    assert main(["--home", homes[1], "import", str(out)]) == 0
    assert main(["--home", homes[0], "export", "nights", "--out", str(out)]) == 2
    assert main(["--home", homes[0], "export", "mornings", "--out", str(tmp_path / "no" / "x")]) == 2
    assert "Choose another place." in capsys.readouterr().err
