"""The history as JSON: the same bytes after a round trip; of what is broken each session is told of by itself."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import Trainee, tiny

from kneecoach.core.carried import Carried, Decision
from kneecoach.core.commands import Command
from kneecoach.core.fault import Code, FaultError
from kneecoach.core.felt import Knees, Moment
from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm
from kneecoach.core.whole import Happened, Whole
from kneecoach.files import history_file

NOW = datetime(2026, 6, 11, 18, 30, tzinfo=UTC)
WALL = NOW.isoformat()
PLAN = Plan(date(2026, 6, 1), "six", Rhythm.WEEKDAYS, (0, 3), short_days=(3,))
INTENT = Intent((PLAN,), (Pause(date(2026, 7, 1), None, Cause.AWAY),))
DECISION = Decision(date(2026, 6, 10), "six", "bridge", "more", "reps", "10", "12", accepted=True)


def session(uid: str = "a", *, reps: int = 3, note: str = "", **more: object) -> Whole:
    """Return a session in which a little of everything happened."""
    trainee = Trainee(tiny(reps=reps)).wait(12).order(Command.MORE, Command.SKIP, Command.UNDO).wait(9)
    events = tuple(Happened(event, WALL) for event in trainee.order(Command.PAUSE, Command.FINISH).events)
    felt = {Moment.BEFORE: Knees(2), Moment.MORNING: Knees(left=-1, right=1)}
    return Whole(uid, "six", tiny(reps=reps), NOW, NOW, "ended", events, felt=felt, note=note, **more)  # type: ignore[arg-type]


def written(*sessions: Whole) -> bytes:
    """Return the file of these sessions, with a plan, a decision and a hindrance."""
    return b"".join(history_file.lines(Carried(sessions, INTENT, (DECISION,), {date(2026, 6, 8): "time"})))


def changed(find: str, put: str) -> Carried:
    """Return what is read where this was put in place of that in the first of two sessions."""
    first, second = written(session("a")), written(session("a"), session("b"))
    assert find.encode() in first
    return history_file.understood(second.replace(find.encode(), put.encode(), 1), "h.json")


@given(st.lists(st.tuples(st.integers(2, 5), st.text(max_size=20)), max_size=4))
def test_what_was_written_is_read_and_written_again_to_the_last_byte(told: list[tuple[int, str]]) -> None:
    before = written(*(session(f"s{at}", reps=reps, note=note) for at, (reps, note) in enumerate(told)))
    carried = history_file.understood(before, "h.json")
    assert carried.faults == ()
    assert b"".join(history_file.lines(carried)) == before


def test_it_is_json_with_a_format_and_a_version_and_each_timeline_once() -> None:
    told = json.loads(written(session("a"), session("b"), session("c", reps=2)))
    assert (told["format"], told["version"]) == ("kneecoach-history", 1)
    assert ([each["timeline"] for each in told["sessions"]], len(told["timelines"])) == ([0, 0, 1], 2)
    assert told["sessions"][0]["felt"] == {"before": {"both": 2}, "morning": {"left": -1, "right": 1}}


def test_an_empty_history_is_a_file_too() -> None:
    data = b"".join(history_file.lines(Carried(())))
    assert history_file.understood(data, "h.json") == Carried([], faults=())


@pytest.mark.parametrize(
    ("find", "put", "code", "place"),
    [
        ('"kind":"StepEnded"', '"kind":"Exploded"', Code.UNKNOWN_VALUE, "sessions 1.events"),
        ('"at":', '"at":-99999999999999999999999', Code.NOT_FOLLOWED, "sessions 1.events"),
        ('"both":2', '"both":11', Code.OUT_OF_RANGE, "sessions 1.felt.before"),
        ('"timeline":0', '"timeline":9', Code.UNKNOWN_VALUE, "sessions 1.timeline"),
        ('"state":"ended"', '"state":"gone"', Code.UNKNOWN_VALUE, "sessions 1.state"),
        ('"started":"2026-06-11T18:30:00Z"', '"started":"soon"', Code.WRONG_TYPE, "sessions 1.started"),
        ('"short":false', '"short":false,"x":1', Code.UNKNOWN_KEY, "sessions 1"),
    ],
)
def test_a_session_that_cannot_be_used_is_told_of_and_the_others_are_kept(
    find: str, put: str, code: Code, place: str
) -> None:
    carried = changed(find, put)
    assert [(fault.code, fault.place) for fault in carried.faults] == [(code, place)]
    assert [whole.uid for whole in carried.sessions] == ["b"]
    assert carried.intent == INTENT


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.NOT_OURS),
        (b"\xff\xfe", Code.NOT_OURS),
        (b'{"plan":' * 100_000, Code.NOT_OURS),
        (b"[]", Code.WRONG_TYPE),
        (b'{"format":"kneecoach-history","version":1,\n"x"', Code.NOT_JSON),
        (b'{"format":"other","version":1}', Code.NOT_OURS),
        (b'{"format":"kneecoach-history","version":2}', Code.NEWER_FILE),
        (b'{"format":"kneecoach-history"}', Code.MISSING_KEY),
        (b'{"format":"kneecoach-history","version":1,"sessions":7}', Code.WRONG_TYPE),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(data: bytes, code: Code) -> None:
    with pytest.raises(FaultError) as told:
        history_file.understood(data, "h.json")
    assert told.value.fault.code is code


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as told:
        history_file.read_history(tmp_path / "gone.json")
    assert told.value.fault.code is Code.UNREADABLE


@given(st.data())
def test_a_mutated_file_is_read_refused_or_told_of_and_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(written(session("a"), session("b")))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        carried = history_file.understood(bytes(whole), "h.json")
    except FaultError:
        return
    assert len(list(carried.sessions)) + len(carried.faults) >= 1
