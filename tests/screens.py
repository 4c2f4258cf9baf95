"""Screens of a session in every phase, for tests of what the page shows and hears."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace
from support import catalogue, timeline

from kneecoach.core.events import Paused, Why
from kneecoach.core.evolve import evolve
from kneecoach.core.present import Screen, screen
from kneecoach.core.session import STANDING, Phase, Session, begin
from kneecoach.core.step import Kind

#: One session with every kind of step: repetitions, a closing hold, rests, timed work, breaths.
EVERYTHING = ("000-1", "000-3", "003-6", "003-11a", "000-5")
RUNNING = tuple(phase for phase in Phase if phase not in STANDING | {Phase.ENDED, Phase.DISCARDED})


@cache
def standing_at(phase: Phase, kind: Kind | None = None) -> Session:
    """Return a session at the first step in this phase, and of this kind."""
    its = timeline(*EVERYTHING, own_pace=phase is Phase.OWN_PACE)
    every = (replace(begin(its), index=place) for place in range(len(its.steps)))
    return next(s for s in every if s.phase is phase and kind in {None, s.steps[s.index].kind})


def shown(phase: Phase, kind: Kind | None = None) -> Screen:
    """Return what a page shows in this phase, one second into the step."""
    if phase in STANDING:
        why = Why.SORE if phase is Phase.SORE else Why.PERSON
        stopped = evolve(standing_at(Phase.WORKING, kind), Paused(1000, why))
        return screen(stopped, 5000, catalogue())
    return screen(standing_at(phase, kind), 1000, catalogue())
