"""Offers: one step after easy sessions, less after sore mornings, the low end after a break; never twice the same."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from support import dose

from kneecoach.core.dose import Dose, End
from kneecoach.core.dose_fields import limits_at, put
from kneecoach.core.felt import Morning
from kneecoach.core.lighter import lighter
from kneecoach.core.offers import Kind, Offer, Place, Rules, Standing, Tried, lowered, offer, tried_by_exercise
from kneecoach.core.programme import Prescription
from kneecoach.core.tally import Tally

TODAY = date(2026, 6, 11)
PLANNED = Tally(reps=20, units=200)
RANGE = put(put(dose(reps=10), "reps", (10, 15)), "sets", (2, 3))
NOW = put(put(RANGE, "reps", 10), "sets", 2)
EASY = Tried(TODAY - timedelta(days=2), PLANNED, PLANNED, comfort=2, effort="fair")
DAY = timedelta(days=1)


def place(*tried: Tried, now: Dose = NOW, key: str = "bridge") -> Place:
    """Return a place with these sessions behind it, newest first."""
    return Place(key, key, now, RANGE, PLANNED, tried)


def standing(*places: Place, **more: object) -> Standing:
    """Return where a person stands who trained two days ago."""
    return replace(Standing(TODAY, "six", places, TODAY - 2 * DAY), **more)


def step(*places: Place, rules: Rules | None = None, **more: object) -> tuple[str, str, int, int] | None:
    """Return the place, field and numbers of what is offered."""
    found = offer(standing(*places, **more), rules or Rules())
    return (found.place, found.field, found.was, found.offered) if found else None


def test_two_easy_sessions_offer_two_repetitions_more() -> None:
    assert step(place(EASY, EASY)) == ("bridge", "reps", 10, 12)
    assert step(place(EASY)) is None
    assert step(place(EASY, EASY), rules=Rules(sessions=3)) is None
    assert step(place(EASY, EASY, EASY), rules=Rules(sessions=3)) is not None


@pytest.mark.parametrize(
    "change",
    [
        {"comfort": 3},
        {"comfort": None},
        {"effort": "hard"},
        {"effort": None},
        {"morning": Morning.MORE},
        {"as_planned": False},
        {"done": Tally(reps=19, units=190)},
        {"planned": Tally(reps=18, units=180)},
    ],
)
def test_a_session_that_was_not_easy_all_through_offers_nothing(change: dict[str, object]) -> None:
    assert step(place(EASY, replace(EASY, **change))) is None


@pytest.mark.parametrize(
    ("field", "was", "offered"),
    [("reps", 14, ("reps", 14, 15)), ("reps", 15, ("sets", 2, 3)), ("sets", 3, ("reps", 10, 12))],
)
def test_repetitions_grow_first_and_then_sets_each_to_the_end_of_its_range(
    field: str, was: int, offered: tuple[str, int, int]
) -> None:
    found = step(place(EASY, EASY, now=put(NOW, field, was)))
    assert found == ("bridge", *offered)


def test_at_the_top_of_every_range_only_a_load_grows() -> None:
    top = put(put(NOW, "reps", 15), "sets", 3)
    assert step(place(EASY, EASY, now=top)) is None
    assert step(place(EASY, EASY, now=put(top, "load", 2000))) == ("bridge", "load", 2000, 2250)
    assert step(place(EASY, EASY, now=put(top, "load", limits_at("load")[1]))) is None


def test_the_place_that_went_easily_for_longest_comes_first() -> None:
    long, short = place(EASY, EASY, EASY, key="long"), place(EASY, EASY, key="short")
    assert (step(short, long) or [""])[0] == "long"
    assert (step(short, replace(short, key="other")) or [""])[0] == "short"


def test_after_a_step_taken_a_session_comes_before_the_next() -> None:
    taken = Offer(Kind.MORE, "six", "oyster", field="reps").decided(TODAY - DAY, accepted=True)
    assert step(place(EASY, EASY), decisions=(taken,)) is None
    assert step(place(EASY, EASY), decisions=(replace(taken, day=TODAY - 2 * DAY),)) is not None


def test_a_step_that_was_declined_is_offered_again_only_after_four_more_sessions() -> None:
    no = Offer(Kind.MORE, "six", "bridge", field="reps").decided(TODAY - 10 * DAY, accepted=False)
    assert step(place(EASY, EASY, EASY), decisions=(no,)) is None
    assert step(place(EASY, EASY, EASY, EASY), decisions=(no,)) is not None


def test_nobody_is_offered_more_who_does_not_want_to_be() -> None:
    assert step(place(EASY, EASY), rules=Rules(more=False)) is None


def test_a_sore_morning_offers_less_today_and_the_second_a_day_of_rest() -> None:
    sore = standing(place(EASY, EASY), mornings=(Morning.MORE, Morning.SAME))
    assert offer(sore, Rules()) == Offer(Kind.LIGHTER, "six")
    assert offer(replace(sore, mornings=(Morning.MORE, Morning.MORE)), Rules()) == Offer(Kind.REST, "six")
    said = Offer(Kind.LIGHTER, "six").decided(TODAY, accepted=False)
    assert offer(replace(sore, decisions=(said,)), Rules()) is None


def test_after_a_break_the_low_end_is_offered_once() -> None:
    higher = place(now=put(NOW, "reps", 13))
    away = standing(higher, last=TODAY - 14 * DAY)
    assert offer(away, Rules()) == Offer(Kind.BACK, "six", days=14)
    assert lowered(away) == (("bridge", "reps", 10),)
    said = Offer(Kind.BACK, "six").decided(TODAY - DAY, accepted=True)
    assert offer(replace(away, decisions=(said,)), Rules()) is None
    assert offer(replace(away, last=TODAY - 13 * DAY), Rules()) is None
    assert offer(replace(away, places=(place(),)), Rules()) is None


@given(st.integers(10, 15), st.integers(2, 3), st.integers(0, 5))
def test_steps_never_leave_the_range_and_always_come_to_its_end(reps: int, sets: int, easy: int) -> None:
    now, steps = put(put(NOW, "reps", reps), "sets", sets), 0
    while found := step(place(*[EASY] * easy, now=now)):
        now, steps = put(now, found[1], found[3]), steps + 1
    top = put(put(NOW, "reps", 15), "sets", 3)
    assert now == (top if easy >= 2 else put(put(NOW, "reps", reps), "sets", sets)) or steps == 0
    assert steps <= 4


@pytest.mark.parametrize(("sets", "reps", "left"), [(3, 10, (2, 10)), (1, (10, 15), (1, 10))])
def test_a_lighter_session_has_a_set_less_or_the_low_end(sets: int, reps: object, left: tuple[int, int]) -> None:
    one = Prescription("bridge", put(put(RANGE, "reps", reps), "sets", sets))  # type: ignore[arg-type]
    now = lighter(one, End.HIGH).dose
    assert now.reps is not None
    assert (now.sets.at(End.HIGH), now.reps.at(End.HIGH)) == left


def test_what_was_tried_is_told_by_exercise() -> None:
    later = replace(EASY, effort="hard")
    assert tried_by_exercise([("a", EASY), ("b", EASY), ("a", later)]) == {"a": (EASY, later), "b": (EASY,)}
