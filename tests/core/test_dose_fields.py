"""The fields of a dose by their keys: what may be put there, what is refused and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import doses
from support import entry

from kneecoach.core.dose import Band, Dose, Origin, Side, Sides
from kneecoach.core.dose_fields import figure_at, keys, limits_at, number_keys, put, taken_back, value_at, without
from kneecoach.core.refusal import RefusedError, Why

WARRIOR = "000-5"


def refused(dose: Dose, key: str, value: object) -> RefusedError:
    """Return why a value is refused."""
    with pytest.raises(RefusedError) as error:
        put(dose, key, value)  # type: ignore[arg-type]
    return error.value


@given(doses(), st.data())
def test_what_is_put_is_read_and_is_the_persons(dose: Dose, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(list(number_keys(dose))))
    least, most = limits_at(key)
    low = data.draw(st.integers(least, most))
    high = data.draw(st.integers(low, most))
    changed = put(dose, key, (low, high))
    figure = figure_at(changed, key)
    assert value_at(changed, key) == (low if low == high else (low, high))
    assert figure is not None
    assert figure.given.origin is Origin.YOURS


@given(doses(), st.data())
def test_one_field_changes_and_the_others_stay(dose: Dose, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(list(number_keys(dose))))
    changed = put(dose, key, limits_at(key)[1])
    others = [other for other in keys(dose) if other != key]
    assert [value_at(changed, other) for other in others] == [value_at(dose, other) for other in others]


@given(doses(), st.data())
def test_a_change_can_be_taken_back_whole(dose: Dose, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(list(number_keys(dose))))
    assert taken_back(put(dose, key, limits_at(key)[0]), key, dose) == dose


@pytest.mark.parametrize("value", [0, 11, (1, 11), (-3, 2)])
def test_a_number_beyond_its_limits_is_refused_with_them(value: int | tuple[int, int]) -> None:
    error = refused(entry("000-2").dose, "sets", value)
    assert (error.why, error.least, error.most) == (Why.RANGE, 1, 10)


def test_a_range_from_high_to_low_is_refused() -> None:
    assert refused(entry("000-2").dose, "reps", (12, 8)).why is Why.REVERSED


@pytest.mark.parametrize(
    ("key", "value"),
    [("reps", "12"), ("reps", True), ("beats.fly", 2), ("timed", 30), ("breath", 5), ("nothing", 1), ("band", "iron")],
)
def test_what_this_dose_cannot_have_is_refused(key: str, value: object) -> None:
    assert refused(entry("000-2").dose, key, value).why is Why.UNKNOWN


def test_legs_may_take_turns_instead_and_back() -> None:
    dose = entry("000-2").dose
    swapping = put(dose, "sides", "swapping")
    back = put(swapping, "sides", "each")
    assert swapping.sides is Sides.SWAPPING
    assert (back.sides, back.side_change) == (Sides.EACH, dose.side_change)


def test_legs_that_took_turns_get_time_to_change() -> None:
    dose = put(entry("000-3").dose, "sides", "each")
    assert value_at(dose, "side_change") == 10


@pytest.mark.parametrize(
    ("source", "sides"), [(WARRIOR, "each"), ("002-3", "each"), ("000-2", "both"), ("001-2", "swapping")]
)
def test_work_that_cannot_be_shared_so_is_refused(source: str, sides: str) -> None:
    assert refused(entry(source).dose, "sides", sides).why is Why.SIDES


def test_a_repetition_of_both_sides_begins_on_the_other() -> None:
    dose = put(entry(WARRIOR).dose, "first", "left")
    assert dose.first is Side.LEFT
    assert [part.side for part in dose.parts if part.side] == [Side.LEFT, Side.RIGHT]
    assert put(dose, "first", "right").parts == entry(WARRIOR).dose.parts


def test_every_breath_hold_of_a_repetition_is_as_long() -> None:
    dose = put(entry(WARRIOR).dose, "beats.breathe", 3)
    assert [part.length.low for part in dose.parts if part.word == "breathe"] == [3, 3]


def test_a_load_and_a_band_come_and_go() -> None:
    dose = put(put(entry("000-2").dose, "load", 1500), "band", "light")
    assert (value_at(dose, "load"), dose.band) == (1500, Band.LIGHT)
    assert without(without(dose, "load"), "band") == entry("000-2").dose


def test_a_position_may_be_left_out_but_not_all_of_them() -> None:
    dose = entry("000-1").dose
    assert put(dose, "positions", ("toes-up",)).positions == ("toes-up",)
    assert refused(dose, "positions", ()).why is Why.EMPTY


@pytest.mark.parametrize("key", ["reps", "sets", "rest", "sides"])
def test_what_every_dose_needs_cannot_be_taken_out(key: str) -> None:
    with pytest.raises(RefusedError):
        without(entry("000-2").dose, key)
