"""What the sessions of a period came to in each exercise, left and right, and how long each took: a query each."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine, Row, Select, func, select

from kneecoach.core.dose import Side
from kneecoach.core.series import Part
from kneecoach.core.tally import NAMES, Tally
from kneecoach.store.database import reading
from kneecoach.store.tables import journal, log, sessions


def parts(engine: Engine, since: date | None, begins: int) -> tuple[Part, ...]:
    """Return the parts of every session that counts and is of this day or later, oldest session first.

    A day begins `begins` hours after midnight, by the clock that the session was begun by.
    """
    with reading(engine) as connection:
        return tuple(_part(row) for row in connection.execute(select_parts(since, begins)))


def select_parts(since: date | None, begins: int) -> Select[tuple[object, ...]]:
    """Select the parts; None for all there are. `started` begins with the local day and time, so its text sorts."""
    sums = [
        func.sum(log.c[f"{which}_{name}"]).label(f"{which}_{name}") for which in ("planned", "done") for name in NAMES
    ]
    found = select(log.c.session, log.c.exercise, log.c.side, *sums).where(log.c.session.in_(_counting(since, begins)))
    grouped = found.group_by(log.c.session, log.c.exercise, log.c.side)
    return grouped.order_by(log.c.session, log.c.exercise, log.c.side)


def lasted(engine: Engine, since: date | None, begins: int) -> dict[int, int]:
    """Return the ms of each session that counts and is of this day or later, pauses included; 0 for one of nothing."""
    last = select(journal.c.at).where(journal.c.session == sessions.c.id).order_by(journal.c.number.desc()).limit(1)
    found = select(sessions.c.id, last.scalar_subquery()).where(sessions.c.id.in_(_counting(since, begins)))
    with reading(engine) as connection:
        return {session: at or 0 for session, at in connection.execute(found)}


def _counting(since: date | None, begins: int) -> Select[tuple[int]]:
    kept = (sessions.c.state == "ended", ~sessions.c.rehearsal, sessions.c.removed.is_(None))
    counting = select(sessions.c.id).where(*kept)
    return counting if since is None else counting.where(sessions.c.started >= f"{since.isoformat()}T{begins:02}")


def _part(row: Row[tuple[object, ...]]) -> Part:
    values = row._mapping
    planned, done = (Tally(*(values[f"{which}_{name}"] for name in NAMES)) for which in ("planned", "done"))
    return Part(values["session"], values["exercise"], Side(values["side"]), planned, done)
