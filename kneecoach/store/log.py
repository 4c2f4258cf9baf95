"""The log: what each session came to, and the answers the person gave afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from sqlalchemy import Connection, Engine, Row, Select, delete, func, insert, select, update

from kneecoach.core.dose import Side
from kneecoach.core.events import Form, Why
from kneecoach.core.history import State, counted
from kneecoach.core.ledger import SetRow, set_rows
from kneecoach.core.tally import NAMES, Tally
from kneecoach.store.codec import read, unpack
from kneecoach.store.database import reading, writing
from kneecoach.store.tables import journal, log, sessions, timelines


class Answers(Struct, frozen=True):
    """What the person says after a session; each may stay unsaid. Comfort is 0 to 10."""

    during: int | None = None
    after: int | None = None
    effort: str | None = None
    note: str = ""


class Entry(Struct, frozen=True):
    """One session in the list. Units are in tenths, 0 while it is open; `ended` is then None."""

    id: int
    programme: str
    started: datetime
    ended: datetime | None
    state: State
    short: bool
    rehearsal: bool
    planned: int
    done: int
    before: int | None
    answers: Answers


class Log:
    """Reads what was done, newest first."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def engine(self) -> Engine:
        """The database, for what is read of the log elsewhere."""
        return self._engine

    def entries(self) -> tuple[Entry, ...]:
        """Return every session, newest first."""
        with reading(self._engine) as connection:
            return tuple(_entry(row) for row in connection.execute(_with_units()))

    def rows(self, session: int) -> tuple[SetRow, ...]:
        """Return the sets of one session; while it is open they are folded from its journal."""
        with reading(self._engine) as connection:
            found = connection.execute(select(log).where(log.c.session == session).order_by(log.c.number)).all()
            return tuple(_row(row) for row in found) or _folded(connection, session)

    def answer(self, session: int, answers: Answers) -> None:
        """Keep what the person says of a session; saying it again replaces it."""
        values = {
            "comfort_during": answers.during,
            "comfort_after": answers.after,
            "effort": answers.effort,
            "note": answers.note,
        }
        with writing(self._engine) as connection:
            connection.execute(update(sessions).where(sessions.c.id == session).values(values))


def write_rows(connection: Connection, session: int, rows: Iterable[SetRow]) -> None:
    """Replace the log of one session."""
    connection.execute(delete(log).where(log.c.session == session))
    values = [_values(session, number, row) for number, row in enumerate(rows)]
    if values:
        connection.execute(insert(log), values)


_PLAIN = ("exercise", "source", "set", "unfinished_seconds", "closing_hold", "rested", "comfort")


def _values(session: int, number: int, row: SetRow) -> dict[str, object]:
    plain = {name: getattr(row, name) for name in _PLAIN}
    counts = {f"{which}_{name}": getattr(getattr(row, which), name) for which in ("planned", "done") for name in NAMES}
    why = row.left_because.value if row.left_because else None
    keys = {"side": row.side.value, "form": row.form.value, "left_because": why}
    return {"session": session, "number": number, **keys, **plain, **counts}


def _row(row: Row[tuple[object, ...]]) -> SetRow:
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


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    values = row._mapping
    ended = values["ended"]
    state = State(values["state"]) if values["state"] != "ended" else counted(values["done"], values["planned"])
    answers = Answers(values["comfort_during"], values["comfort_after"], values["effort"], values["note"])
    return Entry(
        id=values["id"],
        programme=values["programme"],
        started=datetime.fromisoformat(values["started"]),
        ended=datetime.fromisoformat(ended) if ended else None,
        state=state,
        short=values["short"],
        rehearsal=values["rehearsal"],
        planned=values["planned"] or 0,
        done=values["done"] or 0,
        before=values["comfort_before"],
        answers=answers,
    )


def _with_units() -> Select[tuple[object, ...]]:
    """Select every session with the units its log planned and did; more than planned of a row counts no more."""
    done = func.sum(func.min(log.c.done_units, log.c.planned_units)).label("done")
    units = select(log.c.session, func.sum(log.c.planned_units).label("planned"), done).group_by(log.c.session)
    sums = units.subquery()
    joined = sessions.outerjoin(sums, sums.c.session == sessions.c.id)
    return select(sessions, sums.c.planned, sums.c.done).select_from(joined).order_by(sessions.c.id.desc())
