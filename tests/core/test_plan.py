"""Plans and pauses: a change begins today at the earliest, and what is past keeps what it had."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import YEAR, intents, plans

from kneecoach.core.plan import (
    Cause,
    Intent,
    Pause,
    Plan,
    Rhythm,
    changed,
    followed,
    pausing,
    resumed,
    usual,
    without,
)
from kneecoach.core.programme import Cadence
from kneecoach.core.schedule import DAY, days

MONDAY = date(2026, 6, 8)
DAILY = usual("kneecap-basics", Cadence.DAILY, MONDAY)
TODAY = MONDAY + 10 * DAY


@given(intents(), plans(), YEAR, st.sets(YEAR, max_size=60))
def test_changing_the_plan_never_rewrites_the_past(intent: Intent, plan: Plan, today: date, trained: set[date]) -> None:
    first, last = date(2026, 1, 1), today - DAY
    after = changed(intent, plan, today)
    assert days(after, trained, first, last, today) == days(intent, trained, first, last, today)


@given(intents(), plans(), YEAR)
def test_a_changed_plan_holds_from_its_day_on(intent: Intent, plan: Plan, today: date) -> None:
    after = changed(intent, plan, today)
    found = after.on(max(today, plan.since) + 500 * DAY)
    assert found is not None
    assert (found.key, found.programme) == (plan.key, plan.programme)
    assert list(after.plans) == sorted(after.plans, key=lambda each: each.since)


def test_the_same_plan_again_is_no_change() -> None:
    assert changed(Intent((DAILY,)), DAILY, TODAY) == Intent((DAILY,))


def test_a_plan_that_was_to_begin_later_gives_way_to_a_new_one() -> None:
    later = usual("six", Cadence.DAILY, TODAY + 7 * DAY)
    now = usual("six", Cadence.EVERY_OTHER_DAY, TODAY)
    assert changed(changed(Intent((DAILY,)), later, TODAY), now, TODAY) == Intent((DAILY, now))


def test_another_programme_brings_its_cadence_unless_the_rhythm_is_the_persons_own() -> None:
    with_cadence = followed(Intent((DAILY,)), "six", Cadence.EVERY_OTHER_DAY, Cadence.DAILY, TODAY)
    assert with_cadence.plans[1] == usual("six", Cadence.EVERY_OTHER_DAY, TODAY)
    own = Plan(MONDAY, "kneecap-basics", Rhythm.TIMES_A_WEEK, per_week=2)
    with_own = followed(Intent((own,)), "six", Cadence.EVERY_OTHER_DAY, Cadence.DAILY, TODAY)
    assert (with_own.plans[1].programme, with_own.plans[1].key) == ("six", own.key)


def test_the_same_programme_changes_nothing() -> None:
    intent = Intent((DAILY,))
    assert followed(intent, DAILY.programme, Cadence.DAILY, Cadence.DAILY, TODAY) == intent


def test_coming_back_ends_a_pause_yesterday_and_unmakes_one_of_today() -> None:
    older, newer = Pause(MONDAY, None, Cause.ILL), Pause(TODAY, None, Cause.AWAY)
    back = resumed(pausing(pausing(Intent(), older), newer), TODAY)
    assert back.pauses == (Pause(MONDAY, TODAY - DAY, Cause.ILL),)
    assert back.paused(TODAY) is None


def test_a_pause_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="2026"):
        pausing(Intent(), Pause(TODAY, MONDAY, Cause.SORE))


@given(intents(), YEAR, st.integers(0, 30))
def test_a_pause_that_is_taken_back_has_never_been(intent: Intent, first: date, length: int) -> None:
    pause = Pause(first, first + timedelta(days=length), Cause.SORE)
    if pause not in intent.pauses:
        assert without(pausing(intent, pause), pause) == intent
