"""Which days are planned, from the plans, the pauses and the days of sessions; and what today is.

Every other day, and three days on and one off, shift with the last session (content.md 3.7, A4): a session that is done
a day late moves the rest of the plan with it, once in each round, instead of producing two misses.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm

DAY = timedelta(days=1)
#: Days on in a round that shifts, each followed by one day off.
ROUNDS = {Rhythm.EVERY_OTHER_DAY: 1, Rhythm.THREE_ON_ONE_OFF: 3}


class Kind(StrEnum):
    """What a day is in the plan."""

    NONE = "none"  # before the first plan
    PLANNED = "planned"
    REST = "rest"
    MOVED = "moved"  # what was planned is done the day after
    AWAY = "away"  # paused
    OPEN = "open"  # one of the days of so many times a week


class Day(Struct, frozen=True):
    """One day of the schedule. `per_week` is that of an OPEN day, else 0; `cause` is that of an AWAY day."""

    date: date
    kind: Kind
    per_week: int = 0
    cause: Cause | None = None


class _Round(Struct, frozen=True):
    """How far a round that shifts has come: days on so far, and whether one of them has moved already."""

    on: int = 0
    moved: bool = False
    extra: bool = False  # the day before was a day off, and trained on


class _Look(Struct, frozen=True):
    """A day and the one after it, as they bear on what was planned; `away` are the paused days."""

    trained: frozenset[date]
    away: Mapping[date, Pause]
    at: date
    today: date

    @property
    def done(self) -> bool:
        """Whether it was trained on, or still may be."""
        return self.at in self.trained or self.at >= self.today

    @property
    def done_next(self) -> bool:
        """Whether the next day makes up for this one: it is not paused, and trained on or still may be."""
        after = self.at + DAY
        return after not in self.away and (after in self.trained or after >= self.today)

    @property
    def wants_rest(self) -> bool:
        """Whether it is today and not trained on, so that a session of the day off before it may still move it."""
        return self.at == self.today and self.at not in self.trained


def days(intent: Intent, trained: Collection[date], first: date, last: date, today: date) -> tuple[Day, ...]:
    """Return every day from `first` to `last`, as it looks on the morning of `today`.

    `trained` are the days with a session that counts, in full or in part. Days from today on are taken to go as
    planned. What a later plan says changes no day before it.
    """
    begin = min(first, intent.plans[0].since) if intent.plans else first
    return tuple(day for day in _walk(intent, frozenset(trained), begin, last, today) if day.date >= first)


def _walk(intent: Intent, trained: frozenset[date], first: date, last: date, today: date) -> Iterator[Day]:
    away = _away(intent, first, last + DAY)
    before: Plan | None = None
    kind, state = Kind.NONE, _Round()
    for at in _dates(first, last):
        plan = intent.on(at)
        if plan is not None and at in away:
            yield Day(at, Kind.AWAY, cause=away[at].cause)
            before = None
            continue
        if plan is not None and (before is None or before.key != plan.key):
            kind, state = Kind.NONE, _begun(plan, trained, at)
        look = _Look(trained, away, at, today)
        kind, state = _what(plan, look, kind, state)
        yield Day(at, kind, plan.per_week if plan is not None and kind is Kind.OPEN else 0)
        before = plan


def _what(plan: Plan | None, look: _Look, before: Kind, state: _Round) -> tuple[Kind, _Round]:
    """Return what a day is that is not paused, after a day of the kind `before`, and the round as it then stands."""
    if plan is None:
        return Kind.NONE, state
    if plan.rhythm is Rhythm.TIMES_A_WEEK:
        return Kind.OPEN, state
    if plan.rhythm in ROUNDS:
        return _turn(state, ROUNDS[plan.rhythm], look)
    return _fixed(plan, look, carried=before is Kind.MOVED), state


def _begun(plan: Plan, trained: frozenset[date], at: date) -> _Round:
    """Return a round as it stands where a plan begins or goes on: the days trained just before it count."""
    most, run = ROUNDS.get(plan.rhythm, 0), 0
    while run < most and at - DAY * (run + 1) in trained:
        run += 1
    return _Round(on=run)


def _turn(state: _Round, most: int, look: _Look) -> tuple[Kind, _Round]:
    """Return what a day is in a round of `most` days on, and the round a day later."""
    if state.on == most:
        return Kind.REST, _Round(extra=look.at in look.trained)
    done = look.done and not (state.extra and look.wants_rest)
    if not done and not state.moved and look.done_next:
        return Kind.MOVED, _Round(state.on, moved=True)
    return Kind.PLANNED, _Round(state.on + 1, moved=state.moved)


def _fixed(plan: Plan, look: _Look, *, carried: bool) -> Kind:
    """Return what a day is where days of the week are chosen, or every one; `carried` over from the day before."""
    if carried or plan.rhythm is Rhythm.DAILY:
        return Kind.PLANNED
    if look.at.weekday() not in plan.weekdays:
        return Kind.REST
    free = (look.at + DAY).weekday() not in plan.weekdays
    return Kind.MOVED if free and not look.done and look.done_next else Kind.PLANNED


def _away(intent: Intent, first: date, last: date) -> dict[date, Pause]:
    """Return the paused days between these two, each with the pause that began first."""
    found: dict[date, Pause] = {}
    for pause in reversed(intent.pauses):
        for day in _dates(max(first, pause.first), min(last, pause.last or last)):
            found[day] = pause
    return found


def _dates(first: date, last: date) -> Iterator[date]:
    """Yield every date between these two, both included; none where they are the wrong way round."""
    return (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
