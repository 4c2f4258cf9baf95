"""Plus and minus: what there is more or less of at a moment, by how much, and how far it goes."""

from __future__ import annotations

from enum import StrEnum

from kneecoach.core import changes
from kneecoach.core.dose import limits
from kneecoach.core.events import Event, Lengthened, RepAdded, RepDropped
from kneecoach.core.session import Session
from kneecoach.core.step import WORK, Kind, group_of


class Adjust(StrEnum):
    """What plus and minus change at this moment."""

    REPS = "reps"
    HOLD = "hold"
    TIME = "time"
    REST = "rest"


#: How much one press changes, in ms (DESIGN.md 9), and the limits of a dose that it keeps to.
STRETCH = {Adjust.HOLD: 5_000, Adjust.TIME: 5_000, Adjust.REST: 15_000}
_LIMIT = {Adjust.HOLD: "closing_hold", Adjust.TIME: "timed", Adjust.REST: "rest", Adjust.REPS: "reps"}
#: Where a dose may be open-ended, its cap holds instead (rulings 3).
_OPEN = frozenset({Adjust.REPS, Adjust.TIME})
_ADJUSTS = {
    Kind.PREP: Adjust.REST,
    Kind.GAP: Adjust.REST,
    Kind.REST: Adjust.REST,
    Kind.TIMED: Adjust.TIME,
    Kind.MOVE: Adjust.REPS,
    Kind.BREATHE: Adjust.REPS,
}


def adjusts(session: Session) -> Adjust | None:
    """Return what plus and minus change now; None where there is nothing to change."""
    step = session.step
    if step is None or (step.waits and step.kind not in WORK):
        return None
    if step.kind is Kind.HOLD:
        group = group_of(session.steps, session.index)
        return Adjust.REPS if any(session.steps[p].kind is Kind.MOVE for p in group) else Adjust.HOLD
    return _ADJUSTS.get(step.kind)


def more(session: Session, now: int) -> tuple[Event, ...]:
    """Return the event of one step more; none where the limit is reached."""
    what = adjusts(session)
    if what is None:
        return ()
    most = session.items[session.steps[session.index].exercise].cap if what in _OPEN else 0
    most = most or limits(_LIMIT[what])[1]
    if what is Adjust.REPS:
        return (RepAdded(now),) if changes.reps(session.steps, session.index) < most else ()
    seconds = (_group_ms(session) + STRETCH[what]) // 1000
    return (Lengthened(now, STRETCH[what]),) if seconds <= most else ()


def less(session: Session, now: int) -> tuple[Event, ...]:
    """Return the event of one step less; none where nothing can be taken any more."""
    what, step = adjusts(session), session.step
    if what is None or step is None:
        return ()
    if what is Adjust.REPS:
        return (RepDropped(now),) if changes.reps(session.steps, session.index) > step.rep else ()
    by = min(STRETCH[what], _spare(session, now))
    return (Lengthened(now, -by),) if by > 0 else ()


def _group_ms(session: Session) -> int:
    return sum(session.steps[place].ms for place in group_of(session.steps, session.index))


def _spare(session: Session, now: int) -> int:
    """Return how many ms, in whole seconds, can still be taken from the last step of this stretch."""
    last = group_of(session.steps, session.index)[-1]
    gone = session.elapsed(now) + 1 if last == session.index else 0
    return max(0, session.steps[last].ms - gone) // 1000 * 1000
