"""The plan as a calendar, read back by a library that had no part in writing it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import YEAR, intents

from kneecoach.core.adherence import Held
from kneecoach.core.agenda import SOON, agenda
from kneecoach.core.answer import Status, answer
from kneecoach.core.fault import Code, FaultError
from kneecoach.core.history import State
from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm
from kneecoach.core.schedule import DAY, Kind, days
from kneecoach.files.calendar import calendar, write_calendar

MONDAY, NOW = date(2026, 6, 8), datetime(2026, 6, 8, 7, 0, tzinfo=UTC)
EVENING = time(18, 30)


def about(name: str, short: bool) -> tuple[str, int]:  # noqa: FBT001  # as a calendar asks
    """Return what a session is called, and that it takes 8 or 42 minutes and a bit."""
    return f"Six, “knees”; {name}", 8 * 60 + 1 if short else 42 * 60 + 1


def read(intent: Intent, today: date, held: Iterable[Held] = (), begins: int = 4) -> list[Any]:
    """Return the events of the calendar of a day."""
    content = calendar(agenda(intent, held, today), about, begins, Path("home"), NOW)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return list(vobject.readOne(content.decode()).contents.get("vevent", []))


def moments(event: Any) -> list[Any]:
    """Return when an event begins, every time."""
    return list(event.rruleset) if event.rruleset is not None else [event.dtstart.value]


def week(plan: Plan, *pauses: Pause, begins: int = 4) -> list[str]:
    """Return what begins in the first two weeks, such as "Mon 8 18:30"."""
    found = [moment for event in read(Intent((plan,), pauses), MONDAY, begins=begins) for moment in moments(event)]
    return [f"{at:%a %-d %H:%M}" for at in sorted(found) if at.date() < MONDAY + 14 * DAY]


def plan(rhythm: Rhythm, **more: Any) -> Plan:
    """Return a plan that begins on the Monday, half past six in the evening."""
    return Plan(MONDAY, "six", rhythm, at=more.pop("at", EVENING), **more)


def test_days_of_the_week_are_one_entry_that_repeats() -> None:
    (event,) = read(Intent((plan(Rhythm.WEEKDAYS),)), MONDAY)
    assert event.rrule.value.startswith("FREQ=WEEKLY;")
    assert event.dtstart.value == datetime(2026, 6, 8, 18, 30)  # noqa: DTZ001  # local, wherever that is
    assert event.duration.value == timedelta(minutes=43)
    assert event.summary.value == "KneeCoach: Six, “knees”; six"
    assert len(moments(event)) == 52 * 3
    assert (event.valarm.action.value, event.valarm.trigger.value) == ("DISPLAY", timedelta(0))


@pytest.mark.parametrize(
    ("its", "expected"),
    [
        (plan(Rhythm.WEEKDAYS), ["Mon 8", "Wed 10", "Fri 12", "Mon 15", "Wed 17", "Fri 19"]),
        (plan(Rhythm.EVERY_OTHER_DAY), ["Mon 8", "Wed 10", "Fri 12", "Sun 14", "Tue 16", "Thu 18", "Sat 20"]),
        (plan(Rhythm.TIMES_A_WEEK, per_week=2), ["Mon 8", "Thu 11", "Mon 15", "Thu 18"]),
    ],
)
def test_every_rhythm_has_its_days(its: Plan, expected: list[str]) -> None:
    assert week(its) == [f"{day} 18:30" for day in expected]


def test_a_pause_has_no_sessions() -> None:
    away = Pause(MONDAY + 2 * DAY, MONDAY + 9 * DAY, Cause.AWAY)
    assert week(plan(Rhythm.WEEKDAYS), away) == ["Mon 8 18:30", "Fri 19 18:30"]
    assert week(plan(Rhythm.DAILY), Pause(MONDAY + DAY, None, Cause.ILL)) == ["Mon 8 18:30"]


def test_a_time_after_midnight_is_on_the_next_date() -> None:
    late = plan(Rhythm.WEEKDAYS, weekdays=(0, 6), at=time(0, 30))
    assert week(late) == ["Tue 9 00:30", "Mon 15 00:30", "Tue 16 00:30"]
    assert week(late, begins=0) == ["Mon 8 00:30", "Sun 14 00:30", "Mon 15 00:30", "Sun 21 00:30"]


def test_short_days_are_an_entry_of_their_own() -> None:
    full, short = read(Intent((plan(Rhythm.WEEKDAYS, short_days=(4,)),)), MONDAY)
    assert (full.duration.value, short.duration.value) == (timedelta(minutes=43), timedelta(minutes=9))
    assert short.summary.value.endswith(", short day")
    assert {moment.weekday() for moment in moments(short)} == {4}


def test_without_a_time_an_entry_lasts_the_day_and_has_no_alarm() -> None:
    away = Pause(MONDAY + 2 * DAY, MONDAY + 2 * DAY, Cause.AWAY)
    (event,) = read(Intent((plan(Rhythm.DAILY, at=None),), (away,)), MONDAY)
    assert (event.dtstart.value, event.duration.value) == (MONDAY, DAY)
    assert not hasattr(event, "valarm")
    assert MONDAY + 2 * DAY not in {moment.date() for moment in moments(event)}


def test_a_newer_calendar_has_the_same_ids() -> None:
    intent = Intent((plan(Rhythm.WEEKDAYS),))
    other = Intent((plan(Rhythm.DAILY, at=time(7, 0)),))
    assert [event.uid.value for event in read(intent, MONDAY)] == [e.uid.value for e in read(other, MONDAY + DAY)]
    singles = [event.uid.value for event in read(Intent((plan(Rhythm.EVERY_OTHER_DAY),)), MONDAY)]
    assert len(set(singles)) == len(singles) == 28


@given(intents(), st.sets(YEAR, max_size=40), YEAR, st.none() | st.just(EVENING))
def test_what_is_read_back_are_the_days_of_the_plan(
    intent: Intent, done: set[date], today: date, at: time | None
) -> None:
    intent = replace(intent, plans=tuple(replace(each, at=at) for each in intent.plans))
    found = [m for event in read(intent, today, [Held(day, State.DONE) for day in done]) for m in moments(event)]
    dates = [moment.date() if isinstance(moment, datetime) else moment for moment in found]
    schedule = days(intent, done, today, today + SOON - DAY, today)
    assert len(set(dates)) == len(dates)
    wanted = {day.date for day in schedule if day.kind is Kind.PLANNED} - done
    free = {day.date for day in schedule if day.kind is Kind.OPEN} - done
    assert wanted <= {day for day in dates if day < today + SOON} <= wanted | free


@given(intents(), st.sets(YEAR, max_size=40), YEAR)
def test_a_week_of_so_many_times_has_as_many_as_are_missing(intent: Intent, done: set[date], today: date) -> None:
    held = [Held(day, State.DONE) for day in done]
    said = answer(intent, held, today)
    entries = [entry for entry in agenda(intent, held, today) if entry.any_day]
    assert not [entry for entry in entries if intent.paused(entry.first) or entry.first in done]
    if said.status is Status.REACHED:
        assert today not in {entry.first for entry in entries}


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as told:
        write_calendar(tmp_path, b"")
    assert told.value.fault.code is Code.NOT_WRITTEN
