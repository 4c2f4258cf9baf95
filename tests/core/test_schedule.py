"""Which days are planned: rounds that shift, chosen days, pauses, and what the days to come are taken to be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import YEAR, intents

from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm
from kneecoach.core.schedule import DAY, Kind, days

MONDAY = date(2026, 6, 8)
EVERY_OTHER, THREE_ON, DAILY = Rhythm.EVERY_OTHER_DAY, Rhythm.THREE_ON_ONE_OFF, Rhythm.DAILY
LETTERS = {Kind.PLANNED: "P", Kind.REST: "r", Kind.MOVED: "m", Kind.AWAY: "a", Kind.OPEN: "o", Kind.NONE: "."}


def seen(rhythm: Rhythm, trained: str, *, pauses: tuple[Pause, ...] = ()) -> str:
    """Return two weeks from a Monday on, a letter a day; `trained` has an x for each day trained on, up to today."""
    on = [MONDAY + at * DAY for at, mark in enumerate(trained) if mark == "x"]
    intent = Intent((Plan(MONDAY, "six", rhythm),), pauses)
    found = days(intent, on, MONDAY, MONDAY + 13 * DAY, MONDAY + (len(trained) - 1) * DAY)
    return "".join(LETTERS[day.kind] for day in found)


@pytest.mark.parametrize(
    ("trained", "wanted"),
    [
        ("x", "PrPrPrPrPrPrPr"),
        ("x--", "PrPrPrPrPrPrPr"),
        ("x---", "PrmPrPrPrPrPrP"),  # Wednesday's moved to today
        ("x--x", "PrmPrPrPrPrPrP"),
        ("x----", "PrPrPrPrPrPrPr"),  # nobody came on Thursday either: Wednesday's is gone by, Friday's is today
        ("xx-", "PrmPrPrPrPrPrP"),  # trained on a day off: today may rest
        ("xxx", "PrPrPrPrPrPrPr"),  # or not
        ("-------------x", "PrPrPrPrPrPrmP"),
    ],
)
def test_every_other_day_shifts_with_the_last_session(trained: str, wanted: str) -> None:
    assert seen(EVERY_OTHER, trained) == wanted


@pytest.mark.parametrize(
    ("trained", "wanted"),
    [
        ("x", "PPPrPPPrPPPrPP"),
        ("xx-x-", "PPmPrPPPrPPPrP"),
        ("x-x-x", "PmPPrPPPrPPPrP"),  # one day of a round may move, the next is missed
        ("--------------", "PPPrPPPrPPPrmP"),
        ("xxxx-", "PPPrmPPPrPPPrP"),  # trained on the day off
    ],
)
def test_three_on_and_one_off_shifts_once_a_round(trained: str, wanted: str) -> None:
    assert seen(THREE_ON, trained) == wanted


@pytest.mark.parametrize(
    ("trained", "wanted"),
    [
        ("x", "PrPrPrrPrPrPrr"),
        ("x--x", "PrmPPrrPrPrPrr"),
        ("x-x--x", "PrPrmPrPrPrPrr"),
        ("x-----", "PrPrmPrPrPrPrr"),
        ("x------", "PrPrPrrPrPrPrr"),
    ],
)
def test_a_chosen_day_moves_to_a_free_one_after_it(trained: str, wanted: str) -> None:
    assert seen(Rhythm.WEEKDAYS, trained) == wanted


def test_every_day_moves_nothing() -> None:
    assert seen(DAILY, "x-x-x-----") == "P" * 14


def test_a_pause_leaves_the_plan_and_the_day_after_it_is_due() -> None:
    ill = Pause(MONDAY + 2 * DAY, MONDAY + 5 * DAY, Cause.ILL)
    assert seen(EVERY_OTHER, "x-", pauses=(ill,)) == "PraaaaPrPrPrPr"
    assert seen(THREE_ON, "x-", pauses=(ill,)) == "PPaaaaPPPrPPPr"


def test_a_pause_without_an_end_goes_on() -> None:
    assert seen(EVERY_OTHER, "x-", pauses=(Pause(MONDAY + 2 * DAY, None, Cause.SORE),)) == "Pr" + "a" * 12


def test_days_trained_just_before_a_new_plan_count_for_its_first_round() -> None:
    plans = (Plan(MONDAY, "six", DAILY), Plan(MONDAY + 3 * DAY, "six", THREE_ON))
    found = days(Intent(plans), [MONDAY, MONDAY + DAY, MONDAY + 2 * DAY], MONDAY, MONDAY + 6 * DAY, MONDAY + 2 * DAY)
    assert "".join(LETTERS[day.kind] for day in found) == "PPPrPPP"


def test_before_the_first_plan_there_is_none() -> None:
    found = days(Intent((Plan(MONDAY, "six", DAILY),)), (), MONDAY - 2 * DAY, MONDAY, MONDAY)
    assert [day.kind for day in found] == [Kind.NONE, Kind.NONE, Kind.PLANNED]


@given(intents(), st.sets(YEAR, max_size=80), YEAR)
def test_every_day_is_told_once_and_a_pause_always_leaves_the_count(
    intent: Intent, trained: Iterable[date], today: date
) -> None:
    found = days(intent, frozenset(trained), date(2026, 1, 1), date(2026, 5, 31), today)
    assert [day.date for day in found] == [date(2026, 1, 1) + at * DAY for at in range(151)]
    for day in found:
        planned = intent.on(day.date) is not None
        assert (day.kind is Kind.NONE) == (not planned)
        assert (day.kind is Kind.AWAY) == (planned and intent.paused(day.date) is not None)


@given(st.sets(YEAR, max_size=80), YEAR, st.sampled_from([EVERY_OTHER, THREE_ON, Rhythm.WEEKDAYS]))
def test_what_has_moved_was_not_done_and_is_done_the_day_after(trained: set[date], today: date, rhythm: Rhythm) -> None:
    intent = Intent((Plan(date(2026, 1, 1), "six", rhythm),))
    found = days(intent, trained, date(2026, 1, 1), date(2026, 5, 31), today)
    for at, day in enumerate(found[:-1]):
        if day.kind is Kind.MOVED:
            assert day.date not in trained
            assert found[at + 1].kind is Kind.PLANNED
            assert found[at + 1].date in trained or found[at + 1].date >= today


@given(st.integers(2, 120), st.sampled_from([(EVERY_OTHER, 2, 1), (THREE_ON, 4, 3), (DAILY, 1, 1)]))
def test_whoever_does_nothing_sees_all_that_was_planned(number: int, rhythm: tuple[Rhythm, int, int]) -> None:
    kind, of, on = rhythm
    found = days(Intent((Plan(MONDAY, "six", kind),)), (), MONDAY, MONDAY + (number - 1) * DAY, MONDAY + 200 * DAY)
    assert sum(day.kind is Kind.PLANNED for day in found) == sum(at % of < on for at in range(number))
