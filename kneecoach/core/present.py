"""From a session and a moment to all that a page must show; no word of it is for people yet."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kneecoach.core import changes
from kneecoach.core.adjust import Adjust, adjusts
from kneecoach.core.commands import ALLOWED, Command
from kneecoach.core.dose import Side, Sides
from kneecoach.core.events import Form, Why
from kneecoach.core.exercise import Catalogue
from kneecoach.core.guidance import cue
from kneecoach.core.jumps import restart
from kneecoach.core.session import Phase, Session, rated_now
from kneecoach.core.step import NO_BLOCK, RESTARTS, WORK, Item, Kind, Step, group_of


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
    the step alone, and go on where it waits for the person. `count_in` is in seconds. `undoes` tells
    whether there is a skip or a step back to take back, and `rated` how sore it was said to be, 0 to 10.
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
    form: Form
    rated: int | None
    undoes: bool


def screen(session: Session, now: int, catalogue: Catalogue) -> Screen:
    """Return what to show at `now`; the session has been caught up with, and is not at its end."""
    again = session.phase in {Phase.PAUSED, Phase.SORE} and session.steps[session.index].kind in RESTARTS
    index = restart(session) if again else session.index
    step, item = session.steps[index], session.items[session.steps[index].exercise]
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
        of=len(session.items),
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
        cue=cue(catalogue[item.exercise], session.steps, index, gone),
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
        form=session.forms.get(item.exercise, Form.PLANNED),
        rated=rated_now(session),
        undoes=session.before is not None,
    )


def progress(session: Session, now: int) -> Progress:
    """Return the session bar and the time left, as if nothing were skipped or paused any more."""
    here = session.step.exercise if session.step else len(session.items)
    total, gone = [0] * len(session.items), [0] * len(session.items)
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
