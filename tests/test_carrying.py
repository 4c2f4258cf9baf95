"""The commands that carry a history away and bring one in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from histories import STRONG
from support import command
from year import write

from kneecoach.carrying import export_everything, export_table, import_history
from kneecoach.files.places import Places
from kneecoach.files.plan import read

NOW = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)


@pytest.fixture
def year(tmp_path: Path) -> Places:
    """Return a folder with a year in it."""
    (tmp_path / "year").mkdir()
    write(tmp_path / "year")
    return Places(tmp_path / "year")


@pytest.fixture
def other(tmp_path: Path) -> Places:
    """Return an empty folder elsewhere."""
    (tmp_path / "other").mkdir()
    return Places(tmp_path / "other")


def test_everything_comes_back_to_the_last_byte(year: Places, other: Places, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    export_everything(year, first)
    assert import_history(other, first, NOW, weights=None) == 0
    export_everything(other, second)
    assert second.read_bytes() == first.read_bytes()
    assert read(other.plan).intent == read(year.plan).intent


def test_nothing_comes_twice(year: Places, other: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole, table = tmp_path / "all.json", tmp_path / "all.csv"
    export_everything(year, whole)
    export_table(year, table)
    for path in (table, table, whole):
        assert import_history(other, path, NOW, weights=None) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if "added" in line]
    assert told[0].endswith("sessions added.")
    assert told[1].startswith("0 sessions added.")
    assert int(told[2].split()[0]) < int(told[0].split()[0])


def test_a_plan_that_is_here_stays(year: Places, other: Places, tmp_path: Path) -> None:
    whole = tmp_path / "all.json"
    export_everything(year, whole)
    other.plan.write_text('[[plans]]\nsince = 2026-01-01\nprogramme = "six"\nrhythm = "daily"\n', "utf-8")
    import_history(other, whole, NOW, weights=None)
    assert [plan.programme for plan in read(other.plan).intent.plans] == ["six"]


@pytest.mark.parametrize(("weights", "said"), [(None, 0), ("kg", 20_000), ("lb", 9072)])
def test_weights_are_taken_as_the_person_says(other: Places, tmp_path: Path, weights: str | None, said: int) -> None:
    path, out = tmp_path / "strong.csv", tmp_path / "out.json"
    path.write_text(STRONG, "utf-8")
    assert import_history(other, path, NOW, weights=weights) == 0
    export_everything(other, out)
    assert (f'"load":{said}' in out.read_text("utf-8")) is True


def test_a_file_that_is_no_history_is_left_to_others(other: Places, tmp_path: Path) -> None:
    path = tmp_path / "x.kneecoach"
    path.write_text("format = 1\n", "utf-8")
    assert import_history(other, path, NOW, weights=None) is None


def test_what_cannot_be_used_is_told_line_by_line(
    other: Places, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "strong.csv"
    path.write_text(STRONG.replace(",10.0,", ",ten,", 1), "utf-8")
    assert import_history(other, path, NOW, weights="kg") == 0
    assert capsys.readouterr().err.startswith("strong.csv:2: Reps: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export",), "export: name a programme, or one of --csv, --json, --pdf, --ics"),
        (("export", "--csv", "a.csv", "--json", "a.json"), "export: name a programme, or one of"),
        (("export", "six-knee-strength"), "export: --out goes with a programme"),
        (("export", "--json", "gone/a.json"), "gone/a.json cannot be written"),
        (("import", "gone.json"), "This file cannot be read"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(here: Places, arguments: tuple[str, ...], said: str) -> None:
    done = command(here.home, *arguments)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert said in done.stderr
