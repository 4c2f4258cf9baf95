"""What the sessions of a period came to, read with one query."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import Engine, text
from support import Trainee, tiny

from kneecoach.core.commands import Command
from kneecoach.store.journal import Journal
from kneecoach.store.series import lasted, parts, select_parts


def keep(engine: Engine, when: datetime, *commands: Command, rehearsal: bool = False) -> int:
    """Keep a session of six repetitions, broken off by the commands, and return its id."""
    someone = Trainee(tiny()).until(14.5 if commands else 100).order(*commands)
    journal = Journal(engine, lambda: when)
    session = journal.begin("six", someone.session.timeline, short=False, rehearsal=rehearsal)
    for event in someone.events:
        journal.append(session, event)
    return session


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 6, day, hour, 30, tzinfo=UTC)


def test_a_period_holds_its_own_sessions_by_the_day_they_belong_to(engine: Engine) -> None:
    keep(engine, at(11, 3))  # still the 10th
    morning = keep(engine, at(11, 4))
    evening = keep(engine, at(12, 20), Command.PAUSE, Command.FINISH)
    found = parts(engine, date(2026, 6, 11), 4)
    assert [(part.session, part.side, part.planned.reps, part.done.reps) for part in found] == [
        (morning, "left", 3, 3),
        (morning, "right", 3, 3),
        (evening, "left", 3, 2),
        (evening, "right", 3, 0),
    ]
    assert len(parts(engine, None, 4)) == 6


def test_what_is_discarded_or_rehearsed_is_in_no_series(engine: Engine) -> None:
    keep(engine, at(11, 9), Command.PAUSE, Command.DISCARD)
    keep(engine, at(11, 9), rehearsal=True)
    assert parts(engine, None, 4) == ()


def test_a_period_is_found_by_index_and_costs_nothing_for_the_years_before(engine: Engine) -> None:
    sql = select_parts(date(2026, 6, 11), 4).compile(engine, compile_kwargs={"literal_binds": True})
    with engine.connect() as connection:
        steps = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {sql}"))]
    assert any("sessions_by_start" in step for step in steps), steps
    assert not any(step.startswith("SCAN") for step in steps), steps


def test_how_long_each_session_took_is_that_of_its_last_event(engine: Engine) -> None:
    before, whole = keep(engine, at(10, 9)), keep(engine, at(11, 9))
    broken = keep(engine, at(12, 9), Command.PAUSE, Command.FINISH)
    found = lasted(engine, date(2026, 6, 11), 4)
    assert found == {whole: Trainee(tiny()).until(100).events[-1].at, broken: 14_500}
    assert before in lasted(engine, None, 4)
