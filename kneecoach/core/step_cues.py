"""The cues of each kind of step, in ms from its beginning; `cues` puts them into a session."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from kneecoach.core import changes
from kneecoach.core.cue import Cue, Level, Line, Saying, Tone
from kneecoach.core.dose import Side, Sides
from kneecoach.core.exercise import Exercise
from kneecoach.core.guidance import cues as texts
from kneecoach.core.step import DOWNWARD, NO_BLOCK, UPWARD, WORK, Item, Kind, Step, group_of

#: After the tone of a hold's end, in ms, the tone of what follows.
AFTER_HOLD = 500
#: A line waits so many ms for its tone: these are long.
AFTER_TONE = {Tone.REST_BEGIN: 800, Tone.SIDE_CHANGE: 450, Tone.HOLD_END: 450}
#: The last seconds are ticked in stretches of at least TICKED ms, and what begins is announced from READY ms.
TICKED, READY = 4000, 8000
#: Half of a hold is told where it lasts at least this many ms.
HALVED = 10_000
#: While nobody works, a line comes every SPACE ms, as long as CLEAR ms are left before the last seconds.
SPACE, CLEAR = 7000, 4500
#: The words of beats are spoken in the first repetitions of a set; then a cue comes with every so many.
SHOWN, CUED = 2, 3

_DOWN = (3000, 2000, 1000)


class Here(Struct, frozen=True):
    """A step where it stands in its session."""

    steps: tuple[Step, ...]
    index: int
    item: Item
    exercise: Exercise

    @property
    def step(self) -> Step:
        """The step itself."""
        return self.steps[self.index]

    @property
    def group(self) -> range:
        """The places of the steps of the same repetition, hold or stretch of time."""
        return group_of(self.steps, self.index)

    @property
    def start(self) -> int:
        """When its own tone may sound, in ms: after the tone of a hold that has just ended."""
        return AFTER_HOLD if self.index and closes_hold(self.steps, self.index - 1) else 0

    @property
    def leg(self) -> Side | None:
        """The side whose turn it is, where one comes after the other."""
        return self.step.side if self.item.sides is Sides.EACH else None

    @property
    def half(self) -> Side | None:
        """The side whose turn it is inside a repetition."""
        return None if self.item.sides in {Sides.EACH, Sides.BOTH} or self.step.side is Side.BOTH else self.step.side

    @property
    def of(self) -> int:
        """How many repetitions there are."""
        return changes.reps(self.steps, self.index) if self.step.rep and self.step.block != NO_BLOCK else 0

    def text(self, turn: int) -> str:
        """Return one of the cues that belong here, or nothing."""
        found = texts(self.exercise, self.steps, self.index)
        return found[turn % len(found)] if found else ""

    def line(self, saying: Saying, level: Level = Level.COUNTS, **more: object) -> Line:
        """Return a line about this step; its room is not known yet."""
        return Line(saying, 0, level, exercise=self.item.exercise, **more)  # type: ignore[arg-type]


def step_cues(here: Here) -> tuple[Cue, ...]:
    """Return the cues of a step, in order; those of a step that takes no time are none."""
    step = here.step
    if not step.ms and not step.waits:
        return ()
    found = [cue for cue in _KINDS[step.kind](here) if cue.tone or cue.line]
    return tuple(sorted(found, key=lambda cue: cue.at))


def closes_hold(steps: tuple[Step, ...], index: int) -> bool:
    """Tell whether a hold of its own, or timed work, ends with this step."""
    step, group = steps[index], group_of(steps, index)
    if step.waits or step.kind not in WORK or index != group[-1]:
        return False
    return all(steps[place].kind is not Kind.MOVE for place in group)


def _readying(here: Here) -> Iterator[Cue]:
    first, tone = _OPENINGS[here.step.kind]
    yield Cue(here.start, tone)
    setup = [text for text in texts(here.exercise, here.steps, here.index) if text != here.exercise.position]
    if here.step.kind is Kind.REST:
        more = [here.line(Saying.MIND, Level.EVERYTHING, text=here.exercise.watch_out)]
    else:
        place = [here.line(Saying.PLACE, side=here.leg)] if here.step.kind is Kind.GAP else []
        more = place + [here.line(Saying.CUE, Level.EVERYTHING, text=text) for text in setup]
    opening = here.line(first, side=here.leg, number=here.step.set, of=here.item.sets)
    yield from _spaced(here, [opening, *more], here.start + (AFTER_TONE[tone] if tone else 0))
    if here.step.waits:
        yield Cue(here.step.ms, Tone.TICK, here.line(Saying.WAITING))
    else:
        yield from _last_seconds(here.step.ms, here)


def _spaced(here: Here, lines: list[Line], start: int) -> Iterator[Cue]:
    end = here.step.ms if here.step.waits else here.step.ms - _DOWN[0]
    for place, line in enumerate(lines):
        at = start + place * SPACE
        if not place or at + CLEAR <= end:
            yield Cue(at, None, line)


def _last_seconds(ms: int, here: Here) -> Iterator[Cue]:
    """Yield the ticks before something begins."""
    for left in _DOWN if ms >= TICKED else ():
        ready = left == _DOWN[0] and ms >= READY
        yield Cue(ms - left, Tone.TICK, here.line(Saying.READY) if ready else None)


def _changing(here: Here) -> Iterator[Cue]:
    at = here.start
    yield Cue(at, Tone.SIDE_CHANGE)
    line = (
        here.line(Saying.SIDES, side=here.leg)
        if here.step.kind is Kind.SIDE
        else here.line(Saying.CUE, text=here.text(0))
    )
    yield Cue(at + AFTER_TONE[Tone.SIDE_CHANGE], None, line)
    yield from _last_seconds(here.step.ms, here)


def _turning(here: Here) -> Iterator[Cue]:
    yield Cue(here.start, Tone.SIDE_CHANGE)
    later = (s for s in here.steps[here.index :] if s.exercise == here.step.exercise and s.kind in WORK)
    side = next((s.side for s in later), here.step.side)
    told = None if side is Side.BOTH else side
    line = here.line(Saying.BEAT, Level.COUNTS, word=here.step.word, side=told)
    yield Cue(here.start + AFTER_TONE[Tone.SIDE_CHANGE], None, line)
    yield from _last_seconds(here.step.ms, here)


def _relaxing(here: Here) -> Iterator[Cue]:
    after = AFTER_TONE[Tone.HOLD_END] if here.start else 0
    yield Cue(after, None, here.line(Saying.BEAT, Level.COUNTS, word=here.step.word))
    yield from _last_seconds(here.step.ms, here)


def _warming(here: Here) -> Iterator[Cue]:
    word = here.step.word
    yield Cue(here.start, _way(word), here.line(Saying.BEAT, word=word))


def _moving(here: Here) -> Iterator[Cue]:
    step = here.step
    if step.waits:
        yield Cue(here.start, Tone.REP, here.line(Saying.YOUR_PACE, number=step.rep, of=here.of, text=here.text(0)))
    elif _begins_half(here):
        yield Cue(here.start, _way(step.word) or Tone.REP, _count(here))
    else:
        yield Cue(here.start, _way(step.word), _beat(here))


def _begins_half(here: Here) -> bool:
    """Tell whether a repetition, or the other side's half of one, begins here."""
    before = here.steps[here.index - 1] if here.index else None
    step = here.step
    return before is None or (before.block, before.rep, before.position, before.side) != (
        step.block,
        step.rep,
        step.position,
        step.side,
    )


def _count(here: Here) -> Line:
    step = here.step
    earlier = here.steps[here.index - 1] if here.index else None
    if earlier is not None and (earlier.block, earlier.rep) == (step.block, step.rep) and earlier.rep:
        return here.line(Saying.BEAT, word=step.word, side=here.half)  # the other side's half of it
    word = step.word if step.rep <= SHOWN else ""
    return here.line(Saying.REP, side=here.half, number=step.rep, of=here.of, word=word, text=_cue_of_rep(here))


def _cue_of_rep(here: Here) -> str:
    """Return the cue that comes with this repetition: each once in a set, and none with the last."""
    turn, between = divmod(here.step.rep, CUED)
    found = texts(here.exercise, here.steps, here.index)
    return found[turn - 1] if not between and 0 < turn <= len(found) and here.step.rep < here.of else ""


def _beat(here: Here) -> Line | None:
    told = here.step.rep <= SHOWN and here.step.ms >= 1000
    return here.line(Saying.BEAT, Level.EVERYTHING, word=here.step.word) if told else None


def _holding(here: Here) -> Iterator[Cue]:
    step = here.step
    if len(here.group) > 1:  # inside a movement
        yield Cue(0, Tone.HOLD_BEGIN if step.ms >= 2000 else None, _beat(here))
        return
    yield Cue(here.start, Tone.HOLD_BEGIN, _hold(here))
    yield from _stretch(here, step.ms)


def _hold(here: Here) -> Line:
    step = here.step
    return here.line(
        Saying.HOLD, side=here.half, word=step.word, number=step.rep, of=here.of, text=here.text(max(step.rep - 1, 0))
    )


def _stretch(here: Here, length: int) -> Iterator[Cue]:
    """Yield the half and the last seconds of a stretch of this many ms."""
    if length >= HALVED:
        yield Cue(length // 2, Tone.HOLD_HALF, here.line(Saying.HALF))
    for left in _DOWN if length >= TICKED else ():
        yield Cue(length - left, Tone.TICK, here.line(Saying.SECONDS, number=left // 1000))


def _timing(here: Here) -> Iterator[Cue]:
    group, parts = here.group, [here.steps[place].ms for place in here.group]
    before = sum(parts[: here.index - group[0]])
    if not before:
        yield Cue(here.start, Tone.HOLD_BEGIN, _hold(here))
    else:
        yield from _cue_between(here, before, sum(parts))
    for cue in _stretch(here, sum(parts)):
        if before <= cue.at < before + here.step.ms:
            yield Cue(cue.at - before, cue.tone, cue.line)


def _cue_between(here: Here, before: int, length: int) -> Iterator[Cue]:
    """Yield a cue at the beginning of a part of timed work, where nothing else is said for a while."""
    at = before + 1000
    clear = min(abs(at - length // 2), abs(at + CLEAR - length // 2)) >= CLEAR and at + CLEAR <= length - _DOWN[0]
    text = here.text(here.index - here.group[0])
    if clear and text:
        yield Cue(1000, None, here.line(Saying.CUE, Level.EVERYTHING, text=text))


def _breathing(here: Here) -> Iterator[Cue]:
    step, group = here.step, here.group
    number, of = here.index - group[0] + 1, len(group)
    if number == 1:
        yield Cue(here.start, Tone.HOLD_BEGIN, _hold(here))
    else:
        yield Cue(0, Tone.BREATH_IN, here.line(Saying.BREATH, word="in", number=number, of=of))
    if not step.waits:
        # The first breath leaves its room to the words for the hold.
        line = here.line(Saying.BREATH, Level.EVERYTHING, word="out") if number > 1 else None
        yield Cue(step.ms // 2, Tone.BREATH_OUT, line)


def _way(word: str) -> Tone | None:
    return Tone.UP if word in UPWARD else Tone.DOWN if word in DOWNWARD else None


_OPENINGS: dict[Kind, tuple[Saying, Tone | None]] = {
    Kind.PREP: (Saying.PREPARE, None),  # the way to the loudspeaker opens only now: a tone would be cut
    Kind.GAP: (Saying.NEXT, Tone.REST_BEGIN),
    Kind.REST: (Saying.REST, Tone.REST_BEGIN),
}
_KINDS: dict[Kind, Callable[[Here], Iterator[Cue]]] = {
    Kind.PREP: _readying,
    Kind.GAP: _readying,
    Kind.REST: _readying,
    Kind.SIDE: _changing,
    Kind.POSITION: _changing,
    Kind.TURN: _turning,
    Kind.RELAX: _relaxing,
    Kind.WARM: _warming,
    Kind.MOVE: _moving,
    Kind.HOLD: _holding,
    Kind.BREATHE: _breathing,
    Kind.TIMED: _timing,
}
