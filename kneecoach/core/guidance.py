"""Which of an exercise's cues belongs to a moment; the page shows it, and the voice says it."""

from __future__ import annotations

from kneecoach.core.exercise import Cue, Exercise, When
from kneecoach.core.step import WORK, Kind, Step, group_of

#: How long a cue stays before the next one takes its place, in ms.
CUE_MS = 5000
#: A beat shorter than this, in ms, keeps the cue of the beat before it.
BEAT_MS = 2000

_WHEN = {
    Kind.HOLD: (When.HOLD, When.MOVE),
    Kind.BREATHE: (When.HOLD, When.MOVE),
    Kind.RELAX: (When.MOVE, When.HOLD),
    Kind.TURN: (When.TURN, When.SETUP),
    Kind.POSITION: (When.TURN, When.SETUP),
    Kind.SIDE: (When.SETUP,),
    Kind.REST: (When.SETUP,),
    Kind.PREP: (When.SETUP,),
    Kind.GAP: (When.SETUP,),
    Kind.WARM: (When.SETUP,),
}


def cue(exercise: Exercise, steps: tuple[Step, ...], index: int, gone: int) -> str:
    """Return the one cue for this moment, `gone` ms into the group: of those that belong to it, one after another.

    In repetitions the next one comes with the next repetition, elsewhere every few seconds, so that each
    stays long enough to be read from the mat. Where there is none, it is where to be.
    """
    step = steps[index]
    found = cues(exercise, steps, index)
    if not found:
        return exercise.position
    turn = step.rep - 1 if step.rep and step.kind in WORK | {Kind.RELAX} else gone // CUE_MS
    return found[turn % len(found)]


def cues(exercise: Exercise, steps: tuple[Step, ...], index: int) -> tuple[str, ...]:
    """Return the cues that belong to this step, in order."""
    step, word = steps[index], _beat(steps, index)
    for when in _WHEN.get(step.kind, (When.MOVE, When.HOLD)):
        found = tuple(c.say for c in exercise.cues if c.when is when and _fits(c, step, word))
        if found:
            return found
    return ()


def _beat(steps: tuple[Step, ...], index: int) -> str:
    """Return the beat that the cue goes with: this one, or the one before it where this is too short to read."""
    first = group_of(steps, index)[0]
    while index > first and steps[index].ms < BEAT_MS:
        index -= 1
    return "" if steps[index].waits else steps[index].word


def _fits(cue: Cue, step: Step, word: str) -> bool:
    """Tell whether a cue belongs to this beat and part of a set; at one's own pace a beat is not known."""
    if cue.word and word and cue.word != word:
        return False
    return cue.position in {"", step.position} and (cue.side is None or cue.side is step.side)
