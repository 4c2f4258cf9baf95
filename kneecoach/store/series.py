"""What the sessions of a period came to in each exercise, left and right, read with one query."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine, Row, Select, func, select

from kneecoach.core.dose import Side
from kneecoach.core.series import Part
from kneecoach.core.tally import NAMES, Tally
from kneecoach.store.database import reading
from kneecoach.store.tables import log, sessions


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
    kept = (sessions.c.state == "ended", ~sessions.c.rehearsal, sessions.c.removed.is_(None))
    counting = select(sessions.c.id).where(*kept)
    if since is not None:
        counting = counting.where(sessions.c.started >= f"{since.isoformat()}T{begins:02}")
    found = select(log.c.session, log.c.exercise, log.c.side, *sums).where(log.c.session.in_(counting))
    grouped = found.group_by(log.c.session, log.c.exercise, log.c.side)
    return grouped.order_by(log.c.session, log.c.exercise, log.c.side)


def _part(row: Row[tuple[object, ...]]) -> Part:
    values = row._mapping
    planned, done = (Tally(*(values[f"{which}_{name}"] for name in NAMES)) for which in ("planned", "done"))
    return Part(values["session"], values["exercise"], Side(values["side"]), planned, done)
