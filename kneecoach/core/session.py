"""A session as an immutable value, and what time brings about in it.

The theory. A session stands at one step, whose clock read 0 at `since`. Time passes through it alone:
`due` gives the next event that time has brought about, always at its deadline and never at the moment
that noticed it. The person acts through `commands.decide`. Both only *propose* events; `evolve` alone
turns an event into the next session, so that replaying a journal with `fold` gives what was live.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.events import (
    Event,
    Finished,
    Form,
    StepEnded,
    Why,
)
from kneecoach.core.step import NO_BLOCK, WORK, Item, Kind, Step, Timeline

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
    SORE = "sore"  # as paused, with the page of Too sore open
    ENDED = "ended"
    DISCARDED = "discarded"


#: The session stands still, and can go on.
STANDING = frozenset({Phase.PAUSED, Phase.SORE})
#: Nothing comes by itself in these.
STILL = STANDING | {Phase.ENDED, Phase.DISCARDED}
_PHASE_OF = {Kind.PREP: Phase.READYING, Kind.GAP: Phase.READYING, Kind.REST: Phase.RESTING} | dict.fromkeys(
    WORK, Phase.WORKING
)


class Session(Struct, frozen=True):
    """Where a session stands. `steps` and `items` are the timeline's, as changed by the person on the way.

    The clock of the current step read 0 at `since`, and stands still until `ready_at`: the count-in.
    `blocks` counts those of the plan and of what was exchanged. `before` is the session as it was before
    the last skip or step back, as long as that can be undone; `forms` tells by exercise what is not done
    as planned; `rated` holds when the person said how sore it is, and how sore.
    """

    timeline: Timeline
    steps: tuple[Step, ...]
    items: tuple[Item, ...]
    blocks: int
    index: int = 0
    since: int = 0
    ready_at: int = 0
    paused_at: int | None = None
    paused_why: Why | None = None
    ended_at: int | None = None
    discarded: bool = False
    went_back_at: int | None = None
    skipped: frozenset[int] = frozenset()
    before: Session | None = None
    forms: Mapping[str, Form] = {}
    rated: tuple[tuple[int, int], ...] = ()

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
            return Phase.SORE if self.paused_why is Why.SORE else Phase.PAUSED
        if self.step is None:
            return Phase.CHANGING
        if self.step.waits and self.step.kind in WORK:
            return Phase.OWN_PACE
        return _PHASE_OF.get(self.step.kind, Phase.CHANGING)

    @property
    def item(self) -> Item | None:
        """What is asked of the exercise the session stands at."""
        return self.items[self.step.exercise] if self.step else None

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
    blocks = len({step.block for step in timeline.steps} - {NO_BLOCK})
    return Session(timeline, timeline.steps, timeline.items, blocks)


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


def rated_now(session: Session) -> int | None:
    """Return how sore the person said it is since the session last paused, 0 to 10; None where it was not said."""
    if session.paused_at is None or not session.rated or session.rated[-1][0] < session.paused_at:
        return None
    return session.rated[-1][1]
