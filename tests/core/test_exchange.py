"""Another exercise in place of what is left of this one: where it begins, and what the log says of both."""

from __future__ import annotations

import pytest
from listening import Listener, told
from support import catalogue, entry, timeline

from kneecoach.core.commands import Command, NotAllowedError
from kneecoach.core.ledger import replay
from kneecoach.core.session import Phase
from kneecoach.core.step import Kind

FIRST, SECOND, OTHER = "000-2", "000-3", "000-5"


def paused(at: float) -> Listener:
    """Return somebody who pauses at this second of a session of two exercises."""
    return Listener(timeline(FIRST, SECOND), catalogue()).wait(at).order(Command.PAUSE)


def exchanged(at: float) -> Listener:
    """Return somebody who then takes another exercise."""
    person = paused(at)
    person.coach.exchange(timeline(OTHER), 20)
    return person


def names(person: Listener) -> list[str]:
    """Return the exercises of the session as it now is."""
    return [catalogue()[item.exercise].source for item in person.coach.session.items]


@pytest.mark.parametrize("at", [5, 30])
def test_the_other_exercise_begins_with_time_to_fetch_what_it_needs(at: float) -> None:
    person = exchanged(at)
    step = person.coach.session.step
    assert person.coach.session.phase is Phase.READYING
    assert step is not None
    assert (step.kind, step.ms) == (Kind.GAP, 20_000)
    assert "Next: " + entry(OTHER).name in " ".join(_said(person))


def test_before_any_work_the_old_exercise_is_gone() -> None:
    person = exchanged(at=5)
    assert names(person) == [OTHER, SECOND]
    assert all(row.planned == row.done for row in person.coach.ledger.rows if row.source == FIRST)


def test_after_some_work_what_was_done_of_it_stays() -> None:
    person = exchanged(at=30)
    assert names(person) == [FIRST, OTHER, SECOND]
    old = [row for row in person.coach.ledger.rows if row.source == FIRST]
    assert old[0].done.reps > 0
    assert all(row.planned == row.done for row in old)


@pytest.mark.parametrize("at", [5, 30, 300])
def test_a_session_with_an_exchange_ends_with_all_of_it_done(at: float) -> None:
    person = exchanged(at).to_the_end()
    rows = person.coach.ledger.rows
    assert {row.source for row in rows if row.done.units} >= {OTHER}
    assert [row for row in rows if row.done != row.planned] == []


def test_the_other_exercise_is_planned_in_full() -> None:
    whole = Listener(timeline(OTHER), catalogue()).to_the_end().coach.ledger.rows
    mine = [row for row in exchanged(at=30).coach.ledger.rows if row.source == OTHER]
    assert [row.planned for row in mine] == [row.planned for row in whole]


def test_the_journal_tells_an_exchange_as_it_was() -> None:
    person = exchanged(at=30).wait(60)
    events = [each for each in person.all if each not in person.heard]
    again = replay(timeline(FIRST, SECOND), events)  # type: ignore[arg-type]
    assert again == person.coach.ledger


def test_an_exercise_can_be_exchanged_twice() -> None:
    person = exchanged(at=30).wait(5).order(Command.PAUSE)
    person.coach.exchange(timeline("003-1"), 10)
    assert names(person) == [FIRST, "003-1", SECOND]
    assert person.to_the_end().coach.session.phase is Phase.ENDED


def test_only_in_a_pause_can_another_be_taken() -> None:
    person = Listener(timeline(FIRST), catalogue()).wait(15)
    with pytest.raises(NotAllowedError):
        person.coach.exchange(timeline(OTHER), 20)
    assert person.coach.session.items[0].source == FIRST


def test_in_too_sore_no_other_is_offered() -> None:
    person = Listener(timeline(FIRST), catalogue()).wait(15).order(Command.SORE)
    with pytest.raises(NotAllowedError):
        person.coach.exchange(timeline(OTHER), 20)


def _said(person: Listener) -> list[str]:
    return list(told(person.wait(1).heard, catalogue()))
