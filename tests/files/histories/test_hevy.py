"""Hevy's table: sessions, sets, weights in two units, and dates in every way."""

from __future__ import annotations

import pytest
from histories import HEVY, HEVY_HEAD, at, found, hevy, only

from kneecoach.core.fault import Code
from kneecoach.core.past import Left, PastSet, Source

START = '"Knees","22 Dec 2025, 08:00","22 Dec 2025, 08:31",""'


def test_sets_stand_in_their_sessions() -> None:
    its = found(HEVY)
    assert its.source is Source.HEVY
    assert [(one.title, one.note, len(one.sets)) for one in its.sessions] == [
        ("Knees", "slow, but\nsteady", 3),
        ("Evening", "", 1),
    ]
    knees = its.sessions[0]
    assert (knees.started, knees.ended) == (at(2025, 12, 22, 8), at(2025, 12, 22, 8, 31))
    squat = "band-supported-sit-back"
    assert knees.sets == (
        PastSet(squat, 1, reps=10, weight_grams=12_500, warm_up=True, note='both legs, "low" bar'),
        PastSet(squat, 2, reps=8, weight_grams=12_500, rpe=7.5),
        PastSet("Wall sit", 1, seconds=45),
    )


def test_what_is_not_carried_over_is_counted_and_unknown_names_are_told() -> None:
    its = found(HEVY)
    assert its.left_out == {Left.SET_KIND: 1, Left.DISTANCE: 1}
    assert its.unmatched == ("Wall sit",)
    assert its.refused == ()


def test_pounds_become_grams() -> None:
    its = found(HEVY.replace("weight_kg", "weight_lbs"))
    assert its.sessions[0].sets[0].weight_grams == 5670


@pytest.mark.parametrize(
    "written",
    ["22 Dec 2025, 08:00", "Dec 22, 2025, 8:00 AM", "22.12.2025, 08:00", "2025-12-22 08:00:00", "2025-12-22T08:00"],
)
def test_a_date_may_be_written_in_every_way_that_is_known(written: str) -> None:
    session, _ = only(hevy(f'"Knees","{written}","","","Bridge",,"",0,"normal",,10,,,'))
    assert (session.started, session.ended) == (at(2025, 12, 22, 8), None)


@pytest.mark.parametrize(
    ("cells", "column", "value", "why"),
    [
        (f'{START},"",,"",0,"normal",,10,,,', "exercise_title", "", Code.MISSING_KEY),
        (f'{START},"Bridge",,"",0,"normal",,ten,,,', "reps", "ten", Code.NOT_A_NUMBER),
        (f'{START},"Bridge",,"",0,"normal",,8.5,,,', "reps", "8.5", Code.NOT_A_NUMBER),
        (f'{START},"Bridge",,"",0,"normal",,10001,,,', "reps", "10001", Code.OUT_OF_RANGE),
        (f'{START},"Bridge",,"",0,"normal",nan,10,,,', "weight_kg", "nan", Code.NOT_A_NUMBER),
        (f'{START},"Bridge",,"",0,"normal",-5,10,,,', "weight_kg", "-5", Code.OUT_OF_RANGE),
        (f'{START},"Bridge",,"",0,"normal",,,,90000,', "duration_seconds", "90000", Code.OUT_OF_RANGE),
        (f'{START},"Bridge",,"",0,"normal",,10,,,11', "rpe", "11", Code.OUT_OF_RANGE),
        (f'{START},"Bridge",,"",0,"normal",,,,,', "reps", "", Code.NO_AMOUNT),
        (f'{START},"Bridge",,"",0,"normal",,0,,0,', "reps", "", Code.NO_AMOUNT),
        ('"A","soon","","","Bridge",,"",0,"normal",,10,,,', "start_time", "soon", Code.NOT_A_DATE),
        ('"A","","","","Bridge",,"",0,"normal",,10,,,', "start_time", "", Code.MISSING_KEY),
        ('"A","31 Feb 2025, 08:00","","","Bridge",,"",0,"normal",,10,,,', "start_time", "31 Feb 2025, 08:00",
         Code.NOT_A_DATE),
        ('"A","27 Nov 2026, 08:00","","","Bridge",,"",0,"normal",,10,,,', "start_time", "27 Nov 2026, 08:00",
         Code.OUT_OF_RANGE),
        ('"A","31 Dec 1989, 08:00","","","Bridge",,"",0,"normal",,10,,,', "start_time", "31 Dec 1989, 08:00",
         Code.OUT_OF_RANGE),
        ('"A","22 Dec 2025, 08:00","22 Dec 2025, 06:00","","Bridge",,"",0,"normal",,10,,,', "end_time", "",
         Code.REVERSED_RANGE),
        (f'{START},"Bridge",,"",0,"normal",,10', "", f'{START},"Bridge",,"",0,"normal",,10'[:80], Code.TORN_ROW),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_is_refused_alone(cells: str, column: str, value: str, why: Code) -> None:
    good = f'{START},"Bridge",,"",1,"normal",,10,,,'
    its = found(f"{HEVY_HEAD}\n{good}\n{cells}\n{good}\n")
    (refused,) = its.refused
    assert (refused.row, refused.column, refused.value, refused.why) == (3, column, value, why)
    assert [len(session.sets) for session in its.sessions] == [2]


def test_a_session_through_the_night_in_which_clocks_go_back_is_kept() -> None:
    session, _ = only(hevy('"A","26 Oct 2025, 02:50","26 Oct 2025, 02:10","","Bridge",,"",0,"normal",,10,,,'))
    assert (session.started, session.ended) == (at(2025, 10, 26, 2, 50), None)
