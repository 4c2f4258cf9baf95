"""From the log to what the pages are handed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from kneecoach.core.exercise import Catalogue, name_of
from kneecoach.core.history import share
from kneecoach.core.ledger import SetRow
from kneecoach.core.programme import Programme
from kneecoach.core.step import Item
from kneecoach.core.tally import NOTHING, UNIT
from kneecoach.store.log import Entry
from kneecoach.ui.after_page import DoneRow
from kneecoach.ui.progress_page import SessionLine
from kneecoach.words import after, doses, pages


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
    marks = [pages.SHORT] * entry.short + [pages.REHEARSAL] * entry.rehearsal
    return SessionLine(
        id=entry.id,
        day=pages.day_and_time(entry.started),
        programme=names.get(entry.programme, entry.programme),
        state=after.STATES[entry.state],
        detail=", ".join(marks),
        done=entry.done / UNIT,
        planned=entry.planned / UNIT,
        note=entry.answers.note,
    )


def _done(item: Item, rows: tuple[SetRow, ...], catalogue: Catalogue) -> DoneRow:
    strong, rest = after.done_of_planned(rows)
    return DoneRow(item.exercise, name_of(catalogue, item.exercise), doses.dose_line(item), share(rows), strong, rest)
