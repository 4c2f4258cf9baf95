"""From prescriptions to a timeline: every second of a session, by the rules of `content.md` 4.1.

Each function below yields groups: the steps of one repetition, one hold, one timed stretch, one rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, count, groupby

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core.dose import Beat, Dose, End, Figure, Part, Side, Sides, WarmUp
from kneecoach.core.exercise import Catalogue
from kneecoach.core.programme import Prescription
from kneecoach.core.step import WORK, Item, Kind, Step, Timeline
from kneecoach.core.tally import NOTHING, UNIT, Tally, timed, total

#: Timed work is written down every 10 s, so that a crash costs less than one work unit.
TIMED_PART = 10

Group = tuple[Step, ...]


class Pace(Struct, frozen=True):
    """The person's own times, in seconds; None means as the programme says.

    The defaults are ours: 10 s to get ready, 30 s to fetch what comes next, and 5 s a breath, as slow
    as beginners of breathing exercises take them (content.md 1.1, 3.6 [E38]).
    """

    end: End = End.LOW
    prep: int = 10
    gap: int = 30
    breath: int = 5
    rest: int | None = None
    first: Side | None = None
    own_pace: bool = False
    wait_after_rest: bool = False
    warm_up: bool = False


def compile_timeline(chosen: Sequence[Prescription], catalogue: Catalogue, pace: Pace) -> Timeline:
    """Return every step of a session of these prescriptions, in order."""
    blocks = count()
    groups = chain.from_iterable(_exercise(place, p.dose, pace, blocks) for place, p in enumerate(chosen))
    steps = tuple(replace(step, group=number) for number, group in enumerate(groups) for step in group)
    return Timeline(tuple(_item(p, catalogue[p.exercise].source, pace.end) for p in chosen), steps)


def _item(prescription: Prescription, source: str, end: End) -> Item:
    dose = prescription.dose
    lengths = {part.beat: part.length.at(end) for part in dose.parts}
    return Item(
        exercise=prescription.exercise,
        source=source,
        sets=dose.sets.at(end),
        sides=dose.sides,
        positions=len(dose.positions),
        reps=_at(dose.reps, end),
        hold=lengths.get(Beat.HOLD, 0),
        breaths=lengths.get(Beat.BREATHE, 0),
        timed=_at(dose.timed, end),
        closing_hold=_at(dose.closing_hold, end),
        cap=_at(dose.cap, end),
        load=_at(dose.load, end),
        band=dose.band,
    )


def _exercise(place: int, dose: Dose, pace: Pace, blocks: Iterator[int]) -> Iterator[Group]:
    if dose.breath:
        pace = replace(pace, breath=dose.breath.at(pace.end))
    sides = _in_order(_first(dose, pace)) if dose.sides is Sides.EACH else (Side.BOTH,)
    at = Step(Kind.PREP, pace.prep * 1000, place, 1, sides[0])
    yield (at if place == 0 else _step(at, Kind.GAP, pace.gap, waits=pace.wait_after_rest),)
    if pace.warm_up and dose.warm_up:
        yield from _warm_up(at, dose.warm_up, pace.end)
    for number in range(1, dose.sets.at(pace.end) + 1):
        for side in sides:
            here = replace(at, set=number, side=side)
            if side is not sides[0]:
                yield (_step(here, Kind.SIDE, _at(dose.side_change, pace.end)),)
            elif number > 1:
                rest = dose.rest.at(pace.end) if pace.rest is None else pace.rest
                yield (_step(here, Kind.REST, rest, waits=pace.wait_after_rest),)
            yield from _block(replace(here, block=next(blocks)), dose, pace)


def _warm_up(at: Step, warm_up: WarmUp, end: End) -> Iterator[Group]:
    for rep in range(1, warm_up.squeezes.at(end) + 1):
        squeeze = _step(at, Kind.WARM, warm_up.hold.at(end), word="squeeze", rep=rep)
        yield (squeeze, _step(squeeze, Kind.WARM, warm_up.release.at(end), word="release"))


def _block(at: Step, dose: Dose, pace: Pace) -> Iterator[Group]:
    if dose.timed:
        yield _timed(at, dose.timed.at(pace.end))
    for place, position in enumerate(dose.positions if dose.reps else ()):
        at = replace(at, position=position)
        if place:
            yield (_step(at, Kind.POSITION, _at(dose.position_change, pace.end)),)
        yield from _reps(at, dose, pace)
    if dose.closing_hold:
        seconds = dose.closing_hold.at(pace.end)
        yield (_step(at, Kind.HOLD, seconds, word="hold", counts=_hold(seconds) + Tally(units=UNIT)),)


def _timed(at: Step, seconds: int) -> Group:
    parts = [TIMED_PART] * (seconds // TIMED_PART) + [seconds % TIMED_PART] * (seconds % TIMED_PART > 0)
    return tuple(_step(at, Kind.TIMED, part, word="go", counts=timed(part)) for part in parts)


def _reps(at: Step, dose: Dose, pace: Pace) -> Iterator[Group]:
    assert dose.reps is not None
    for rep in range(1, dose.reps.at(pace.end) + 1):
        here = replace(at, rep=rep)
        if rep > 1 and dose.between:
            yield (_part(here, dose.between, pace),)
        halves = _in_order(_first(dose, pace)) if dose.sides is Sides.SWAPPING else (at.side,)
        for side in halves:
            yield from _rep(replace(here, side=side), dose, pace)


def _rep(at: Step, dose: Dose, pace: Pace) -> Iterator[Group]:
    """Yield one repetition; its last beat of work counts it, and movements stay together with their holds."""
    steps = [_part(at, part, pace) for part in dose.parts]
    if dose.sides is Sides.WITHIN and _first(dose, pace) is not dose.first:
        steps = [replace(s, side=_other(s.side)) for s in steps]
    last = max(place for place, step in enumerate(steps) if step.kind in WORK)
    steps[last] = replace(steps[last], counts=steps[last].counts + Tally(reps=1, units=UNIT))
    for together, run in groupby(steps, key=lambda step: step.kind in {Kind.MOVE, Kind.HOLD}):
        group = tuple(run)
        if together:
            yield _at_own_pace(group) if pace.own_pace else group
        else:
            yield from (_breaths(step, pace) if step.kind is Kind.BREATHE else (step,) for step in group)


def _part(at: Step, part: Part, pace: Pace) -> Step:
    length, kind, side = part.length.at(pace.end), Kind(part.beat), part.side or at.side
    if kind is Kind.BREATHE:
        seconds = length * pace.breath
        counts = _hold(seconds) + Tally(breaths=length, units=UNIT)
        return _step(at, kind, seconds, word=part.word, side=side, counts=counts)
    counts = _hold(length) if kind is Kind.HOLD else NOTHING
    return _step(at, kind, length, word=part.word, side=side, counts=counts)


def _at_own_pace(group: Group) -> Group:
    """Return a movement as one step that waits for the person; a bare hold is timed all the same."""
    if all(step.kind is Kind.HOLD for step in group):
        return group
    counts = total(step.counts for step in group)
    return (replace(group[0], ms=sum(step.ms for step in group), word="own", counts=counts, waits=True),)


def _breaths(hold: Step, pace: Pace) -> Group:
    """Return a breath-counted hold as one step a breath; the hold counts with its last breath."""
    if pace.own_pace:
        return (replace(hold, waits=True),)
    number, each = hold.counts.breaths, Tally(breaths=1)
    first = replace(hold, ms=pace.breath * 1000, counts=each)
    return (first,) * (number - 1) + (replace(first, counts=hold.counts - each * (number - 1)),)


def _hold(seconds: int) -> Tally:
    return Tally(holds=1, hold_seconds=seconds)


def _step(at: Step, kind: Kind, seconds: int, **changes: object) -> Step:
    return replace(at, kind=kind, ms=seconds * 1000, **changes)


def _at(figure: Figure | None, end: End) -> int:
    return figure.at(end) if figure else 0


def _first(dose: Dose, pace: Pace) -> Side:
    return pace.first or dose.first


def _other(side: Side) -> Side:
    return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.BOTH: Side.BOTH}[side]


def _in_order(first: Side) -> tuple[Side, Side]:
    return first, _other(first)
