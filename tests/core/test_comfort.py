"""What Too sore proposes first: the person's own lines, and the person decides."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from listening import Listener
from support import catalogue, timeline

from kneecoach.core.comfort import proposal
from kneecoach.core.commands import ALLOWED, Command, NotAllowedError
from kneecoach.core.events import Rated
from kneecoach.core.session import Phase, rated_now
from kneecoach.core.settings import Comfort

LINES = Comfort(easy=2, stop=5)
comforts = st.integers(0, 10)
lines = st.tuples(comforts, comforts).map(lambda both: Comfort(easy=min(both), stop=max(both)))


def sore(*answers: int, again: bool = False) -> Listener:
    """Return somebody who finds it too sore and says how much; `again` for a second time."""
    person = Listener(timeline("000-2", "000-3"), catalogue()).wait(15).order(Command.SORE)
    if again:
        person.coach.rate(9)
        person.order(Command.GO_ON).wait(5).order(Command.SORE)
    for answer in answers:
        person.coach.rate(answer)
    return person


@pytest.mark.parametrize(
    ("comfort", "proposed"),
    [
        (0, Command.GO_ON),
        (2, Command.GO_ON),
        (3, Command.EASIER),
        (5, Command.EASIER),
        (6, Command.SKIP),
        (10, Command.SKIP),
    ],
)
def test_up_to_the_lines_it_goes_on_gets_easier_or_is_left(comfort: int, proposed: Command) -> None:
    assert proposal(sore(comfort).coach.session, LINES) is proposed


@pytest.mark.parametrize(("comfort", "proposed"), [(6, Command.FINISH), (5, Command.EASIER), (0, Command.GO_ON)])
def test_above_the_stop_line_a_second_time_the_end_is_proposed(comfort: int, proposed: Command) -> None:
    assert proposal(sore(comfort, again=True).coach.session, LINES) is proposed


@pytest.mark.parametrize("again", [False, True])
def test_where_nothing_is_said_the_next_exercise_is_proposed(*, again: bool) -> None:
    assert proposal(sore(again=again).coach.session, LINES) is Command.SKIP


def test_the_last_answer_holds_and_a_slip_of_the_finger_is_no_second_time() -> None:
    person = sore(9, 8, 7)
    assert proposal(person.coach.session, LINES) is Command.SKIP
    assert rated_now(person.coach.session) == 7
    assert person.coach.session.rated == ((15_000, 7),)


@given(comforts, lines)
def test_whatever_is_proposed_is_allowed_then(comfort: int, own: Comfort) -> None:
    assert proposal(sore(comfort).coach.session, own) in ALLOWED[Phase.SORE]


@given(comforts, comforts, lines)
def test_the_sorer_the_further_from_going_on(one: int, other: int, own: Comfort) -> None:
    assume(one <= other)
    order = [Command.GO_ON, Command.EASIER, Command.SKIP]
    proposed = [order.index(proposal(sore(comfort).coach.session, own)) for comfort in (one, other)]
    assert proposed == sorted(proposed)


def test_how_sore_it_was_stands_beside_the_set_it_was_said_in() -> None:
    person = sore(4)
    assert [row.comfort for row in person.coach.ledger.rows[:2]] == [4, None]
    assert [event for event in person.all if isinstance(event, Rated)] == [Rated(15_000, 4)]


@pytest.mark.parametrize("comfort", [-1, 11])
def test_beyond_the_scale_nothing_is_noted(comfort: int) -> None:
    person = sore()
    with pytest.raises(NotAllowedError):
        person.coach.rate(comfort)
    assert rated_now(person.coach.session) is None


def test_outside_too_sore_nobody_is_asked() -> None:
    person = Listener(timeline("000-2"), catalogue()).wait(15)
    with pytest.raises(NotAllowedError):
        person.coach.rate(4)
    person.order(Command.PAUSE)
    with pytest.raises(NotAllowedError):
        person.coach.rate(4)
