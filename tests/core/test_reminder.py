"""When a person is reminded: at their time, once, only of what is due and not done, and not on a day they spared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecoach.core.adherence import day_of
from kneecoach.core.answer import Answer, Status
from kneecoach.core.reminder import DUE, LATER, LONGEST, Look, look, moment_of, put_off, seen, spared
from kneecoach.core.said import Said
from kneecoach.core.schedule import DAY

TODAY = date(2026, 6, 11)
EVENING, FOUR = time(18, 30), 4
MINUTE = timedelta(minutes=1)

MINUTES = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60))
BEGINS = st.integers(0, 8)


def at(hour: int, minute: int = 0, day: date = TODAY) -> datetime:
    """Return a moment of that date."""
    return datetime.combine(day, time(hour, minute))


def looked(now: datetime, said: Said | None = None, status: Status = Status.DUE, begins: int = FOUR) -> Look:
    """Return what a look brings at this moment to somebody who begins at half past six in the evening."""
    return look(Answer(status, day_of(now, begins)), EVENING, begins, said or Said(), now)


@pytest.mark.parametrize(
    ("now", "remind", "wanted"),
    [
        (at(4), False, True),
        (at(18, 29), False, True),
        (at(18, 30), True, False),
        (at(23, 59), True, False),
        (at(3, 59, TODAY + DAY), True, False),  # still the same day
        (at(4, 0, TODAY + DAY), False, True),
    ],
)
def test_a_reminder_is_due_from_the_chosen_time_until_the_day_is_over(
    now: datetime, *, remind: bool, wanted: bool
) -> None:
    found = looked(now)
    assert (found.remind, found.wanted) == (remind, wanted)


@pytest.mark.parametrize("status", Status)
def test_only_what_is_due_and_not_done_is_reminded_of(status: Status) -> None:
    assert looked(at(19), status=status).remind is (status in {Status.DUE, Status.MOVED, Status.OPEN})
    assert looked(at(5), status=status).wanted is (status in DUE)


def test_later_is_one_hour_later_and_only_once() -> None:
    said = put_off(at(18, 31), FOUR)
    assert not looked(at(19, 30), said).remind
    assert looked(at(19, 31), said).remind
    assert not looked(at(19, 32), seen(said, at(19, 31))).wanted


def test_later_does_not_reach_into_the_next_day() -> None:
    said = put_off(at(3, 30, TODAY + DAY), FOUR)
    assert not looked(at(3, 59, TODAY + DAY), said).wanted
    assert not looked(at(5, 0, TODAY + DAY), said).remind
    assert looked(at(18, 30, TODAY + DAY), said).remind


def test_a_day_that_is_left_alone_is_only_that_day() -> None:
    said = spared(Said(), TODAY)
    assert looked(at(19), said) == Look(remind=False, wanted=False, wait=int(LONGEST / timedelta(milliseconds=1)))
    assert not looked(at(3, 59, TODAY + DAY), said).remind
    assert looked(at(18, 30, TODAY + DAY), said).remind


def test_without_a_time_nobody_is_reminded() -> None:
    assert not look(Answer(Status.DUE, TODAY), None, FOUR, Said(), at(23)).remind


def test_a_clock_that_was_years_ahead_silences_nothing() -> None:
    assert looked(at(18, 30), seen(Said(), at(18, 30) + 900 * DAY)).remind


@given(MINUTES, BEGINS, st.integers(0, 60), st.integers(1, 400))
def test_however_often_it_is_looked_every_day_has_one_reminder(
    own: time, begins: int, start: int, minutes: int
) -> None:
    now, said, reminded = at(12) + start * MINUTE, Said(), list[date]()
    while now < at(12) + 4 * DAY:
        found = look(Answer(Status.DUE, day_of(now, begins)), own, begins, said, now)
        if found.remind:
            reminded.append(day_of(now, begins))
            said = seen(said, now)
        now += minutes * MINUTE
    assert len(reminded) == len(set(reminded))
    assert {TODAY + DAY, TODAY + 2 * DAY} - set(reminded) <= _skipped(own, begins, minutes)


def _skipped(own: time, begins: int, minutes: int) -> set[date]:
    """Return the days whose time is so near their end that looks so far apart may miss it."""
    days = (TODAY + DAY, TODAY + 2 * DAY)
    ends = {day: datetime.combine(day + DAY, time(begins)) - moment_of(day, own, begins) for day in days}
    return {day for day, left in ends.items() if left <= minutes * MINUTE}


@given(
    MINUTES, BEGINS, st.datetimes(at(0), at(0) + 3 * DAY), st.sampled_from([put_off, lambda now, _: seen(Said(), now)])
)
def test_who_looks_again_when_told_is_never_late(
    own: time, begins: int, now: datetime, answered: Callable[[datetime, int], Said]
) -> None:
    said = answered(now, begins)
    answer = Answer(Status.DUE, day_of(now, begins))
    found = look(answer, own, begins, said, now)
    then = now + timedelta(milliseconds=found.wait)
    assert timedelta(0) < then - now <= LONGEST
    early = then - timedelta(milliseconds=1)
    assert early <= now or not look(answer, own, begins, said, early).remind


@given(st.datetimes(at(0), at(0) + 3 * DAY), MINUTES, BEGINS)
def test_the_time_of_a_day_lies_in_it(now: datetime, own: time, begins: int) -> None:
    day = day_of(now, begins)
    assert day_of(moment_of(day, own, begins), begins) == day
    later = put_off(now, begins).later
    assert later is None or (later == now + LATER and day_of(later, begins) == day)
