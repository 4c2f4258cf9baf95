"""Series for charts, against sums worked out the long way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecoach.core.adherence import Week
from kneecoach.core.series import (
    MOST_BARS,
    Dot,
    Grain,
    Period,
    dot_grain,
    first_day,
    grain_of,
    merged,
    sided,
    start_of,
    starts,
    sums,
)

BEGIN = date(2026, 1, 5)
DAYS = [BEGIN + timedelta(days=at) for at in range(120)]
TIMES = [Grain.WEEK, Grain.MONTH, Grain.YEAR]
counts = st.integers(0, 40)
said = st.none() | st.integers(0, 10)
weeks = st.lists(st.tuples(counts, counts, counts, st.integers(0, 7)), max_size=80).map(
    lambda rows: [Week(BEGIN + timedelta(weeks=at), p, d, q, 0, 0, a) for at, (p, d, q, a) in enumerate(rows)]
)
dots = st.lists(st.builds(Dot, st.sampled_from(DAYS), counts, counts, left=counts, right=counts)).map(
    lambda found: sorted(found, key=lambda dot: dot.day)
)


@given(dots, st.sampled_from(TIMES))
def test_left_and_right_are_summed_over_the_same_days(found: list[Dot], grain: Grain) -> None:
    bars = {bar.start: bar for bar in sided(found, grain)}
    for day in {start_of(day, grain) for day in DAYS}:
        own = [dot for dot in found if start_of(dot.day, grain) == day]
        left, right = sum(dot.left for dot in own), sum(dot.right for dot in own)
        assert (day in bars) == (left > 0 or right > 0)
        assert day not in bars or (bars[day].left, bars[day].right) == (left, right)


@given(weeks, st.sampled_from(TIMES))
def test_months_and_years_are_the_sums_of_their_weeks(found: list[Week], grain: Grain) -> None:
    bars = merged(found, grain)
    for name in ("planned", "done", "partial", "short", "extra", "paused"):
        assert sum(getattr(bar, name) for bar in bars) == sum(getattr(week, name) for week in found)
    assert [bar.start for bar in bars] == sorted({start_of(week.start, grain) for week in found})


@given(weeks)
def test_the_figures_of_a_period_agree_with_its_weeks(found: list[Week]) -> None:
    today = BEGIN + timedelta(days=7 * len(found) - 3)
    told = sums(found, today)
    whole = [week for week in found[:-1] if week.planned > 0]
    assert (told.weeks, told.on_target) == (len(whole), len([week for week in whole if week.on_target]))
    assert told.done == sum(week.done for week in found)
    assert told.away == sum(week.paused for week in found)


@given(st.dates(date(1990, 1, 1), date(2026, 12, 31)))
def test_there_are_never_too_many_bars(first: date) -> None:
    last = date(2026, 12, 31)
    assert len(starts(first, last, grain_of(first, last))) <= MOST_BARS


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 900), st.sampled_from(TIMES))
def test_times_follow_one_another_without_a_gap(first: date, days: int, grain: Grain) -> None:
    last = first + timedelta(days=days)
    wanted = sorted({start_of(first + timedelta(days=at), grain) for at in range(days + 1)})
    assert list(starts(first, last, grain)) == wanted


def test_a_period_begins_on_a_monday_and_ends_with_this_week() -> None:
    today = date(2026, 11, 25)
    assert first_day(Period.FOUR_WEEKS, today) == date(2026, 11, 2)
    assert first_day(Period.YEAR, today) == date(2025, 12, 1)
    assert first_day(Period.ALL, today) is None


@pytest.mark.parametrize(
    ("period", "grain"), [(Period.TWELVE_WEEKS, "session"), (Period.YEAR, "week"), (Period.ALL, "month")]
)
def test_the_longer_the_period_the_more_one_dot_stands_for(period: Period, grain: str) -> None:
    assert dot_grain(period) == grain
