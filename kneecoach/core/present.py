"""From a session and a moment to all that a page must show; no word of it is for people yet."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kneecoach.core import changes
from kneecoach.core.commands import ALLOWED, Adjust, Command, adjusts
from kneecoach.core.dose import Side, Sides
from kneecoach.core.events import Why
from kneecoach.core.exercise import Catalogue, Cue, Exercise, When
from kneecoach.core.session import Phase, Session, restart
from kneecoach.core.step import NO_BLOCK, RESTARTS, WORK, Item, Kind, Step, group_of

#: How long a cue stays before the next one takes its place, in ms.
CUE_MS = 5000
#: A beat shorter than this, in ms, keeps the cue of the beat before it.
BEAT_MS = 2000


class Look(StrEnum):
    """Which of a few pages shows this moment best."""

    READY = "ready"  # getting into place, changing sides, being counted in: seconds in an empty ring
    REPS = "reps"  # a large number and the bar of repetitions
    HOLD = "hold"  # a ring that drains
    BREATH = "breath"  # a ring of breaths with a disc that grows and shrinks
    REST = "rest"  # a ring, and what comes next


class Part(StrEnum):
    """How an exercise stands in the session bar."""

    DONE = "done"
    NOW = "now"
    TO_DO = "to-do"
    SKIPPED = "skipped"


class Segment(Struct, frozen=True):
    """One exercise in the session bar: its planned time, and how much of it is behind."""

    ms: int
    part: Part
    fraction: float


class Progress(Struct, frozen=True):
    """The whole session at a glance."""

    segments: tuple[Segment, ...]
    left_ms: int


class Screen(Struct, frozen=True):
    """Everything the session page shows at one moment.

    Zero stands for what does not apply. `count` of `count_of` are repetitions, or breaths for
    `breath` of `breaths`. `remaining_ms` of `length_ms` are of the whole hold, timed stretch, rest or
    change; `fraction` is how much of the current repetition is behind. `elapsed_ms` of `step_ms` are of
    the step alone, and go on where it waits for the person. `count_in` is in seconds.
    """

    phase: Phase
    look: Look
    kind: Kind
    exercise: str
    ordinal: int
    of: int
    item: Item
    set: int
    side: Side
    position: str
    count: int
    count_of: int
    breath: int
    breaths: int
    breathing_in: bool
    breath_fraction: float
    word: str
    cue: str
    remaining_ms: int
    length_ms: int
    step_left_ms: int
    elapsed_ms: int
    step_ms: int
    fraction: float
    count_in: int
    waits: bool
    paused_ms: int
    paused_why: Why | None
    allowed: frozenset[Command]
    adjusts: Adjust | None


def screen(session: Session, now: int, catalogue: Catalogue) -> Screen:
    """Return what to show at `now`; the session has been caught up with, and is not at its end."""
    again = session.phase is Phase.PAUSED and session.steps[session.index].kind in RESTARTS
    index = restart(session) if again else session.index
    step, item = session.steps[index], session.timeline.items[session.steps[index].exercise]
    elapsed = 0 if again else session.elapsed(now)
    count_in = session.count_in(now)
    group = group_of(session.steps, index)
    before = sum(session.steps[p].ms for p in range(group[0], index))
    length = sum(session.steps[p].ms for p in group)
    gone = before + min(elapsed, step.ms)
    breaths = _breaths(session, index, elapsed)
    return Screen(
        phase=session.phase,
        look=_look(session, step, counting_in=count_in > 0),
        kind=step.kind,
        exercise=item.exercise,
        ordinal=step.exercise + 1,
        of=len(session.timeline.items),
        item=item,
        set=step.set,
        side=_side(session, index, item),
        position=step.position,
        count=step.rep,
        count_of=changes.reps(session.steps, index) if step.rep and step.block != NO_BLOCK else 0,
        breath=breaths[0],
        breaths=breaths[1],
        breathing_in=breaths[2] < 0.5,
        breath_fraction=breaths[2],
        word=step.word,
        cue=_cue(catalogue[item.exercise], session.steps, index, gone),
        remaining_ms=length - gone,
        length_ms=length,
        step_left_ms=before + step.ms - gone,
        elapsed_ms=elapsed,
        step_ms=step.ms,
        fraction=gone / length if length else 1.0,
        count_in=-(-count_in // 1000),
        waits=step.waits,
        paused_ms=now - session.paused_at if session.paused_at is not None else 0,
        paused_why=session.paused_why,
        allowed=ALLOWED[session.phase],
        adjusts=adjusts(session),
    )


def progress(session: Session, now: int) -> Progress:
    """Return the session bar and the time left, as if nothing were skipped or paused any more."""
    here = session.step.exercise if session.step else len(session.timeline.items)
    total, gone = [0] * len(session.timeline.items), [0] * len(session.timeline.items)
    for place, step in enumerate(session.steps):
        total[step.exercise] += step.ms
        if place < session.index:
            gone[step.exercise] += step.ms
        elif place == session.index:
            gone[step.exercise] += min(session.elapsed(now), step.ms)
    segments = tuple(_segment(session, e, here, total[e], gone[e]) for e in range(len(total)))
    return Progress(segments, sum(t - g for t, g in zip(total, gone, strict=True)))


_LOOKS = {
    Kind.GAP: Look.REST,
    Kind.REST: Look.REST,
    Kind.MOVE: Look.REPS,
    Kind.BREATHE: Look.BREATH,
    Kind.TIMED: Look.HOLD,
    Kind.WARM: Look.HOLD,
    Kind.HOLD: Look.HOLD,
}


def _look(session: Session, step: Step, *, counting_in: bool) -> Look:
    if counting_in:
        return Look.READY
    if step.kind is Kind.HOLD and adjusts(session) is Adjust.REPS:
        return Look.REPS  # a short hold inside a movement: the page does not change for it
    return _LOOKS.get(step.kind, Look.READY)


def _side(session: Session, index: int, item: Item) -> Side:
    """Return the side at work; in a turn from side to side, the one it leads to."""
    step = session.steps[index]
    if item.sides is not Sides.WITHIN or step.side is not Side.BOTH:
        return step.side
    later = (s.side for s in session.steps[index:] if s.exercise == step.exercise and s.kind in WORK)
    return next(later, step.side)


def _segment(session: Session, exercise: int, here: int, ms: int, gone: int) -> Segment:
    if exercise in session.skipped:
        return Segment(ms, Part.SKIPPED, 0.0)
    part = Part.DONE if exercise < here else Part.NOW if exercise == here else Part.TO_DO
    return Segment(ms, part, gone / ms if ms else 1.0)


def _breaths(session: Session, index: int, elapsed: int) -> tuple[int, int, float]:
    """Return which breath this is, of how many, and how much of it is behind (0 to 1, in then out)."""
    step = session.steps[index]
    if step.kind is not Kind.BREATHE:
        return 0, 0, 0.0
    group = group_of(session.steps, index)
    if len(group) > 1 or not step.waits:
        return index - group[0] + 1, len(group), min(elapsed, step.ms) / step.ms
    number = step.counts.breaths  # at one's own pace the pacer goes round until the person is done
    breath, rest = divmod(elapsed, step.ms // number)
    return min(breath + 1, number), number, rest / (step.ms // number)


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


def _cue(exercise: Exercise, steps: tuple[Step, ...], index: int, gone: int) -> str:
    """Return the one cue for this moment: of those that belong to it, one after another.

    In repetitions the next one comes with the next repetition, elsewhere every few seconds, so that each
    stays long enough to be read from the mat.
    """
    step, word = steps[index], _beat(steps, index)
    for when in _WHEN.get(step.kind, (When.MOVE, When.HOLD)):
        cues = [cue for cue in exercise.cues if cue.when is when and _fits(cue, step, word)]
        if cues:
            turn = step.rep - 1 if step.rep and step.kind in WORK | {Kind.RELAX} else gone // CUE_MS
            return cues[turn % len(cues)].say
    return exercise.position


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
