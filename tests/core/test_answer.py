"""What today is, and how kindly it is said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import YEAR, intents

from kneecoach.core.adherence import Held
from kneecoach.core.answer import Answer, Status, answer
from kneecoach.core.history import State
from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm
from kneecoach.core.schedule import DAY
from kneecoach.words.plan import told

MONDAY = date(2026, 6, 8)
EVERY_OTHER, WEEKDAYS, TIMES = Rhythm.EVERY_OTHER_DAY, Rhythm.WEEKDAYS, Rhythm.TIMES_A_WEEK


def today(rhythm: Rhythm, trained: str, *pauses: Pause) -> Answer:
    """Return what the last of these days is; an x was trained on, a p in part."""
    states = {"x": State.DONE, "p": State.PARTIAL}
    held = [Held(MONDAY + at * DAY, states[mark]) for at, mark in enumerate(trained) if mark in states]
    return answer(Intent((Plan(MONDAY, "six", rhythm),), pauses), held, MONDAY + (len(trained) - 1) * DAY)


@pytest.mark.parametrize(
    ("rhythm", "trained", "said"),
    [
        (EVERY_OTHER, "-", "A session is planned for today."),
        (EVERY_OTHER, "x", "Done for today. Next session on Wednesday."),
        (EVERY_OTHER, "p", "Done for today. Next session on Wednesday."),
        (EVERY_OTHER, "x-", "Rest day. Next session tomorrow."),
        (EVERY_OTHER, "x---", "Wednesday’s session moved to today."),
        (EVERY_OTHER, "x----", "A session is planned for today. Nothing needs making up."),
        (EVERY_OTHER, "xx-", "Rest day. Next session tomorrow."),
        (WEEKDAYS, "x-x-x-", "Rest day. Next session on Monday."),
        (TIMES, "x-", "1 of 3 this week so far. Any day will do."),
        (TIMES, "x-x-x-", "3 of 3 this week. Next session on Monday."),
        (TIMES, "x-x-x", "Done for today. Next session on Monday."),
        (Rhythm.DAILY, "x", "Done for today. Next session tomorrow."),
    ],
)
def test_what_today_is_in_one_kind_sentence(rhythm: Rhythm, trained: str, said: str) -> None:
    assert told(today(rhythm, trained)) == said


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (None, "The plan is paused. Nothing is counted meanwhile."),
        (MONDAY + 6 * DAY, "The plan is paused until Sunday 14 June. Nothing is counted meanwhile."),
    ],
)
def test_in_a_break_nothing_is_asked(last: date | None, said: str) -> None:
    assert told(today(EVERY_OTHER, "x--", Pause(MONDAY + DAY, last, Cause.AWAY))) == said


def test_after_a_break_nothing_has_gone_by() -> None:
    ill = Pause(MONDAY + DAY, MONDAY + 3 * DAY, Cause.ILL)
    assert told(today(EVERY_OTHER, "x----", ill)) == "A session is planned for today."


def test_a_plan_that_begins_later_says_when() -> None:
    plan = Plan(MONDAY + 9 * DAY, "six", EVERY_OTHER)
    assert told(answer(Intent((plan,)), (), MONDAY)) == (
        "Your plan has not begun yet. Next session on Wednesday 17 June."
    )


@given(intents(), st.sets(YEAR, max_size=60), YEAR)
def test_the_next_session_is_after_today_and_no_pause_holds_it(intent: Intent, trained: set[date], day: date) -> None:
    found = answer(intent, [Held(each, State.DONE) for each in trained], day)
    assert (found.status is Status.DONE) == (day in trained)
    if found.following is not None:
        assert found.following > day
        assert intent.paused(found.following) is None
    assert told(found).endswith(".")
