"""What a session had counted itself stays known, whatever is corrected in it or after it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import ANYTHING, Script, scripts, sessions
from support import Trainee, training

from kneecoach.core.commands import ALLOWED, Command
from kneecoach.core.corrections import first_counted, take_back
from kneecoach.core.events import Corrected
from kneecoach.core.ledger import correct, set_rows
from kneecoach.core.step import Timeline
from kneecoach.core.tally import Tally


@given(sessions(), scripts(*ANYTHING), st.data())
def test_corrections_hide_nothing_that_was_counted(its: Timeline, script: Script, data: st.DataObject) -> None:
    trainee = Trainee(its)
    for seconds, command in script:
        trainee.wait(seconds)
        if command in ALLOWED[trainee.phase]:
            trainee.order(command)
    counted, events = trainee.rows, tuple(trainee.events)
    block = data.draw(st.integers(0, len(counted) - 1))
    later = events + correct(counted, block, data.draw(st.integers(0, 50)), trainee.now)
    assert first_counted(its, events) == counted
    if events:
        assert first_counted(its, later) == counted


def test_taking_back_leads_to_the_very_tally_that_was_counted() -> None:
    trainee = training("000-1", at=100)
    trainee.order(Command.PAUSE, Command.FINISH)
    its, events, counted = trainee.session.timeline, tuple(trainee.events), trainee.rows
    events += correct(counted, 0, 5, trainee.now)
    rows = set_rows(its, events)
    assert rows[0].done != counted[0].done
    back = take_back(rows, counted, 0, trainee.now)
    assert set_rows(its, events + back) == counted
    assert take_back(counted, counted, 0, trainee.now) == ()


def test_a_correction_in_mid_session_is_none_of_its_own_counting() -> None:
    trainee = training("000-2", at=90)
    own = trainee.rows
    trainee.events.append(Corrected(trainee.now, 0, Tally(reps=1, units=10)))
    assert trainee.rows[0].done == Tally(reps=1, units=10)
    assert first_counted(trainee.session.timeline, trainee.events) == own
