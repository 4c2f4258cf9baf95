"""From the plan and the log to what Today shows of the week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from kneecoach.app.outlook import PlanView, named, week_of
from kneecoach.core.adherence import trained
from kneecoach.core.answer import Status, answer
from kneecoach.core.history import State
from kneecoach.core.schedule import Kind, days
from kneecoach.ui.kit.week_strip import StripDay, StripMark
from kneecoach.words import plan as words
from kneecoach.words.week import SHORT_DAY_ANYWAY

if TYPE_CHECKING:
    from kneecoach.core.plan import Intent
    from kneecoach.core.programme import Programme
    from kneecoach.core.schedule import Day
    from kneecoach.store.charted import Past


#: On such a day nothing is planned any more.
RESTING = {Status.DONE, Status.REST, Status.REACHED, Status.AWAY, Status.LATER}

#: So many plans are told of.
NOTED = 4


class Done(Struct, frozen=True):
    """A session of a day, and how long it took in whole minutes."""

    day: date
    state: State
    short: bool
    minutes: int


def plan_view(intent: Intent, past: Sequence[Past], today: date) -> PlanView:
    """Return what the plan says; `past` are the sessions that count, oldest first."""
    week = week_of(today)
    now = answer(intent, past, today)
    schedule = days(intent, trained(past), week[0], week[-1], today)
    strip = day_marks(schedule, [Done(p.day, p.state, p.short, p.minutes) for p in past if p.day >= week[0]], today)
    plan = intent.on(today)
    rhythm = words.rhythm(plan) if plan is not None else ""
    return PlanView(words.told(now), strip, rhythm, SHORT_DAY_ANYWAY if now.status in RESTING else "")


def day_marks(schedule: Iterable[Day], done: Iterable[Done], today: date) -> tuple[StripDay, ...]:
    """Return every day of the schedule as it was planned and done."""
    by_day: dict[date, list[Done]] = {}
    for session in done:
        by_day.setdefault(session.day, []).append(session)
    return tuple(_day(day, by_day.get(day.date, ()), today) for day in schedule)


def plan_note(intent: Intent, programmes: Mapping[str, Programme]) -> str:
    """Return the plans there were, the latest first, a line each."""
    latest = reversed(intent.plans[-NOTED:])
    names = {key: programme.name for key, programme in programmes.items()}
    return "\n".join(words.plan_line(plan, names.get(plan.programme, plan.programme)) for plan in latest)


def _day(day: Day, done: Iterable[Done], today: date) -> StripDay:
    counting = [session for session in done if session.state in {State.DONE, State.PARTIAL}]
    if counting:
        best = min(counting, key=lambda session: (session.state is not State.DONE, session.short))
        mark, word = _done(best)
        return named(day.date, mark, words.lasted(word, best.minutes), today)
    mark, word = _MARKS[day.kind], words.KINDS[day.kind]
    if day.date == today and day.kind in {Kind.PLANNED, Kind.OPEN}:
        return named(day.date, "today", words.TODAY, today, said=word)
    if day.date == today and day.kind is Kind.MOVED:
        mark, word = _MARKS[Kind.REST], words.KINDS[Kind.REST]
    elif day.date < today and day.kind is Kind.PLANNED:
        mark, word = "missed", words.MISSED
    elif day.date < today and day.kind is Kind.OPEN:
        mark, word = "rest", ""
    elif day.cause is not None:
        word = words.CAUSES[day.cause]
    return named(day.date, mark, word, today)


#: The mark of a day without a session, by its kind.
_MARKS: dict[Kind, StripMark] = {
    Kind.NONE: "none",
    Kind.PLANNED: "planned",
    Kind.REST: "rest",
    Kind.MOVED: "moved",
    Kind.AWAY: "away",
    Kind.OPEN: "none",
}


def _done(session: Done) -> tuple[StripMark, str]:
    if session.state is State.PARTIAL:
        return "part", words.PART
    return ("short", words.SHORT) if session.short else ("done", words.FULL)
