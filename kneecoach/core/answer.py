"""What the plan says of today: due, done, a rest day, away; and when the next session is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.adherence import WEEK, Held, Mark, marks, monday, planned, trained
from kneecoach.core.history import State
from kneecoach.core.plan import Intent, Pause
from kneecoach.core.schedule import DAY, Day, Kind, days

#: The next session is looked for this far ahead.
AHEAD = 60 * DAY


class Status(StrEnum):
    """What today is."""

    DUE = "due"
    MOVED = "moved"  # due, because it was not done the day before
    OPEN = "open"  # any day of this week will do
    DONE = "done"
    REST = "rest"
    REACHED = "reached"  # as many times this week as planned
    AWAY = "away"
    LATER = "later"  # the plan has not begun


class Answer(Struct, frozen=True):
    """What today is. `following` is the next session's day after today, if it is known.

    `moved_from` is the day that MOVED speaks of; `missed` tells of a DUE day that what was planned last went by; `done`
    of `of` is this week so far; `pause` is that of an AWAY day.
    """

    status: Status
    today: date
    following: date | None = None
    moved_from: date | None = None
    missed: bool = False
    done: int = 0
    of: int = 0
    pause: Pause | None = None


def answer(intent: Intent, held: Iterable[Held], today: date) -> Answer:
    """Return what today is, from the plans, the pauses and the sessions up to now."""
    held = tuple(held)
    practised = trained(held)
    schedule = days(intent, practised, monday(today) - WEEK, today + AHEAD, today)
    at = (today - schedule[0].date).days
    status = _status(schedule, at, trained_today=today in practised)
    week = schedule[7:14]
    this = [session for session in held if monday(session.day) == week[0].date]
    of = planned(week)
    done = sum(mark in _COUNTED for mark in marks(this, of))
    if status is Status.OPEN and done >= of:
        status = Status.REACHED
    return Answer(
        status=status,
        today=today,
        following=_following(schedule[at + 1 :], week[0].date + WEEK if done >= of else today),
        moved_from=today - DAY if status is Status.MOVED else None,
        missed=status is Status.DUE and _missed(schedule[:at], practised),
        done=done,
        of=of,
        pause=intent.paused(today),
    )


_COUNTED = {Mark.FULL, Mark.SHORT, Mark.PARTIAL}
_STATUS = {Kind.NONE: Status.LATER, Kind.REST: Status.REST, Kind.AWAY: Status.AWAY, Kind.OPEN: Status.OPEN}


def _status(schedule: tuple[Day, ...], at: int, *, trained_today: bool) -> Status:
    if trained_today:
        return Status.DONE
    if schedule[at].kind is Kind.PLANNED:
        return Status.MOVED if schedule[at - 1].kind is Kind.MOVED else Status.DUE
    return _STATUS.get(schedule[at].kind, Status.REST)  # what moves on to tomorrow leaves a rest day


def _following(ahead: tuple[Day, ...], room_from: date) -> date | None:
    """Return the next day with a session; of days that are open, one that is not before `room_from`."""
    wanted = (day.date for day in ahead if day.kind is Kind.PLANNED or _is_open(day, room_from))
    return next(wanted, None)


def _is_open(day: Day, room_from: date) -> bool:
    return day.kind is Kind.OPEN and day.date >= room_from


def _missed(before: tuple[Day, ...], practised: frozenset[date]) -> bool:
    """Tell whether the last day with something planned went by without a session."""
    last = next((day for day in reversed(before) if day.kind in {Kind.PLANNED, Kind.AWAY}), None)
    return last is not None and last.kind is Kind.PLANNED and last.date not in practised


def state_of(held: Iterable[Held], day: date) -> State | None:
    """Return the best that was done on a day, None for nothing that counts."""
    found = {session.state for session in held if session.day == day}
    return next((state for state in (State.DONE, State.PARTIAL) if state in found), None)
