"""Strong's table: the old one with commas, the new one with semicolons, rests, notes and warm-ups."""

from __future__ import annotations

import pytest
from histories import STRONG, STRONG_SIX, at, found

from kneecoach.core.fault import Code
from kneecoach.core.past import Left, PastSet, Source, Unit


def test_sets_of_the_table_with_commas() -> None:
    its = found(STRONG, Unit.KG)
    (session,) = its.sessions
    assert (its.source, session.title, session.note) == (Source.STRONG, "Legs, home", "felt good")
    assert (session.started, session.ended) == (at(2024, 5, 4, 18, 10, 11), at(2024, 5, 4, 19, 15, 11))
    assert session.sets == (
        PastSet("bridge", 1, reps=10, warm_up=True),
        PastSet("bridge", 2, reps=10, weight_grams=20_000, rpe=8.0, note="tight"),
        PastSet("Leg press", 1, reps=6, weight_grams=80_000),
    )


def test_rests_are_left_out_and_counted() -> None:
    its = found(STRONG, Unit.KG)
    assert its.left_out == {Left.REST_TIMER: 1, Left.SET_KIND: 1}
    assert its.refused == ()


def test_weights_whose_unit_nobody_tells_are_left_out_and_counted() -> None:
    its = found(STRONG)
    assert [one.weight_grams for one in its.sessions[0].sets] == [None, None, None]
    assert its.left_out[Left.WEIGHT] == 2
    assert found(STRONG, Unit.LB).sessions[0].sets[1].weight_grams == 9072
    assert found(STRONG, Unit.LB).sessions[0].key == its.sessions[0].key


def test_the_table_with_semicolons_and_decimal_commas() -> None:
    its = found(STRONG_SIX)
    (session,) = its.sessions
    assert session.ended == at(2026, 5, 20, 8, 22, 32)
    assert session.sets == (
        PastSet("bridge", 1, reps=5, weight_grams=62_500, rpe=8.5, note="heels near;\nfeet flat"),
        PastSet("back-plank", 1, seconds=40, note='a 5" mat'),
    )
    assert its.left_out == {Left.REST_TIMER: 1, Left.SET_KIND: 1}


def test_a_unit_of_its_own_column_goes_before_what_is_said() -> None:
    head = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes"
    its = found(f'{head}\n2019-01-11 12:31:54;"Leg";"Deadlift";1;20;lbs;5;;;;0;""\n', Unit.KG)
    assert its.sessions[0].sets[0].weight_grams == 9072


@pytest.mark.parametrize("written", ["2024-05-04 6:10:11\u202fPM", "2024-05-04 6:10:11 pm", "2024-05-04T18:10:11"])
def test_the_time_may_be_told_by_twelve_hours(written: str) -> None:
    assert found(STRONG.replace("2024-05-04 18:10:11", written)).sessions == found(STRONG).sessions


def test_a_day_alone_is_its_noon() -> None:
    its = found(STRONG.replace("2024-05-04 18:10:11", "2024-05-04"))
    assert its.sessions[0].started == at(2024, 5, 4, 12)


@pytest.mark.parametrize("took", ["1h 5m", "1h5min", "65m", "3900", "1:05:00", "1h 4m 60s"])
def test_a_duration_may_be_written_in_every_way_that_is_known(took: str) -> None:
    assert found(STRONG.replace("1h 5m", took)).sessions[0].ended == at(2024, 5, 4, 19, 15, 11)


@pytest.mark.parametrize(
    ("old", "new", "column", "value", "why"),
    [
        (",W,", ",X,", "Set Order", "x", Code.UNKNOWN_VALUE),
        (",W,", ",,", "Set Order", "", Code.MISSING_KEY),
        (",W,", ",\u0663,", "Set Order", "\u0663", Code.UNKNOWN_VALUE),
        ("1h 5m", "a while", "Duration", "a while", Code.NOT_A_NUMBER),
        ('"Bridge"', '""', "Exercise Name", "", Code.MISSING_KEY),
        ("2024-05-04 18:10:11", "04/05/2024 18:10", "Date", "04/05/2024 18:10", Code.NOT_A_DATE),
        ("2024-05-04 18:10:11", "", "Date", "", Code.MISSING_KEY),
    ],
)
def test_what_a_row_says_wrongly_is_told(old: str, new: str, column: str, value: str, why: Code) -> None:
    first, second, rest = STRONG.split("\n", 2)
    told = found("\n".join((first, second.replace(old, new), rest))).refused
    assert [(one.row, one.column, one.value, one.why) for one in told] == [(2, column, value, why)]
