"""What is said of files that are shared: what is in them, what is wrong with them, what was left behind."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.core.fault import Code, Fault
from kneecoach.core.left_behind import Left, Lost
from kneecoach.words import faults
from kneecoach.words.language import _, ngettext

REVIEW_TITLE, ADD, ADD_NOTHING, CHOOSE_ANOTHER = _("A file to add"), _("Add"), _("Do not add"), _("Choose another")
REFUSED_TITLE, CLOSE = _("This file was not added"), _("Close")
MORE_EXERCISES, LEFT_BEHIND, EVERY_FAULT = _("More exercises in it"), _("Not carried over"), _("What is wrong")
NEW, SAME = _("new"), _("there already")
NOTHING_NEW = _("Everything in this file is there already.")
NOTHING_CHANGED = _("Nothing is added before you say so, and nothing of yours is replaced.")
MORE_FAULTS = _("There may be more; only the first {n} are told.")

#: The programs whose files are known, by their keys.
SOURCES = {
    "kneecoach": _("KneeCoach"),
    "just-another-workout-timer": _("Just Another Workout Timer"),
    "openhiit": _("OpenHIIT"),
    "exercise-timer": _("Exercise Timer"),
    "feeel": _("Feeel"),
}

_LOST = {
    Lost.SOUNDS: _("Sounds: KneeCoach has its own."),
    Lost.COLOUR: _("The colour."),
    Lost.CATEGORY: _("The category."),
    Lost.WARM_UP: _("The warm-up of {n} s."),
    Lost.COOL_DOWN: _("The cool-down of {n} s."),
    Lost.GET_READY: _("The {n} s to get ready: KneeCoach has its own time before each exercise."),
    Lost.RESTS: _(
        "Rests of {n} s between different exercises: KneeCoach has its own time to get ready for the next one."
    ),
    Lost.BREAKS: _("Breaks of {n} s between rounds."),
    Lost.NUMBERED: _("The names of exercises: the file has only their numbers."),
    Lost.SECONDS: _("{name}: the file asks for {n} s, which is outside of what KneeCoach can time."),
    Lost.SHORTENED: _("{name}: the name was too long; all of it is kept under “Also called”."),
    Lost.CHANGED: _("{name}: characters that cannot be shown were taken out of the name."),
    Lost.CUT: _("Everything after the first {n}."),
    Lost.ACCENTS: _("Some letters with accents: the file does not write them in a way that can be read for certain."),
    Lost.LIKE_OURS: _("{name} is timed, as in the file. The library has {other} with steps and a figure."),
}


def lost(one: Left) -> str:
    """Return what was not carried over, and of which programme."""
    told = _LOST[one.what].format(name=one.name, n=one.number, other=one.other)
    return _("{programme}: {told}").format(programme=one.programme, told=told) if one.programme else told


def refused(wrong: Sequence[Fault]) -> str:
    """Return why a file was not taken, and that nothing was changed."""
    first = wrong[0]
    if first.code is Code.UNREADABLE:
        return _("This file cannot be read ({why}). Nothing was changed.").format(**first.values)
    line, what = first.values.get("line"), faults.what(first)
    why = _("line {line}: {what}").format(line=line, what=what) if line else what
    return _("This file is not a KneeCoach programme ({why}). Nothing was changed.").format(why=why)


def fault_line(wrong: Fault) -> str:
    """Return one fault of many: "Line 12, exercises[0].dose: “sets” is missing"."""
    what, line = faults.what(wrong), wrong.values.get("line")
    if line and wrong.place:
        return _("Line {line}, {place}: {what}").format(line=line, place=wrong.place, what=what)
    if line or wrong.place:
        where = _("Line {line}").format(line=line) if line else wrong.place
        return _("{where}: {what}").format(where=where, what=what)
    return what[:1].upper() + what[1:]


def checked(file: str, wrong: Fault) -> str:
    """Return one fault as compilers tell theirs: "FILE:LINE:COLUMN: place: what"."""
    line, column = wrong.values.get("line", 1), wrong.values.get("column", 1)
    place = f"{wrong.place}: " if wrong.place else ""
    return f"{file}:{line}:{column}: {place}{faults.what(wrong)}"


def good(file: str, programmes: int, exercises: int) -> str:
    """Return that a file is sound, and how much is in it."""
    return _("{file}: good; {programmes}, {exercises}").format(
        file=file, programmes=programmes_of(programmes), exercises=own_exercises(exercises)
    )


def programmes_of(number: int) -> str:
    """Return "2 programmes"."""
    return ngettext("{n} programme", "{n} programmes", number).format(n=number)


def own_exercises(number: int) -> str:
    """Return "3 exercises of its own"."""
    return ngettext("{n} exercise of its own", "{n} exercises of its own", number).format(n=number)


def state(what: str, new_name: str) -> str:
    """Return what happens with one thing: new, there already, or the name that it gets."""
    return {"new": NEW, "same": SAME}.get(what) or _("gets the name “{name}”").format(name=new_name)


def coming(name: str, what: str, new_name: str) -> str:
    """Return one thing on one line: "Mornings: new"."""
    return _("{name}: {state}").format(name=name, state=state(what, new_name))


def made_by(source: str) -> str:
    """Return which program made the file."""
    return _("Made by {source}").format(source=SOURCES[source])


def file_by(file: str, made: str) -> str:
    """Return a file with the program that made it: "mornings.kneecoach. Made by KneeCoach"."""
    return _("{file}. {made}").format(file=file, made=made)


def beside(state: str, minutes: str) -> str:
    """Return what happens with a programme, and how long it takes: "new, 12 min"."""
    return _("{state}, {minutes}").format(state=state, minutes=minutes)


def not_carried_over(number: int) -> str:
    """Return how much was left behind."""
    return ngettext("{n} thing was not carried over:", "{n} things were not carried over:", number).format(n=number)


def exported(file: str) -> str:
    """Return that a file was written."""
    return _("Written: {file}").format(file=file)
