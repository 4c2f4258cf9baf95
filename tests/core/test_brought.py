"""What another program kept, as a session of ours: the log says of it what the table says."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kneecoach.core.brought import brought
from kneecoach.core.dose import Side
from kneecoach.core.felt import Knees, Moment
from kneecoach.core.ledger import set_rows
from kneecoach.core.past import PastSession, PastSet, Source
from kneecoach.core.whole import Whole

NOW = datetime(2026, 6, 11, 18, 30, tzinfo=UTC)
PAST = PastSession("k", Source.HEVY, "Leg day", NOW, NOW, "fine", comfort_during=4)
AMOUNT = st.none() | st.integers(1, 90)
SETS = st.builds(
    PastSet, st.sampled_from(["bridge", "Leg press"]), st.integers(1, 9), AMOUNT, AMOUNT, st.none() | st.integers(1, 9)
)


def kept(*sets: PastSet) -> Whole:
    """Return the session of these sets as it is kept."""
    return brought(replace(PAST, sets=sets), NOW, NOW)


@given(st.lists(SETS, max_size=12))
def test_every_set_is_a_row_of_the_log_with_what_was_done(sets: list[PastSet]) -> None:
    whole = kept(*sets)
    rows = set_rows(whole.timeline, (each.event for each in whole.events))
    assert [(row.exercise, row.set, row.done.reps) for row in rows] == [
        (one.exercise, one.number, one.reps or 0) for one in sets
    ]
    assert all(row.planned == row.done for row in rows)


def test_a_hold_is_a_hold_and_time_is_time() -> None:
    whole = kept(PastSet("a", 1, seconds=30, hold_seconds=30, side=Side.LEFT), PastSet("b", 1, seconds=45))
    hold, timed = set_rows(whole.timeline, (each.event for each in whole.events))
    assert (hold.done.holds, hold.done.hold_seconds, hold.side, hold.done.units) == (1, 30, Side.LEFT, 10)
    assert (timed.done.timed_seconds, timed.done.units) == (45, 45)


def test_what_was_said_of_it_comes_along() -> None:
    whole = kept(PastSet("bridge", 1, reps=8, note="slow", weight_grams=2000), PastSet("bridge", 2, reps=8))
    assert (whole.uid, whole.origin, whole.programme, whole.note) == ("k", "hevy", "Leg day", "fine\nbridge: slow")
    assert whole.felt == {Moment.DURING: Knees(4)}
    assert [(item.load, item.sets) for item in whole.timeline.items] == [(2000, 1), (0, 1)]
