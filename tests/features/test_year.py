"""A simulated year: what KneeCoach says of it, beside what an independent script says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import year
from paper import words
from support import command, dose

from kneecoach.core.adherence import day_of, monday, trained
from kneecoach.core.dose_fields import put
from kneecoach.core.felt import Moment
from kneecoach.core.history import State
from kneecoach.core.offers import Place, Rules, Standing, Tried, offer
from kneecoach.core.schedule import Kind, days
from kneecoach.core.series import Grain, Measure
from kneecoach.core.tally import Tally
from kneecoach.files.plan import read
from kneecoach.store.charted import Series
from kneecoach.store.database import open_database
from kneecoach.store.held import held
from kneecoach.store.log import Entry, Log
from kneecoach.store.tried import tried

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


def test_the_dose_of_every_session_is_the_one_of_the_calendar(home: Path) -> None:
    dots = series(home).doses({"0"}, Measure.REPS, Grain.SESSION)
    wanted = [one for one in year.doses_by_hand() if one[1] + one[2]]
    assert [(dot.day.isoformat(), dot.planned, dot.done) for dot in dots] == wanted
    assert series(home).exercises() == ("0",)


@pytest.mark.parametrize(("grain", "length"), [(Grain.MONTH, 7), (Grain.YEAR, 4)])
def test_a_month_s_or_a_year_s_dose_is_the_highest_in_it(home: Path, grain: Grain, length: int) -> None:
    wanted: dict[str, int] = {}
    for day, _, done in year.doses_by_hand():
        wanted[day[:length]] = max(done, wanted.get(day[:length], 0))
    dots = series(home).doses({"0"}, Measure.REPS, grain)
    assert {dot.day.isoformat()[:length]: dot.done for dot in dots} == wanted


def test_left_and_right_of_every_week_are_those_of_the_calendar(home: Path) -> None:
    weeks = Counter[str]()
    for day, _, done in year.doses_by_hand():
        weeks[str(monday(date.fromisoformat(day)))] += done
    dots = series(home).doses({"0"}, Measure.REPS, Grain.WEEK)
    assert {str(dot.day): dot.left + dot.right for dot in dots} == {week: sum_ for week, sum_ in weeks.items() if sum_}


def test_what_was_said_of_every_month_is_what_the_calendar_says(home: Path) -> None:
    wanted: dict[str, int] = {}
    for day, *_ in year.doses_by_hand():
        wanted[day[:7]] = max(wanted.get(day[:7], 0), 5 if year.is_sore(day) else 1)
    said = series(home).said(Grain.MONTH)
    assert {str(start)[:7]: felt[Moment.DURING, "both"] for start, felt in said.items()} == wanted


def test_on_every_day_of_the_year_the_offer_is_the_one_found_by_hand(home: Path) -> None:
    every = [entry for entry in entries(home) if entry.state in {State.DONE, State.PARTIAL}]
    found = {str(day): offered(home, every, day) for day, _ in year.letters()}
    assert found == {str(day): year.offer_by_hand(str(day)) for day, _ in year.letters()}
    assert set(found.values()) == {"", "more", "lighter", "rest-day", "back"}


def offered(home: Path, every: list[Entry], today: date) -> str:
    """Return the kind of what is offered on this day to somebody whose dose never changed."""
    past = [entry for entry in every if day_of(entry.started, 4) <= today]
    went = tried_of(home, tuple(past))
    range_, planned = put(dose(reps=2), "reps", (1, 3)), Tally(reps=2, units=20)
    place = Place("0", "0", put(range_, "reps", 2), range_, planned, went.get("0", ()))
    last = max((day_of(entry.started, 4) for entry in past), default=None)
    found = offer(Standing(today, "", (place,), last, tuple(e.answers.morning.worst for e in past)), Rules())
    return found.kind.value if found else ""


def tried_of(home: Path, past: tuple[Entry, ...]) -> Mapping[str, tuple[Tried, ...]]:
    """Return how the exercise went in these sessions."""
    engine = open_database(home / "kneecoach.sqlite3")
    try:
        return tried(engine, past, 4)
    finally:
        engine.dispose()


def series(home: Path) -> Series:
    """Return what charts ask about the whole year."""
    return Series(open_database(home / "kneecoach.sqlite3"), None, 4)


@cache
def at_home(home: Path) -> list[dict[str, Any]]:
    """Return the weeks as told where the year was spent."""
    return told(home, LAST)


def last_day() -> date:
    """Return the last day of the year."""
    return date.fromisoformat(LAST)
