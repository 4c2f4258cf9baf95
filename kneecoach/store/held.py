"""The sessions that count, as adherence wants them, and what they came to in each exercise."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Engine, distinct, func, select

from kneecoach.core.adherence import Held, Worked, day_of
from kneecoach.core.history import State
from kneecoach.store.database import reading
from kneecoach.store.log import Entry
from kneecoach.store.tables import log

#: Where sessions come from that were done with KneeCoach.
HERE = {"session", "added", "kneecoach"}


def counts(entry: Entry, *, elsewhere: bool = False) -> bool:
    """Tell whether a session is part of the count: it is over, was kept, and was no rehearsal.

    What other programs kept was planned by nobody here, so it counts only where `elsewhere` asks for it.
    """
    own = entry.origin in HERE or elsewhere
    return own and not entry.rehearsal and entry.state not in {State.OPEN, State.DISCARDED}


def held(entries: Iterable[Entry], begins: int) -> tuple[Held, ...]:
    """Return the sessions that count, oldest first, on their own days; a day begins `begins` hours after midnight."""
    kept = (entry for entry in entries if counts(entry))
    found = (Held(day_of(e.started, begins), e.state, e.short, e.planned, e.done) for e in kept)
    return tuple(sorted(found, key=lambda session: session.day))


def worked(engine: Engine, sessions: Collection[int]) -> tuple[Worked, ...]:
    """Return what these sessions came to in each exercise, by its id."""
    done = func.sum(func.min(log.c.done_units, log.c.planned_units))
    sums = select(log.c.exercise, func.count(distinct(log.c.session)), func.sum(log.c.planned_units), done)
    wanted = sums.where(log.c.session.in_(sessions)).group_by(log.c.exercise).order_by(log.c.exercise)
    with reading(engine) as connection:
        return tuple(Worked(*row) for row in connection.execute(wanted))
