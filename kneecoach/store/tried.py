"""How each exercise went in some sessions, as offers look at it, read with one query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Engine, func, select

from kneecoach.core.adherence import day_of
from kneecoach.core.events import Form
from kneecoach.core.offers import Tried, tried_by_exercise
from kneecoach.core.tally import NAMES, Tally
from kneecoach.store.database import reading
from kneecoach.store.log import Entry
from kneecoach.store.tables import log


def tried(engine: Engine, entries: Iterable[Entry], begins: int) -> Mapping[str, tuple[Tried, ...]]:
    """Return how each exercise went in these sessions, in their order; a day begins `begins` hours after midnight."""
    by_id = {entry.id: entry for entry in entries}
    sums = [func.sum(log.c[f"{which}_{name}"]) for which in ("planned", "done") for name in NAMES]
    changed = func.sum(log.c.form != Form.PLANNED.value)
    columns = (log.c.session, log.c.exercise, changed, func.max(log.c.comfort), *sums)
    wanted = select(*columns).where(log.c.session.in_(by_id)).group_by(log.c.session, log.c.exercise)
    with reading(engine) as connection:
        found: dict[int, list[tuple[str, Tried]]] = {}
        for session, exercise, other, sore, *tallies in connection.execute(wanted):
            planned, done = Tally(*tallies[: len(NAMES)]), Tally(*tallies[len(NAMES) :])
            one = _tried(by_id[session], begins, planned, done, as_planned=not other, sore=sore)
            found.setdefault(session, []).append((exercise, one))
    return tried_by_exercise(each for session in by_id for each in found.get(session, ()))


def _tried(entry: Entry, begins: int, planned: Tally, done: Tally, *, as_planned: bool, sore: int | None) -> Tried:
    said = [number for number in (entry.answers.during.worst, sore) if number is not None]
    return Tried(
        day=day_of(entry.started, begins),
        planned=planned,
        done=done,
        as_planned=as_planned,
        comfort=max(said, default=None),
        morning=entry.answers.morning.worst,
        effort=entry.answers.effort,
    )
