"""The journal: sessions begin here, and every event is on disk before the next one is decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from msgspec import Struct
from sqlalchemy import Connection, Engine, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_if_new

from kneecoach.core.events import Corrected, Discarded, Event, Finished
from kneecoach.core.felt import UNSAID, Knees, Moment
from kneecoach.core.ledger import set_rows
from kneecoach.core.step import Timeline
from kneecoach.store import codec
from kneecoach.store.database import reading, writing
from kneecoach.store.felt import write_felt
from kneecoach.store.log import write_rows
from kneecoach.store.tables import journal, sessions, timelines

Wall = Callable[[], datetime]


class Stored(Struct, frozen=True):
    """A session as it is kept: what was compiled for it, and all that happened in it."""

    id: int
    programme: str
    timeline: Timeline
    events: tuple[Event, ...]


class Journal:
    """Writes and reads the events of sessions. `wall` labels what is written; nothing is decided by it."""

    def __init__(self, engine: Engine, wall: Wall) -> None:
        self._engine, self._wall = engine, wall

    def close(self) -> None:
        """Let go of the database file."""
        self._engine.dispose()

    def begin(self, programme: str, timeline: Timeline, *, short: bool, rehearsal: bool, before: Knees = UNSAID) -> int:
        """Store a new session with its timeline and return its id. `before` is the comfort now, 0 to 10."""
        with writing(self._engine) as connection:
            values = {
                "uid": uuid4().hex,
                "programme": programme,
                "timeline": keep_timeline(connection, timeline),
                "started": self._now(),
                "state": "open",
                "short": short,
                "rehearsal": rehearsal,
            }
            new_id: int = connection.execute(insert(sessions).values(values).returning(sessions.c.id)).scalar_one()
            write_felt(connection, new_id, {Moment.BEFORE: before})
            return new_id

    def append(self, session: int, event: Event) -> None:
        """Write one event; it is on disk when this returns. The end of a session, and a correction after it, also
        writes its log.

        Raises FaultError when it cannot be written; nothing of it is then kept, and it may be tried again.
        """
        kind, at, more = codec.write(event)
        with writing(self._engine) as connection:
            last = select(func.coalesce(func.max(journal.c.number), 0) + 1).where(journal.c.session == session)
            row = {"session": session, "kind": kind, "at": at, "more": more, "wall": self._now()}
            connection.execute(insert(journal).values(number=last.scalar_subquery(), **row))
            if isinstance(event, Finished | Discarded):
                state = "discarded" if isinstance(event, Discarded) else "ended"
                closed = update(sessions).where(sessions.c.id == session)
                connection.execute(closed.values(state=state, ended=func.coalesce(sessions.c.ended, self._now())))
            if isinstance(event, Finished | Discarded) or (
                isinstance(event, Corrected) and _is_over(connection, session)
            ):
                stored = _load(connection, session)
                write_rows(connection, session, set_rows(stored.timeline, stored.events))

    def load(self, session: int) -> Stored:
        """Return a session with all its events."""
        with reading(self._engine) as connection:
            return _load(connection, session)

    def open_session(self) -> Stored | None:
        """Return the newest session that was never ended, or None."""
        is_open = (sessions.c.state == "open", sessions.c.removed.is_(None))
        newest = select(sessions.c.id).where(*is_open).order_by(sessions.c.id.desc()).limit(1)
        with reading(self._engine) as connection:
            found = connection.execute(newest).scalar_one_or_none()
            return None if found is None else _load(connection, found)

    def _now(self) -> str:
        return self._wall().isoformat(timespec="seconds")


def keep_timeline(connection: Connection, timeline: Timeline) -> str:
    """Keep a timeline, unless it is there already, and return its digest."""
    digest, content = codec.pack(timeline)
    connection.execute(insert_if_new(timelines).values(digest=digest, content=content).on_conflict_do_nothing())
    return digest


def _is_over(connection: Connection, session: int) -> bool:
    """Tell whether a session has ended; until then its log is folded from the journal."""
    state: str = connection.execute(select(sessions.c.state).where(sessions.c.id == session)).scalar_one()
    return state != "open"


def _load(connection: Connection, session: int) -> Stored:
    kept = select(sessions.c.programme, timelines.c.content).join_from(sessions, timelines)
    programme, content = connection.execute(kept.where(sessions.c.id == session)).one()
    rows = select(journal.c.kind, journal.c.at, journal.c.more).where(journal.c.session == session)
    events = tuple(codec.read(*row) for row in connection.execute(rows.order_by(journal.c.number)))
    return Stored(session, programme, codec.unpack(content), events)
