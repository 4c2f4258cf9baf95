"""Strong's table, in the ways in which it has been written over the years."""

from __future__ import annotations

from datetime import timedelta

from kneecoach.core.fault import Code
from kneecoach.core.past import Left, PastSession, PastSet, Source, session_key
from kneecoach.files.histories import cells
from kneecoach.files.histories.cells import MOST_REPS, wrong
from kneecoach.files.histories.line import Line, Reading
from kneecoach.files.histories.table import Row
from kneecoach.files.histories.weights import weight

SOURCE = Source.STRONG
_NEEDED = {"date", "workout name", "exercise name", "set order"}
_DURATION = ("duration", "duration (sec)", "workout duration")
_DISTANCE = ("distance", "distance (meters)", "distance (km)", "distance (miles)")
_REST, _NOTE, _WARM_UP = "rest timer", "note", "w"
_KINDS = {"d", "f"}  # a drop set, and one taken to failure


def is_it(columns: frozenset[str]) -> bool:
    """Tell whether the columns are Strong's."""
    return columns >= _NEEDED


def line(row: Row, reading: Reading) -> Line:
    """Return a set, a note on an exercise, or a rest, which is left out. Raises RefusedError."""
    session = _session(row, reading)
    exercise, order = cells.needed(row, "exercise name"), cells.needed(row, "set order").casefold()
    if _REST in {order, exercise.casefold()}:
        return Line(session, left=(Left.REST_TIMER,))
    if order == _NOTE:
        return Line(session, about=exercise, note=cells.note(row, "notes"))
    if order not in {_WARM_UP, *_KINDS} and not (order.isdecimal() and order.isascii()):
        raise wrong(row, "set order", Code.UNKNOWN_VALUE, order)
    heavy, unitless = weight(row, reading.unit)
    reps, seconds = cells.whole(row, "reps", MOST_REPS) or None, cells.seconds(row, "seconds") or None
    if reps is None and seconds is None:
        raise wrong(row, "reps", Code.NO_AMOUNT)
    effort = cells.number(row, "rpe", 10)
    done = PastSet(
        exercise=exercise,
        number=0,
        reps=reps,
        seconds=seconds,
        weight_grams=heavy or None,
        rpe=None if effort is None else float(effort),
        warm_up=order == _WARM_UP,
        note=cells.note(row, "notes"),
    )
    far = cells.number(row, cells.first(row, _DISTANCE), 1_000_000)
    left = [Left.DISTANCE] * bool(far) + [Left.SET_KIND] * (order in _KINDS) + [Left.WEIGHT] * unitless
    return Line(session, done, left=tuple(left))


def _session(row: Row, reading: Reading) -> PastSession:
    started = cells.when(row, "date", reading.today)
    if started is None:
        raise wrong(row, "date", Code.MISSING_KEY, key=row.titles["date"])
    title = cells.text(row, "workout name")
    took = cells.seconds(row, cells.first(row, _DURATION))
    ended = started + timedelta(seconds=took) if took else None
    note = cells.note(row, "workout notes")
    return PastSession(session_key(SOURCE, started, title), SOURCE, title, started, ended, note)
