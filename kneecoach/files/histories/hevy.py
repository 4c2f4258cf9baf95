"""Hevy's table: a row for each set."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kneecoach.core.fault import Code
from kneecoach.core.past import Left, PastSession, PastSet, Source, session_key
from kneecoach.files.histories import cells
from kneecoach.files.histories.cells import MOST_REPS, wrong
from kneecoach.files.histories.line import Line, Reading
from kneecoach.files.histories.table import Row
from kneecoach.files.histories.weights import weight

SOURCE = Source.HEVY
_NEEDED = {"title", "start_time", "exercise_title", "set_index"}
WARM_UP, _KINDS = "warmup", {"dropset", "failure"}


def is_it(columns: frozenset[str]) -> bool:
    """Tell whether the columns are Hevy's."""
    return columns >= _NEEDED


def line(row: Row, reading: Reading) -> Line:
    """Return a set as Hevy tells it. Raises RefusedError."""
    session = session_of(row, reading, Source.HEVY)
    exercise = cells.needed(row, "exercise_title")
    heavy, unitless = weight(row, reading.unit)
    kind = cells.text(row, "set_type").casefold()
    reps, seconds = cells.whole(row, "reps", MOST_REPS) or None, cells.seconds(row, "duration_seconds") or None
    if reps is None and seconds is None:
        raise wrong(row, "reps", Code.NO_AMOUNT)
    done = PastSet(
        exercise=exercise,
        number=number_of(row),
        reps=reps,
        seconds=seconds,
        weight_grams=heavy or None,
        rpe=effort_of(row),
        warm_up=kind == WARM_UP,
        note=cells.note(row, "exercise_notes"),
    )
    far = any(cells.number(row, column, 1_000_000) for column in ("distance_km", "distance_miles", "distance_meters"))
    left = [Left.DISTANCE] * far + [Left.SET_KIND] * (kind in _KINDS) + [Left.WEIGHT] * unitless
    return Line(session, done, left=tuple(left))


def session_of(row: Row, reading: Reading, source: Source) -> PastSession:
    """Return the session of a row, without sets. Raises RefusedError."""
    today = reading.today
    started = cells.exactly(row, "started", today) or cells.when(row, "start_time", today)
    if started is None:
        raise wrong(row, "start_time", Code.MISSING_KEY, key="start_time")
    title = cells.text(row, "title")
    return PastSession(
        key=session_key(source, started, title),
        source=source,
        title=title,
        started=started,
        ended=_end(row, started, today),
        note=cells.note(row, "description"),
    )


def _end(row: Row, started: datetime, today: date) -> datetime | None:
    """Return when a session ended, None where it is not told."""
    ended = cells.exactly(row, "ended", today) or cells.when(row, "end_time", today)
    if ended is None:
        return None
    if (ended.tzinfo is None) != (started.tzinfo is None):
        ended = ended.replace(tzinfo=started.tzinfo)
    if ended >= started:
        return ended
    if started - ended <= timedelta(hours=1):
        return None  # the clocks were put back meanwhile: how long it took cannot be told
    raise wrong(row, "end_time", Code.REVERSED_RANGE, low=started.isoformat(" "), high=ended.isoformat(" "))


def number_of(row: Row) -> int:
    """Return the number of a set, which Hevy counts from 0; 0 where it is not told."""
    index = cells.whole(row, "set_index", MOST_REPS)
    return 0 if index is None else index + 1


def effort_of(row: Row) -> float | None:
    """Return how hard a set was, 0 to 10. Raises RefusedError."""
    value = cells.number(row, "rpe", 10)
    return None if value is None else float(value)
