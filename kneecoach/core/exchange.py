"""Another exercise in place of what is left of this one, on the spot."""

from __future__ import annotations

from msgspec.structs import replace

from kneecoach.core.commands import ALLOWED, Command, NotAllowedError
from kneecoach.core.events import Event, Exchanged
from kneecoach.core.session import Session
from kneecoach.core.step import NO_BLOCK, Kind, Step, Timeline


def exchange(session: Session, other: Timeline, gap: int, now: int) -> tuple[Event, ...]:
    """Return the event that puts the one exercise of `other` in place of this one.

    It begins with a gap of `gap` seconds, to fetch what it needs. Raises NotAllowedError outside a pause.
    """
    if Command.EXCHANGE not in ALLOWED[session.phase]:
        raise NotAllowedError(Command.EXCHANGE, session.phase)
    if session.step is None:
        return ()
    first, *rest = other.steps
    opening = replace(first, kind=Kind.GAP, ms=gap * 1000)
    groups = max(step.group for step in session.steps) + 1
    steps = tuple(_moved(step, session.blocks, groups) for step in (opening, *rest))
    return (Exchanged(now, other.items[0], steps),)


def _moved(step: Step, blocks: int, groups: int) -> Step:
    block = step.block if step.block == NO_BLOCK else step.block + blocks
    return replace(step, block=block, group=step.group + groups)
