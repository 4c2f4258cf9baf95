"""The table of FitNotes: no names of sessions and no times of day, so that each day is one session."""

from __future__ import annotations

from kneecoach.core.fault import Code
from kneecoach.core.past import Left, PastSession, PastSet, Source, session_key
from kneecoach.files.histories import cells
from kneecoach.files.histories.cells import MOST_REPS, wrong
from kneecoach.files.histories.line import Line, Reading
from kneecoach.files.histories.moments import NOON
from kneecoach.files.histories.table import Row
from kneecoach.files.histories.weights import weight

SOURCE = Source.FITNOTES
_NEEDED = {"date", "exercise", "category", "reps"}
_NOTES = ("comment", "notes")


def is_it(columns: frozenset[str]) -> bool:
    """Tell whether the columns are those of FitNotes."""
    return columns >= _NEEDED


def line(row: Row, reading: Reading) -> Line:
    """Return a set. Raises RefusedError."""
    day = cells.when(row, "date", reading.today)
    if day is None:
        raise wrong(row, "date", Code.MISSING_KEY, key=row.titles["date"])
    started = day.replace(hour=NOON.hour, minute=0, second=0)
    exercise = cells.needed(row, "exercise")
    heavy, unitless = weight(row, reading.unit)
    reps, seconds = cells.whole(row, "reps", MOST_REPS) or None, cells.seconds(row, "time") or None
    if reps is None and seconds is None:
        raise wrong(row, "reps", Code.NO_AMOUNT)
    note = cells.note(row, cells.first(row, _NOTES))
    done = PastSet(exercise, 0, reps=reps, seconds=seconds, weight_grams=heavy or None, note=note)
    left = [Left.DISTANCE] * bool(cells.number(row, "distance", 1_000_000)) + [Left.WEIGHT] * unitless
    return Line(PastSession(session_key(SOURCE, started, ""), SOURCE, "", started), done, left=tuple(left))
