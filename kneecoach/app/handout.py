"""From a programme and the person to the handout that is printed of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kneecoach.app.person import Person
from kneecoach.core.dose import Sides
from kneecoach.core.exercise import Exercise, When
from kneecoach.core.outline import seconds
from kneecoach.core.programme import Programme
from kneecoach.core.step import NO_BLOCK, Item, Kind, Step, Timeline
from kneecoach.ui.handout.value import Handout, HandoutRow, Ticks
from kneecoach.words import doses, pages, vocabulary
from kneecoach.words import handout as words

#: So many cues of an exercise are printed: more is no longer read from the mat.
CUES = 4


def handout_of(person: Person, programme: Programme, *, short: bool = False) -> Handout:
    """Return the handout of a programme, or of its short day, at the person's pace and with what they chose."""
    timeline = person.compile(person.session(programme, short=short, whole=True))
    minutes, number = doses.minutes(seconds(timeline)), pages.exercises(len(timeline.items))
    return Handout(
        title=programme.name,
        line=programme.line,
        facts=words.facts(vocabulary.CADENCES[programme.cadence], minutes, number),
        honest=programme.honest,
        rows=tuple(_row(person.catalogue[i.exercise], i, _steps(timeline, n)) for n, i in enumerate(timeline.items)),
    )


def _steps(timeline: Timeline, place: int) -> list[Step]:
    return [step for step in timeline.steps if step.exercise == place]


def _row(exercise: Exercise, item: Item, steps: Sequence[Step]) -> HandoutRow:
    return HandoutRow(
        name=exercise.name,
        dose=doses.dose_sentence(item),
        tempo=f"{words.tempo(_beats(steps))} {_rest(steps)}".strip(),
        position=exercise.position,
        cues=_cues(exercise),
        notes=tuple((label, said) for label, said in _notes(exercise) if said),
        ticks=_ticks(steps),
        figure=exercise.id,
        mirrors=item.sides is Sides.EACH,
    )


def _beats(steps: Sequence[Step]) -> list[tuple[str, int]]:
    """Return the beats of a repetition with their seconds, each word once; the dose tells of breaths."""
    first = next((step for step in steps if step.rep == 1 and step.block != NO_BLOCK), None)
    if first is None:
        return []
    found: dict[str, int] = {}
    for step in steps:  # what comes between two repetitions belongs to the second
        alike = step.block == first.block and step.position == first.position and step.rep in {1, 2}
        if alike and step.kind is not Kind.BREATHE:
            found.setdefault(step.word, 0 if step.waits else step.ms // 1000)
    return list(found.items())


def _rest(steps: Sequence[Step]) -> str:
    rest = next((step for step in steps if step.kind is Kind.REST), None)
    return words.rest(rest.ms // 1000, waits=rest.waits) if rest else ""


def _ticks(steps: Sequence[Step]) -> tuple[Ticks, ...]:
    """Return a box for every block of work, by the side that comes first."""
    blocks = {step.block: step.side for step in steps if step.block != NO_BLOCK}
    sides = list(blocks.values())
    if len(set(sides)) == 1:
        return (Ticks(words.sets(len(sides)), len(sides)),)
    return tuple(Ticks(vocabulary.SIDES[side], sides.count(side)) for side in dict.fromkeys(sides))


def _cues(exercise: Exercise) -> tuple[str, ...]:
    """Return the cues that matter most, in their order: those of the work before those of getting into place."""
    said = [cue for cue in exercise.cues if cue.say != exercise.position]
    kept = [*(cue for cue in said if cue.when is not When.SETUP), *(c for c in reversed(said) if c.when is When.SETUP)]
    return tuple(cue.say for cue in said if cue in kept[:CUES])


def _notes(exercise: Exercise) -> Iterator[tuple[str, str]]:
    yield pages.WATCH_OUT, _ended(exercise.watch_out)
    yield pages.EASIER, _ended(exercise.easier)
    optional = [pages.OPTIONAL_THING.format(name=name) for name in _named(vocabulary.EQUIPMENT, exercise.optional)]
    yield pages.NEEDS, words.listed([*_named(vocabulary.EQUIPMENT, exercise.equipment), *optional])
    yield pages.TAKE_CARE, " ".join(_named(vocabulary.CAUTIONS, exercise.cautions))


def _named(names: Mapping[str, str], keys: Sequence[str]) -> list[str]:
    return [names.get(key, key) for key in keys]


def _ended(said: str) -> str:
    """Return a sentence with its full stop."""
    return f"{said}." if said and said[-1] not in ".!?…" else said
