"""The commands plan and progress: their keys, and what a home says that has none of either."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from support import Trainee, tiny

from kneecoach.__main__ import main
from kneecoach.files.places import Places
from kneecoach.plans import print_plan, print_progress
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal

#: Thursday, at half past two in the night: still Wednesday.
NOW = datetime(2026, 6, 11, 2, 30, tzinfo=UTC)
WEEK = {"start", "planned", "done", "partial", "short", "extra", "paused", "adherence", "dose"}


def train(home: Path, *days: int) -> None:
    """Do a session on these days of June 2026."""
    engine, its = open_database(home / "kneecoach.sqlite3"), tiny()
    for day in days:
        journal = Journal(engine, lambda day=day: datetime(2026, 6, day, 18, 30, tzinfo=UTC))  # type: ignore[misc]
        session = journal.begin("six", its, short=False, rehearsal=False)
        for event in Trainee(its).until(100).events:
            journal.append(session, event)
    engine.dispose()


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return what was printed."""
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_home_without_sessions_follows_its_programme_from_today(
    here: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    assert print_plan(here, NOW, as_json=True) == ()
    found = told(capsys)
    assert (found["today"], found["status"], found["next"]) == ("2026-06-10", "due", "2026-06-11")
    assert [plan["since"] for plan in found["plans"]] == ["2026-06-10"]
    assert print_progress(here, NOW, today=None, as_json=True) == ()
    assert told(capsys) == {"weeks": [], "exercises": []}


def test_the_plan_of_a_home_without_one_begins_with_its_first_session(
    here: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    train(here.home, 2, 4, 9)
    print_plan(here, NOW, as_json=True)
    assert [plan["since"] for plan in told(capsys)["plans"]] == ["2026-06-02"]


def test_progress_tells_every_week_and_every_exercise(here: Places, capsys: pytest.CaptureFixture[str]) -> None:
    train(here.home, 2, 4, 9)
    here.plan.write_text('[[plans]]\nsince = 2026-06-01\nprogramme = "six"\nrhythm = "times-a-week"\n', "utf-8")
    print_progress(here, NOW, today=None, as_json=True)
    found = told(capsys)
    assert [set(week) for week in found["weeks"]] == [WEEK, WEEK]
    assert [(w["start"], w["planned"], w["done"]) for w in found["weeks"]] == [
        ("2026-06-01", 3, 2),
        ("2026-06-08", 3, 1),
    ]
    assert found["exercises"] == [{"id": "0", "sessions": 3, "planned": 18.0, "done": 18.0, "adherence": 1.0}]


def test_progress_on_an_earlier_day_knows_nothing_later(here: Places, capsys: pytest.CaptureFixture[str]) -> None:
    train(here.home, 2, 4, 9)
    print_progress(here, NOW, today=date(2026, 6, 3), as_json=True)
    (week,) = told(capsys)["weeks"]
    assert (week["start"], week["done"]) == ("2026-06-01", 1)


def test_without_json_both_are_read_by_people(here: Places, capsys: pytest.CaptureFixture[str]) -> None:
    train(here.home, 8, 9)
    here.plan.write_text(
        '[[plans]]\nsince = 2026-06-08\nprogramme = "kneecap-basics"\nrhythm = "weekdays"\n'
        '[[pauses]]\nfrom = 2026-07-01\nbecause = "away"\n',
        "utf-8",
    )
    print_plan(here, NOW, as_json=False)
    print_progress(here, NOW, today=None, as_json=False)
    assert capsys.readouterr().out.splitlines() == [
        "A session is planned for today.",
        "From 8 June 2026: Kneecap basics, Mon, Wed, Fri",
        "Away, from 1 July 2026 on",
        "8 June 2026: 2 of 3, 67 %",
    ]


def test_a_fault_of_the_plan_is_told_and_the_rest_is_printed(here: Places, capsys: pytest.CaptureFixture[str]) -> None:
    here.plan.write_text('[[plans]]\nsince = 2026-06-08\nprogramme = "six"\nrhythm = "hourly"\n', "utf-8")
    assert main(["--home", str(here.home), "plan", "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["status"] == "due"
    assert printed.err == (
        "plan.toml, at plans 1.rhythm: “hourly” is not a value that KneeCoach knows. "
        "That plan was left out, and stays in the file.\n"
    )


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", ""])
def test_a_day_that_is_none_is_refused_in_one_line(here: Places, capsys: pytest.CaptureFixture[str], day: str) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--home", str(here.home), "progress", "--today", day])
    assert end.value.code == 2
    assert "is not a date" in capsys.readouterr().err


def test_the_plan_is_exported_as_a_calendar(here: Places, capsys: pytest.CaptureFixture[str]) -> None:
    here.plan.write_text('[[plans]]\nsince = 2026-06-01\nprogramme = "six"\nrhythm = "daily"\nat = 18:30:00\n', "utf-8")
    out = here.home / "plan.ics"
    assert main(["--home", str(here.home), "export", "--ics", str(out)]) == 0
    assert "RRULE:FREQ=DAILY;" in out.read_text("utf-8")
    assert capsys.readouterr().out.startswith(f"{out} was written")


@pytest.mark.parametrize("given", [[], ["six", "--out", "a", "--ics", "b"], ["six"], ["--out", "a"]], ids=" ".join)
def test_an_export_is_either_of_a_programme_or_of_the_plan(given: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["export", *given])
