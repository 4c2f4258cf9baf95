"""What each exercise and programme promises, against a table worked out by hand from exercises.json.

The rules are those of content.md 4.1 and of rulings 3 to 7; nothing of KneeCoach computed a number of it.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest
from support import catalogue, programme, programmes, timeline

from kneecoach.core.dose import End
from kneecoach.core.outline import outline, seconds
from kneecoach.core.timeline import Pace, compile_timeline


class Row(NamedTuple):
    """An exercise in numbers; units are tenths, and seconds leave out the prep or gap before it."""

    sets: int
    blocks: int
    reps: int
    holds: int
    hold_seconds: int
    breaths: int
    timed_seconds: int
    units: int
    rests: int
    side_changes: int
    seconds: int


TABLE = {
    ("000-1", End.LOW): Row(1, 2, 32, 2, 20, 0, 0, 340, 0, 1, 200),
    ("000-1", End.HIGH): Row(1, 2, 60, 2, 20, 0, 0, 620, 0, 1, 340),
    ("000-2", End.LOW): Row(3, 6, 72, 0, 0, 0, 0, 720, 2, 3, 450),
    ("000-2", End.HIGH): Row(3, 6, 72, 0, 0, 0, 0, 720, 2, 3, 450),
    ("000-3", End.LOW): Row(3, 3, 48, 0, 0, 0, 0, 480, 2, 0, 312),
    ("000-3", End.HIGH): Row(3, 3, 48, 0, 0, 0, 0, 480, 2, 0, 312),
    ("000-4", End.LOW): Row(3, 6, 60, 0, 0, 0, 0, 600, 2, 3, 330),
    ("000-4", End.HIGH): Row(3, 6, 60, 0, 0, 0, 0, 600, 2, 3, 330),
    ("000-5", End.LOW): Row(3, 3, 12, 24, 600, 120, 0, 360, 2, 0, 825),
    ("000-5", End.HIGH): Row(3, 3, 12, 24, 600, 120, 0, 360, 2, 0, 825),
    ("000-6", End.LOW): Row(3, 3, 24, 0, 0, 0, 0, 240, 2, 0, 264),
    ("000-6", End.HIGH): Row(3, 3, 36, 0, 0, 0, 0, 360, 2, 0, 336),
    ("001-1", End.LOW): Row(3, 3, 0, 0, 0, 0, 90, 90, 2, 0, 210),
    ("001-1", End.HIGH): Row(3, 3, 0, 0, 0, 0, 90, 90, 2, 0, 210),
    ("001-2", End.LOW): Row(3, 6, 0, 0, 0, 0, 180, 180, 2, 3, 270),
    ("001-2", End.HIGH): Row(3, 6, 0, 0, 0, 0, 180, 180, 2, 3, 270),
    ("001-3", End.LOW): Row(3, 6, 0, 0, 0, 0, 180, 180, 2, 3, 270),
    ("001-3", End.HIGH): Row(3, 6, 0, 0, 0, 0, 180, 180, 2, 3, 270),
    ("001-4", End.LOW): Row(3, 6, 0, 0, 0, 0, 180, 180, 2, 3, 270),
    ("001-4", End.HIGH): Row(3, 6, 0, 0, 0, 0, 180, 180, 2, 3, 270),
    ("001-5", End.LOW): Row(3, 6, 0, 0, 0, 0, 180, 180, 2, 3, 270),
    ("001-5", End.HIGH): Row(3, 6, 0, 0, 0, 0, 180, 180, 2, 3, 270),
    ("002-1", End.LOW): Row(3, 6, 48, 0, 0, 0, 0, 480, 2, 3, 330),
    ("002-1", End.HIGH): Row(4, 8, 80, 0, 0, 0, 0, 800, 3, 4, 530),
    ("002-2", End.LOW): Row(2, 4, 40, 0, 0, 0, 0, 400, 1, 2, 210),
    ("002-2", End.HIGH): Row(3, 6, 90, 0, 0, 0, 0, 900, 2, 3, 450),
    ("002-3", End.LOW): Row(2, 2, 16, 0, 0, 0, 0, 160, 1, 0, 140),
    ("002-3", End.HIGH): Row(3, 3, 45, 0, 0, 0, 0, 450, 2, 0, 345),
    ("002-4", End.LOW): Row(2, 4, 40, 0, 0, 0, 0, 400, 1, 2, 250),
    ("002-4", End.HIGH): Row(3, 6, 90, 0, 0, 0, 0, 900, 2, 3, 540),
    ("002-5", End.LOW): Row(2, 4, 40, 0, 0, 0, 0, 400, 1, 2, 210),
    ("002-5", End.HIGH): Row(3, 6, 90, 0, 0, 0, 0, 900, 2, 3, 450),
    ("002-6", End.LOW): Row(2, 2, 16, 0, 0, 0, 0, 160, 1, 0, 156),
    ("002-6", End.HIGH): Row(3, 3, 36, 0, 0, 0, 0, 360, 2, 0, 336),
    ("002-7", End.LOW): Row(2, 2, 0, 0, 0, 0, 60, 60, 1, 0, 120),
    ("002-7", End.HIGH): Row(3, 3, 0, 0, 0, 0, 180, 180, 2, 0, 300),
    ("003-1", End.LOW): Row(1, 2, 10, 10, 50, 0, 0, 100, 0, 1, 90),
    ("003-1", End.HIGH): Row(1, 2, 20, 20, 100, 0, 0, 200, 0, 1, 170),
    ("003-2", End.LOW): Row(1, 2, 20, 0, 0, 0, 0, 200, 0, 1, 130),
    ("003-2", End.HIGH): Row(1, 2, 40, 0, 0, 0, 0, 400, 0, 1, 250),
    ("003-3", End.LOW): Row(1, 1, 10, 10, 30, 0, 0, 100, 0, 0, 70),
    ("003-3", End.HIGH): Row(1, 1, 12, 12, 60, 0, 0, 120, 0, 0, 108),
    ("003-4", End.LOW): Row(1, 2, 20, 0, 0, 0, 0, 200, 0, 1, 90),
    ("003-4", End.HIGH): Row(1, 2, 24, 0, 0, 0, 0, 240, 0, 1, 106),
    ("003-5", End.LOW): Row(1, 2, 20, 20, 20, 0, 0, 200, 0, 1, 130),
    ("003-5", End.HIGH): Row(1, 2, 24, 24, 24, 0, 0, 240, 0, 1, 154),
    ("003-6", End.LOW): Row(1, 1, 6, 6, 60, 0, 0, 60, 0, 0, 110),
    ("003-6", End.HIGH): Row(1, 1, 6, 6, 60, 0, 0, 60, 0, 0, 110),
    ("003-7", End.LOW): Row(1, 1, 10, 0, 0, 0, 0, 100, 0, 0, 50),
    ("003-7", End.HIGH): Row(1, 1, 12, 0, 0, 0, 0, 120, 0, 0, 60),
    ("003-8", End.LOW): Row(1, 2, 20, 0, 0, 0, 0, 200, 0, 1, 90),
    ("003-8", End.HIGH): Row(1, 2, 24, 0, 0, 0, 0, 240, 0, 1, 106),
    ("003-9a", End.LOW): Row(1, 2, 20, 0, 0, 0, 0, 200, 0, 1, 90),
    ("003-9a", End.HIGH): Row(1, 2, 24, 0, 0, 0, 0, 240, 0, 1, 106),
    ("003-9b", End.LOW): Row(1, 2, 20, 0, 0, 0, 0, 200, 0, 1, 90),
    ("003-9b", End.HIGH): Row(1, 2, 24, 0, 0, 0, 0, 240, 0, 1, 106),
    ("003-10", End.LOW): Row(1, 1, 10, 0, 0, 0, 0, 100, 0, 0, 50),
    ("003-10", End.HIGH): Row(1, 1, 12, 0, 0, 0, 0, 120, 0, 0, 60),
    ("003-11a", End.LOW): Row(1, 2, 0, 0, 0, 0, 120, 120, 0, 1, 130),
    ("003-11a", End.HIGH): Row(1, 2, 0, 0, 0, 0, 120, 120, 0, 1, 130),
    ("003-11b", End.LOW): Row(1, 2, 0, 0, 0, 0, 120, 120, 0, 1, 130),
    ("003-11b", End.HIGH): Row(1, 2, 0, 0, 0, 0, 120, 120, 0, 1, 130),
}

#: Low, high, and the short day at the low end: exercises, 10 s of prep, 30 s between exercises.
TOTALS = {
    "kneecap-basics": (860, 860, 450),
    "six-knee-strength": (2541, 2753, 912),
    "runners-five": (1420, 1420, 820),
    "stability-seven": (1606, 3141, 750),
    "hips-to-feet-eleven": (1340, 1670, 400),
}


@pytest.mark.parametrize(("source", "end"), TABLE)
def test_an_exercise_promises_what_the_table_says(source: str, end: End) -> None:
    (line,) = outline(timeline(source, end=end))
    work = line.work
    counts = (work.reps, work.holds, work.hold_seconds, work.breaths, work.timed_seconds, work.units)
    around = (line.rests, line.side_changes, line.seconds)
    assert Row(line.sets, line.blocks, *counts, *around) == TABLE[source, end]


def test_the_table_leaves_out_no_exercise() -> None:
    sources = {exercise.source for exercise in catalogue().values()}
    assert len(sources) == 31
    assert set(TABLE) == {(source, end) for source in sources for end in End}


@pytest.mark.parametrize("name", TOTALS)
def test_a_programme_lasts_as_long_as_the_table_says(name: str) -> None:
    low, high, _ = TOTALS[name]
    assert (seconds(programme(name)), seconds(programme(name, end=End.HIGH))) == (low, high)


@pytest.mark.parametrize("name", TOTALS)
def test_a_short_day_lasts_as_long_as_the_table_says(name: str) -> None:
    short = programmes()[name].session(short=True)
    assert seconds(compile_timeline(short, catalogue(), Pace())) == TOTALS[name][2]


def test_kneecap_basics_has_numbers_of_its_own() -> None:
    lines = outline(programme("kneecap-basics"))
    counted = [(o.source, o.sets, o.work.reps, o.work.holds, o.rests, o.side_changes, o.seconds) for o in lines]
    assert counted == [
        ("000-1", 1, 32, 2, 0, 1, 200),
        ("002-1", 2, 32, 0, 1, 2, 210),
        ("002-5", 2, 40, 0, 1, 2, 210),
        ("002-3", 2, 16, 0, 1, 0, 140),
    ]


def test_a_programmes_own_numbers_leave_no_range() -> None:
    assert programme("kneecap-basics", end=End.HIGH).steps == programme("kneecap-basics").steps
