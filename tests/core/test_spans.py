"""Weeks that become months and years: none is lost, and there are never too many."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from reporting import MADE, week

from kneecoach.core.spans import Length, Range, bars, begin, length_for, ranges


@given(st.integers(1, 700))
def test_bars_hold_every_week_once_and_are_few(number: int) -> None:
    weeks = [week(ago, ago % 7, ago % 5, ago % 3) for ago in reversed(range(number))]
    _, found = bars(weeks, 54)
    assert len(found) <= 54
    for name in ("planned", "done", "partial", "extra"):
        assert sum(getattr(bar, name) for bar in found) == sum(getattr(one, name) for one in weeks)


def test_a_year_is_told_by_weeks_four_years_by_months_and_more_by_years() -> None:
    lengths = [bars([week(ago) for ago in reversed(range(number))], 54)[0] for number in (1, 54, 55, 220, 300)]
    assert lengths == [Length.WEEK, Length.WEEK, Length.MONTH, Length.MONTH, Length.YEAR]


def test_no_weeks_are_no_bars() -> None:
    assert bars([], 54) == (Length.WEEK, ())


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.sampled_from(Length))
def test_a_span_begins_with_or_before_its_day_and_only_once(day: date, length: Length) -> None:
    start = begin(day, length)
    assert start <= day
    assert begin(start, length) == start
    assert (day - start).days < {Length.WEEK: 7, Length.MONTH: 31, Length.YEAR: 366}[length]


def test_length_counts_the_spans_at_both_ends() -> None:
    assert length_for(MADE, MADE, 1) is Length.WEEK
    assert length_for(date(2026, 11, 29), date(2026, 11, 30), 1) is Length.MONTH
    assert length_for(date(2026, 11, 30), date(2026, 12, 1), 2) is Length.WEEK
    assert length_for(date(2026, 1, 1), date(2026, 12, 31), 11) is Length.YEAR


def test_ranges_tell_the_lowest_the_median_and_the_highest() -> None:
    days = [(MADE, 3), (MADE - timedelta(days=1), 6), (MADE - timedelta(days=40), 2)]
    assert ranges(days, Length.MONTH) == (Range(date(2026, 10, 1), 2, 2, 2), Range(date(2026, 11, 1), 3, 4.5, 6))
