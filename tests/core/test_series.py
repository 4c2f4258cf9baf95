"""Series for charts, against sums worked out the long way."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kneecoach.core.dose import Side
from kneecoach.core.series import (
    Comfort,
    Dot,
    Felt,
    Measure,
    Part,
    Period,
    comforts,
    doses,
    family_parts,
    first_day,
    measures,
    side_sums,
)
from kneecoach.core.tally import Tally

BEGIN = date(2026, 1, 5)
DAYS = {session: BEGIN + timedelta(days=session // 2) for session in range(6)}
FAMILIES = {"slr": "lifts", "side": "lifts"}
counts = st.integers(0, 40)
tallies = st.builds(Tally, reps=counts, hold_seconds=counts, breaths=counts, timed_seconds=counts)
parts = st.builds(
    Part, st.integers(0, 6), st.sampled_from(["slr", "side", "bridge"]), st.sampled_from(Side), tallies, tallies
)
said = st.none() | st.integers(0, 10)
sessions = st.lists(st.builds(Felt, st.sampled_from(sorted(DAYS.values())), counts, said, said, said))


@given(st.lists(parts), st.sampled_from(Measure))
def test_the_dose_of_a_family_is_the_sum_of_its_exercises_in_each_session(all_parts: list[Part], of: Measure) -> None:
    wanted = []
    for session in range(6):
        own = [p for p in all_parts if p.session == session and p.exercise in {"slr", "side"}]
        planned, done = sum(getattr(p.planned, of) for p in own), sum(getattr(p.done, of) for p in own)
        if planned or done:
            wanted.append(Dot(session, DAYS[session], planned, done))
    assert list(doses(family_parts(all_parts, FAMILIES, "lifts"), DAYS, of)) == wanted


@given(st.lists(parts), st.sampled_from(Measure))
def test_left_and_right_and_what_both_do_at_once_make_up_the_whole(all_parts: list[Part], of: Measure) -> None:
    left, right = side_sums(all_parts, of)
    rest = sum(getattr(p.done, of) for p in all_parts if p.side not in {Side.LEFT, Side.RIGHT})
    assert left + right + rest == sum(getattr(p.done, of) for p in all_parts)
    assert left == sum(getattr(p.done, of) for p in all_parts if p.side == "left")


@given(st.lists(parts))
def test_only_what_was_planned_or_done_can_be_looked_at(all_parts: list[Part]) -> None:
    shown = measures(all_parts)
    for measure in Measure:
        anything = any(getattr(p.planned, measure) or getattr(p.done, measure) for p in all_parts)
        assert (measure in shown) == anything


@given(sessions, st.sampled_from([None, *sorted(DAYS.values())]))
def test_comfort_stands_beside_the_dose_of_the_session_before(felt: list[Felt], since: date | None) -> None:
    felt.sort(key=lambda each: each.day)
    wanted = []
    for at, each in enumerate(felt):
        silent = each.before is None and each.during is None and each.after is None
        if not silent and (since is None or each.day >= since):
            wanted.append(Comfort(each, felt[at - 1].done if at else None))
    assert list(comforts(felt, since)) == wanted


def test_a_period_begins_on_a_monday_and_ends_with_this_week() -> None:
    thursday = date(2026, 6, 11)
    assert first_day(Period.FOUR_WEEKS, thursday) == date(2026, 5, 18)
    assert first_day(Period.TWELVE_WEEKS, thursday) == date(2026, 3, 23)
    assert first_day(Period.YEAR, thursday) == date(2025, 6, 16)
    assert first_day(Period.ALL, thursday) is None
