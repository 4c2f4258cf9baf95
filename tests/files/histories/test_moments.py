"""Days, times and durations as programs write them: read for certain, or not at all."""

from __future__ import annotations

from datetime import datetime

import pytest
from histories import at
from hypothesis import given
from hypothesis import strategies as st

from kneecoach.files.histories.moments import lasting, moment


@pytest.mark.parametrize(
    ("written", "hour"), [("12:30 AM", 0), ("1:30 AM", 1), ("12:30 PM", 12), ("11:30 p.m.", 23), ("00:30", 0)]
)
def test_midnight_and_noon_are_those_of_the_clock(written: str, hour: int) -> None:
    assert moment(f"Jan 1, 2024, {written}") == at(2024, 1, 1, hour, 30)


@pytest.mark.parametrize(
    "written",
    ["", "2024", "1 Foo 2024, 08:00", "29 Feb 2023, 08:00", "2024-01-01 24:00", "2024-01-01 13:00 PM",
     "2024-01-01 0:30 AM", "2024-01-01 08:60", "01/02/2024", "2024-01-01 08:00 and", "\u0662024-01-01"],
)  # fmt: skip
def test_what_is_no_moment_for_certain_is_none(written: str) -> None:
    assert moment(written) is None


@given(st.datetimes(at(1990, 1, 1), at(2030, 1, 1)))
def test_a_moment_is_the_same_in_every_way_of_writing_it(its: datetime) -> None:
    when = its.replace(microsecond=0)
    half = "PM" if when.hour > 11 else "AM"
    clock = f"{when.hour % 12 or 12}:{when:%M:%S}"
    for day in (f"{when:%Y-%m-%d}", f"{when:%Y/%m/%d}", f"{when:%d.%m.%Y},"):
        assert moment(f"{day} {when:%H:%M:%S}") == moment(f"{day} {clock} {half}") == when


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("90", 90), ("0:01:30", 90), ("1h 5m", 3900), ("2h", 7200), ("45 min", 2700), ("30s", 30), ("1 hr 5 min", 3900),
     ("", None), ("h", None), ("1:30", None), ("1d", None), ("0:99:00", None), ("5m 1h", None), ("-5", None)],
)  # fmt: skip
def test_a_duration_is_told_in_seconds(written: str, seconds: int | None) -> None:
    assert lasting(written) == seconds
