"""The plan as a calendar file (iCalendar, RFC 5545), for other programs: local times, with an alarm as each begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from kneecoach.core.agenda import Entry
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.reminder import moment_of
from kneecoach.core.schedule import DAY, ROUNDS
from kneecoach.words import reminders as words

if TYPE_CHECKING:
    from icalendar import Alarm, Event

#: Name and seconds of a programme by its id, True for its short day.
About = Callable[[str, bool], tuple[str, int]]
#: By Python's numbers of the days.
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar(entries: Iterable[Entry], about: About, begins: int, home: Path, now: datetime) -> bytes:
    """Return the calendar of these entries.

    `about` tells of a programme, and of its short day, by what name it goes and how many seconds it takes.
    Times have no zone, as reminders have none: half past six stays half past six wherever the person is. A day begins
    `begins` hours after midnight. The ids are always those of its home, so that a newer
    calendar brings an older one up to date.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//KneeCoach//KneeCoach//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", "KneeCoach")
    owner, repeated = sha256(str(home.resolve()).encode()).hexdigest()[:12], 0
    for entry in entries:
        repeated += bool(entry.weekdays)
        name = f"every-{repeated}" if entry.weekdays else entry.first.isoformat()
        made.add_component(_event(entry, about, begins, f"{name}-{owner}@kneecoach", now))
    content: bytes = made.to_ical()
    return content


def write_calendar(out: Path, content: bytes) -> None:
    """Write a calendar. Raises FaultError (NOT_WRITTEN) where it cannot."""
    try:
        out.write_bytes(content)
    except OSError as error:
        raise FaultError(Fault(Code.NOT_WRITTEN, str(out), values={"why": type(error).__name__})) from error


def _event(entry: Entry, about: About, begins: int, uid: str, now: datetime) -> Event:
    from icalendar import Event

    event, at = Event(), entry.plan.at
    name, seconds = about(entry.plan.programme, entry.short)
    summary = words.summary(name, short=entry.short)
    stamp = now.astimezone(UTC)
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("sequence", int(stamp.timestamp()) // 60)  # only by this do some programs take the newer one
    event.add("summary", summary)
    if described := _description(entry):
        event.add("description", described)
    event.add("dtstart", _moment(entry.first, at, begins))
    event.add("duration", timedelta(minutes=-(-seconds // 60)) if at is not None else DAY)
    event.add("transp", "TRANSPARENT" if at is None else "OPAQUE")
    if entry.weekdays:
        event.add("rrule", _rule(entry, begins))
    if entry.but_not:
        every = [_moment(day, at, begins) for day in entry.but_not]
        event.add("exdate", every, parameters={} if at is not None else {"value": "DATE"})
    if at is not None:
        event.add_component(_alarm(summary))
    return event


def _description(entry: Entry) -> str:
    if entry.any_day:
        return words.ANY_DAY
    return words.MOVES if entry.plan.rhythm in ROUNDS else ""


def _alarm(summary: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(0))
    return alarm


def _moment(day: date, at: time | None, begins: int) -> date:
    """Return when a session of that day begins, or the day itself where the person has no time."""
    return day if at is None else moment_of(day, at, begins)


def _rule(entry: Entry, begins: int) -> dict[str, object]:
    until = _moment(entry.last, entry.plan.at, begins)
    if len(entry.weekdays) == 7:
        return {"freq": "daily", "until": until}
    shift = _moment(entry.first, entry.plan.at, begins).weekday() - entry.first.weekday()
    return {"freq": "weekly", "byday": [_WEEKDAYS[(day + shift) % 7] for day in entry.weekdays], "until": until}
