"""What a person may do in a session, when, and what it brings about.

The theory. `ALLOWED` says for every phase which commands make sense; the window enables its buttons from
the same table, and the diagram in ARCHITECTURE.md is made from it. A command outside it raises and
changes nothing. A command inside it may still find nothing to do (one repetition less of the last one):
then it brings about no event.
"""

from __future__ import annotations

from enum import StrEnum

from kneecoach.core import changes
from kneecoach.core.dose import limits
from kneecoach.core.events import (
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
    WentBack,
    Why,
)
from kneecoach.core.session import Phase, Session
from kneecoach.core.step import NO_BLOCK, WORK, Kind, Step, group_of


class Command(StrEnum):
    """An order of the person."""

    PAUSE = "pause"
    GO_ON = "go-on"
    COUNT = "count"  # "done", at one's own pace
    SKIP = "skip"  # end this block; start now; in a pause: skip this exercise
    BACK = "back"  # this block again; twice within 2 s: the one before
    MORE = "more"
    LESS = "less"
    STOP_EXERCISE = "stop-exercise"  # too sore: on with the next exercise
    FINISH = "finish"  # here, and keep all that was done
    DISCARD = "discard"
    CORRECT = "correct"


_ALWAYS = frozenset({Command.PAUSE, Command.SKIP, Command.BACK, Command.STOP_EXERCISE})
_ADJUST = frozenset({Command.MORE, Command.LESS})

ALLOWED: dict[Phase, frozenset[Command]] = {
    Phase.READYING: _ALWAYS | _ADJUST,
    Phase.WORKING: _ALWAYS | _ADJUST,
    Phase.OWN_PACE: _ALWAYS | _ADJUST | {Command.COUNT},
    Phase.CHANGING: _ALWAYS,
    Phase.RESTING: _ALWAYS | _ADJUST,
    Phase.PAUSED: frozenset(
        {Command.GO_ON, Command.SKIP, Command.BACK, Command.STOP_EXERCISE, Command.FINISH, Command.DISCARD}
    ),
    Phase.ENDED: frozenset({Command.CORRECT, Command.DISCARD}),
    Phase.DISCARDED: frozenset(),
}

#: A second step back within this many ms goes to the block before (rulings 12).
TWICE = 2000


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


class NotAllowedError(Exception):
    """A command outside `ALLOWED`; the session is as it was."""

    def __init__(self, command: Command, phase: Phase) -> None:
        super().__init__(f"{command} while {phase}")
        self.command, self.phase = command, phase


def decide(session: Session, command: Command, now: int) -> tuple[Event, ...]:
    """Return what this command brings about at `now` (ms of the session, already caught up with).

    Raises NotAllowedError for a command outside `ALLOWED`. Corrections are decided by `history.correct`,
    which has the numbers.
    """
    if command not in ALLOWED[session.phase] or command is Command.CORRECT:
        raise NotAllowedError(command, session.phase)
    return _DECIDE[command](session, now)


def _pause(_: Session, now: int) -> tuple[Event, ...]:
    return (Paused(now, Why.PERSON),)


def _go_on(_: Session, now: int) -> tuple[Event, ...]:
    return (Resumed(now),)


def _count(_: Session, now: int) -> tuple[Event, ...]:
    return (Counted(now),)


def _finish(_: Session, now: int) -> tuple[Event, ...]:
    return (Finished(now),)


def _discard(_: Session, now: int) -> tuple[Event, ...]:
    return (Discarded(now),)


def _skip(session: Session, now: int) -> tuple[Event, ...]:
    if session.step is None:
        return ()
    if session.phase is Phase.PAUSED:
        return (Skipped(now, _next_exercise(session), Why.PERSON),)
    return (Skipped(now, _after(session, session.step), Why.PERSON),)


def _stop_exercise(session: Session, now: int) -> tuple[Event, ...]:
    return (Skipped(now, _next_exercise(session), Why.SORE),) if session.step else ()


def _back(session: Session, now: int) -> tuple[Event, ...]:
    if session.step is None:
        return ()
    behind = [place for place in range(session.index + 1) if _starts_block(session.steps, place)]
    recent = session.went_back_at is not None and now - session.went_back_at < TWICE
    if recent and len(behind) > 1:
        behind.pop()
    return (WentBack(now, behind[-1] if behind else 0),)


def adjusts(session: Session) -> Adjust | None:
    """Return what plus and minus change now; None where there is nothing to change."""
    step = session.step
    if step is None or (step.waits and step.kind not in WORK):
        return None
    if step.kind is Kind.HOLD:
        group = group_of(session.steps, session.index)
        return Adjust.REPS if any(session.steps[p].kind is Kind.MOVE for p in group) else Adjust.HOLD
    return _ADJUSTS.get(step.kind)


def _more(session: Session, now: int) -> tuple[Event, ...]:
    what = adjusts(session)
    if what is None:
        return ()
    most = session.timeline.items[session.steps[session.index].exercise].cap if what in _OPEN else 0
    most = most or limits(_LIMIT[what])[1]
    if what is Adjust.REPS:
        return (RepAdded(now),) if changes.reps(session.steps, session.index) < most else ()
    seconds = (_group_ms(session) + STRETCH[what]) // 1000
    return (Lengthened(now, STRETCH[what]),) if seconds <= most else ()


def _less(session: Session, now: int) -> tuple[Event, ...]:
    what, step = adjusts(session), session.step
    if what is None or step is None:
        return ()
    if what is Adjust.REPS:
        return (RepDropped(now),) if changes.reps(session.steps, session.index) > step.rep else ()
    by = min(STRETCH[what], _spare(session, now))
    return (Lengthened(now, -by),) if by > 0 else ()


_DECIDE = {
    Command.PAUSE: _pause,
    Command.GO_ON: _go_on,
    Command.COUNT: _count,
    Command.SKIP: _skip,
    Command.BACK: _back,
    Command.MORE: _more,
    Command.LESS: _less,
    Command.STOP_EXERCISE: _stop_exercise,
    Command.FINISH: _finish,
    Command.DISCARD: _discard,
}


def _after(session: Session, step: Step) -> int:
    """Return the step after this block; from between blocks, the next step; from a warm-up, the first set."""
    rest = range(session.index, len(session.steps))
    if step.kind is Kind.POSITION or (step.block == NO_BLOCK and step.kind is not Kind.WARM):
        return session.index + 1
    same = {Kind.WARM} if step.kind is Kind.WARM else None
    return next((p for p in rest if _left(session.steps[p], step, same)), len(session.steps))


def _left(step: Step, start: Step, kinds: set[Kind] | None) -> bool:
    return step.kind not in kinds if kinds else step.block != start.block


def _next_exercise(session: Session) -> int:
    here = session.steps[session.index].exercise
    rest = range(session.index, len(session.steps))
    return next((p for p in rest if session.steps[p].exercise != here), len(session.steps))


def _starts_block(steps: tuple[Step, ...], place: int) -> bool:
    block = steps[place].block
    return block != NO_BLOCK and (place == 0 or steps[place - 1].block != block)


def _group_ms(session: Session) -> int:
    return sum(session.steps[place].ms for place in group_of(session.steps, session.index))


def _spare(session: Session, now: int) -> int:
    """Return how many ms, in whole seconds, can still be taken from the last step of this stretch."""
    last = group_of(session.steps, session.index)[-1]
    gone = session.elapsed(now) + 1 if last == session.index else 0
    return max(0, session.steps[last].ms - gone) // 1000 * 1000
