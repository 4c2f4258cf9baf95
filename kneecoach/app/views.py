"""From what is known to what the pages are handed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from kneecoach.app.person import Person
from kneecoach.core.exercise import Catalogue
from kneecoach.core.history import SetRow, share
from kneecoach.core.outline import Outline, outline, seconds
from kneecoach.core.programme import Prescription, Programme
from kneecoach.core.step import Item
from kneecoach.ui.after_page import DoneRow
from kneecoach.ui.today_view import TodayRow, TodayView
from kneecoach.words import doses, pages, vocabulary
from kneecoach.words.faults import fault

if TYPE_CHECKING:
    from kneecoach.core.fault import Fault
    from kneecoach.store.log import Entry
    from kneecoach.ui.programme_page import ProgrammeCard
    from kneecoach.ui.progress_page import SessionLine


def today(person: Person, now: datetime, more_faults: Iterable[Fault] = ()) -> TodayView:
    """Return the Today page: the chosen programme, or its short day, less what is left out."""
    programme, short = person.programme, person.is_short
    chosen = person.session(programme, short=short, whole=True)
    included = [person.catalogue[p.exercise] for p in chosen if p.exercise not in person.left_out]
    return TodayView(
        day=pages.day(now),
        programme=programme.name,
        line=f"{vocabulary.CADENCES[programme.cadence]}. {programme.line}".strip(),
        full=_minutes(person, programme, short=False),
        short=_minutes(person, programme, short=True) if programme.short else "",
        is_short=short,
        rows=_rows(person, chosen),
        equipment=_named(vocabulary.EQUIPMENT, (key for e in included for key in e.equipment)),
        cautions=_named(vocabulary.CAUTIONS, (key for e in included for key in e.cautions)),
        honest=programme.honest,
        faults=tuple(fault(wrong) for wrong in (*person.faults, *more_faults)),
    )


def programme_cards(person: Person) -> tuple[ProgrammeCard, ...]:
    """Return every programme with its exercises at the person's pace."""
    return tuple(_card(person, programme) for programme in person.shelf.programmes.values())


def done_rows(items: Sequence[Item], rows: Sequence[SetRow], catalogue: Catalogue) -> tuple[DoneRow, ...]:
    """Return one row for every exercise of a session."""
    return tuple(_done(item, tuple(own), catalogue) for item, own in zip(items, by_exercise(rows), strict=True))


def by_exercise(rows: Sequence[SetRow]) -> list[tuple[SetRow, ...]]:
    """Return the rows of a session, exercise by exercise."""
    return [tuple(own) for _, own in groupby(rows, key=lambda row: row.exercise)]


def session_line(entry: Entry, programmes: Iterable[Programme]) -> SessionLine:
    """Return a session as the list shows it."""
    from kneecoach.ui.progress_page import SessionLine

    names = {programme.id: programme.name for programme in programmes}
    marks = [pages.SHORT] * entry.short + [pages.REHEARSAL] * entry.rehearsal
    return SessionLine(
        id=entry.id,
        day=pages.day_and_time(entry.started),
        programme=names.get(entry.programme, entry.programme),
        state=vocabulary.STATES[entry.state],
        detail=", ".join(marks),
        done=entry.done / 10,
        planned=entry.planned / 10,
        note=entry.answers.note,
    )


def _done(item: Item, rows: tuple[SetRow, ...], catalogue: Catalogue) -> DoneRow:
    strong, rest = doses.done_of_planned(rows)
    return DoneRow(catalogue[item.exercise].name, doses.dose_line(item), share(rows), strong, rest)


def _rows(person: Person, chosen: Sequence[Prescription]) -> tuple[TodayRow, ...]:
    timeline = person.compile(chosen)
    lines = outline(timeline)
    proposed = {
        p.chosen(person.choices(person.programme).get(p.exercise)).exercise: p for p in person.programme.prescriptions
    }
    return tuple(
        _row(person, proposed[item.exercise], item, line) for item, line in zip(timeline.items, lines, strict=True)
    )


def _row(person: Person, proposed: Prescription, item: Item, line: Outline) -> TodayRow:
    others = [proposed.exercise, *(other.exercise for other in proposed.alternatives)]
    names = tuple((name, person.catalogue[name].name) for name in others) if len(others) > 1 else ()
    return TodayRow(
        exercise=item.exercise,
        proposed=proposed.exercise,
        name=person.catalogue[item.exercise].name,
        dose=doses.dose_line(item),
        minutes=doses.minutes(line.seconds),
        included=item.exercise not in person.left_out,
        alternatives=names,
    )


def _card(person: Person, programme: Programme) -> ProgrammeCard:
    from kneecoach.ui.programme_page import ExerciseLine, ProgrammeCard

    timeline = person.compile(person.session(programme, short=False, whole=True))
    lines = tuple(
        ExerciseLine(
            id=item.exercise,
            name=person.catalogue[item.exercise].name,
            dose=doses.dose_line(item),
            minutes=doses.minutes(line.seconds),
            position=person.catalogue[item.exercise].position,
        )
        for item, line in zip(timeline.items, outline(timeline), strict=True)
    )
    return ProgrammeCard(
        id=programme.id,
        name=programme.name,
        line=programme.line,
        cadence=vocabulary.CADENCES[programme.cadence],
        order=vocabulary.ORDERS[programme.order],
        minutes=doses.minutes(seconds(timeline)),
        short_minutes=_minutes(person, programme, short=True) if programme.short else "",
        honest=programme.honest,
        exercises=lines,
    )


def _minutes(person: Person, programme: Programme, *, short: bool) -> str:
    """Return how long a session takes; what is left out today counts only in the programme of today."""
    whole = programme is not person.programme
    return doses.minutes(seconds(person.compile(person.session(programme, short=short, whole=whole))))


def _named(names: dict[str, str], keys: Iterable[str]) -> tuple[str, ...]:
    """Return each key's words once, in the order of their first use."""
    return tuple(names.get(key, key) for key in dict.fromkeys(keys))
