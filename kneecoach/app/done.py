"""From the log to what the pages are handed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import groupby

from kneecoach.core.exercise import Catalogue, name_of
from kneecoach.core.history import share
from kneecoach.core.ledger import SetRow
from kneecoach.core.programme import Programme
from kneecoach.core.step import Item
from kneecoach.core.tally import NOTHING, UNIT
from kneecoach.store.log import Entry
from kneecoach.ui.after_page import DoneRow
from kneecoach.ui.session_list import SessionLine
from kneecoach.words import after, doses, history, pages

#: A session that ended so long after its start was left open for a while, and nobody knows how long it took.
LONGEST = timedelta(hours=4)


def done_rows(items: Iterable[Item], rows: Sequence[SetRow], catalogue: Catalogue) -> tuple[DoneRow, ...]:
    """Return one row for every exercise of a session; `items` are those of its plan and of what was exchanged."""
    by_id = {item.exercise: item for item in items}
    return tuple(_done(by_id[own[0].exercise], own, catalogue) for own in by_exercise(rows))


def by_exercise(rows: Sequence[SetRow]) -> list[tuple[SetRow, ...]]:
    """Return the rows of a session, exercise by exercise; what was exchanged before it began is left out."""
    kept = (row for row in rows if (row.planned, row.done) != (NOTHING, NOTHING))
    return [tuple(own) for _, own in groupby(kept, key=lambda row: row.exercise)]


def session_line(entry: Entry, programmes: Iterable[Programme]) -> SessionLine:
    """Return a session as the list shows it."""
    names = {programme.id: programme.name for programme in programmes}
    return SessionLine(
        id=entry.id,
        day=pages.day_and_time(entry.started),
        programme=names.get(entry.programme, entry.programme),
        state=after.STATES[entry.state],
        detail=", ".join(marks(entry)),
        done=entry.done / UNIT,
        planned=entry.planned / UNIT,
        note=entry.answers.note,
        minutes=_minutes(entry),
        highest=entry.answers.during.worst,
    )


def marks(entry: Entry) -> list[str]:
    """Return what is special about a session, a word or two each."""
    return [*[pages.SHORT] * entry.short, *[pages.REHEARSAL] * entry.rehearsal, *history.origin(entry.origin)]


def _minutes(entry: Entry) -> int:
    """Return how long a session took by the clock on the wall; 0 where it was left open and ended another time."""
    lasted = entry.ended - entry.started if entry.ended else LONGEST
    return max(1, round(lasted / timedelta(minutes=1))) if lasted < LONGEST else 0


def _done(item: Item, rows: tuple[SetRow, ...], catalogue: Catalogue) -> DoneRow:
    strong, rest = after.done_of_planned(rows)
    return DoneRow(item.exercise, name_of(catalogue, item.exercise), doses.dose_line(item), share(rows), strong, rest)
