"""A long session on a clock that is looked at late: it ends to the millisecond, with every cue at its own."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from random import Random

import pytest
from listening import Listener
from support import FakeClock, catalogue, programmes

from kneecoach.coach import HEARTBEAT, Coach
from kneecoach.core.cue import Cue
from kneecoach.core.events import Event, Finished, StepEnded
from kneecoach.core.ledger import open_ledger, plan, set_rows
from kneecoach.core.session import Phase
from kneecoach.core.step import Timeline
from kneecoach.core.timeline import Pace, compile_timeline

#: How late a look may be, in ms: less than what counts as sleep.
LATEST = 3000
MINUTES = 45
SEEDS = [1, 2, 3]


@cache
def long() -> Timeline:
    """Return a session of at least 45 minutes."""
    chosen = [each for name in ("six-knee-strength", "kneecap-basics") for each in programmes()[name].session()]
    return compile_timeline(chosen, catalogue(), Pace())


@cache
def on_time() -> Listener:
    """Return somebody who is looked at when something is due."""
    return Listener(long(), catalogue()).to_the_end()


class Late:
    """Follows the session, each look late by a random time; remembers events, and cues with how late they were."""

    def __init__(self, seed: int) -> None:
        self.clock, self.events, self.cues = FakeClock(), list[Event](), list[tuple[Cue, int]]()
        self.coach = Coach(open_ledger(long()), self.clock, self.events.append)
        self.coach.let_hear(lambda cue, late: self.cues.append((cue, late)), catalogue())
        self.looks: list[int] = []
        chance = Random(seed)
        while self.coach.session.phase is not Phase.ENDED:
            self.looks.append(self.coach.now())
            self.coach.tick()
            wait = min(self.coach.until_deadline() or 0, HEARTBEAT)
            self.clock.advance((wait + chance.randint(0, LATEST)) / 1000)


@cache
def late(seed: int) -> Late:
    """Return somebody whose program stalls again and again."""
    return Late(seed)


def ends() -> list[int]:
    """Return when each step ends, in ms."""
    return list(accumulate(step.ms for step in long().steps))


@pytest.mark.parametrize("seed", SEEDS)
def test_three_quarters_of_an_hour_end_to_the_millisecond_however_late_each_look(seed: int) -> None:
    assert ends()[-1] >= MINUTES * 60_000
    assert late(seed).coach.session.ended_at == ends()[-1]
    assert late(seed).events == [*(StepEnded(at) for at in ends()), Finished(ends()[-1])]


@pytest.mark.parametrize("seed", SEEDS)
def test_all_that_was_planned_is_done_however_late_each_look(seed: int) -> None:
    rows = set_rows(long(), late(seed).events)
    assert [row.done for row in rows] == [row.planned for row in plan(long())]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_cue_comes_once_and_keeps_its_own_ms_however_late_each_look(seed: int) -> None:
    assert [cue for cue, _ in late(seed).cues] == on_time().heard


@pytest.mark.parametrize("seed", SEEDS)
def test_a_cue_comes_at_the_first_look_after_its_moment_and_knows_how_late_that_is(seed: int) -> None:
    looks = iter(late(seed).looks)
    now = next(looks)
    for cue, after in late(seed).cues:
        while now < cue.at:
            now = next(looks)
        assert after == now - cue.at


def test_whoever_looks_on_time_is_never_late() -> None:
    clock, told = FakeClock(), list[int]()
    coach = Coach(open_ledger(long()), clock, lambda _event: None)
    coach.let_hear(lambda _cue, after: told.append(after), catalogue())
    while coach.session.phase is not Phase.ENDED:
        coach.tick()
        clock.advance(min(coach.until_deadline() or 0, HEARTBEAT) / 1000)
    assert set(told) == {0}
