"""A simulated year: what KneeCoach says of it, beside what an independent script says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import year
from paper import words
from support import command

from kneecoach.core.adherence import day_of, trained
from kneecoach.core.schedule import Kind, days
from kneecoach.files.plan import read
from kneecoach.store.database import open_database
from kneecoach.store.held import held
from kneecoach.store.log import Entry, Log

LAST = "2026-12-27"
KEYS = ("start", "planned", "done", "partial", "short", "extra", "adherence")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a year in it."""
    made = tmp_path_factory.mktemp("year")
    year.write(made)
    return made


def entries(home: Path) -> tuple[Entry, ...]:
    """Return every session of the year, newest first."""
    engine = open_database(home / "kneecoach.sqlite3")
    try:
        return Log(engine).entries()
    finally:
        engine.dispose()


def told(home: Path, today: str, zone: str = "UTC") -> list[dict[str, Any]]:
    """Return the weeks that the command tells on a computer in this time zone."""
    command = [sys.executable, "-m", "kneecoach", "--home", str(home), "progress", "--json", "--today", today]
    out = subprocess.run(command, env=os.environ | {"TZ": zone}, capture_output=True, text=True, check=True).stdout
    weeks: list[dict[str, Any]] = json.loads(out)["weeks"]
    return weeks


def test_a_year_comes_to_what_it_comes_to_by_hand(home: Path) -> None:
    weeks = told(home, LAST)
    wanted = year.weeks_by_hand(LAST)
    assert len(weeks) == len(wanted) == 51
    assert [tuple(week[key] for key in KEYS) for week in weeks] == [tuple(week) for week in wanted]


def test_the_page_to_take_along_counts_the_year_as_it_is_counted_by_hand(home: Path) -> None:
    out = home / "year.pdf"
    command(home, "export", "--pdf", out, "--period", "all", "--today", LAST)
    weeks, (page,) = year.weeks_by_hand(LAST), words(out.read_bytes())
    planned, done, partial, short, extra = (sum(each) for each in zip(*(week[1:6] for week in weeks), strict=True))
    share = round(100 * (done + partial / 2) / planned)
    assert f" {planned} sessions planned {done} done, {short} of them short {partial} done in part {extra} " in page
    assert f" {share} % of planned sessions done" in page


def test_the_year_has_everything_in_it() -> None:
    wanted = year.weeks_by_hand(LAST)
    assert {week.planned for week in wanted} >= {0, 3, 4, 5, 7}
    assert any(week.short for week in wanted)
    assert any(week.extra for week in wanted)
    assert any(week.partial for week in wanted)
    assert len({week.adherence for week in wanted}) > 6


@pytest.mark.parametrize("number", range(1, 51, 7))
def test_on_any_monday_the_weeks_that_are_over_are_those_counted_by_hand(home: Path, number: int) -> None:
    today = (year.BEGIN + timedelta(weeks=number)).isoformat()
    over = [tuple(week[key] for key in KEYS) for week in told(home, today)[:-1]]
    assert over == [tuple(week) for week in year.weeks_by_hand(today)[:number]]


def test_the_calendar_of_the_year_is_the_one_made_by_hand(home: Path) -> None:
    schedule = days(read(home / "plan.toml").intent, trained(held(entries(home), 4)), year.BEGIN, *[last_day()] * 2)
    wanted = year.planned_by_hand(LAST)
    assert {day.date.isoformat() for day in schedule if day.kind is Kind.PLANNED} == {
        day for day, share in wanted.items() if share == 1
    }
    assert {day.date.isoformat() for day in schedule if day.kind is Kind.AWAY} == year.everything() - wanted.keys()


def test_every_session_is_on_the_day_of_the_calendar(home: Path) -> None:
    found = [day_of(entry.started, 4) for entry in reversed(entries(home))]
    wanted = [day for day, letter in year.letters() for _ in year.sessions(letter)]
    assert found == wanted
    hours = {entry.started.utcoffset() for entry in entries(home)}
    assert hours == {timedelta(hours=each) for each in (-4, 0, 1, 9)}


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London", "America/New_York"])
def test_no_time_zone_of_the_computer_moves_a_session(home: Path, zone: str) -> None:
    assert told(home, LAST, zone) == at_home(home)


@cache
def at_home(home: Path) -> list[dict[str, Any]]:
    """Return the weeks as told where the year was spent."""
    return told(home, LAST)


def last_day() -> date:
    """Return the last day of the year."""
    return date.fromisoformat(LAST)
