"""The table of FitNotes: days without times, holds as times, weights in two units."""

from __future__ import annotations

import pytest
from histories import FITNOTES, at, found

from kneecoach.core.fault import Code
from kneecoach.core.past import PastSet, Source


def test_all_rows_of_a_day_are_one_session_at_noon() -> None:
    its = found(FITNOTES)
    assert its.source is Source.FITNOTES
    assert [(one.title, one.started, one.ended) for one in its.sessions] == [
        ("", at(2026, 8, 4, 12), None),
        ("", at(2026, 8, 5, 12), None),
    ]


def test_holds_and_weights_are_read() -> None:
    first, second = found(FITNOTES).sessions
    assert first.sets == (
        PastSet("Lat Pulldown", 1, reps=10, weight_grams=35_000),
        PastSet("back-plank", 1, seconds=90, note="better"),
    )
    assert second.sets == (PastSet("Lat Pulldown", 1, reps=8, weight_grams=36_287),)


@pytest.mark.parametrize("unit", ["kg", "kgs", "lbs"])
def test_the_unit_may_be_in_the_name_of_the_column(unit: str) -> None:
    its = found(f"Date,Exercise,Category,Weight ({unit}),Reps\n2026-08-04,Bridge,Legs,10.0,5\n")
    assert its.sessions[0].sets[0].weight_grams == (4536 if unit == "lbs" else 10_000)


@pytest.mark.parametrize(
    ("old", "new", "column", "why"),
    [
        ("kgs", "stone", "Weight Unit", Code.UNKNOWN_VALUE),
        ("0:01:30", "0:01:75", "Time", Code.NOT_A_NUMBER),
        ("Back Plank", "x" * 201, "Exercise", Code.TOO_LONG),
    ],
)
def test_what_a_row_says_wrongly_is_told(old: str, new: str, column: str, why: Code) -> None:
    its = found(FITNOTES.replace(old, new))
    assert [(one.column, one.why) for one in its.refused] == [(column, why)]
    assert sum(len(session.sets) for session in its.sessions) == 2
