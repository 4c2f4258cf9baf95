"""A session that was done without KneeCoach: from what the person says of it to the events that the log is made of."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.core.events import Corrected, Event, Finished
from kneecoach.core.ledger import plan
from kneecoach.core.step import NO_BLOCK, Timeline
from kneecoach.core.tally import NOTHING

MINUTE = 60_000  # ms


def added(timeline: Timeline, done: Sequence[int], minutes: int) -> tuple[Event, ...]:
    """Return the events of a session that lasted `minutes` and of whose exercises so many sets each were done.

    It ends with nothing counted, and then every block is given its word, those that were not done as well: so a later
    correction can be told from what was said first. `done` has a number for every item of the timeline, 0 to its
    sets. Raises ValueError where it has not.
    """
    if len(done) != len(timeline.items):
        raise ValueError(done)
    at = minutes * MINUTE
    places = {step.block: (step.exercise, step.set) for step in timeline.steps if step.block != NO_BLOCK}
    planned = [row.planned for row in plan(timeline)]
    whole = {block: number <= done[exercise] for block, (exercise, number) in places.items()}
    said = (Corrected(at, block, planned[block] if whole[block] else NOTHING) for block in sorted(whole))
    return (Finished(at), *said)


def whole(timeline: Timeline) -> tuple[int, ...]:
    """Return the sets of every exercise, for a session that was done as planned."""
    return tuple(item.sets for item in timeline.items)
