"""From the journal of a session to what the log says: planned and done, for every set and side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core.dose import Side
from kneecoach.core.events import (
    Corrected,
    Counted,
    Discarded,
    Event,
    Finished,
    Resumed,
    Skipped,
    StepEnded,
    WentBack,
)
from kneecoach.core.session import Phase, Session, begin, evolve, restart
from kneecoach.core.step import NO_BLOCK, Kind, Step, Timeline, group_of
from kneecoach.core.tally import NAMES, NOTHING, UNIT, Tally, timed, total


class State(StrEnum):
    """How a session counts (A1, rulings 8)."""

    OPEN = "open"
    DONE = "done"  # 80 % of the planned units and more
    PARTIAL = "partial"  # 20 to 79 %
    LITTLE = "little"
    DISCARDED = "discarded"


class SetRow(Struct, frozen=True):
    """One side's share of one set, in counts and seconds.

    `closing_hold` is the length of the planned hold that closes it, if there is one; `unfinished_seconds`
    are those of a hold that was broken off.
    """

    exercise: str
    source: str
    set: int
    side: Side
    planned: Tally
    done: Tally = NOTHING
    unfinished_seconds: int = 0
    closing_hold: int = 0


def plan(timeline: Timeline) -> tuple[SetRow, ...]:
    """Return one row for every block of the timeline, in order, with nothing done yet."""
    rows: dict[int, SetRow] = {}
    for step in timeline.steps:
        if step.block != NO_BLOCK:
            item = timeline.items[step.exercise]
            row = rows.get(step.block, SetRow(item.exercise, item.source, step.set, step.side, NOTHING))
            side = row.side if row.side is step.side else Side.BOTH
            closing = step.counts.hold_seconds if step.kind is Kind.HOLD and not step.rep else row.closing_hold
            rows[step.block] = replace(row, side=side, planned=row.planned + step.counts, closing_hold=closing)
    return tuple(rows.values())


def set_rows(timeline: Timeline, events: Iterable[Event]) -> tuple[SetRow, ...]:
    """Return what was planned and what was done; the last correction of a row has the last word."""
    rows, session = list(plan(timeline)), begin(timeline)
    for event in events:
        _credit(rows, session, event)
        session = evolve(session, event)
    return tuple(rows)


def share(rows: Iterable[SetRow]) -> float:
    """Return the share of the planned units that was done, 0 to 1; extra work makes up for no other (A3)."""
    rows = tuple(rows)
    planned = sum(row.planned.units for row in rows)
    return sum(min(row.done.units, row.planned.units) for row in rows) / planned if planned else 0.0


def state(session: Session, rows: Iterable[SetRow]) -> State:
    """Return how this session counts."""
    if session.phase is Phase.DISCARDED:
        return State.DISCARDED
    if session.ended_at is None:
        return State.OPEN
    rows = tuple(rows)
    done = sum(min(row.done.units, row.planned.units) for row in rows)
    return counted(done, sum(row.planned.units for row in rows))


def counted(done: int, planned: int) -> State:
    """Return how an ended session counts that did `done` of `planned` units (A1)."""
    return State.DONE if done * 10 >= planned * 8 else State.PARTIAL if done * 10 >= planned * 2 else State.LITTLE


class Week(Struct, frozen=True):
    """What the sessions of one week planned and did, in units; `start` is its Monday."""

    start: date
    planned: float
    done: float


def weeks(sessions: Iterable[tuple[date, int, int]], last: date, number: int) -> tuple[Week, ...]:
    """Return the last `number` weeks up to that of `last`, oldest first, empty ones included.

    `sessions` gives the day of each session with its planned and done units in tenths.
    """
    starts = [_monday(last) - timedelta(weeks=ago) for ago in reversed(range(number))]
    sums = {start: [0, 0] for start in starts}
    for day, planned, done in sessions:
        if (start := _monday(day)) in sums:
            sums[start][0] += planned
            sums[start][1] += done
    return tuple(Week(start, planned / UNIT, done / UNIT) for start, (planned, done) in sums.items())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def corrected(row: SetRow, amount: int) -> Tally:
    """Return what was done if it was `amount`: repetitions, or seconds of timed work.

    What each repetition brings with it (its holds and breaths) follows; a closing hold stays as it was.
    """
    if row.planned.timed_seconds:
        return row.done - timed(row.done.timed_seconds) + timed(amount)
    closing = Tally(holds=1, hold_seconds=row.closing_hold, units=UNIT) if row.closing_hold else NOTHING
    each = Tally(*(getattr(row.planned - closing, name) // row.planned.reps for name in NAMES))
    held = row.done.holds - each.holds * row.done.reps
    seconds = row.done.hold_seconds - each.hold_seconds * row.done.reps
    beside = Tally(holds=1, hold_seconds=seconds, units=UNIT) if row.closing_hold and held > 0 else NOTHING
    return each * amount + beside


def correct(rows: tuple[SetRow, ...], block: int, amount: int, at: int) -> tuple[Event, ...]:
    """Return the event that gives the log its last word on a block, or none where it says so already."""
    done = corrected(rows[block], amount)
    return () if done == rows[block].done else (Corrected(at, block, done),)


def _credit(rows: list[SetRow], session: Session, event: Event) -> None:
    match event:
        case Corrected(_, block, done):
            rows[block] = replace(rows[block], done=done)
        case WentBack(_, to):
            _forget(rows, session, to)
        case Resumed():
            _withdraw(rows, session)
        case StepEnded() | Counted() | Skipped() | Finished() | Discarded():
            _add(rows, session, event)


def _add(rows: list[SetRow], session: Session, event: Event) -> None:
    step = session.step
    if step is None or step.block == NO_BLOCK or session.ended_at is not None:
        return
    done, unfinished = _done(session, step, event)
    row = rows[step.block]
    rows[step.block] = replace(row, done=row.done + done, unfinished_seconds=row.unfinished_seconds + unfinished)


def _done(session: Session, step: Step, event: Event) -> tuple[Tally, int]:
    """Return what the event adds to the count, and the seconds of a hold that it breaks off."""
    seconds = session.elapsed(event.at) // 1000
    match event:
        case StepEnded():
            return step.counts, 0
        case Counted() if step.kind is Kind.BREATHE:
            return replace(step.counts, hold_seconds=seconds), 0
        case Counted():
            return step.counts, 0
    if step.kind is Kind.TIMED:
        return timed(min(seconds, step.ms // 1000)), 0
    held = seconds + _seconds_before(session, step)
    return NOTHING, held if step.kind in {Kind.HOLD, Kind.BREATHE} else 0


def _seconds_before(session: Session, step: Step) -> int:
    """Return the seconds of this hold that its earlier breaths took."""
    group = range(group_of(session.steps, session.index)[0], session.index)
    return sum(session.steps[p].ms for p in group) // 1000 if step.kind is Kind.BREATHE else 0


def _withdraw(rows: list[SetRow], session: Session) -> None:
    """Take back what a hold or repetition had counted, now that it starts again whole."""
    step = session.step
    if step is None or step.block == NO_BLOCK:
        return
    undone = total(s.counts for s in session.steps[restart(session) : session.index])
    rows[step.block] = replace(rows[step.block], done=rows[step.block].done - undone)


def _forget(rows: list[SetRow], session: Session, to: int) -> None:
    """Clear the rows that are about to be done again."""
    for block in {s.block for s in session.steps[to : session.index + 1]} - {NO_BLOCK}:
        rows[block] = replace(rows[block], done=NOTHING, unfinished_seconds=0)
