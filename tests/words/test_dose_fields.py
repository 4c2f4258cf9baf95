"""A dose in a sentence, its fields by name, and why a value is refused."""

from __future__ import annotations

import pytest
from support import catalogue, entry

from kneecoach.core.dose_fields import keys, put
from kneecoach.core.refusal import RefusedError, Why
from kneecoach.words import dose_fields as words


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("000-2", "3 sets of 12 each side, left first. 2 s lift, 3 s lower, 30 s rest."),
        ("000-5", "3 sets of 4. Holds of 5 breaths of 6 s, 5 s turn, 60 s rest."),
        ("001-1", "3 sets of 30 s. 60 s rest."),
        ("003-6", "1 set of 6. 10 s hold, 10 s relax."),
        ("000-1", "1 set of 8 to 15 + 8 to 15 each side, left first, 10 s hold to close. 3 s squeeze, 2 s release."),
        ("003-11a", "1 set of 60 s each side, left first."),
    ],
)
def test_a_dose_is_told_in_full(source: str, sentence: str) -> None:
    assert words.in_full(entry(source).dose, breath=6) == sentence


def test_what_is_ones_own_is_told_too() -> None:
    dose = put(put(put(entry("000-5").dose, "breath", 4), "load", 1500), "band", "light")
    assert words.in_full(dose, breath=6).startswith("3 sets of 4, 1.5 kg, light band. Holds of 5 breaths of 4 s")


@pytest.mark.parametrize("key", sorted({key for exercise in catalogue().values() for key in keys(exercise.dose)}))
def test_every_field_of_the_library_has_a_name_for_people(key: str) -> None:
    label = words.NAMES.get(key) or words.label(key)
    assert label
    assert "." not in label
    assert "_" not in label


@pytest.mark.parametrize(
    ("key", "least", "most", "sentence"),
    [
        ("sets", 1, 10, "Between 1 and 10 sets."),
        ("reps", 1, 50, "Between 1 and 50 repetitions."),
        ("rest", 0, 300, "Between 0 and 300 s."),
        ("beats.breathe", 1, 120, "Between 1 and 120 breaths."),
        ("beats.lift", 1, 120, "Between 1 and 120 s."),
        ("load", 0, 30_000, "Between 0 and 30000 g."),
    ],
)
def test_limits_are_told_with_what_they_count(key: str, least: int, most: int, sentence: str) -> None:
    assert words.limits(key, least, most) == sentence


@pytest.mark.parametrize("why", Why)
def test_every_refusal_is_a_sentence(why: Why) -> None:
    told = words.refused(RefusedError(why, "rest", least=1, most=2))
    assert told.endswith(".")
    assert "{" not in told


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [("reps", 12, "Back to 12"), ("reps", (8, 15), "Back to 8 to 15"), ("load", None, "Back to none"),
     ("positions", ("toes-up", "toes-out"), "Back to Toes up, Toes turned out")],
)  # fmt: skip
def test_a_reset_says_where_it_goes(key: str, value: int | tuple[int, int] | None, told: str) -> None:
    assert words.back_to(key, value) == told
