"""What the voice says: for every line the fullest sentence that there is time for."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from kneecoach.core.cue import Level, Line, Saying
from kneecoach.core.dose import Side
from kneecoach.core.exercise import Exercise
from kneecoach.words import session
from kneecoach.words.language import _
from kneecoach.words.pages import have_ready
from kneecoach.words.vocabulary import BEATS, EQUIPMENT

#: How long a sentence takes at the engine's normal speed, in ms: to begin and to end, and for each letter.
#: Measured with espeak-ng, which is neither the fastest nor the slowest of voices.
PAUSE_MS, LETTER_MS = 350, 68


def spoken(line: Line, exercise: Exercise | None, level: Level, rate: int = 100) -> str:
    """Return what to say, or nothing where the person wants to hear less than this.

    `exercise` is the one the line is about, if it is about one; `rate` is the speed in per cent. Of several
    ways to say it the fullest is taken that fits the line's room; the shortest is said in any case.
    """
    if not _wanted(line, level):
        return ""
    ways = [way for way in _WAYS[line.saying](Asked(line, exercise, level is Level.EVERYTHING)) if way]
    return next((way for way in ways if length(way, rate) <= line.room), ways[-1] if ways else "")


def length(sentence: str, rate: int = 100) -> int:
    """Return about how many ms it takes to say this at a speed in per cent."""
    return (PAUSE_MS + LETTER_MS * len(sentence)) * 100 // rate


def clips(line: Line, level: Level) -> tuple[str, ...]:
    """Return the names of the recorded words that say the most needed part of a line (`words.recorded`)."""
    return _CLIPS[line.saying](line) if _wanted(line, level) else ()


def _wanted(line: Line, level: Level) -> bool:
    return level is Level.EVERYTHING or (level is Level.COUNTS and line.level is Level.COUNTS)


Ways = list[str]


class Asked(Struct, frozen=True):
    """A line that is to be said, the exercise it is about, and whether cues are wanted beside counts."""

    line: Line
    exercise: Exercise | None
    full: bool

    @property
    def name(self) -> str:
        """The name of the exercise."""
        return self.exercise.name if self.exercise else ""

    @property
    def position(self) -> str:
        """Where to be for it."""
        return self.exercise.position if self.exercise else ""

    @property
    def fetch(self) -> str:
        """What to fetch for it."""
        things = [EQUIPMENT.get(key, key) for key in self.exercise.equipment] if self.exercise else []
        return have_ready(things) if things else ""

    @property
    def leg(self) -> str:
        """ "Left leg", where the line has a side."""
        return session.side(self.line.side) if self.line.side else ""

    @property
    def first(self) -> str:
        """ "Left leg first"."""
        return _("{side} first").format(side=self.leg) if self.leg else ""

    @property
    def half(self) -> str:
        """ "Left", where the sides share a repetition."""
        return session.tag(self.line.side) if self.line.side else ""


Say = Callable[[Asked], Ways]


def _sentence(*parts: str) -> str:
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _prepare(asked: Asked) -> Ways:
    name, side = asked.name, asked.first
    return [_sentence(name, side, asked.position), _sentence(name, side), _sentence(name)]


def _next(asked: Asked) -> Ways:
    comes = _("Next: {name}").format(name=asked.name)
    return [_sentence(session.REST, comes, asked.fetch), _sentence(session.REST, comes), _sentence(comes)]


def _place(asked: Asked) -> Ways:
    return [_sentence(asked.position, asked.first), _sentence(asked.position)]


def _rest(asked: Asked) -> Ways:
    last = asked.line.number == asked.line.of
    then = _("Then the last set") if last else _("Then set {n} of {of}").format(n=asked.line.number, of=asked.line.of)
    whole = f"{then}, {asked.leg.lower()}" if asked.line.side else then
    return [_sentence(session.REST, whole), _sentence(session.REST)]


def _sides(asked: Asked) -> Ways:
    return [_sentence(_("Change sides"), asked.leg), _sentence(asked.leg or _("Change sides"))]


def _again(asked: Asked) -> Ways:
    which = _("Set {n}").format(n=asked.line.number)
    return [_sentence(_("Again"), f"{which}, {asked.leg.lower()}" if asked.line.side else which), _sentence(_("Again"))]


def _text(asked: Asked) -> Ways:
    return [_sentence(asked.line.text)] if asked.line.text else []


def _rep(asked: Asked) -> Ways:
    number, half = str(asked.line.number), asked.half
    last = _("Last one") if asked.line.number == asked.line.of > 1 else ""
    more = last or (asked.line.text or BEATS.get(asked.line.word, asked.line.word) if asked.full else "")
    return [_sentence(number, half, more), _sentence(number, half), number]


def _beat(asked: Asked) -> Ways:
    word = BEATS.get(asked.line.word, asked.line.word)
    return [_sentence(asked.half, word), asked.half or word]


def _hold(asked: Asked) -> Ways:
    number = str(asked.line.number) if asked.line.number else ""
    word = BEATS.get(asked.line.word) or BEATS["hold"]
    half = asked.half
    text = asked.line.text if asked.full else ""
    longer = [_sentence(number, half, word, text), _sentence(number, word, text)] if text else []
    return [*longer, _sentence(number, half, word), _sentence(number, word), _sentence(word)]


def _breath(asked: Asked) -> Ways:
    if asked.line.word == "out":
        return [_("Out")]
    if asked.line.number == asked.line.of:
        return [_sentence(_("Last breath"), _("In")), _("In")]
    return [_sentence(str(asked.line.number), _("In")), _("In")]


def _your_pace(asked: Asked) -> Ways:
    if asked.line.number > 1:
        return _rep(asked)
    return [_sentence(BEATS["own"], _("Press Enter after each one")), _sentence(BEATS["own"])]


def _reps(asked: Asked) -> Ways:
    return [_("{n} reps.").format(n=asked.line.number)]


def _time(asked: Asked) -> Ways:
    form = _("{n} seconds more.") if asked.line.number > 0 else _("{n} seconds less.")
    return [form.format(n=abs(asked.line.number))]


def _form(word: str) -> Say:
    return lambda asked: [_sentence(word, asked.line.text), _sentence(word)]


def _always(*ways: str) -> Say:
    return lambda _asked: list(ways)


_WAYS: dict[Saying, Say] = {
    Saying.PREPARE: _prepare,
    Saying.NEXT: _next,
    Saying.PLACE: _place,
    Saying.REST: _rest,
    Saying.MIND: _text,
    Saying.SIDES: _sides,
    Saying.AGAIN: _again,
    Saying.CUE: _text,
    Saying.READY: _always(_("Ready.")),
    Saying.REP: _rep,
    Saying.BEAT: _beat,
    Saying.HOLD: _hold,
    Saying.HALF: _always(_("Half-way.")),
    Saying.SECONDS: lambda asked: [str(asked.line.number)],
    Saying.BREATH: _breath,
    Saying.YOUR_PACE: _your_pace,
    Saying.WAITING: _always(_("Ready when you are. Press the right arrow."), _("Ready when you are.")),
    Saying.PAUSED: _always(_("Paused.")),
    Saying.SORE: _always(_("Too sore. Say how sore it is, 0 to 10, or leave that out."), _("Too sore.")),
    Saying.EASIER: _form(_("Easier")),
    Saying.HARDER: _form(_("Harder")),
    Saying.AS_PLANNED: _always(_("As planned.")),
    Saying.REPS: _reps,
    Saying.TIME: _time,
    Saying.UNDONE: _always(_("Undone.")),
    Saying.DONE: _always(_("That is your session.")),
}

_LEGS = {Side.LEFT: "left-leg", Side.RIGHT: "right-leg", Side.BOTH: "both-legs"}
_BEAT_CLIPS = {"sit": "sit-back", "stand": "stand-up", "step": "step-out", "return": "step-back", "own": "your-pace"}


def _clip_of(word: str) -> tuple[str, ...]:
    return (_BEAT_CLIPS.get(word, word),) if word in BEATS else ("hold",)


def _side(line: Line) -> tuple[str, ...]:
    return (_LEGS[line.side],) if line.side else ()


def _number(line: Line) -> tuple[str, ...]:
    return (str(line.number),) if line.number else ()


def _last_one(line: Line) -> tuple[str, ...]:
    return (*_number(line), *(("last-one",) if line.number == line.of > 1 else ()))


_CLIPS: dict[Saying, Callable[[Line], tuple[str, ...]]] = {
    Saying.PREPARE: _side,
    Saying.NEXT: lambda _line: ("rest", "next-exercise"),
    Saying.PLACE: _side,
    Saying.REST: lambda line: ("rest", *(("last-set",) if line.number == line.of else ()), *_side(line)),
    Saying.MIND: lambda _line: (),
    Saying.SIDES: lambda line: ("change-sides", *_side(line)),
    Saying.AGAIN: lambda line: ("going-on", *_side(line)),
    Saying.CUE: lambda _line: (),
    Saying.READY: lambda _line: ("ready",),
    Saying.REP: _last_one,
    Saying.BEAT: lambda line: (*_clip_of(line.word), *_side(line)),
    Saying.HOLD: lambda line: _clip_of(line.word),
    Saying.HALF: lambda _line: ("half-way",),
    Saying.SECONDS: _number,
    Saying.BREATH: lambda line: ("breathe-out" if line.word == "out" else "breathe-in",),
    Saying.YOUR_PACE: lambda line: _last_one(line) if line.number > 1 else ("your-pace",),
    Saying.WAITING: lambda _line: ("press-go",),
    Saying.PAUSED: lambda _line: ("paused",),
    Saying.SORE: lambda _line: ("too-sore",),
    Saying.EASIER: lambda _line: ("easier",),
    Saying.HARDER: lambda _line: ("harder",),
    Saying.AS_PLANNED: lambda _line: ("as-planned",),
    Saying.REPS: _number,
    Saying.TIME: lambda line: ("one-more" if line.number > 0 else "one-fewer",),
    Saying.UNDONE: lambda _line: ("undone",),
    Saying.DONE: lambda _line: ("that-is-your-session",),
}
