"""From the journal of a session to what the log says: planned and done, for every set and side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core.dose import Side, limits
from kneecoach.core.events import (
    Corrected,
    Counted,
    Discarded,
    Event,
    Exchanged,
    Finished,
    Form,
    Formed,
    Rated,
    Resumed,
    Skipped,
    StepEnded,
    Undone,
    WentBack,
    Why,
)
from kneecoach.core.evolve import evolve
from kneecoach.core.jumps import restart
from kneecoach.core.session import STILL, Session, begin
from kneecoach.core.step import NO_BLOCK, Item, Kind, Step, Timeline, group_of
from kneecoach.core.tally import NAMES, NOTHING, UNIT, Tally, timed, total


class SetRow(Struct, frozen=True):
    """One side's share of one set, in counts and seconds.

    `closing_hold` is the length of the planned hold that closes it, if there is one; `unfinished_seconds`
    are those of a hold that was broken off; `rested` those of the rest really taken before it. `left_because`
    tells why the rest of it was left out, and `comfort` how sore it was said to be then, 0 to 10.
    """

    exercise: str
    source: str
    set: int
    side: Side
    planned: Tally
    done: Tally = NOTHING
    unfinished_seconds: int = 0
    closing_hold: int = 0
    rested: int = 0
    form: Form = Form.PLANNED
    left_because: Why | None = None
    comfort: int | None = None


Rows = tuple[SetRow, ...]


class Ledger(Struct, frozen=True):
    """A session with what the log says of it; `rows` are numbered as its blocks.

    `before` holds the rows as they were before the last skip or step back, for as long as that can be undone.
    """

    session: Session
    rows: Rows
    before: Rows = ()


def open_ledger(timeline: Timeline) -> Ledger:
    """Return the ledger of a session that has just begun."""
    return Ledger(begin(timeline), plan(timeline))


def plan(timeline: Timeline) -> Rows:
    """Return one row for every block of the timeline, in order, with nothing done yet."""
    return _planned(timeline.steps, timeline.items)


def set_rows(timeline: Timeline, events: Iterable[Event]) -> Rows:
    """Return what was planned and what was done; the last correction of a row has the last word."""
    return replay(timeline, events).rows


def replay(timeline: Timeline, events: Iterable[Event]) -> Ledger:
    """Return the ledger of a session in which all this has happened."""
    ledger = open_ledger(timeline)
    session, rows, before = ledger.session, list(ledger.rows), ledger.before
    for event in events:
        session, before = _enter(session, rows, before, event)
    return Ledger(session, tuple(rows), before)


def last_worked(ledger: Ledger) -> int | None:
    """Return the block that came last, where none is running; None before the first, or with nothing to correct."""
    session = ledger.session
    step = session.step
    if step is None or step.block != NO_BLOCK:
        return None
    block = next((s.block for s in reversed(session.steps[: session.index]) if s.block != NO_BLOCK), None)
    return block if block is not None and most(ledger.rows[block]) else None


def enter(ledger: Ledger, event: Event) -> Ledger:
    """Return the ledger after this event."""
    rows = list(ledger.rows)
    session, before = _enter(ledger.session, rows, ledger.before, event)
    return Ledger(session, tuple(rows), before)


def most(row: SetRow) -> int:
    """Return the most that a correction of this row may say; 0 where there is nothing to correct."""
    if row.planned.timed_seconds:
        return limits("timed")[1]
    return limits("reps")[1] if row.planned.reps else 0


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


def correct(rows: Rows, block: int, amount: int, at: int) -> tuple[Event, ...]:
    """Return the event that gives the log its last word on a block, or none where it says so already."""
    done = corrected(rows[block], amount)
    return () if done == rows[block].done else (Corrected(at, block, done),)


def _enter(session: Session, rows: list[SetRow], before: Rows, event: Event) -> tuple[Session, Rows]:
    """Change the rows by this event; return the session after it, and the rows that an undo brings back."""
    kept = tuple(rows) if isinstance(event, Skipped | WentBack) else before
    after = evolve(session, event)
    if isinstance(event, Undone) and session.before is not None:
        rows[:] = before
        if after.phase not in STILL:
            _withdraw(rows, session.before)
    else:
        _credit(rows, session, event)
    return after, kept


def _credit(rows: list[SetRow], session: Session, event: Event) -> None:
    match event:
        case Corrected(_, block, done):
            rows[block] = replace(rows[block], done=done)
        case WentBack(_, to):
            _forget(rows, session, to)
        case Formed(_, form):
            _change_rows(rows, _blocks_left(session), form=form)
        case Rated(_, comfort):
            _change_rows(rows, _blocks_left(session)[:1], comfort=comfort)
        case Exchanged():
            _exchange(rows, session, event)
        case Resumed():
            _withdraw(rows, session)
        case StepEnded() | Counted() | Skipped() | Finished() | Discarded():
            _add(rows, session, event)


def _add(rows: list[SetRow], session: Session, event: Event) -> None:
    step = session.step
    if step is None or session.ended_at is not None:
        return
    if isinstance(event, Skipped):
        _leave(rows, session, event)
    if step.block == NO_BLOCK:
        _rest(rows, session, event.at)
        return
    done, unfinished = _done(session, step, event)
    row = rows[step.block]
    rows[step.block] = replace(row, done=row.done + done, unfinished_seconds=row.unfinished_seconds + unfinished)


def _leave(rows: list[SetRow], session: Session, event: Skipped) -> None:
    """Note why the blocks up to where the session goes on were left."""
    passed = {step.block for step in session.steps[session.index : event.to]} - {NO_BLOCK}
    _change_rows(rows, sorted(passed), left_because=event.why)


def _rest(rows: list[SetRow], session: Session, at: int) -> None:
    """Note the seconds of a rest with the block that comes after it."""
    step = session.steps[session.index]
    block = next((s.block for s in session.steps[session.index :] if s.block != NO_BLOCK), NO_BLOCK)
    if step.kind in {Kind.REST, Kind.GAP} and block != NO_BLOCK:
        rows[block] = replace(rows[block], rested=session.elapsed(at) // 1000)


def _blocks_left(session: Session) -> list[int]:
    """Return the blocks of this exercise from the one the session stands in, or before."""
    step = session.step
    if step is None:
        return []
    later = (s.block for s in session.steps[session.index :] if s.exercise == step.exercise)
    return sorted(set(later) - {NO_BLOCK})


def _change_rows(rows: list[SetRow], blocks: Iterable[int], **changed: object) -> None:
    for block in blocks:
        rows[block] = replace(rows[block], **changed)


def _exchange(rows: list[SetRow], session: Session, event: Exchanged) -> None:
    """Plan no more of the old exercise than was done, and the new one from here on."""
    for block in _blocks_left(session):
        rows[block] = replace(rows[block], planned=rows[block].done, closing_hold=0)
    rows += _planned(event.steps, {step.exercise: event.item for step in event.steps})


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
    """Take back what is about to be done again: whole blocks, or the end of one."""
    again = session.steps[to : session.index + 1]
    if to and session.steps[to - 1].block == session.steps[to].block != NO_BLOCK:
        undone = total(step.counts for step in session.steps[to : session.index])
        row = rows[session.steps[to].block]
        rows[session.steps[to].block] = replace(row, done=_at_least_nothing(row.done - undone), left_because=None)
        return
    for block in {step.block for step in again} - {NO_BLOCK}:
        rows[block] = replace(rows[block], done=NOTHING, unfinished_seconds=0, left_because=None)


def _at_least_nothing(tally: Tally) -> Tally:
    """A correction may have taken away already what is about to be taken back."""
    return Tally(*(max(0, getattr(tally, name)) for name in NAMES))


def _planned(steps: Iterable[Step], items: Mapping[int, Item] | Sequence[Item]) -> Rows:
    rows: dict[int, SetRow] = {}
    for step in steps:
        if step.block != NO_BLOCK:
            item = items[step.exercise]
            row = rows.get(step.block, SetRow(item.exercise, item.source, step.set, step.side, NOTHING))
            side = row.side if row.side is step.side else Side.BOTH
            closing = step.counts.hold_seconds if step.kind is Kind.HOLD and not step.rep else row.closing_hold
            rows[step.block] = replace(row, side=side, planned=row.planned + step.counts, closing_hold=closing)
    return tuple(rows.values())
