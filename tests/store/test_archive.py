"""Whole sessions: carried to another log and back they are the same; twice is once; deleted ones are swept away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine
from support import Trainee, tiny

from kneecoach.core.commands import Command
from kneecoach.core.felt import Knees, Moment, Morning
from kneecoach.store.archive import Archive
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Answers, Log

NOW = datetime(2026, 6, 11, 18, 30, tzinfo=UTC)
MORNING = Knees(left=Morning.LESS, right=Morning.MORE)


@pytest.fixture
def archive(engine: Engine, journal: Journal, log: Log) -> Archive:
    """Return the archive of a log with a session that was told all about, one left open and a deleted one."""
    for last in (Command.FINISH, Command.FINISH, None):
        session = journal.begin("six", tiny(), short=False, rehearsal=False, before=Knees(2))
        events = Trainee(tiny()).wait(17).order(Command.PAUSE, *([last] if last else [])).events
        for event in events:
            journal.append(session, event)
    log.answer(1, Answers(Knees(left=4), Knees(1, 2, 3), "fair", "=1+1\n'Warm'", MORNING))
    log.remove(2, NOW)
    return Archive(engine)


@pytest.fixture
def other(tmp_path: Path) -> Archive:
    """Return the archive of an empty log elsewhere."""
    return Archive(open_database(tmp_path / "other.sqlite3"))


def test_a_session_is_carried_with_all_that_is_kept_of_it(archive: Archive) -> None:
    by_worth = sorted(archive.sessions(), key=lambda whole: (whole.removed is not None, not whole.note))
    told, left_open, gone = by_worth
    assert (told.note, told.effort, told.felt[Moment.MORNING]) == ("=1+1\n'Warm'", "fair", MORNING)
    assert (told.felt[Moment.BEFORE], told.felt[Moment.DURING]) == (Knees(2), Knees(left=4))
    assert {whole.state for whole in (told, gone, left_open)} == {"ended", "open"}


def test_what_is_brought_into_another_log_is_what_was_carried_away(archive: Archive, other: Archive) -> None:
    assert len(other.add(archive.sessions())) == 3
    assert list(other.sessions()) == list(archive.sessions())
    assert {e.id for e in Log(other._engine).removed()} <= {1, 2, 3}
    here, there = (Log(each._engine).entries() for each in (archive, other))
    assert {(e.started, e.planned, e.done, e.answers) for e in here} == {
        (e.started, e.planned, e.done, e.answers) for e in there
    }


def test_bringing_it_twice_adds_nothing(archive: Archive, other: Archive) -> None:
    other.add(archive.sessions())
    assert other.add(archive.sessions()) == ()
    assert archive.add(other.sessions()) == ()


def test_of_two_with_the_same_uid_the_first_is_kept(archive: Archive, other: Archive) -> None:
    first = next(archive.sessions())
    assert len(other.add([first, first])) == 1


def test_a_deleted_session_is_out_of_the_list_and_can_be_put_back(archive: Archive, log: Log) -> None:
    assert [entry.id for entry in log.entries()] == [3, 1]
    assert [entry.id for entry in log.removed()] == [2]
    log.restore(2)
    assert ([entry.id for entry in log.entries()], log.removed()) == ([3, 2, 1], ())


def test_a_deleted_session_is_swept_away_when_its_time_is_over(archive: Archive, log: Log) -> None:
    archive.sweep(NOW)
    assert len(log.removed()) == 1
    archive.sweep(NOW + timedelta(seconds=1))
    assert (log.removed(), len(list(archive.sessions()))) == ((), 2)


def test_how_the_knees_felt_may_be_told_anew(archive: Archive, log: Log) -> None:
    log.feel(1, Moment.MORNING, Knees(Morning.SAME))
    assert log.entry(1).answers.morning == Knees(Morning.SAME)
    assert log.entry(1).answers.morning.worst == 0
    assert log.entry(1).before.worst == 2
