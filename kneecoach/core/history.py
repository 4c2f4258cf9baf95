"""What sessions came to: the share that was done, how a session counts, and weeks for the chart."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from kneecoach.core.ledger import SetRow
from kneecoach.core.session import Phase, Session


class State(StrEnum):
    """How a session counts (A1, rulings 8)."""

    OPEN = "open"
    DONE = "done"  # 80 % of the planned units and more
    PARTIAL = "partial"  # 20 to 79 %
    LITTLE = "little"
    DISCARDED = "discarded"


def share(rows: Iterable[SetRow]) -> float:
    """Return the share of the planned units that was done, 0 to 1; extra work makes up for no other (A3)."""
    rows = tuple(rows)
    planned = sum(row.planned.units for row in rows)
    return sum(min(row.done.units, row.planned.units) for row in rows) / planned if planned else 0.0


def state(session: Session, rows: Iterable[SetRow]) -> State:
    """Return how this session counts."""
    if session.phase is Phase.DISCARDED:
        return State.DISCARDED
    if session.ended_at is None:
        return State.OPEN
    rows = tuple(rows)
    done = sum(min(row.done.units, row.planned.units) for row in rows)
    return counted(done, sum(row.planned.units for row in rows))


def counted(done: int, planned: int) -> State:
    """Return how an ended session counts that did `done` of `planned` units (A1)."""
    return State.DONE if done * 10 >= planned * 8 else State.PARTIAL if done * 10 >= planned * 2 else State.LITTLE
