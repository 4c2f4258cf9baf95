"""What each event changes in a session: the only place where one changes, live or replayed from a journal."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from msgspec.structs import replace

from kneecoach.core import changes
from kneecoach.core.events import (
    Corrected,
    Counted,
    Discarded,
    Event,
    Exchanged,
    Finished,
    Formed,
    Lengthened,
    Paused,
    Rated,
    RepAdded,
    RepDropped,
    Resumed,
    Skipped,
    StepEnded,
    Undone,
    WentBack,
)
from kneecoach.core.jumps import exchanged, resumed, skipped, undone, went_back
from kneecoach.core.session import Session, due, rated_now
from kneecoach.core.step import WORK, group_of


def catch_up(session: Session, now: int) -> tuple[Event, ...]:
    """Return all events that time has brought about by `now`, oldest first."""
    events: list[Event] = []
    while (event := due(session, now)) is not None:
        events.append(event)
        session = evolve(session, event)
    return tuple(events)


def fold(session: Session, events: Iterable[Event]) -> Session:
    """Return the session after these events."""
    return reduce(evolve, events, session)


def evolve(session: Session, event: Event) -> Session:
    """Return the session after this event. Nothing else changes a session."""
    # Only a step back right after another one goes further: anything else in between is forgotten.
    fresh = session if isinstance(event, WentBack) else replace(session, went_back_at=None)
    # What comes after a skip or a step back can be undone with it, until work is done there or changed.
    return _evolved(fresh if _keeps_undo(session, event) else replace(fresh, before=None), event)


def _keeps_undo(session: Session, event: Event) -> bool:
    if isinstance(event, StepEnded):
        return session.step is not None and session.step.kind not in WORK
    return isinstance(event, Paused | Resumed | Undone)


def _evolved(session: Session, event: Event) -> Session:  # noqa: PLR0912 - one for each event
    match event:
        case StepEnded(at):
            return replace(session, index=session.index + 1, since=at)
        case Counted(at):
            return replace(session, index=group_of(session.steps, session.index)[-1] + 1, since=at)
        case Paused(at, why):
            return replace(session, paused_at=at if session.paused_at is None else session.paused_at, paused_why=why)
        case Resumed(at):
            return resumed(session, at)
        case Skipped(at, to):
            return skipped(session, at, to)
        case WentBack(at, to):
            return went_back(session, at, to)
        case Undone(at):
            return undone(session, at)
        case Exchanged():
            return exchanged(session, event)
        case Rated(at, comfort):
            again = session.rated[:-1] if rated_now(session) is not None else session.rated
            return replace(session, rated=(*again, (at, comfort)))
        case Formed(_, form):
            exercise = session.items[session.steps[session.index].exercise].exercise
            return replace(session, forms={**session.forms, exercise: form})
        case RepAdded():
            return replace(session, steps=changes.with_rep(session.steps, session.index))
        case RepDropped():
            return replace(session, steps=changes.without_rep(session.steps, session.index))
        case Lengthened(_, ms):
            return replace(session, steps=changes.lengthened(session.steps, session.index, ms))
        case Finished(at):
            return replace(session, ended_at=at)
        case Discarded():
            return replace(session, discarded=True)
        case Corrected():
            return session  # the plan and the clock stay; the ledger gives the log its last word
