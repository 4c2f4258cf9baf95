"""What a session promises, counted from its timeline by the rules of `content.md` 4.1."""

from __future__ import annotations

from msgspec import Struct

from kneecoach.core.step import NO_BLOCK, Kind, Timeline
from kneecoach.core.tally import Tally, total

_AROUND = frozenset({Kind.PREP, Kind.GAP})


class Outline(Struct, frozen=True):
    """One exercise of a session in numbers. `seconds` are without the prep or gap before it."""

    exercise: str
    source: str
    sets: int
    blocks: int
    work: Tally
    rests: int
    side_changes: int
    seconds: int


def outline(timeline: Timeline) -> tuple[Outline, ...]:
    """Return one line for every exercise of the timeline, in order."""
    return tuple(_line(timeline, place) for place in range(len(timeline.items)))


def seconds(timeline: Timeline) -> int:
    """Return how long the whole session lasts when it is left alone."""
    return sum(step.ms for step in timeline.steps) // 1000


def _line(timeline: Timeline, place: int) -> Outline:
    item = timeline.items[place]
    steps = [step for step in timeline.steps if step.exercise == place and step.kind not in _AROUND]
    return Outline(
        exercise=item.exercise,
        source=item.source,
        sets=item.sets,
        blocks=len({step.block for step in steps} - {NO_BLOCK}),
        work=total(step.counts for step in steps),
        rests=sum(step.kind is Kind.REST for step in steps),
        side_changes=sum(step.kind is Kind.SIDE for step in steps),
        seconds=sum(step.ms for step in steps) // 1000,
    )
