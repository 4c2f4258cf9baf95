"""The journal in a real file: sessions begin, events are kept in order, the log follows at the end."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import get_args

import pytest
from sqlalchemy import Engine, func, select, text
from support import Trainee, programme, tiny

from kneecoach.core.commands import Command
from kneecoach.core.events import (
    Corrected,
    Counted,
    Discarded,
    Event,
    Exchanged,
    Finished,
    Form,
    Formed,
    Lengthened,
    Paused,
    Rated,
    RepAdded,
    RepDropped,
    Resumed,
    Skipped,
    StepEnded,
    Undone,
    WentBack,
    Why,
)
from kneecoach.core.fault import Code, FaultError
from kneecoach.core.ledger import correct, set_rows
from kneecoach.core.step import Timeline
from kneecoach.core.tally import Tally
from kneecoach.store import tables
from kneecoach.store.journal import Journal
from kneecoach.store.log import Log

EVERY_EVENT: tuple[Event, ...] = (
    StepEnded(10_000),
    Counted(10_500),
    Paused(11_000, Why.PERSON),
    Resumed(12_000),
    Skipped(13_000, 4, Why.SORE),
    WentBack(14_000, 1),
    RepAdded(15_000),
    RepDropped(16_000),
    Lengthened(17_000, -5_000),
    Undone(17_200),
    Paused(17_300, Why.SORE),
    Rated(17_400, 7),
    Formed(17_500, Form.EASIER),
    Exchanged(17_600, tiny().items[0], tiny().steps),
    Paused(18_000, Why.SLEEP),
    Paused(19_000, Why.CLOSED),
)
AT_THE_END: tuple[Event, ...] = (
    Finished(20_000),
    Corrected(20_000, 0, Tally(reps=2, holds=1, hold_seconds=3, breaths=4, timed_seconds=5, units=27)),
    Discarded(20_000),
)


def begin(journal: Journal, timeline: Timeline | None = None) -> int:
    """Begin a session that counts."""
    return journal.begin("kneecap-basics", timeline or tiny(), short=False, rehearsal=False)


def keep(journal: Journal, session: int, trainee: Trainee) -> None:
    """Write all that somebody did."""
    for event in trainee.events:
        journal.append(session, event)


def finished() -> Trainee:
    """Return somebody who stopped after one and a half repetitions."""
    return Trainee(tiny()).wait(13.2).order(Command.PAUSE, Command.FINISH)


def test_every_kind_of_event_is_in_this_file() -> None:
    assert {type(event) for event in EVERY_EVENT + AT_THE_END} == set(get_args(Event))


@pytest.mark.parametrize("event", EVERY_EVENT, ids=str)
def test_an_event_is_read_as_it_was_written(journal: Journal, event: Event) -> None:
    session = begin(journal)
    journal.append(session, event)
    assert journal.load(session).events == (event,)


@pytest.mark.parametrize("event", AT_THE_END, ids=str)
def test_an_event_that_closes_a_session_is_read_as_it_was_written(journal: Journal, event: Event) -> None:
    session = begin(journal)
    journal.append(session, StepEnded(10_000))
    journal.append(session, event)
    assert journal.load(session).events == (StepEnded(10_000), event)


def test_events_are_read_in_the_order_in_which_they_were_written(journal: Journal) -> None:
    session, other = begin(journal), begin(journal)
    for number in range(12):
        journal.append(session, StepEnded(5_000))
        journal.append(other, Paused(number, Why.PERSON))
    assert [event.at for event in journal.load(other).events] == list(range(12))
    assert len(journal.load(session).events) == 12


def test_the_timeline_of_a_session_is_read_as_it_was_compiled(journal: Journal) -> None:
    timeline = programme("stability-seven")
    stored = journal.load(begin(journal, timeline))
    assert stored.timeline == timeline
    assert stored.programme == "kneecap-basics"
    assert stored.events == ()


def test_sessions_of_the_same_timeline_share_it(journal: Journal, engine: Engine) -> None:
    for timeline in (tiny(), tiny(), tiny(reps=4)):
        begin(journal, timeline)
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(tables.timelines)).scalar_one() == 2


def test_a_session_keeps_its_own_timeline_whatever_is_compiled_later(journal: Journal) -> None:
    before, after = begin(journal, tiny(reps=3)), begin(journal, tiny(reps=5))
    assert journal.load(before).timeline == tiny(reps=3)
    assert journal.load(after).timeline == tiny(reps=5)


def test_the_rows_of_an_open_session_are_those_of_its_journal(journal: Journal, log: Log) -> None:
    session, trainee = begin(journal), Trainee(tiny()).wait(13.2)
    keep(journal, session, trainee)
    assert log.rows(session) == trainee.rows


def test_the_end_of_a_session_writes_its_rows(journal: Journal, log: Log, engine: Engine) -> None:
    session, trainee = begin(journal), finished()
    keep(journal, session, trainee)
    with engine.connect() as connection:
        kept = connection.execute(select(tables.log)).all()
    assert len(kept) == len(trainee.rows)
    assert log.rows(session) == trainee.rows == set_rows(tiny(), trainee.events)


def test_a_session_of_every_programme_is_logged_as_it_was_planned(journal: Journal, log: Log) -> None:
    timeline = programme("hips-to-feet-eleven")
    trainee = Trainee(timeline).wait(100_000)
    session = begin(journal, timeline)
    keep(journal, session, trainee)
    assert [row.done for row in log.rows(session)] == [row.planned for row in log.rows(session)]


def test_a_correction_has_the_last_word_in_the_log_and_the_journal_keeps_both(journal: Journal, log: Log) -> None:
    session, trainee = begin(journal), finished()
    keep(journal, session, trainee)
    (event,) = correct(log.rows(session), 0, 3, trainee.now)
    journal.append(session, event)
    assert log.rows(session)[0].done.reps == 3
    assert log.rows(session)[0].planned == trainee.rows[0].planned
    assert journal.load(session).events == (*trainee.events, event)


def test_a_correction_does_not_end_the_session_anew(journal: Journal, log: Log) -> None:
    session, trainee = begin(journal), finished()
    keep(journal, session, trainee)
    ended = log.entries()[0].ended
    journal.append(session, *correct(log.rows(session), 0, 3, trainee.now))
    assert log.entries()[0].ended == ended


def test_the_open_session_is_the_newest_that_was_never_ended(journal: Journal) -> None:
    assert journal.open_session() is None
    first, second = begin(journal), begin(journal)
    stored = journal.open_session()
    assert stored is not None
    assert stored.id == second
    keep(journal, second, finished())
    assert journal.open_session() == journal.load(first)


def test_an_open_session_is_found_with_all_its_events(journal: Journal) -> None:
    session, trainee = begin(journal), Trainee(tiny()).wait(13.2).order(Command.PAUSE)
    keep(journal, session, trainee)
    stored = journal.open_session()
    assert stored is not None
    assert (stored.timeline, list(stored.events)) == (tiny(), trainee.events)


def test_an_event_that_cannot_be_written_leaves_nothing_and_may_be_tried_again(
    journal: Journal, engine: Engine
) -> None:
    session = begin(journal)
    journal.append(session, StepEnded(10_000))
    fill(engine)
    with pytest.raises(FaultError) as told:
        written_until_full(journal, session)
    assert told.value.fault.code is Code.UNWRITABLE
    kept = journal.load(session).events
    fill(engine, pages=1_000_000)
    journal.append(session, Finished(99_000))
    assert journal.load(session).events == (*kept, Finished(99_000))


def test_the_log_is_written_with_the_end_or_neither_is(journal: Journal, engine: Engine) -> None:
    session = begin(journal, tiny(sets=10, exercises=20))
    fill(engine)
    with pytest.raises(FaultError):
        journal.append(session, Finished(5_000))
    stored = journal.open_session()
    assert stored is not None
    assert stored.events == ()


def test_a_session_that_cannot_begin_is_told_as_a_fault(journal: Journal, engine: Engine) -> None:
    fill(engine)
    with pytest.raises(FaultError) as told:
        begun_until_full(journal)
    assert told.value.fault.code is Code.UNWRITABLE


def fill(engine: Engine, pages: int = 1) -> None:
    """Let the file grow no more, as on a full disk; SQLite keeps at least its present size."""
    with engine.connect() as connection:
        connection.execute(text(f"PRAGMA max_page_count={pages}"))


def begun_until_full(journal: Journal) -> None:
    """Begin sessions, each with a timeline of its own, until there is no room left."""
    for reps in range(1, 51):
        begin(journal, tiny(reps=reps))


def written_until_full(journal: Journal, session: int) -> None:
    """Write events until there is no room left."""
    for second in range(11, 2_000):
        journal.append(session, StepEnded(second * 1000))


def test_a_wall_clock_that_is_set_changes_labels_and_nothing_else(engine: Engine) -> None:
    noon = datetime(2026, 10, 25, 12, tzinfo=timezone(timedelta(hours=2)))
    winter = timezone(timedelta(hours=1))
    told = [noon, noon, noon + timedelta(hours=1), noon - timedelta(hours=1), noon.astimezone(winter), noon]
    journal = Journal(engine, iter(told).__next__)
    session = begin(journal)
    for event in Trainee(tiny()).wait(13).events[: len(told) - 1]:
        journal.append(session, event)
    events = journal.load(session).events
    assert events == tuple(Trainee(tiny()).wait(13).events[: len(told) - 1])
