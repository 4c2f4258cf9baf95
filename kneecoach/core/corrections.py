"""What a session had counted itself, beside what a person said afterwards, and the way back to it."""

from __future__ import annotations

from collections.abc import Iterable

from kneecoach.core.events import Corrected, Event, Finished
from kneecoach.core.ledger import Rows, set_rows
from kneecoach.core.step import Timeline


def first_counted(timeline: Timeline, events: Iterable[Event]) -> Rows:
    """Return what a session had counted itself, before anybody corrected it.

    A session that begins with its end was added afterwards (`core.added`): there the first word on a block stands.
    """
    every = tuple(events)
    was_added = bool(every) and isinstance(every[0], Finished)
    first: set[int] = set()
    kept: list[Event] = []
    for event in every:
        if not isinstance(event, Corrected):
            kept.append(event)
        elif was_added and event.block not in first:
            first.add(event.block)
            kept.append(event)
    return set_rows(timeline, kept)


def take_back(rows: Rows, first: Rows, block: int, at: int) -> tuple[Event, ...]:
    """Return the event that makes a block again what was counted first, or none where nobody corrected it."""
    done = first[block].done
    return () if done == rows[block].done else (Corrected(at, block, done),)
