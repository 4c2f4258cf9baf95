"""What the sessions of a period came to, for the charts: each is one query, and summed up by the database."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, Select, Subquery, case, func, literal_column, select

from kneecoach.core.adherence import Held
from kneecoach.core.dose import Side
from kneecoach.core.felt import Moment
from kneecoach.core.history import counted
from kneecoach.core.series import Dot, Grain, Measure
from kneecoach.store.database import reading
from kneecoach.store.held import HERE
from kneecoach.store.tables import comfort, journal, log, sessions


class Past(Held, frozen=True, gc=False):  # thousands of them, and the collector would look at each
    """A session that counts, with its id and how long it took by the clock, in whole minutes, 1 at least."""

    id: int = 0
    minutes: int = 1


#: What was said of a time, the highest of it, by moment and knee.
Said = Mapping[tuple[Moment, str], int]


class Series:
    """Asks about the sessions that count and are of the day `since` or later, None for all there are.

    A day begins `begins` hours after midnight, by the clock that the session was begun by. Everything here raises
    FaultError where the database cannot be read.
    """

    def __init__(self, engine: Engine, since: date | None, begins: int) -> None:
        self._engine, self._since, self._begins = engine, since, begins

    def past(self) -> tuple[Past, ...]:
        """Return the sessions themselves, oldest first; what other programs kept was planned by nobody here."""
        minutes = func.round((func.julianday(sessions.c.ended) - func.julianday(sessions.c.started)) * 1440)
        columns = (sessions.c.short, sessions.c.planned, sessions.c.done, sessions.c.id, minutes)
        day = self._day(Grain.SESSION).label("day")
        with reading(self._engine) as connection:
            kept = select(day, *columns).where(*self._counting(), sessions.c.origin.in_(HERE))
            rows = connection.execute(kept.order_by(day, sessions.c.id))
            return tuple(_past(row) for row in rows)

    def said(self, grain: Grain) -> Mapping[int | date, Said]:
        """Return what was said, by session or by the first day of each week, month or year: the highest of it."""
        key = comfort.c.session if grain is Grain.SESSION else self._day(grain).label("start")
        highest = func.max(comfort.c.value)
        found = select(key, comfort.c.moment, comfort.c.knee, highest).join_from(comfort, sessions)
        grouped = found.where(*self._counting()).group_by(key, comfort.c.moment, comfort.c.knee)
        told: dict[int | str, dict[tuple[Moment, str], int]] = {}
        with reading(self._engine) as connection:
            for start, moment, knee, value in connection.execute(grouped):
                told.setdefault(start, {})[Moment(moment), knee] = value
        return {_day_or_id(start): said for start, said in told.items()}

    def exercises(self) -> tuple[str, ...]:
        """Return the ids of all exercises in them."""
        with reading(self._engine) as connection:
            return tuple(sorted(connection.scalars(self.select_exercises())))

    def seconds(self) -> int:
        """Return how long they took together, pauses included."""
        last = select(journal.c.at).where(journal.c.session == sessions.c.id).order_by(journal.c.number.desc()).limit(1)
        by_clock = (func.julianday(sessions.c.ended) - func.julianday(sessions.c.started)) * 86_400_000
        # What was added afterwards or came from elsewhere has no journal.
        at = func.coalesce(last.correlate(sessions).scalar_subquery(), by_clock, 0)
        kept = (*self._counting(), sessions.c.origin.in_(HERE))
        with reading(self._engine) as connection:
            return int(connection.scalar(select(func.sum(at)).where(*kept)) or 0) // 1000

    def measures(self, exercises: Collection[str]) -> tuple[Measure, ...]:
        """Return what these exercises planned or did anything of."""
        sums = [func.sum(log.c[f"planned_{of}"] + log.c[f"done_{of}"]) for of in Measure]
        with reading(self._engine) as connection:
            row = connection.execute(select(*sums).where(*self._own(exercises))).one()
        return tuple(measure for measure, whole in zip(Measure, row, strict=True) if whole)

    def doses(self, exercises: Collection[str], of: Measure, grain: Grain) -> tuple[Dot, ...]:
        """Return the dose of these exercises, oldest first: of each session, or of each week, month or year."""
        with reading(self._engine) as connection:
            return tuple(_dot(*row) for row in connection.execute(self.select_doses(exercises, of, grain)))

    def select_exercises(self) -> Select[Any]:
        """Select the ids of exercises."""
        return select(log.c.exercise).distinct().where(log.c.session.in_(self._ids()))

    def select_doses(self, exercises: Collection[str], of: Measure, grain: Grain) -> Select[Any]:
        """Select the fields of dots in their order; the day as text."""
        each = self._each(exercises, of)
        start = self._day(grain).label("start")
        found = select(start).join_from(each, sessions, sessions.c.id == each.c.session).order_by("start")
        if grain is Grain.SESSION:
            return found.add_columns(*_columns(each, Dot.__struct_fields__[1:])).order_by(each.c.session)
        whole = [func.max(each.c.planned), func.max(each.c.done), _only(each.c.sets), _only(each.c.each)]
        return found.add_columns(*whole, func.sum(each.c.left), func.sum(each.c.right)).group_by("start")

    def _each(self, exercises: Collection[str], of: Measure) -> Subquery:
        """Select what each session came to; `sets` and `each` are 0 where its rows differ."""
        planned, done = log.c[f"planned_{of}"], log.c[f"done_{of}"]
        alike = (func.min(planned) == func.max(planned)) & (func.min(log.c.exercise) == func.max(log.c.exercise))
        found = select(
            log.c.session,
            func.sum(planned).label("planned"),
            func.sum(done).label("done"),
            case((alike, func.max(log.c.set)), else_=0).label("sets"),
            case((alike, func.max(planned)), else_=0).label("each"),
            *(func.sum(case((log.c.side == side, done), else_=0)).label(side) for side in (Side.LEFT, Side.RIGHT)),
        )
        grouped = found.where(*self._own(exercises)).group_by(log.c.session)
        return grouped.having(func.sum(planned + done) > 0).subquery()

    def _day(self, grain: Grain) -> ColumnElement[str]:
        """Return the day of a session by its own clock, or the first of its week, month or year."""
        return func.date(func.substr(sessions.c.started, 1, 19), f"-{self._begins} hours", *_BACK[grain])

    def _own(self, exercises: Collection[str]) -> tuple[ColumnElement[bool], ...]:
        return log.c.session.in_(self._ids()), log.c.exercise.in_(sorted(exercises))

    def _ids(self) -> Select[Any]:
        return select(sessions.c.id).where(*self._counting())

    def _counting(self) -> list[ColumnElement[bool]]:
        kept = [sessions.c.state == "ended", ~sessions.c.rehearsal, sessions.c.removed.is_(None)]
        if self._since is None:
            return kept
        # `started` begins with the local day and time, so its text sorts.
        return [*kept, sessions.c.started >= f"{self._since.isoformat()}T{self._begins:02}"]


#: How SQLite goes back from a day to the first of its week, month or year.
_BACK: dict[Grain, tuple[ColumnElement[str], ...]] = {
    Grain.SESSION: (),
    Grain.WEEK: (literal_column("'weekday 0'"), literal_column("'-6 days'")),
    Grain.MONTH: (literal_column("'start of month'"),),
    Grain.YEAR: (literal_column("'start of year'"),),
}


def _columns(each: Subquery, names: Collection[str]) -> list[ColumnElement[int]]:
    return [each.c[name] for name in names]


def _only(column: ColumnElement[int]) -> ColumnElement[int]:
    """Return the value that all rows of a group share, 0 where they differ."""
    return case((func.min(column) == func.max(column), func.max(column)), else_=0)


def _past(row: Row[Any]) -> Past:
    day, short, planned, done, session, minutes = tuple(row)
    state = counted(done or 0, planned or 0)
    return Past(date.fromisoformat(day), state, short, planned or 0, done or 0, session, max(int(minutes or 1), 1))


def _day_or_id(key: str | int) -> date | int:
    return date.fromisoformat(key) if isinstance(key, str) else key


def _dot(start: str, *numbers: int) -> Dot:
    return Dot(date.fromisoformat(start), *numbers)
