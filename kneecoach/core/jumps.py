"""From one place in a session to another: going on, skipping, stepping back, taking that back, exchanging."""

from __future__ import annotations

from msgspec.structs import replace

from kneecoach.core.events import Exchanged
from kneecoach.core.session import COUNT_IN, Session
from kneecoach.core.step import NO_BLOCK, RESTARTS, WORK, group_of


def restart(session: Session) -> int:
    """Return the step a paused session goes on with: holds and repetitions start again whole."""
    step = session.step
    if step is None or step.kind not in RESTARTS:
        return session.index
    return group_of(session.steps, session.index)[0]


def resumed(session: Session, at: int) -> Session:
    """Return the session going on after a pause."""
    elapsed = session.elapsed(at)
    restarts = session.step is not None and session.step.kind in RESTARTS
    return _running(replace(session, index=restart(session)), at, 0 if restarts else elapsed)


def skipped(session: Session, at: int, to: int) -> Session:
    """Return the session at step `to`, with what lies between left out."""
    step = session.step
    left = session.steps[to].exercise if to < len(session.steps) else len(session.items)
    passed = {step.exercise} if step and step.exercise < left and _work_between(session, to) else set()
    on = replace(session, index=to, since=at, ready_at=at, paused_at=None, paused_why=None)
    return replace(on, skipped=on.skipped | passed, before=_to_come_back_to(session, at))


def went_back(session: Session, at: int, to: int) -> Session:
    """Return the session at the earlier step `to`."""
    again = frozenset(e for e in session.skipped if e < session.steps[to].exercise)
    before = _to_come_back_to(session, at)
    return _running(replace(session, index=to, went_back_at=at, skipped=again, before=before), at, 0)


def undone(session: Session, at: int) -> Session:
    """Return the session where it stood before the last skip or step back; paused if it is, or was then."""
    before = session.before
    if before is None or before.paused_at is None:
        return session
    if session.paused_at is None and before.paused_why is None:
        return resumed(before, at)
    by, why = at - before.paused_at, session.paused_why or before.paused_why
    return replace(before, since=before.since + by, ready_at=before.ready_at + by, paused_at=at, paused_why=why)


def exchanged(session: Session, event: Exchanged) -> Session:
    """Return the session at the first step of another exercise, which takes the place of what is left of this one."""
    here, start = session.steps[session.index].exercise, session.index
    worked = any(s.exercise == here and s.block != NO_BLOCK for s in session.steps[:start])
    if not worked:  # nothing of the old one stays, not even the rest before it
        start = next(place for place, s in enumerate(session.steps) if s.exercise == here)
    later = [s for s in session.steps[start:] if s.exercise > here]
    keeps = here + worked
    fresh = [replace(step, exercise=keeps) for step in event.steps]
    steps = (*session.steps[:start], *fresh, *(replace(step, exercise=step.exercise + worked) for step in later))
    moved = frozenset(e + (worked and e > here) for e in session.skipped)
    on = replace(session, steps=steps, index=start, since=event.at, ready_at=event.at, paused_at=None, paused_why=None)
    items = (*session.items[:keeps], event.item, *session.items[here + 1 :])
    blocks = session.blocks + len({s.block for s in event.steps} - {NO_BLOCK})
    return replace(on, items=items, blocks=blocks, skipped=moved)


def _to_come_back_to(session: Session, at: int) -> Session:
    """Return the session standing still at this moment."""
    return replace(session, before=None, paused_at=at if session.paused_at is None else session.paused_at)


def _running(session: Session, at: int, elapsed: int) -> Session:
    """Return the session going on at `at`, `elapsed` ms into its step, after a count-in where it is work."""
    step = session.step
    count_in = COUNT_IN if step is not None and step.kind in WORK and not step.waits else 0
    ready = at + count_in
    return replace(session, since=ready - elapsed, ready_at=ready, paused_at=None, paused_why=None)


def _work_between(session: Session, to: int) -> bool:
    """Tell whether passing on to `to` leaves out a whole block of work, not just the end of this one."""
    here = session.steps[session.index]
    return any(s.block not in {NO_BLOCK, here.block} for s in session.steps[session.index : to])
