"""A session as an immutable value: what time does to it, and what each event changes.

The theory. A session stands at one step, whose clock read 0 at `since`. Time passes through it alone:
`due` gives the next event that time has brought about, always at its deadline and never at the moment
that noticed it. The person acts through `commands.decide`. Both only *propose* events; `evolve` alone
turns an event into the next session, so that replaying a journal with `fold` gives what was live.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core import changes
from kneecoach.core.events import (
    Corrected,
    Counted,
    Discarded,
    Event,
    Finished,
    Lengthened,
    Paused,
    RepAdded,
    RepDropped,
    Resumed,
    Skipped,
    StepEnded,
    WentBack,
    Why,
)
from kneecoach.core.step import NO_BLOCK, RESTARTS, WORK, Kind, Step, Timeline, group_of

#: After a pause or a step back, work begins when this many milliseconds have been counted in.
COUNT_IN = 3000


class Phase(StrEnum):
    """What a person can do now depends on nothing but this."""

    READYING = "readying"  # before the first exercise, or between two
    WORKING = "working"  # at the program's tempo
    OWN_PACE = "own-pace"  # the program waits for the person's word
    CHANGING = "changing"  # sides, positions, turns, and what else lies inside a set
    RESTING = "resting"
    PAUSED = "paused"
    ENDED = "ended"
    DISCARDED = "discarded"


#: Nothing comes by itself in these.
STILL = frozenset({Phase.PAUSED, Phase.ENDED, Phase.DISCARDED})
_PHASE_OF = {Kind.PREP: Phase.READYING, Kind.GAP: Phase.READYING, Kind.REST: Phase.RESTING} | dict.fromkeys(
    WORK, Phase.WORKING
)


class Session(Struct, frozen=True):
    """Where a session stands. `steps` are the timeline's, as changed by the person on the way.

    The clock of the current step read 0 at `since`, and stands still until `ready_at`: the count-in.
    """

    timeline: Timeline
    steps: tuple[Step, ...]
    index: int = 0
    since: int = 0
    ready_at: int = 0
    paused_at: int | None = None
    paused_why: Why | None = None
    ended_at: int | None = None
    discarded: bool = False
    went_back_at: int | None = None
    skipped: frozenset[int] = frozenset()

    @property
    def step(self) -> Step | None:
        """The step the session stands at; None when all are behind it."""
        return self.steps[self.index] if self.index < len(self.steps) else None

    @property
    def phase(self) -> Phase:
        """What the session is doing, as far as commands are concerned."""
        if self.discarded:
            return Phase.DISCARDED
        if self.ended_at is not None:
            return Phase.ENDED
        if self.paused_at is not None:
            return Phase.PAUSED
        if self.step is None:
            return Phase.CHANGING
        if self.step.waits and self.step.kind in WORK:
            return Phase.OWN_PACE
        return _PHASE_OF.get(self.step.kind, Phase.CHANGING)

    def elapsed(self, now: int) -> int:
        """Return the ms this step has lasted; being counted in adds nothing."""
        return max(self._clock(now), self.ready_at) - self.since

    def count_in(self, now: int) -> int:
        """Return how many ms of the count-in are left; 0 when it is over, or the session stands still."""
        return max(0, self.ready_at - now) if self.phase not in STILL else 0

    def _clock(self, now: int) -> int:
        stopped = self.paused_at if self.paused_at is not None else self.ended_at
        return now if stopped is None else stopped


def begin(timeline: Timeline) -> Session:
    """Return the session of a timeline at its first moment."""
    return Session(timeline, timeline.steps)


def deadline(session: Session) -> int | None:
    """Return when the next event is due, in ms of the session; None when nothing comes by itself."""
    if session.phase in STILL:
        return None
    if session.step is None:
        return session.since
    return None if session.step.waits else session.since + session.step.ms


def due(session: Session, now: int) -> Event | None:
    """Return the next event that time has brought about by `now`, or None."""
    at = deadline(session)
    if at is None or at > now:
        return None
    return Finished(at) if session.step is None else StepEnded(at)


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
    return _evolved(session if isinstance(event, WentBack) else replace(session, went_back_at=None), event)


def _evolved(session: Session, event: Event) -> Session:
    match event:
        case StepEnded(at):
            return replace(session, index=session.index + 1, since=at)
        case Counted(at):
            return replace(session, index=group_of(session.steps, session.index)[-1] + 1, since=at)
        case Paused(at, why):
            return replace(session, paused_at=at, paused_why=why)
        case Resumed():
            return _resumed(session, event)
        case Skipped():
            return _skipped(session, event)
        case WentBack(at, to):
            again = frozenset(e for e in session.skipped if e < session.steps[to].exercise)
            return _running(replace(session, index=to, went_back_at=at, skipped=again), at, 0)
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
            return session  # the plan and the clock stay; `history` gives the log its last word


def restart(session: Session) -> int:
    """Return the step a paused session goes on with: holds and repetitions start again whole."""
    step = session.step
    if step is None or step.kind not in RESTARTS:
        return session.index
    return group_of(session.steps, session.index)[0]


def _resumed(session: Session, event: Resumed) -> Session:
    elapsed = session.elapsed(event.at)
    restarts = session.step is not None and session.step.kind in RESTARTS
    return _running(replace(session, index=restart(session)), event.at, 0 if restarts else elapsed)


def _running(session: Session, at: int, elapsed: int) -> Session:
    """Return the session going on at `at`, `elapsed` ms into its step, after a count-in where it is work."""
    step = session.step
    count_in = COUNT_IN if step is not None and step.kind in WORK and not step.waits else 0
    ready = at + count_in
    return replace(session, since=ready - elapsed, ready_at=ready, paused_at=None, paused_why=None)


def _skipped(session: Session, event: Skipped) -> Session:
    step, to = session.step, event.to
    left = session.steps[to].exercise if to < len(session.steps) else len(session.timeline.items)
    passed = {step.exercise} if step and step.exercise < left and _work_between(session, to) else set()
    at = event.at
    on = replace(session, index=to, since=at, ready_at=at, paused_at=None, paused_why=None)
    return replace(on, skipped=on.skipped | passed)


def _work_between(session: Session, to: int) -> bool:
    """Tell whether passing on to `to` leaves out a whole block of work, not just the end of this one."""
    here = session.steps[session.index]
    return any(s.block not in {NO_BLOCK, here.block} for s in session.steps[session.index : to])
