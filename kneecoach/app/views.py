"""From the programmes and the person to what the pages are handed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kneecoach.app.others import replacements
from kneecoach.app.person import Person
from kneecoach.core.exercise import Exercise
from kneecoach.core.outline import Outline, outline, seconds
from kneecoach.core.own import marks
from kneecoach.core.programme import Prescription, Programme
from kneecoach.core.settings import APART
from kneecoach.core.step import Item
from kneecoach.ui.today_view import TodayRow, TodayView
from kneecoach.words import doses, own, pages, vocabulary
from kneecoach.words.faults import fault

if TYPE_CHECKING:
    from kneecoach.app.outlook import Outlook
    from kneecoach.core.fault import Fault
    from kneecoach.ui.programme_page import ProgrammeCard

#: So many exercises are offered at once in place of one.
SWAPS = 2


def today(person: Person, outlook: Outlook, faults: Iterable[Fault]) -> TodayView:
    """Return the Today page: the chosen programme, or its short day, less what is left out; plan and faults."""
    programme, short = person.programme, person.is_short
    chosen = person.session(programme, short=short, whole=True)
    proposed, left_out = person.offered(programme).session(short=short), person.left_out
    pairs = zip(proposed, chosen, strict=True)
    included = [person.catalogue[p.exercise] for place, p in pairs if place.key not in left_out]
    return TodayView(
        day=pages.day(outlook.day),
        programme=programme.name,
        line=f"{outlook.view.rhythm or vocabulary.CADENCES[programme.cadence]}. {programme.line}".strip(),
        full=_minutes(person, programme, short=False),
        short=_minutes(person, programme, short=True) if programme.short else "",
        is_short=short,
        ask=outlook.ask,
        apart=person.values["knees"] == APART,
        rows=_rows(person, proposed, chosen),
        equipment=_named(vocabulary.EQUIPMENT, (key for e in included for key in e.equipment)),
        cautions=_cautions(included),
        honest=programme.honest,
        plan=outlook.view.told,
        week=outlook.view.week,
        anyway=outlook.view.anyway if programme.short and not short else "",
        faults=tuple(fault(wrong) for wrong in faults),
    )


def programme_cards(person: Person) -> tuple[ProgrammeCard, ...]:
    """Return every programme with its exercises at the person's pace."""
    return tuple(_card(person, programme) for programme in person.shelf.programmes.values())


def _rows(person: Person, proposed: Sequence[Prescription], chosen: Sequence[Prescription]) -> tuple[TodayRow, ...]:
    timeline = person.compile(chosen)
    told = zip(proposed, timeline.items, outline(timeline), strict=True)
    return tuple(_row(person, place, item, line) for place, item, line in told)


def _row(person: Person, proposed: Prescription, item: Item, line: Outline) -> TodayRow:
    others = [proposed.exercise, *(other.exercise for other in proposed.alternatives)]
    included = proposed.key not in person.left_out
    against = marks(person.catalogue[item.exercise], person.own)
    swaps = () if against.clear else replacements(person, item.exercise)
    return TodayRow(
        exercise=item.exercise,
        place=proposed.key,
        name=person.catalogue[item.exercise].name,
        dose=doses.dose_line(item),
        minutes=doses.minutes(line.seconds),
        included=included,
        alternatives=_names(person, others) if len(others) > 1 else (),
        mark=own.mark(against, left_out=not included),
        swaps=_names(person, [key for key in swaps if key not in others][:SWAPS]),
    )


def mark(person: Person, exercise: str) -> str:
    """Return what stands against an exercise of this person, or ""."""
    return own.mark(marks(person.catalogue[exercise], person.own))


def _names(person: Person, exercises: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((key, person.catalogue[key].name) for key in exercises)


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
            mark=mark(person, item.exercise),
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
        is_own=programme.id in person.shelf.own,
        is_changed=programme != person.shelf.bases.get(programme.id, programme),
    )


def _minutes(person: Person, programme: Programme, *, short: bool) -> str:
    """Return how long a session takes; what is left out today counts only in the programme of today."""
    whole = programme is not person.programme
    return doses.minutes(seconds(person.compile(person.session(programme, short=short, whole=whole))))


def _cautions(included: Sequence[Exercise]) -> tuple[str, ...]:
    """Return each caution once; one that a single exercise asks for says which."""
    asking: dict[str, list[str]] = {}
    for exercise in included:
        for key in exercise.cautions:
            asking.setdefault(key, []).append(exercise.name)
    told = {key: vocabulary.CAUTIONS.get(key, key) for key in asking}
    return tuple(f"{names[0]}: {told[key]}" if len(names) == 1 else told[key] for key, names in asking.items())


def _named(names: dict[str, str], keys: Iterable[str]) -> tuple[str, ...]:
    """Return each key's words once, in the order of their first use."""
    return tuple(names.get(key, key) for key in dict.fromkeys(keys))
