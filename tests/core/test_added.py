"""A session that is added afterwards comes out of the ledger exactly as it was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import sessions, shipped
from support import programmes, timeline

from kneecoach.core.added import added, whole
from kneecoach.core.corrections import first_counted, take_back
from kneecoach.core.events import Corrected, Finished
from kneecoach.core.evolve import fold
from kneecoach.core.history import State, state
from kneecoach.core.ledger import correct, plan, replay, set_rows
from kneecoach.core.session import begin
from kneecoach.core.step import NO_BLOCK, Timeline
from kneecoach.core.tally import NOTHING, total
from kneecoach.core.timeline import Pace

REAL = st.sampled_from(sorted(programmes())).map(lambda name: shipped(name, Pace()))


def sets_of(its: Timeline, data: st.DataObject) -> tuple[int, ...]:
    return tuple(data.draw(st.integers(0, item.sets)) for item in its.items)


@given(REAL | sessions(), st.data(), st.integers(1, 600))
def test_the_ledger_says_what_was_said(its: Timeline, data: st.DataObject, minutes: int) -> None:
    done = sets_of(its, data)
    rows = set_rows(its, added(its, done, minutes))
    places = {step.block: step.exercise for step in its.steps if step.block != NO_BLOCK}
    for block, (row, was) in enumerate(zip(rows, plan(its), strict=True)):
        assert row.planned == was.planned
        assert row.done == (row.planned if row.set <= done[places[block]] else NOTHING)
        assert (row.rested, row.unfinished_seconds, row.left_because, row.comfort) == (0, 0, None, None)


@given(REAL | sessions(), st.integers(1, 600))
def test_all_of_it_as_planned_is_done_and_lasts_as_long_as_was_said(its: Timeline, minutes: int) -> None:
    events = added(its, whole(its), minutes)
    ledger = replay(its, events)
    assert total(row.done for row in ledger.rows) == total(row.planned for row in plan(its))
    assert state(ledger.session, ledger.rows) is State.DONE
    assert fold(begin(its), events).ended_at == minutes * 60_000
    assert isinstance(events[0], Finished)


def test_nothing_done_is_little_and_a_number_for_every_exercise_is_asked_for() -> None:
    its = timeline("000-2", "001-2")
    ledger = replay(its, added(its, (0, 0), 1))
    assert state(ledger.session, ledger.rows) is State.LITTLE
    with pytest.raises(ValueError, match=r"\(1,\)"):
        added(its, (1,), 1)


@given(REAL, st.data())
def test_what_was_said_first_is_known_after_corrections(its: Timeline, data: st.DataObject) -> None:
    events = added(its, sets_of(its, data), 30)
    first = set_rows(its, events)
    for _ in range(3):
        rows = set_rows(its, events)
        block = data.draw(st.integers(0, len(rows) - 1))
        events += correct(rows, block, data.draw(st.integers(0, 50)), events[-1].at)
    assert first_counted(its, events) == first
    rows = set_rows(its, events)
    for block in range(len(rows)):
        events += take_back(rows, first, block, events[-1].at)
    assert set_rows(its, events) == first
    assert all(isinstance(event, Corrected) for event in events[1:])
