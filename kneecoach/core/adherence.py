"""How far what was planned was done: A1 to A5 of content.md 3.7, a week at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from msgspec import Struct

from kneecoach.core.history import State
from kneecoach.core.plan import Intent
from kneecoach.core.schedule import DAY, Day, Kind, days

#: A week is on target from this share of what was planned, in tenths (A1's cut, used for weeks as well).
TARGET = 8
#: From one Monday to the next.
WEEK = timedelta(days=7)


class Mark(StrEnum):
    """What one session is in the count."""

    FULL = "full"
    SHORT = "short"  # a short day that was done, which counts as done (A5)
    PARTIAL = "partial"  # counts half
    EXTRA = "extra"  # beyond what was planned: shown, not added (A4)
    LITTLE = "little"  # under 20 %: not counted


class Held(Struct, frozen=True):
    """A session that is over: its day, how it counts by itself, and its units in tenths."""

    day: date
    state: State
    short: bool = False
    planned: int = 0
    done: int = 0


class Week(Struct, frozen=True):
    """One week by its Monday. `short` are among the `done`; `extra` are among neither `done` nor `partial`.

    `planned` is of the whole week, days to come included; `paused` are its paused days; `units_...` are in tenths.
    """

    start: date
    planned: int
    done: int
    partial: int
    short: int
    extra: int
    paused: int = 0
    units_planned: int = 0
    units_done: int = 0

    @property
    def adherence(self) -> float | None:
        """The share of the planned sessions that was done, 0 to 1 (A2); None where none was planned."""
        return share((self,))

    @property
    def dose(self) -> float | None:
        """The share of the planned units that was done in the sessions there were, 0 to 1 (A3); None without one."""
        return self.units_done / self.units_planned if self.units_planned else None

    @property
    def on_target(self) -> bool:
        """Whether at least 80 % of what was planned was done."""
        return bool(self.planned) and (2 * self.done + self.partial) * 10 >= 2 * self.planned * TARGET


class Worked(Struct, frozen=True):
    """What one exercise came to over some sessions; units are in tenths, more than planned counts no more (A3)."""

    exercise: str
    sessions: int
    planned: int
    done: int

    @property
    def adherence(self) -> float | None:
        """The share of the planned units that was done, 0 to 1; None where none was planned."""
        return self.done / self.planned if self.planned else None


def day_of(started: datetime, begins: int) -> date:
    """Return the day a session belongs to: that of its own clock, where a day begins `begins` hours after midnight.

    `started` carries the offset that was stored with it, so that no other time zone can move it.
    """
    return (started.replace(tzinfo=None) - timedelta(hours=begins)).date()


def monday(day: date) -> date:
    """Return the first day of its week."""
    return day - DAY * day.weekday()


def trained(held: Iterable[Held]) -> frozenset[date]:
    """Return the days with a session that counts, in full or in part."""
    return frozenset(session.day for session in held if session.state in {State.DONE, State.PARTIAL})


def share(weeks: Iterable[Week]) -> float | None:
    """Return the share of the planned sessions of these weeks that was done, 0 to 1 (A2); None where none was."""
    weeks = tuple(weeks)
    planned = sum(week.planned for week in weeks)
    return min(sum(2 * week.done + week.partial for week in weeks) / (2 * planned), 1.0) if planned else None


def planned(schedule: Iterable[Day]) -> int:
    """Return how many sessions these days of one week plan.

    So many times a week is shared out over its days: those that are paused, or before the plan, leave it.
    """
    schedule = tuple(schedule)
    open_days = sum(day.per_week for day in schedule)
    return sum(day.kind is Kind.PLANNED for day in schedule) + (2 * open_days + 7) // 14  # the nearest whole number


def marks(held: Sequence[Held], number: int) -> tuple[Mark, ...]:
    """Return what each session of one week is in the count, where `number` were planned.

    One session of a day counts, the best; of the days as many as were planned, those done before those in part.
    """
    rank = {State.DONE: 0, State.PARTIAL: 1}
    counting = [at for at, session in enumerate(held) if session.state in rank]
    by_worth = sorted(counting, key=lambda at: (rank[held[at].state], held[at].short, at))
    best = {held[at].day: at for at in reversed(by_worth)}
    chosen = sorted(best.values(), key=lambda at: (rank[held[at].state], held[at].day))[:number]
    return tuple(_mark(session, counted=at in chosen) for at, session in enumerate(held))


def weeks(intent: Intent, held: Iterable[Held], today: date) -> tuple[Week, ...]:
    """Return every week from the first plan or session to that of today, oldest first, empty ones included.

    Whoever flew back over the date line may have a session tomorrow; its week is there as well.
    """
    held = tuple(sorted(held, key=lambda session: session.day))
    return counted(calendar(intent, held, today), held)


def calendar(intent: Intent, held: Sequence[Held], today: date, since: date = date.max) -> tuple[Day, ...]:
    """Return every day of these weeks, and from `since` on if that is earlier; `held` is oldest first."""
    starts = [plan.since for plan in intent.plans[:1]] + [session.day for session in held[:1]]
    first = monday(min([*starts, today, since]))
    last = monday(max([today, *(session.day for session in held[-1:])])) + WEEK - DAY
    return days(intent, trained(held), first, last, today)


def counted(schedule: Sequence[Day], held: Iterable[Held]) -> tuple[Week, ...]:
    """Return what whole weeks of days came to; `held` is oldest first."""
    by_week = {start: tuple(own) for start, own in groupby(held, key=lambda session: monday(session.day))}
    return tuple(_week(schedule[at : at + 7], by_week) for at in range(0, len(schedule), 7))


def _week(schedule: Sequence[Day], by_week: dict[date, tuple[Held, ...]]) -> Week:
    number, held = planned(schedule), by_week.get(schedule[0].date, ())
    found = marks(held, number)
    return Week(
        start=schedule[0].date,
        planned=number,
        done=found.count(Mark.FULL) + found.count(Mark.SHORT),
        partial=found.count(Mark.PARTIAL),
        short=found.count(Mark.SHORT),
        extra=found.count(Mark.EXTRA),
        paused=sum(day.kind is Kind.AWAY for day in schedule),
        units_planned=sum(session.planned for session in held),
        units_done=sum(session.done for session in held),
    )


def _mark(session: Held, *, counted: bool) -> Mark:
    if session.state not in {State.DONE, State.PARTIAL}:
        return Mark.LITTLE
    if not counted:
        return Mark.EXTRA
    return Mark.PARTIAL if session.state is State.PARTIAL else Mark.SHORT if session.short else Mark.FULL
