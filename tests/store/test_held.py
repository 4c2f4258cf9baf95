"""Which sessions are part of the count, and what they came to in each exercise."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import Engine
from support import Trainee, tiny

from kneecoach.core.adherence import Held
from kneecoach.core.commands import Command
from kneecoach.core.history import State
from kneecoach.store.held import held, worked
from kneecoach.store.journal import Journal
from kneecoach.store.log import Log

NIGHT = datetime(2026, 6, 12, 1, 30, tzinfo=UTC)


def keep(engine: Engine, seconds: float, *commands: Command, rehearsal: bool = False) -> int:
    """Keep a session of six repetitions after midnight that came so far, and return its id."""
    someone = Trainee(tiny()).until(seconds).order(*commands)
    journal = Journal(engine, lambda: NIGHT)
    session = journal.begin("six", someone.session.timeline, short=False, rehearsal=rehearsal)
    for event in someone.events:
        journal.append(session, event)
    return session


def test_what_is_open_discarded_or_rehearsed_is_no_part_of_the_count(engine: Engine) -> None:
    keep(engine, 100)
    keep(engine, 12, Command.PAUSE, Command.DISCARD)
    keep(engine, 100, rehearsal=True)
    keep(engine, 14.5, Command.PAUSE, Command.FINISH)
    keep(engine, 12)
    found = held(Log(engine).entries(), 4)
    assert sorted(found, key=lambda each: each.done) == [
        Held(date(2026, 6, 11), State.PARTIAL, planned=60, done=20),
        Held(date(2026, 6, 11), State.DONE, planned=60, done=60),
    ]


def test_each_exercise_comes_to_the_share_of_its_own_units(engine: Engine) -> None:
    sessions = [keep(engine, 100), keep(engine, 14.5, Command.PAUSE, Command.FINISH)]
    (one,) = worked(engine, sessions)
    assert (one.exercise, one.sessions, one.planned, one.done) == ("0", 2, 120, 80)
    assert one.adherence == 2 / 3
    assert worked(engine, []) == ()
