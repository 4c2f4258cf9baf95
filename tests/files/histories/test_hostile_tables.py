"""Tables that are broken at random: what is read of them is in its bounds, or they are one fault; nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from histories import EVERY, TODAY, found
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.past import Found
from kneecoach.files.histories.writer import rows
from kneecoach.words import faults

SEEDS = [text.encode() for text in EVERY.values()] + [EVERY["hevy"].encode("utf-16")]
TOKENS = [
    b'"', b'""', b",", b";", b"\n", b"\r", b"\t", b"\x00", b"\xff", b"\xef\xbb\xbf", b"nan", b"inf", b"-1",
    b"1e9", b"99999999999999999", b"9" * 5000, b"0000-00-00", b"=cmd()", "\u202e".encode(), "\u0663".encode(),
    b"25:61:61", b"x" * 30_000, b"\n" * 200, b"2026-11-26 23:59:59", b"9999-12-31", b"session_key", b"12 AM",
    b"1h 99999m", b"Rest Timer", b"Note", b"\x1b[31m",
]  # fmt: skip


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """Draw a table with one to six things put in, taken out or doubled."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        # Most of it under the head, without which nothing is read.
        at = draw(st.integers(min(draw(st.sampled_from([0, 200, 200, 200])), len(data)), len(data)))
        end = min(len(data), at + draw(st.sampled_from([0, 1, 2, 8, 60, 400])))
        data[at:end] = draw(st.sampled_from([b"", bytes(data[at:end]) * 2, *TOKENS]))
    return bytes(data)


def whatever(data: bytes) -> Found | Fault:
    """Return what is read of these bytes, or the fault that they are."""
    try:
        return found(data)
    except FaultError as error:
        return error.fault


def sound(its: Found) -> None:
    """Check that everything which was read is in its bounds, and everything refused can be told."""
    for session in its.sessions:
        assert session.started.year >= 1990
        assert session.started.date() <= TODAY + timedelta(days=1)
        assert session.ended is None or session.started <= session.ended
        assert session.sets
        for one in session.sets:
            assert one.exercise
            assert one.number >= 1
            assert 0 <= (one.reps or 0) <= 10_000
            assert 0 <= (one.seconds or 0) <= 86_400
            assert 0 <= (one.weight_grams or 0) <= 1_000_000
            assert 0 <= (one.rpe or 0) <= 10
            assert one.exercise.isprintable() or "\u200d" in one.exercise
    for refused in its.refused:
        assert refused.row >= 2
        assert faults.what(Fault(refused.why, values=refused.values))


@settings(max_examples=400, deadline=None)
@given(broken())
@example(b"")
@example(b'"')
def test_a_broken_table_is_read_in_its_bounds_or_is_one_fault(data: bytes) -> None:
    its = whatever(data)
    if isinstance(its, Fault):
        assert its.code in {Code.NO_HISTORY, Code.ENCODING, Code.TOO_MANY}
        assert faults.what(its)
    else:
        sound(its)
        assert "".join(rows(its.sessions, {}))


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_bytes_of_nothing_are_no_history(data: bytes) -> None:
    with pytest.raises(FaultError):
        found(data)
