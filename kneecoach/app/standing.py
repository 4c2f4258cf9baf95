"""Where a person stands, as offers look at it: their programme, its sessions, and what was decided before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kneecoach.app.books import Books
from kneecoach.app.person import Person
from kneecoach.core.adherence import day_of
from kneecoach.core.history import State
from kneecoach.core.ledger import plan
from kneecoach.core.offers import Place, Rules, Standing, Tried
from kneecoach.core.programme import Prescription
from kneecoach.core.settings import comfort, pace
from kneecoach.core.tally import total
from kneecoach.store.held import counts
from kneecoach.store.log import Entry

#: So far back sessions are looked at.
BACK = timedelta(days=120)


def standing(person: Person, books: Books, today: date) -> Standing:
    """Return where the person stands today. Raises FaultError when the log cannot be read."""
    begins = int(person.values["day_begins"])
    recent = [entry for entry in books.log.entries(today - BACK) if counts(entry) and entry.origin == "session"]
    kept = [entry for entry in recent if entry.state in {State.DONE, State.PARTIAL}]
    went = books.store.tried(kept, begins)
    prescriptions = [
        each for each in person.session(person.programme, short=False, whole=True) if _is_own(person, each)
    ]
    return Standing(
        today=today,
        programme=person.programme.id,
        places=tuple(_place(person, each, went.get(each.exercise, ())) for each in prescriptions),
        last=max((day_of(entry.started, begins) for entry in kept), default=None),
        mornings=tuple(entry.answers.morning.worst for entry in kept),
        decisions=books.decisions.all(),
        end=pace(person.values).end,
    )


def rules(person: Person) -> Rules:
    """Return the person's own rules."""
    values = person.values
    more, sessions, lapse = bool(values["offers"]), int(values["offer_after"]), int(values["lapse"])
    return Rules(more, comfort(values).easy, sessions, lapse)


def last_session(entries: Iterable[Entry]) -> Entry | None:
    """Return the newest session that was trained in, of these, newest first."""
    return next((entry for entry in entries if counts(entry) and entry.state is not State.LITTLE), None)


def _is_own(person: Person, prescription: Prescription) -> bool:
    """Tell whether a place is done with its own exercise: an alternative's dose is not the programme's to change."""
    return prescription in person.programme.prescriptions


def _place(person: Person, prescription: Prescription, tried: Iterable[Tried]) -> Place:
    planned = total(row.planned for row in plan(person.compile([prescription])))
    article = person.catalogue[prescription.exercise].dose
    return Place(prescription.key, prescription.exercise, prescription.dose, article, planned, tuple(tried))
