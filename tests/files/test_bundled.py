"""The shipped programmes: what they hold, in which order, and what a session of them may leave out."""

from __future__ import annotations

import pytest
from support import catalogue, programmes

from kneecoach.core.dose import Origin
from kneecoach.core.programme import Cadence, Order
from kneecoach.files.programmes import BUNDLED
from kneecoach.files.resources import root

WRITTEN = {
    "kneecap-basics": "000-1 002-1 002-5 002-3",
    "six-knee-strength": "000-1 000-2 000-3 000-4 000-5 000-6",
    "runners-five": "001-1 001-2 001-3 001-4 001-5",
    "stability-seven": "002-1 002-2 002-3 002-4 002-5 002-6 002-7",
    "hips-to-feet-eleven": "003-1 003-2 003-3 003-4 003-5 003-6 003-7 003-8 003-9a 003-10 003-11a",
}
SHORT = {
    "kneecap-basics": "000-1 002-5",
    "six-knee-strength": "000-1 000-3 000-4",
    "runners-five": "001-1 001-2 001-5",
    "stability-seven": "002-1 002-3 002-5",
    "hips-to-feet-eleven": "003-1 003-3 003-4 003-10",
}
RULES = {
    "kneecap-basics": (Order.FREE, Cadence.DAILY),
    "six-knee-strength": (Order.FIXED, Cadence.EVERY_OTHER_DAY),
    "runners-five": (Order.FREE, Cadence.EVERY_OTHER_DAY),
    "stability-seven": (Order.FREE, Cadence.EVERY_OTHER_DAY),
    "hips-to-feet-eleven": (Order.FEET_LAST, Cadence.EVERY_OTHER_DAY),
}


def sources(name: str, **how: bool) -> str:
    """Return what one session of a programme holds, as places in the articles."""
    return " ".join(catalogue()[p.exercise].source for p in programmes()[name].session(**how))  # type: ignore[arg-type]


def test_every_shipped_programme_is_offered() -> None:
    assert {path.stem for path in (root() / "programmes").glob("*.toml")} == set(BUNDLED)
    assert tuple(programmes()) == BUNDLED


@pytest.mark.parametrize("name", BUNDLED)
def test_a_programme_keeps_the_order_of_its_article(name: str) -> None:
    assert sources(name) == WRITTEN[name]


@pytest.mark.parametrize("name", BUNDLED)
def test_a_short_day_holds_what_was_ruled(name: str) -> None:
    assert sources(name, short=True) == SHORT[name]


@pytest.mark.parametrize("name", BUNDLED)
def test_a_programme_has_its_rule_of_order_and_its_cadence(name: str) -> None:
    assert (programmes()[name].order, programmes()[name].cadence) == RULES[name]


def test_only_calf_raises_and_footwork_close_a_session() -> None:
    closing = {exercise.source for exercise in catalogue().values() if exercise.closes}
    assert closing == {"003-10", "003-11a", "003-11b"}


@pytest.mark.parametrize("name", BUNDLED)
def test_feet_and_ankles_come_last(name: str) -> None:
    closes = [catalogue()[p.exercise].closes for p in programmes()[name].prescriptions]
    assert closes == sorted(closes)


def test_step_downs_and_footwork_can_be_exchanged_and_nothing_else() -> None:
    offered = {
        (catalogue()[p.exercise].source, *(catalogue()[a.exercise].source for a in p.alternatives))
        for programme in programmes().values()
        for p in programme.prescriptions
        if p.alternatives
    }
    assert offered == {("003-9a", "003-9b"), ("003-11a", "003-11b")}


def test_a_choice_takes_the_place_of_what_was_proposed() -> None:
    chosen = {"forward-step-down": "backward-step-down", "towel-scrunch": "marble-pick-ups"}
    session = programmes()["hips-to-feet-eleven"].session(choices=chosen)
    assert [catalogue()[p.exercise].source for p in session[8:]] == ["003-9b", "003-10", "003-11b"]


def test_a_place_left_out_is_left_out_whatever_takes_it() -> None:
    programme = programmes()["hips-to-feet-eleven"]
    chosen = {"forward-step-down": "backward-step-down"}
    session = programme.session(choices=chosen, leave_out=frozenset({"forward-step-down"}))
    assert len(session) == 10
    assert "calf-raises" in [p.exercise for p in session]


def test_kneecap_basics_says_honestly_that_it_is_our_pick() -> None:
    assert "our pick" in programmes()["kneecap-basics"].honest
    assert not any(programmes()[name].honest for name in BUNDLED[1:])


@pytest.mark.parametrize(
    ("index", "sets", "reps"),
    [(0, 1, 8), (1, 2, 8), (2, 2, 10), (3, 2, 8)],
    ids=["000-1", "002-1", "002-5", "002-3"],
)
def test_the_doses_of_kneecap_basics_are_ours(index: int, sets: int, reps: int) -> None:
    dose = programmes()["kneecap-basics"].prescriptions[index].dose
    assert dose.reps is not None
    assert [(f.low, f.high) for f in (dose.sets, dose.reps)] == [(sets, sets), (reps, reps)]
    assert {dose.sets.given.origin, dose.reps.given.origin} == {Origin.OURS}
