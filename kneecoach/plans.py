"""The commands for the plan and what came of it, without a window."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from kneecoach.core.adherence import WEEK, Held, Week, Worked, day_of, monday, trained, weeks
from kneecoach.core.agenda import agenda
from kneecoach.core.answer import answer
from kneecoach.core.fault import Fault
from kneecoach.core.outline import seconds
from kneecoach.core.plan import Intent, Pause, Plan, assumed
from kneecoach.core.programme import Programme
from kneecoach.core.schedule import DAY, days
from kneecoach.core.settings import pace
from kneecoach.core.tally import UNIT
from kneecoach.core.timeline import compile_timeline
from kneecoach.files import plan, settings
from kneecoach.files.calendar import calendar, write_calendar
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places
from kneecoach.files.plan import WEEKDAYS
from kneecoach.files.programmes import Shelf, find, shelf
from kneecoach.files.resources import root
from kneecoach.words import plan as words
from kneecoach.words import reminders


class _Kept(Struct, frozen=True):
    """All that both commands need of a folder."""

    intent: Intent
    held: tuple[Held, ...]
    worked: tuple[Worked, ...]
    today: date
    catalogue: FileCatalogue
    programmes: Shelf
    settings: settings.Kept
    faults: tuple[Fault, ...]
    begun: bool  # there is a session, or a plan that the person made


def print_plan(places: Places, now: datetime, *, as_json: bool) -> tuple[Fault, ...]:
    """Print what today is, this week, every plan and every pause; return what is wrong with the plan's file."""
    kept = _read(places, now, None)
    print(json.dumps(_plan(kept), indent=2) if as_json else _plan_told(kept))
    return kept.faults


def print_progress(places: Places, now: datetime, *, today: date | None, as_json: bool) -> tuple[Fault, ...]:
    """Print every week and exercise, as they stood at the end of `today`; return what is wrong with the plan's file."""
    kept = _read(places, now, today)
    found = weeks(kept.intent, kept.held, kept.today) if kept.begun else ()
    told = {"weeks": [_week(week) for week in found], "exercises": [_worked(one) for one in kept.worked]}
    print(json.dumps(told, indent=2) if as_json else _weeks_told(found))
    return kept.faults


def export_calendar(places: Places, out: Path, now: datetime) -> tuple[Fault, ...]:
    """Write the sessions that are planned as a calendar; return what is wrong with the plan's file.

    Raises FaultError where the calendar cannot be written.
    """
    kept = _read(places, now, None)

    def about(name: str, short: bool) -> tuple[str, int]:  # noqa: FBT001  # as `About` has it
        programme = _programme(kept.programmes, name)
        choices = kept.settings.remembered.choices.get(programme.id, {})
        chosen = programme.session(short=short and bool(programme.short), choices=choices)
        return programme.name, seconds(compile_timeline(chosen, kept.catalogue, pace(kept.settings.values)))

    entries = agenda(kept.intent, kept.held, kept.today)
    begins = int(kept.settings.values["day_begins"])
    write_calendar(out, calendar(entries, about, begins, places.home, now))
    print(reminders.written(str(out), timed=all(entry.plan.at is not None for entry in entries)))
    return kept.faults


def _read(places: Places, now: datetime, today: date | None) -> _Kept:
    """Read plan, settings and log; with `today` only what there was by then."""
    own, catalogue = settings.read(places.settings), FileCatalogue(root(), places.exercises)
    begins = int(own.values["day_begins"])
    kept, programmes = plan.read(places.plan), shelf(root(), places, catalogue)
    held, worked = _log(places, begins, today)
    day = today or day_of(now, begins)
    chosen = _programme(programmes, own.remembered.programme)
    first = min([session.day for session in held], default=day)
    intent = assumed(kept.intent, chosen.id, chosen.cadence, first)
    begun = bool(held or kept.intent.plans)
    return _Kept(intent, held, worked, day, catalogue, programmes, own, kept.faults, begun)


def _programme(programmes: Shelf, name: str) -> Programme:
    """Return this programme, or the gentlest where it is no longer there."""
    return programmes.programmes.get(name) or find(programmes, settings.Remembered().programme)


def _log(places: Places, begins: int, last: date | None) -> tuple[tuple[Held, ...], tuple[Worked, ...]]:
    """Return the sessions that count up to this day, and what they came to in each exercise."""
    if not places.database.exists():
        return (), ()
    from kneecoach.store.database import open_database
    from kneecoach.store.held import counts, held, worked
    from kneecoach.store.log import Log

    engine = open_database(places.database)
    try:
        entries = [e for e in Log(engine).entries() if last is None or day_of(e.started, begins) <= last]
        return held(entries, begins), worked(engine, [entry.id for entry in entries if counts(entry)])
    finally:
        engine.dispose()


def _week(week: Week) -> dict[str, Any]:
    numbers = {name: getattr(week, name) for name in ("planned", "done", "partial", "short", "extra", "paused")}
    return {"start": week.start.isoformat(), **numbers, "adherence": week.adherence, "dose": week.dose}


def _worked(one: Worked) -> dict[str, Any]:
    units = {"planned": one.planned / UNIT, "done": one.done / UNIT}
    return {"id": one.exercise, "sessions": one.sessions, **units, "adherence": one.adherence}


def _weeks_told(found: Iterable[Week]) -> str:
    lines = (words.week_line(week) for week in reversed(tuple(found)))
    return "\n".join(lines) or words.NO_WEEKS


def _plan(kept: _Kept) -> dict[str, Any]:
    now, first = answer(kept.intent, kept.held, kept.today), monday(kept.today)
    schedule = days(kept.intent, trained(kept.held), first, first + WEEK - DAY, kept.today)
    return {
        "today": kept.today.isoformat(),
        "status": now.status.value,
        "next": now.following.isoformat() if now.following else None,
        "done": now.done,
        "planned": now.of,
        "days": [{"date": day.date.isoformat(), "kind": day.kind.value} for day in schedule],
        "plans": [_plan_values(one) for one in kept.intent.plans],
        "pauses": [_pause_values(one) for one in kept.intent.pauses],
    }


def _plan_values(one: Plan) -> dict[str, Any]:
    head = {"since": one.since.isoformat(), "programme": one.programme, "rhythm": one.rhythm.value}
    named = {"weekdays": one.weekdays, "short_days": one.short_days}
    lists = {key: [WEEKDAYS[day] for day in found] for key, found in named.items()}
    return {**head, **lists, "per_week": one.per_week, "at": one.at.isoformat() if one.at else None}


def _pause_values(one: Pause) -> dict[str, Any]:
    last = one.last.isoformat() if one.last else None
    return {"from": one.first.isoformat(), "to": last, "because": one.cause.value}


def _plan_told(kept: _Kept) -> str:
    names = {key: programme.name for key, programme in kept.programmes.programmes.items()}
    plans = [words.plan_line(one, names.get(one.programme, one.programme)) for one in kept.intent.plans]
    now = words.told(answer(kept.intent, kept.held, kept.today))
    return "\n".join([now, *plans, *map(words.pause_line, kept.intent.pauses)])
