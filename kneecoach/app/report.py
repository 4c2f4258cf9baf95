"""From the log, the plan and the person to the report of a period, up to a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kneecoach.app.books import Books
from kneecoach.app.person import Person
from kneecoach.app.planner import Planner
from kneecoach.core.adherence import day_of, weeks
from kneecoach.core.exercise import name_of
from kneecoach.core.felt import Moment
from kneecoach.core.ledger import replay
from kneecoach.core.plan import Intent
from kneecoach.core.report import Kept, Report, Session, report, said_of
from kneecoach.core.series import Part, Period, first_day
from kneecoach.core.settings import comfort
from kneecoach.words import doses

if TYPE_CHECKING:
    from kneecoach.store.log import Entry  # read once the window is painted


def report_of(person: Person, books: Books, planner: Planner, period: Period, today: date | None = None) -> Report:
    """Return the report of a period, as it stood at the end of `today` where a day is given.

    Raises FaultError when the database cannot be used.
    """
    from kneecoach.store.held import held, worked
    from kneecoach.store.series import lasted, parts

    begins, engine, day = planner.begins, books.log.engine, today or planner.today
    first = first_day(period, day)
    all_kept = [entry for entry in planner.entries() if today is None or day_of(entry.started, begins) <= today]
    kept = [entry for entry in all_kept if first is None or day_of(entry.started, begins) >= first]
    known = {entry.id for entry in kept}
    found = tuple(part for part in parts(engine, first, begins) if part.session in known)
    in_order = {entry.id: entry.started.replace(tzinfo=None) for entry in kept}  # one that was added is no newer for it
    sessions = held(all_kept, begins)
    intent = planner.intent(sessions) if sessions or planner.made else Intent()
    names = {key: programme.name for key, programme in person.shelf.programmes.items()}
    return report(
        Kept(
            sessions=_sessions(kept, begins, names, lasted(engine, first, begins)),
            weeks=tuple(
                w for w in weeks(intent, sessions, day) if intent.plans and (first is None or w.start >= first)
            ),
            parts=found,
            worked=worked(engine, known),
            names=names | {part.exercise: name_of(person.catalogue, part.exercise) for part in found},
            doses=_doses(books, sorted(found, key=lambda part: in_order[part.session])),
            plans=intent.plans,
            pauses=intent.pauses,
            stop=comfort(person.values).stop,
        ),
        first,
        day,
    )


def unheld(planner: Planner, period: Period, today: date | None = None) -> Report:
    """Return the report of a person who has not held a session yet: no database is made for it."""
    day = today or planner.today
    intent = planner.intent(()) if planner.made else Intent()
    return report(Kept(plans=intent.plans, pauses=intent.pauses), first_day(period, day), day)


def _sessions(
    entries: Iterable[Entry], begins: int, names: Mapping[str, str], lasted: Mapping[int, int]
) -> tuple[Session, ...]:
    made = []
    for entry in entries:
        day, said = day_of(entry.started, begins), entry.answers
        felt = dict(zip(Moment, (entry.before, said.during, said.after, said.morning), strict=True))
        name = names.get(entry.programme, entry.programme)
        made.append(Session(entry.id, day, name, lasted.get(entry.id, 0), said_of(day, felt), said.note))
    return tuple(made)


def _doses(books: Books, parts: Sequence[Part]) -> dict[str, tuple[str, str]]:
    """Return the dose of each exercise in its first session and in its last, in words; `parts` are oldest first."""
    first = {part.exercise: part.session for part in reversed(parts)}
    last = {part.exercise: part.session for part in parts}
    told = {session: _planned(books, session) for session in {*first.values(), *last.values()}}
    return {key: (told[first[key]].get(key, ""), told[last[key]].get(key, "")) for key in first}


def _planned(books: Books, session: int) -> dict[str, str]:
    """Return the dose of each exercise of a session, those that were exchanged included."""
    stored = books.journal.load(session)
    exchanged = replay(stored.timeline, stored.events).session.items
    return {item.exercise: doses.dose_line(item) for item in (*stored.timeline.items, *exchanged)}
