"""The log: what each session came to, and the answers the person gave afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, Engine, Row, delete, insert, select, update

from kneecoach.core.dose import Side
from kneecoach.core.events import Form, Why
from kneecoach.core.felt import UNSAID, Knees, Moment
from kneecoach.core.history import State, counted
from kneecoach.core.ledger import SetRow, set_rows
from kneecoach.core.tally import NAMES, Tally
from kneecoach.store.codec import read, unpack
from kneecoach.store.database import reading, writing
from kneecoach.store.felt import Felt, read_felt, write_felt
from kneecoach.store.tables import journal, log, sessions, timelines


class Answers(Struct, frozen=True):
    """What the person says after a session; each may stay unsaid. Comfort is 0 to 10, `morning` a Morning."""

    during: Knees = UNSAID
    after: Knees = UNSAID
    effort: str | None = None
    note: str = ""
    morning: Knees = UNSAID


class Entry(Struct, frozen=True):
    """One session in the list. Units are in tenths, 0 while it is open; `ended` is then None.

    `origin` is "session", "added" afterwards, or the program it was kept by before.
    """

    id: int
    uid: str
    programme: str
    started: datetime
    ended: datetime | None
    state: State
    short: bool
    rehearsal: bool
    planned: int
    done: int
    before: Knees
    answers: Answers
    origin: str = "session"


class Log:
    """Reads what was done, newest first."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def engine(self) -> Engine:
        """The database, for what is read of the log elsewhere."""
        return self._engine

    def entries(self, since: date | None = None) -> tuple[Entry, ...]:
        """Return every session, or those begun on this date by their own clock or later, newest first."""
        kept = [sessions.c.removed.is_(None)]
        return self._entries(*kept, *([sessions.c.started >= since.isoformat()] if since else []))

    def newest(self, number: int) -> tuple[Entry, ...]:
        """Return the newest sessions, so many at most."""
        wanted = select(sessions.c.id).where(sessions.c.removed.is_(None))
        ids = wanted.order_by(sessions.c.started.desc(), sessions.c.id.desc()).limit(number)
        return self._entries(sessions.c.id.in_(ids))

    def entry(self, session: int) -> Entry:
        """Return one session, deleted or not."""
        (found,) = self._entries(sessions.c.id == session)
        return found

    def removed(self) -> tuple[Entry, ...]:
        """Return the sessions that the person deleted and that are still kept, newest first."""
        return self._entries(sessions.c.removed.is_not(None))

    def rows(self, session: int) -> tuple[SetRow, ...]:
        """Return the sets of one session; while it is open they are folded from its journal."""
        with reading(self._engine) as connection:
            found = connection.execute(select(log).where(log.c.session == session).order_by(log.c.number)).all()
            return tuple(row_of(row) for row in found) or _folded(connection, session)

    def answer(self, session: int, answers: Answers) -> None:
        """Keep what the person says of a session; saying it again replaces it."""
        felt = {Moment.DURING: answers.during, Moment.AFTER: answers.after, Moment.MORNING: answers.morning}
        values = {"effort": answers.effort, "note": answers.note}
        with writing(self._engine) as connection:
            connection.execute(update(sessions).where(sessions.c.id == session).values(values))
            write_felt(connection, session, felt)

    def feel(self, session: int, moment: Moment, knees: Knees) -> None:
        """Keep how the knees felt at one moment around a session; saying it again replaces it."""
        with writing(self._engine) as connection:
            write_felt(connection, session, {moment: knees})

    def remove(self, session: int, wall: datetime) -> None:
        """Delete a session: it stays out of everything, and can be put back until it is swept away."""
        self._mark(session, wall.isoformat(timespec="seconds"))

    def restore(self, session: int) -> None:
        """Put a deleted session back."""
        self._mark(session, None)

    def _mark(self, session: int, removed: str | None) -> None:
        with writing(self._engine) as connection:
            connection.execute(update(sessions).where(sessions.c.id == session).values(removed=removed))

    def _entries(self, *those: ColumnElement[bool]) -> tuple[Entry, ...]:
        wanted = select(sessions).where(*those).order_by(sessions.c.started.desc(), sessions.c.id.desc())
        with reading(self._engine) as connection:
            rows = connection.execute(wanted).all()
            felt = read_felt(connection, select(sessions.c.id).where(*those))
            return tuple(_entry(row, felt.get(row._mapping["id"], {})) for row in rows)


def write_rows(connection: Connection, session: int, rows: Iterable[SetRow]) -> None:
    """Replace the log of one session, and the sums of it; more than planned of a row counts no more (A3)."""
    rows = tuple(rows)
    connection.execute(delete(log).where(log.c.session == session))
    values = [_values(session, number, row) for number, row in enumerate(rows)]
    if values:
        connection.execute(insert(log), values)
    units = [(row.planned.units, min(row.done.units, row.planned.units)) for row in rows]
    sums = {"planned": sum(planned for planned, _ in units), "done": sum(done for _, done in units)}
    connection.execute(update(sessions).where(sessions.c.id == session).values(sums))


_PLAIN = ("exercise", "source", "set", "unfinished_seconds", "closing_hold", "rested", "comfort")


def _values(session: int, number: int, row: SetRow) -> dict[str, object]:
    plain = {name: getattr(row, name) for name in _PLAIN}
    counts = {f"{which}_{name}": getattr(getattr(row, which), name) for which in ("planned", "done") for name in NAMES}
    why = row.left_because.value if row.left_because else None
    keys = {"side": row.side.value, "form": row.form.value, "left_because": why}
    return {"session": session, "number": number, **keys, **plain, **counts}


def row_of(row: Row[tuple[object, ...]]) -> SetRow:
    """Return a row of the log as the core has it."""
    values = row._mapping
    planned, done = (Tally(*(values[f"{which}_{name}"] for name in NAMES)) for which in ("planned", "done"))
    plain = {name: values[name] for name in _PLAIN}
    why = Why(values["left_because"]) if values["left_because"] else None
    side, form = Side(values["side"]), Form(values["form"])
    return SetRow(side=side, planned=planned, done=done, form=form, left_because=why, **plain)


def _folded(connection: Connection, session: int) -> tuple[SetRow, ...]:
    content = select(timelines.c.content).join(sessions).where(sessions.c.id == session)
    events = select(journal.c.kind, journal.c.at, journal.c.more).where(journal.c.session == session)
    timeline = unpack(connection.execute(content).scalar_one())
    return set_rows(timeline, (read(*row) for row in connection.execute(events.order_by(journal.c.number))))


def _entry(row: Row[tuple[object, ...]], felt: Felt) -> Entry:
    values = row._mapping
    ended, planned, done = values["ended"], values["planned"] or 0, values["done"] or 0
    during, after, morning = (felt.get(at, UNSAID) for at in (Moment.DURING, Moment.AFTER, Moment.MORNING))
    return Entry(
        id=values["id"],
        uid=values["uid"],
        programme=values["programme"],
        started=datetime.fromisoformat(values["started"]),
        ended=datetime.fromisoformat(ended) if ended else None,
        state=State(values["state"]) if values["state"] != "ended" else counted(done, planned),
        short=values["short"],
        rehearsal=values["rehearsal"],
        planned=planned,
        done=done,
        before=felt.get(Moment.BEFORE, UNSAID),
        answers=Answers(during, after, values["effort"], values["note"], morning),
        origin=values["origin"],
    )
