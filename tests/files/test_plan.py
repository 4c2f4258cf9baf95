"""The plan file: what was meant comes back, what cannot be used is told and stays in the file."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from strategies import intents

from kneecoach.core.fault import Code
from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm
from kneecoach.files.plan import KeptPlan, read, write
from kneecoach.words.faults import fault

FILE = """
[[plans]]
since = 2026-06-01
programme = "kneecap-basics"
rhythm = "weekdays"
weekdays = ["thursday", "monday"]
short_days = ["sunday"]
at = 18:30:00

[[pauses]]
from = 2026-07-01
to = 2026-07-14
because = "away"
"""
PLAN = Plan(date(2026, 6, 1), "kneecap-basics", Rhythm.WEEKDAYS, (0, 3), short_days=(6,), at=time(18, 30))
PAUSE = Pause(date(2026, 7, 1), date(2026, 7, 14), Cause.AWAY)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the plan is."""
    return tmp_path / "plan.toml"


def kept(path: Path, text: str) -> KeptPlan:
    """Return what a plan file with this text holds."""
    path.write_text(text, "utf-8")
    return read(path)


def test_without_a_file_nothing_is_meant(path: Path) -> None:
    assert read(path) == KeptPlan()
    assert not path.exists()


def test_a_file_written_by_hand_is_understood(path: Path) -> None:
    assert kept(path, FILE) == KeptPlan(Intent((PLAN,), (PAUSE,)))


@given(intents())
def test_what_was_written_comes_back(tmp_path_factory: pytest.TempPathFactory, intent: Intent) -> None:
    path = tmp_path_factory.getbasetemp() / "plan.toml"
    write(path, KeptPlan(intent))
    assert read(path) == KeptPlan(intent)


@pytest.mark.parametrize(
    ("table", "code", "place"),
    [
        ('[[plans]]\nsince = 2026-06-02\nprogramme = "x"\nrhythm = "hourly"', Code.UNKNOWN_VALUE, "plans 2.rhythm"),
        ('[[plans]]\nsince = 2026-06-02\nrhythm = "daily"', Code.MISSING_KEY, "plans 2"),
        ('[[plans]]\nsince = 2026-06-01\nprogramme = "x"\nrhythm = "daily"', Code.TWICE, "plans 2"),
        ('[[pauses]]\nfrom = 2026-06-09\nto = 2026-06-08\nbecause = "ill"', Code.REVERSED_RANGE, "pauses 2"),
        ('[[pauses]]\nfrom = 2026-06-09\nbecause = "ill"\nuntil = 3', Code.UNKNOWN_KEY, "pauses 2"),
        ("[moods]\nmonday = 3", Code.UNKNOWN_KEY, "moods"),
    ],
)
def test_what_cannot_be_used_is_told_and_stays_in_the_file(path: Path, table: str, code: Code, place: str) -> None:
    first = kept(path, f"{FILE}\n{table}\n")
    assert [(wrong.code, wrong.place) for wrong in first.faults] == [(code, place)]
    assert first.intent == Intent((PLAN,), (PAUSE,))
    assert fault(first.faults[0]).startswith(f"plan.toml, at {place}: ")
    write(path, first)
    assert read(path) == first


@pytest.mark.parametrize("text", ["[[plans", "\x00", "plans = ["])
def test_a_file_that_cannot_be_read_is_kept_beside_the_new_one(path: Path, text: str) -> None:
    first = kept(path, text)
    assert len(first.faults) == 1
    assert first.intent == Intent()
    write(path, first)
    assert path.with_suffix(".broken.toml").read_text("utf-8") == text
    assert read(path) == KeptPlan()


@pytest.mark.parametrize("text", ["plans = 3", "[plans]\nsince = 1", "pauses = 'never'"])
def test_something_else_in_place_of_the_tables_is_told_and_kept(path: Path, text: str) -> None:
    first = kept(path, text)
    assert [wrong.code for wrong in first.faults] == [Code.WRONG_TYPE]
    write(path, first)
    assert read(path).faults
