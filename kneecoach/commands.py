"""The commands without a window: what a programme promises, and what the log holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from kneecoach.core.dose import End
from kneecoach.core.exercise import name_of
from kneecoach.core.fault import Fault
from kneecoach.core.ledger import SetRow
from kneecoach.core.outline import Outline, outline, seconds
from kneecoach.core.programme import Programme
from kneecoach.core.settings import pace
from kneecoach.core.tally import Tally
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.files import settings
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places
from kneecoach.files.programmes import find, shelf
from kneecoach.files.resources import root
from kneecoach.words import doses, pages
from kneecoach.words.after import STATES
from kneecoach.words.vocabulary import SIDES

_COUNTS = ("reps", "holds", "hold_seconds", "breaths", "timed_seconds")


def print_outline(
    places: Places, name: str | None, *, short: bool, dose: str | None, as_json: bool
) -> tuple[Fault, ...]:
    """Print what one programme, or each, promises; return the faults of files that could not be used.

    With `dose` the programme as shipped, at that end of its ranges; without, at the person's own settings.
    """
    catalogue = FileCatalogue(root(), places.exercises)
    programmes = shelf(root(), places, catalogue)
    kept = settings.read(places.settings)
    own = Pace(end=End(dose)) if dose else pace(kept.values)
    chosen = [find(programmes, name)] if name else programmes.programmes.values()
    outlines = [
        _outline(p, catalogue, own, short=short, choices={} if dose else kept.remembered.choices.get(p.id, {}))
        for p in chosen
    ]
    print(json.dumps(outlines, indent=2) if as_json else "\n\n".join(_told(o, catalogue) for o in outlines))
    return programmes.faults


def print_log(places: Places, *, as_json: bool) -> None:
    """Print every session, newest first."""
    found = list(_sessions(places.database)) if places.database.exists() else []
    print(json.dumps(found, indent=2) if as_json else _listed(found, FileCatalogue(root(), places.exercises)))


def _outline(
    programme: Programme, catalogue: FileCatalogue, own: Pace, *, short: bool, choices: Mapping[str, str]
) -> dict[str, Any]:
    timeline = compile_timeline(programme.session(short=short, choices=choices), catalogue, own)
    return {
        "programme": programme.id,
        "dose": own.end.value,
        "seconds": seconds(timeline),
        "exercises": [_exercise(line) for line in outline(timeline)],
    }


def _exercise(line: Outline) -> dict[str, Any]:
    work = {name: getattr(line.work, name) for name in _COUNTS}
    head = {"id": line.exercise, "source": line.source, "sets": line.sets, "blocks": line.blocks}
    return {**head, **work, "rests": line.rests, "side_changes": line.side_changes, "seconds": line.seconds}


def _told(told: dict[str, Any], catalogue: FileCatalogue) -> str:
    lines = [f"{told['programme']}: {doses.minutes(told['seconds'])} ({doses.clock(told['seconds'])})"]
    for exercise in told["exercises"]:
        work = doses.work(Tally(*(exercise[name] for name in _COUNTS)))
        name = catalogue[exercise["id"]].name
        lines.append(f"  {exercise['source']:8}{name:28}{doses.clock(exercise['seconds']):>7}  {work}")
    return "\n".join(lines)


def _sessions(database: Path) -> Iterable[dict[str, Any]]:
    from kneecoach.store.database import open_database
    from kneecoach.store.log import Log

    engine = open_database(database)
    log = Log(engine)
    for entry in log.entries():
        yield {
            "id": entry.id,
            "programme": entry.programme,
            "started": entry.started.isoformat(),
            "ended": entry.ended.isoformat() if entry.ended else None,
            "state": entry.state.value,
            "short": entry.short,
            "rehearsal": entry.rehearsal,
            "sets": [_set(row) for row in log.rows(entry.id)],
        }
    engine.dispose()


def _set(row: SetRow) -> dict[str, Any]:
    head = {"exercise": row.exercise, "source": row.source, "set": row.set, "side": row.side.value}
    applies = [name for name in _COUNTS if getattr(row.planned, name) or getattr(row.done, name)]
    planned = {name: getattr(row.planned, name) for name in applies}
    done = {name: getattr(row.done, name) for name in applies}
    why = row.left_because.value if row.left_because else None
    notes = {"rested": row.rested, "form": row.form.value, "left_because": why, "comfort": row.comfort}
    return {**head, "planned": planned, "done": done, **notes}


def _listed(found: list[dict[str, Any]], catalogue: FileCatalogue) -> str:
    if not found:
        return pages.NO_SESSIONS
    return "\n\n".join(_session_told(session, catalogue) for session in found)


def _session_told(session: dict[str, Any], catalogue: FileCatalogue) -> str:
    marks = [STATES[session["state"]], *[pages.SHORT] * session["short"], *[pages.REHEARSAL] * session["rehearsal"]]
    started = pages.day_and_time(datetime.fromisoformat(session["started"]))
    lines = [f"{session['id']}  {started}  {session['programme']}  ({', '.join(marks)})"]
    for row in session["sets"]:
        done, planned = (doses.work(Tally(**row[which])) for which in ("done", "planned"))
        name, side = name_of(catalogue, row["exercise"]), SIDES[row["side"]]
        lines.append(f"  {name:28}{row['set']}  {side:6} {done} / {planned}")
    return "\n".join(lines)
