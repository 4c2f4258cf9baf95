"""What is said while a person makes an exercise of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kneecoach.core.dose import Side, Sides
from kneecoach.core.exercise import When
from kneecoach.core.making import Breaths, Holds, Making, Problem, Reps, Shape, Timed, Work, Wrong
from kneecoach.core.step import Item
from kneecoach.words import doses, pages
from kneecoach.words.language import _
from kneecoach.words.vocabulary import BEATS

NEW_TITLE, EDIT_TITLE = _("New exercise"), _("Your exercise")
SAVE, DELETE = _("Save the exercise"), _("Delete")
NOT_KEPT, LEAVE = _("What you changed here is not saved."), _("Leave without saving")

WHAT, ASKS, CUES, MORE = _("What it is"), _("What it asks"), _("Cues"), _("What else to say")
NEEDS, FIGURE = _("What it needs"), _("Figure")
NAME, POSITION, FAMILY = _("Name"), _("Where to start"), _("Kind of movement")
POSITION_HINT = _("Shown and said before it begins, such as: Lie on your back")
FAMILY_HINT = _("Exercises of one kind can stand in for each other")
NO_FAMILY = _("A kind of its own")
FAMILIES = {
    "straight-leg-raise": _("Raising a straight leg"),
    "quad-set": _("Tightening the thigh"),
    "bridge": _("Bridge"),
    "hamstring": _("Back of the thigh"),
    "squat": _("Squat"),
    "split-squat": _("Split squat"),
    "step-down": _("Stepping down"),
    "leg-press": _("Pressing a leg away"),
    "clamshell": _("Opening the knees"),
    "outer-hip": _("Outer hip"),
    "hip-opener": _("Turning the hip"),
    "hip-stretch": _("Stretching the hip"),
    "march": _("Marching"),
    "warrior": _("Warrior"),
    "calf-raise": _("Calf raise"),
    "footwork": _("Feet and toes"),
}

#: Each shape of work with what it asks.
SHAPES = {
    Shape.REPS: (_("Repetitions"), _("There and back, so many times, at a tempo you set.")),
    Shape.HOLDS: (_("Holds"), _("Stay still for some seconds, let go, and again.")),
    Shape.BREATHS: (_("Breaths"), _("Stay still for some full breaths, let go, and again.")),
    Shape.TIMED: (_("Time"), _("Go on until the time is up. Nothing is counted.")),
}
SHAPE, WAY, WAYS, SECONDS = _("Kind of work"), _("There and back"), _("{there}, then {back}"), _(" s")
SIDES, FIRST = _("Sides"), _("Side to start with")
SIDE = {Side.LEFT: _("Left"), Side.RIGHT: _("Right")}
_NUMBERS = {
    "sets": _("Sets"),
    "reps": _("Repetitions"),
    "pause": _("Pause between the two"),
    "hold": _("One hold"),
    "breaths": _("Breaths in one hold"),
    "relax": _("Relax in between"),
    "timed": _("Time"),
    "rest": _("Rest between sets"),
    "change": _("Change of sides"),
}
COUNTED = frozenset({"sets", "reps", "breaths"})

CUES_HINT = _("Short sentences, one on the screen at a time, in this order. They are spoken too.")
NO_CUES = _("Without a cue, where to start is shown instead.")
ADD_CUE, CUE, CUE_WHEN = _("Add a cue"), _("Cue {n}"), _("When cue {n} is shown")
UP, DOWN, REMOVE = _("Move cue {n} up"), _("Move cue {n} down"), _("Remove cue {n}")
WHEN = {
    When.SETUP: _("Getting into place"),
    When.MOVE: _("In the movement"),
    When.HOLD: _("In the hold"),
    When.TURN: _("While turning"),
}
COUNT = _("{n} of {most}")

THINGS, NOTHING, CHANGE, READY = _("Things"), _("Nothing"), _("Change"), _("Close the list")
OPEN, SHUT = _("Change: {name}"), _("Close: {name}")
CLOSES = _("It works feet or ankles, so it comes last in a session")

NO_FIGURE, OWN_FIGURE, BORROWED = _("No figure"), _("A figure of its own"), _("The figure of {name}")
NOT_POSED = _("A figure of its own, not posed yet")
GONE = _("The figure of an exercise that is not here now")
NO_FIGURE_HINT = _("The session shows words and numbers all the same.")
BORROW, POSE, POSE_AGAIN, WITHOUT = _("Borrow a figure"), _("Pose it yourself"), _("Change its pose"), _("Show none")
FIND_FIGURE, NO_SUCH = _("Find an exercise"), _("Nothing found.")

TAKES = _("Takes about {minutes}")
#: A number stays on one line with its unit.
_FIRST, _REST, _BEAT = _("{side} first"), _("{n}\u00a0s rest"), _("{word} {n}\u00a0s")
_RELAX = _("{n}\u00a0s to relax")

_MISSING = {
    "name": _("Give it a name."),
    "position": _("Say where to start."),
    "cues": _("Say something here, or remove the cue."),
    "words": _("Choose the words for there and back."),
}
_TOO_LONG = _("{length} letters, and {most} can be read from the mat. Say it shorter.")
_TOO_LONG_HERE = _("{length} letters, and there is room for {most}. Say it shorter.")
_RANGE, _NO_TURNS = _("Between {least} and {most}."), _("Legs can take turns only where something is counted.")
_NOT_SAVED = _("Not saved yet. {what}")
_IN_CUE = _("Cue {n}: {what}")
_IN_FIELD = _("{name}: {what}")


def way(words: tuple[str, str]) -> str:
    """Return a way there and back: "Bend, then straighten"."""
    there, back = (BEATS.get(word, word) for word in words)
    return WAYS.format(there=there, back=back.lower())


def number(work: Work, field: str) -> str:
    """Return the name of a number in this kind of work."""
    if isinstance(work, Reps) and field in {"there", "back"}:
        word = work.words[0 if field == "there" else 1]
        return BEATS.get(word, word)
    if field == "reps" and not isinstance(work, Reps):
        return SHAPES[Shape.HOLDS][0]
    return _NUMBERS[field]


def bounds(field: str, least: int, most: int) -> str:
    """Return what a number may be: "1 to 10", "0 to 300 s"."""
    said = _("{low} to {high}").format(low=least, high=most)
    return said if field in COUNTED else said + SECONDS


def sentence(making: Making, item: Item) -> str:
    """Return the whole dose as it is read: "3 sets of 12 each side, right first. Lift 2 s, lower 3 s, 30 s rest."."""
    dose = doses.dose_sentence(item)
    if making.sides is not Sides.BOTH:
        dose = f"{dose}, {_FIRST.format(side=SIDE[making.first].lower())}"
    more = ", ".join(_tempo(making))
    return f"{dose}. {more[:1].upper()}{more[1:]}." if more else f"{dose}."


def _tempo(making: Making) -> Iterable[str]:
    match making.work:
        case Reps(words=(there, back)) as work:
            beats = ((there, work.there), ("pause", work.pause), (back, work.back))
            yield from (_BEAT.format(word=BEATS.get(word, word).lower(), n=n) for word, n in beats if n)
        case Holds(relax=relax) | Breaths(relax=relax):
            if relax:
                yield _RELAX.format(n=relax)
        case Timed():
            pass
    if making.sets > 1:
        yield _REST.format(n=making.rest)


def takes(seconds: int) -> str:
    """Return about how long it takes."""
    return TAKES.format(minutes=doses.minutes(seconds))


def problem(wrong: Wrong) -> str:
    """Return what is wrong with a field, to be said beside it."""
    if wrong.problem is Problem.MISSING:
        return _MISSING[wrong.field]
    if wrong.problem is Problem.TOO_LONG:
        seen = wrong.field in {"name", "position", "cues", "watch_out"}
        return (_TOO_LONG if seen else _TOO_LONG_HERE).format(length=wrong.length, most=wrong.most)
    return _NO_TURNS if wrong.problem is Problem.NO_TURNS else _RANGE.format(least=wrong.least, most=wrong.most)


def not_saved(wrong: Sequence[Wrong]) -> str:
    """Return why an exercise was not saved: every problem, with its field where the sentence does not name it."""
    return _NOT_SAVED.format(what=" ".join(_placed(each) for each in wrong))


def _placed(wrong: Wrong) -> str:
    if wrong.field == "cues":
        return _IN_CUE.format(n=wrong.at + 1, what=problem(wrong))
    if wrong.problem is Problem.TOO_LONG:
        return _IN_FIELD.format(name=_FIELDS[wrong.field], what=problem(wrong))
    return problem(wrong)


_FIELDS = {
    "name": NAME,
    "position": POSITION,
    "watch_out": pages.WATCH_OUT,
    "easier": pages.EASIER,
    "harder": pages.HARDER,
}


def letters(number: int, most: int) -> str:
    """Return how many of so many letters are used: "34 of 51"."""
    return COUNT.format(n=number, most=most)


def chosen(names: Sequence[str]) -> str:
    """Return what was ticked: sentences one after another, names in one; "Nothing" for nothing."""
    if all(name.endswith(".") for name in names):
        return " ".join(names) or NOTHING
    said = ", ".join(name[:1].lower() + name[1:] for name in names)
    return said[:1].upper() + said[1:]
