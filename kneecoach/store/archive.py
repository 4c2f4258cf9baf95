"""Whole sessions, out of the log and into it: what is carried away, brought back, or added afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, delete, insert, select

from kneecoach.core.ledger import set_rows
from kneecoach.core.step import Timeline
from kneecoach.core.whole import Happened, Whole
from kneecoach.store import codec
from kneecoach.store.database import reading, writing
from kneecoach.store.felt import Felt, read_felt, write_felt
from kneecoach.store.journal import keep_timeline
from kneecoach.store.log import write_rows
from kneecoach.store.tables import comfort, journal, log, sessions, timelines

_PLAIN = ("uid", "programme", "state", "origin", "short", "rehearsal", "effort", "note", "removed")


class Archive:
    """Reads and writes sessions whole. Raises FaultError for what the database refuses."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def sessions(self) -> Iterator[Whole]:
        """Yield every session, deleted ones too, by their starts and then their uids."""
        with reading(self._engine) as connection:
            felt = read_felt(connection, select(sessions.c.id))
            kept = {row.digest: codec.unpack(row.content) for row in connection.execute(select(timelines))}
            for row in connection.execute(select(sessions).order_by(sessions.c.started, sessions.c.uid)).all():
                yield _whole(connection, row, kept, felt.get(row._mapping["id"], {}))

    def known(self) -> frozenset[str]:
        """Return the uids of every session there is, deleted ones too."""
        with reading(self._engine) as connection:
            return frozenset(connection.execute(select(sessions.c.uid)).scalars())

    def add(self, those: Iterable[Whole]) -> tuple[int, ...]:
        """Keep the sessions whose uids are not known yet, all or none, and return their ids."""
        known, added = self.known(), dict[str, int]()
        with writing(self._engine) as connection:
            for whole in those:
                if whole.uid not in known and whole.uid not in added:
                    added[whole.uid] = _add(connection, whole)
        return tuple(added.values())

    def sweep(self, before: datetime) -> None:
        """Let go of the sessions that were deleted before this moment."""
        with writing(self._engine) as connection:
            gone = select(sessions.c.id, sessions.c.removed).where(sessions.c.removed.is_not(None))
            ids = [id_ for id_, removed in connection.execute(gone) if datetime.fromisoformat(removed) < before]
            for table in (log, journal, comfort):
                connection.execute(delete(table).where(table.c.session.in_(ids)))
            connection.execute(delete(sessions).where(sessions.c.id.in_(ids)))


def _whole(connection: Connection, row: Row[tuple[object, ...]], kept: Mapping[str, Timeline], felt: Felt) -> Whole:
    values = row._mapping
    events = select(journal.c.kind, journal.c.at, journal.c.more, journal.c.wall)
    told = connection.execute(events.where(journal.c.session == values["id"]).order_by(journal.c.number))
    ended = values["ended"]
    return Whole(
        timeline=kept[values["timeline"]],
        started=datetime.fromisoformat(values["started"]),
        ended=datetime.fromisoformat(ended) if ended else None,
        events=tuple(Happened(codec.read(kind, at, more), wall) for kind, at, more, wall in told),
        felt=felt,
        **{name: values[name] for name in _PLAIN},
    )


def _add(connection: Connection, whole: Whole) -> int:
    ended = whole.ended.isoformat(timespec="seconds") if whole.ended else None
    times = {"started": whole.started.isoformat(timespec="seconds"), "ended": ended}
    values = {name: getattr(whole, name) for name in _PLAIN}
    kept = {**values, **times, "timeline": keep_timeline(connection, whole.timeline)}
    new: int = connection.execute(insert(sessions).values(kept).returning(sessions.c.id)).scalar_one()
    rows = [_event(new, number, told) for number, told in enumerate(whole.events, 1)]
    if rows:
        connection.execute(insert(journal), rows)
    write_felt(connection, new, whole.felt)
    if whole.state != "open":
        write_rows(connection, new, set_rows(whole.timeline, (told.event for told in whole.events)))
    return new


def _event(session: int, number: int, told: Happened) -> dict[str, object]:
    kind, at, more = codec.write(told.event)
    return {"session": session, "number": number, "kind": kind, "at": at, "more": more, "wall": told.wall}
