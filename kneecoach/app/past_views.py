"""From the log to what the pages of past sessions are handed."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.app.done import marks
from kneecoach.app.person import Person
from kneecoach.core.events import Event, Finished
from kneecoach.core.exercise import name_of
from kneecoach.core.history import State
from kneecoach.core.ledger import SetRow
from kneecoach.core.outline import seconds
from kneecoach.core.settings import APART
from kneecoach.core.step import Timeline
from kneecoach.core.tally import NOTHING
from kneecoach.store.log import Entry
from kneecoach.ui.add_session_page import AddKind, AddProgramme
from kneecoach.ui.add_sets import AddLine
from kneecoach.ui.past_answers import PastAnswers
from kneecoach.ui.past_session_page import PastSession
from kneecoach.words import after, doses, history


def past(
    person: Person, entry: Entry, events: Sequence[Event], rows: Sequence[SetRow], first: Sequence[SetRow]
) -> PastSession:
    """Return a session as its page shows it; `first` is what it had counted itself."""
    shown = tuple(rows[block] for block in blocks(rows))
    names = {programme.id: programme.name for programme in person.shelf.programmes.values()}
    programme = names.get(entry.programme, entry.programme)
    what = [programme, after.STATES[entry.state], *marks(entry), after.whole(shown)]
    said = entry.answers
    return PastSession(
        id=entry.id,
        title=history.title(entry.started),
        told=history.told(entry.started, minutes(events), what),
        rows=shown,
        first=tuple(first[block] for block in blocks(rows)),
        names={row.exercise: name_of(person.catalogue, row.exercise) for row in shown},
        answers=PastAnswers(entry.before, said.during, said.after, said.morning, said.effort, said.note),
        apart=apart(person),
        can_delete=entry.state is not State.OPEN,
    )


def blocks(rows: Sequence[SetRow]) -> tuple[int, ...]:
    """Return the places of the rows that are shown: what was exchanged before it began is left out."""
    return tuple(at for at, row in enumerate(rows) if (row.planned, row.done) != (NOTHING, NOTHING))


def minutes(events: Sequence[Event]) -> int:
    """Return how long a session took by its own clock, pauses included; 0 while it is open."""
    at = next((event.at for event in events if isinstance(event, Finished)), 0)
    return max(1, round(at / 60_000)) if at else 0


def apart(person: Person) -> bool:
    """Tell whether each knee is asked about."""
    return person.values["knees"] == APART


def programmes(person: Person) -> tuple[AddProgramme, ...]:
    """Return every programme with what a full session and a short day of it hold."""
    return tuple(
        AddProgramme(
            programme.id,
            programme.name,
            _kind(person, programme.id, short=False),
            _kind(person, programme.id, short=True) if programme.short else None,
        )
        for programme in person.shelf.programmes.values()
    )


def timeline(person: Person, programme: str, *, short: bool) -> Timeline:
    """Return a whole session of a programme at the person's pace; what is left out today is part of it."""
    its = person.shelf.programmes[programme]
    return person.compile(person.session(its, short=short, whole=True))


def _kind(person: Person, programme: str, *, short: bool) -> AddKind:
    its = timeline(person, programme, short=short)
    lines = [
        AddLine(item.exercise, name_of(person.catalogue, item.exercise), doses.dose_line(item), item.sets)
        for item in its.items
    ]
    return AddKind(max(1, round(seconds(its) / 60)), tuple(lines))
