"""What each command brings about, as events; nothing here changes a session."""

from __future__ import annotations

from kneecoach.core.adjust import less, more
from kneecoach.core.commands import ALLOWED, SPOKEN_FOR, Command, NotAllowedError
from kneecoach.core.events import (
    Counted,
    Discarded,
    Event,
    Finished,
    Form,
    Formed,
    Paused,
    Rated,
    Resumed,
    Skipped,
    Undone,
    WentBack,
    Why,
)
from kneecoach.core.session import Phase, Session
from kneecoach.core.step import NO_BLOCK, WORK, Kind, Step, block_of, group_of

#: As sore as can be.
MOST_SORE = 10
#: A second step back within this many ms goes to the block before (rulings 12).
TWICE = 2000
#: A repetition that began less than this many ms ago is not the one a person wants again.
JUST = 1500


def decide(session: Session, command: Command, now: int) -> tuple[Event, ...]:
    """Return what this command brings about at `now` (ms of the session, already caught up with).

    Raises NotAllowedError for a command outside `ALLOWED`, and for those of `SPOKEN_FOR`.
    """
    if command not in ALLOWED[session.phase] or command in SPOKEN_FOR:
        raise NotAllowedError(command, session.phase)
    return _DECIDE[command](session, now)


def rate(session: Session, comfort: int, now: int) -> tuple[Event, ...]:
    """Return the event of saying how sore it is, 0 to 10. Raises NotAllowedError outside the page of Too sore."""
    if Command.RATE not in ALLOWED[session.phase] or not 0 <= comfort <= MOST_SORE:
        raise NotAllowedError(Command.RATE, session.phase)
    return (Rated(now, comfort),)


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
    if session.phase is Phase.SORE:
        return (Skipped(now, _next_exercise(session), Why.SORE),)
    if session.phase is Phase.PAUSED:
        return (Skipped(now, _next_exercise(session), Why.PERSON),)
    return (Skipped(now, _after(session, session.step), Why.PERSON),)


def _sore(_: Session, now: int) -> tuple[Event, ...]:
    return (Paused(now, Why.SORE),)


def _back(session: Session, now: int) -> tuple[Event, ...]:
    if session.step is None:
        return ()
    recent = session.went_back_at is not None and now - session.went_back_at < TWICE
    return (WentBack(now, _block_before(session, steps_back=int(recent))),)


def _set_again(session: Session, now: int) -> tuple[Event, ...]:
    return (WentBack(now, _block_before(session, steps_back=0)),) if session.step else ()


def _block_before(session: Session, *, steps_back: int) -> int:
    """Return where this block begins, or the last one where none is running; or one before it."""
    behind = [place for place in range(session.index + 1) if _starts_block(session.steps, place)]
    return behind[max(0, len(behind) - 1 - steps_back)] if behind else 0


def _rep_again(session: Session, now: int) -> tuple[Event, ...]:
    """Begin this repetition again; in its first moments, or where none is running, the one before it."""
    if session.step is None:
        return ()
    begun = [place for place in range(session.index + 1) if _starts_rep(session.steps, place)]
    if not begun:
        return ()
    just = now - session.since < JUST and begun[-1] == session.index
    earlier = len(begun) > 1 and session.steps[begun[-2]].block == session.step.block
    return (WentBack(now, begun[-2] if just and earlier else begun[-1]),)


def _undo(session: Session, now: int) -> tuple[Event, ...]:
    return (Undone(now),) if session.before is not None else ()


def _easier(session: Session, now: int) -> tuple[Event, ...]:
    formed = _formed(session, now, Form.EASIER)
    return (Resumed(now), *formed) if session.phase is Phase.SORE else formed


def _harder(session: Session, now: int) -> tuple[Event, ...]:
    return _formed(session, now, Form.HARDER)


def _formed(session: Session, now: int, form: Form) -> tuple[Event, ...]:
    """Return the event that takes up a form; where it is taken already, outside Too sore, that of going back."""
    item = session.item
    if item is None:
        return ()
    is_so = session.forms.get(item.exercise) is form
    if is_so and session.phase is Phase.SORE:
        return ()
    return (Formed(now, Form.PLANNED if is_so else form),)


_DECIDE = {
    Command.PAUSE: _pause,
    Command.GO_ON: _go_on,
    Command.COUNT: _count,
    Command.SKIP: _skip,
    Command.BACK: _back,
    Command.MORE: more,
    Command.LESS: less,
    Command.SET_AGAIN: _set_again,
    Command.REP_AGAIN: _rep_again,
    Command.UNDO: _undo,
    Command.SORE: _sore,
    Command.EASIER: _easier,
    Command.HARDER: _harder,
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


def _starts_rep(steps: tuple[Step, ...], place: int) -> bool:
    """Tell whether a repetition, or a hold or stretch of time that is none, begins here."""
    step = steps[place]
    if step.block == NO_BLOCK or step.kind not in WORK:
        return False
    if not step.rep:
        return place == group_of(steps, place)[0]
    return place == next(
        p
        for p in block_of(steps, place)
        if (steps[p].position, steps[p].rep) == (step.position, step.rep) and steps[p].kind in WORK
    )
