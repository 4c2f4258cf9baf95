"""What was offered and answered, what got in the way, and how exercises went: kept once, read as it was."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine
from support import Trainee, tiny

from kneecoach.core.carried import Decision
from kneecoach.core.commands import Command
from kneecoach.core.felt import Knees, Moment
from kneecoach.store.decisions import Decisions
from kneecoach.store.journal import Journal
from kneecoach.store.log import Answers, Log
from kneecoach.store.tried import tried

ONE = Decision(date(2026, 6, 10), "six", "bridge", "more", "reps", "10", "12", accepted=True)


@pytest.fixture
def decisions(engine: Engine) -> Decisions:
    return Decisions(engine)


def test_decisions_are_kept_in_their_order_and_each_once(decisions: Decisions) -> None:
    other = replace(ONE, accepted=False)
    decisions.keep([ONE, ONE])
    decisions.keep([other, ONE])
    decisions.keep([])
    assert decisions.all() == (ONE, other)


def test_a_week_has_one_hindrance_and_the_last_word_counts(decisions: Decisions) -> None:
    decisions.hinder({date(2026, 6, 8): "time", date(2026, 6, 1): ""})
    decisions.hinder({date(2026, 6, 8): "sore"})
    assert decisions.hindrances() == {date(2026, 6, 1): "", date(2026, 6, 8): "sore"}


def test_how_an_exercise_went_is_told_newest_first(engine: Engine, journal: Journal, log: Log) -> None:
    for seconds in (100, 17):
        someone = Trainee(tiny()).wait(seconds)
        someone = someone if seconds == 100 else someone.order(Command.PAUSE, Command.FINISH)
        session = journal.begin("six", tiny(), short=False, rehearsal=False)
        for event in someone.events:
            journal.append(session, event)
        log.answer(session, Answers(Knees(left=3), effort="fair"))
    log.feel(1, Moment.MORNING, Knees(right=1))
    part, whole = tried(engine, log.entries(), 4)["0"]
    assert (whole.done, whole.comfort, whole.effort, whole.morning) == (whole.planned, 3, "fair", 1)
    assert (part.done.units < part.planned.units, part.morning, part.as_planned) == (True, None, True)
