"""What a person may change in a programme, and what they are told where they may not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Edit, edits
from support import catalogue, programmes

from kneecoach.core import editing
from kneecoach.core.dose_fields import value_at
from kneecoach.core.programme import Order, Programme
from kneecoach.core.refusal import RefusedError, Why
from kneecoach.core.timeline import Pace, compile_timeline

SIX, ELEVEN, BASICS = "six-knee-strength", "hips-to-feet-eleven", "kneecap-basics"


def keys(its: Programme) -> list[str]:
    """Return the keys of a programme, in order."""
    return [each.key for each in its.prescriptions]


def refused(act: Callable[[], object]) -> Why:
    """Return why a change is refused."""
    with pytest.raises(RefusedError) as error:
        act()
    return error.value.why


@given(st.sampled_from([SIX, ELEVEN, BASICS]), st.lists(edits(), max_size=25))
def test_whatever_is_edited_is_still_a_programme_that_can_be_done(name: str, made: list[Edit]) -> None:
    its = programmes()[name]
    for edit in made:
        its = edit(its)
    assert len(set(keys(its))) == len(its.prescriptions)
    assert set(its.short) <= set(keys(its))
    assert its.order is not Order.FEET_LAST or editing.feet_last(its.prescriptions, catalogue())
    assert len(compile_timeline(its.session(), catalogue(), Pace()).items) == len(its.prescriptions)


def test_an_exercise_moves_and_the_others_keep_their_order() -> None:
    its = programmes()[BASICS]
    first, *rest = keys(its)
    assert keys(editing.moved(its, first, 2, catalogue())) == [*rest[:2], first, *rest[2:]]


def test_a_locked_order_says_so_until_it_is_unlocked() -> None:
    its = programmes()[SIX]
    assert refused(lambda: editing.moved(its, "supine-leg-lifts", 0, catalogue())) is Why.FIXED
    free = editing.ordered(its, Order.FREE, catalogue())
    assert keys(editing.moved(free, "supine-leg-lifts", 0, catalogue()))[0] == "supine-leg-lifts"


def test_nothing_but_feet_comes_after_feet() -> None:
    its = programmes()[ELEVEN]
    assert refused(lambda: editing.moved(its, "calf-raises", 0, catalogue())) is Why.FEET_LAST
    more = editing.added(its, "bridge", 99, catalogue())
    assert keys(more)[-3:] == ["bridge", "calf-raises", "towel-scrunch"]


def test_the_same_exercise_twice_has_a_dose_for_each() -> None:
    twice = editing.duplicated(programmes()[BASICS], "bridge", catalogue())
    changed = editing.changed(twice, "bridge-2", "reps", 5)
    assert keys(twice)[-2:] == ["bridge", "bridge-2"]
    assert [value_at(editing.at(changed, key).dose, "reps") for key in ("bridge", "bridge-2")] == [8, 5]


def test_what_is_removed_is_not_in_the_short_day_either() -> None:
    its = editing.removed(programmes()[BASICS], "oyster")
    assert "oyster" not in keys(its)
    assert its.short == ("simple-contraction",)


def test_the_short_day_keeps_the_order_of_the_programme() -> None:
    its = editing.shortened(programmes()[BASICS], "turned-out-leg-raise", included=True)
    assert its.short == ("simple-contraction", "turned-out-leg-raise", "oyster")


@pytest.mark.parametrize(("name", "why"), [("", Why.EMPTY), (" \n", Why.EMPTY), ("x" * 61, Why.LONG)])
def test_a_programme_has_a_name_that_fits(name: str, why: Why) -> None:
    assert refused(lambda: editing.renamed(programmes()[BASICS], name)) is why
    assert editing.renamed(programmes()[BASICS], " My\n ten  minutes ").name == "My ten minutes"


def test_an_alternative_is_at_its_own_dose_and_never_the_exercise_itself() -> None:
    its = editing.with_alternatives(programmes()[BASICS], "bridge", ["glute-bridges", "bridge"], catalogue())
    (other,) = editing.at(its, "bridge").alternatives
    assert (other.exercise, other.dose) == ("glute-bridges", catalogue()["glute-bridges"].dose)


def test_what_is_not_in_the_library_cannot_be_added() -> None:
    its = programmes()[BASICS]
    assert refused(lambda: editing.added(its, "flying", 0, catalogue())) is Why.UNKNOWN
    assert refused(lambda: editing.with_alternatives(its, "bridge", ["flying"], catalogue())) is Why.UNKNOWN


def test_a_session_has_only_so_many_exercises() -> None:
    its = programmes()[BASICS]
    for _ in range(editing.MOST_EXERCISES - 4):
        its = editing.duplicated(its, "bridge", catalogue())
    assert refused(lambda: editing.duplicated(its, "bridge", catalogue())) is Why.RANGE
