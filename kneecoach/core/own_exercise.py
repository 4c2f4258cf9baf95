"""Between what a person makes in a form and an exercise: nothing is lost on the way there and back."""

from __future__ import annotations

from msgspec import to_builtins

from kneecoach.core.dose import Beat, Dose, Figure, Origin, Part, Provenance, Sides
from kneecoach.core.exercise import Exercise
from kneecoach.core.making import CHANGE, OWN, SHARES, Breaths, Holds, Making, Reps, Timed, Work, bounds
from kneecoach.core.outline import outline
from kneecoach.core.programme import Prescription
from kneecoach.core.step import Item
from kneecoach.core.timeline import Pace, compile_timeline

YOURS = Provenance(Origin.YOURS)


def exercise_of(making: Making, exercise: str) -> Exercise:
    """Return the exercise with this id; every number of it is the person's own. `making` has nothing wrong."""
    return Exercise(
        id=exercise,
        source="",
        name=making.name,
        movement=making.movement,
        position=making.position,
        cues=making.cues,
        watch_out=making.watch_out,
        easier=making.easier,
        harder=making.harder,
        dose=_dose(making),
        equipment=making.equipment,
        muscles=making.muscles,
        cautions=making.cautions,
        closes=making.closes,
        figure=exercise if making.figure == OWN else making.figure,
    )


def making_of(exercise: Exercise) -> Making:
    """Return what a form shows of an exercise: all of it where `is_whole`, else what comes nearest."""
    dose = exercise.dose
    work = _work(dose)
    return Making(
        name=exercise.name,
        position=exercise.position,
        movement=exercise.movement,
        cues=exercise.cues,
        watch_out=exercise.watch_out,
        easier=exercise.easier,
        harder=exercise.harder,
        equipment=exercise.equipment,
        cautions=exercise.cautions,
        muscles=exercise.muscles,
        closes=exercise.closes,
        work=work,
        sets=dose.sets.low,
        rest=dose.rest.low,
        sides=dose.sides if dose.sides in SHARES[work.shape] else Sides.BOTH,
        first=dose.first,
        change=_low(dose.side_change, CHANGE),
        figure=OWN if exercise.figure == exercise.id else exercise.figure,
    )


def is_whole(exercise: Exercise) -> bool:
    """Tell whether a form shows all of an exercise, so that nothing is lost when it is changed there."""
    return _bare(exercise) == _bare(exercise_of(making_of(exercise), exercise.id))


def measured(making: Making, pace: Pace) -> tuple[Item, int]:
    """Return the numbers that tell what it asks, and how many seconds it takes at this pace."""
    made = exercise_of(making, making.name)
    timeline = compile_timeline([Prescription(made.id, made.dose)], {made.id: made}, pace)
    return timeline.items[0], outline(timeline)[0].seconds


def _bare(exercise: Exercise) -> object:
    """Return an exercise as plain values without where its numbers come from."""

    def bare(value: object) -> object:
        if isinstance(value, dict):
            return {key: bare(each) for key, each in value.items() if not key.endswith("given")}
        return [bare(each) for each in value] if isinstance(value, list | tuple) else value

    return bare(to_builtins(exercise))


def _dose(making: Making) -> Dose:
    work, each = making.work, making.sides is Sides.EACH
    relax = getattr(work, "relax", 0)
    return Dose(
        sets=_yours(making.sets),
        sides=making.sides,
        sides_given=YOURS,
        rest=_yours(making.rest),
        first=making.first,
        reps=None if isinstance(work, Timed) else _yours(work.reps),
        parts=_parts(work),
        between=_part(Beat.RELAX, "relax", relax) if relax else None,
        timed=_yours(work.timed) if isinstance(work, Timed) else None,
        side_change=_yours(making.change) if each else None,
    )


def _parts(work: Work) -> tuple[Part, ...]:
    match work:
        case Reps(words=(there, back)):
            beats = ((there, work.there), ("pause", work.pause), (back, work.back))
            return tuple(_part(Beat.MOVE, word, seconds) for word, seconds in beats if seconds)
        case Holds():
            return (_part(Beat.HOLD, "hold", work.hold),)
        case Breaths():
            return (_part(Beat.BREATHE, "breathe", work.breaths),)
        case Timed():
            return ()


def _work(dose: Dose) -> Work:
    lengths = {part.beat: part.length.low for part in dose.parts}
    relax = _low(dose.between.length if dose.between else None, 0)
    if dose.timed is not None:
        return Timed(dose.timed.low)
    reps = _low(dose.reps, 1)
    if Beat.BREATHE in lengths:
        return Breaths(reps, lengths[Beat.BREATHE], relax)
    if Beat.MOVE not in lengths:
        return Holds(reps, lengths.get(Beat.HOLD, 1), relax)
    first, *between, last = dose.parts if len(dose.parts) > 1 else dose.parts * 2
    pause = sum(part.length.low for part in between)
    return Reps(reps, (first.word, last.word), first.length.low, min(pause, bounds("pause")[1]), last.length.low)


def _part(beat: Beat, word: str, length: int) -> Part:
    return Part(beat, word, _yours(length))


def _yours(value: int) -> Figure:
    return Figure(value, value, YOURS)


def _low(figure: Figure | None, otherwise: int) -> int:
    return otherwise if figure is None else figure.low
