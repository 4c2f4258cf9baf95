"""Writes sessions as a table that Hevy's readers know, with columns of our own at its end (RFC 4180)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from kneecoach.core.inert import still
from kneecoach.core.past import PastSession, PastSet
from kneecoach.files.atomic import write_lines
from kneecoach.files.histories.columns import HEVY, OURS, TEXTS

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COLUMNS = HEVY + OURS
_END = "\r\n"


def write(path: Path, sessions: Iterable[PastSession], names: Mapping[str, str]) -> None:
    """Write these sessions; `names` are those of our exercises by id. Raises FaultError (UNWRITABLE)."""
    write_lines(path, rows(sessions, names))


def rows(sessions: Iterable[PastSession], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the table line by line, so that ten years need no more room than a session; one row for each set."""
    yield ",".join(f'"{column}"' for column in _COLUMNS) + _END
    for session in sessions:
        its = _session(session)
        for one in session.sets:
            values = its | _set(one, names)
            yield ",".join(_cell(column, values.get(column)) for column in _COLUMNS) + _END


def _session(session: PastSession) -> dict[str, object]:
    return {
        "title": session.title,
        "start_time": _spoken(session.started),
        "end_time": _spoken(session.ended),
        "description": session.note,
        "comfort_before": session.comfort_before,
        "comfort_during": session.comfort_during,
        "comfort_after": session.comfort_after,
        "started": session.started.isoformat(),
        "ended": session.ended.isoformat() if session.ended else "",
        "session_key": session.key,
    }


def _set(one: PastSet, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "exercise_title": names.get(one.exercise, one.exercise),
        "exercise_notes": one.note,
        "set_index": one.number - 1,
        "set_type": "warmup" if one.warm_up else "normal",
        "weight_kg": None if one.weight_grams is None else Decimal(one.weight_grams) / 1000,
        "reps": one.reps,
        "duration_seconds": one.seconds,
        "rpe": None if one.rpe is None else Decimal(repr(one.rpe)),
        "side": one.side.value,
        "hold_s": one.hold_seconds,
        "breaths": one.breaths,
        "exercise_id": one.exercise if one.exercise in names else "",
    }


def _spoken(moment: datetime | None) -> str:
    """Return a moment as Hevy writes it, whatever language the computer speaks: "22 Dec 2025, 08:00"."""
    if moment is None:
        return ""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment.hour:02}:{moment.minute:02}"


def _cell(column: str, value: object) -> str:
    if column in TEXTS:
        return '"' + still(str(value or "")).replace('"', '""') + '"'
    return f"{value:f}" if isinstance(value, Decimal) else "" if value is None else str(value)
