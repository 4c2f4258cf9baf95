"""What is said of a history as a table: what is in it, what is here already, and which rows cannot be used."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.core.fault import Code, Fault
from kneecoach.core.past import Found, Left, Refused, Source
from kneecoach.words import faults
from kneecoach.words.language import _, ngettext
from kneecoach.words.plan import long_date

TITLE, ADD, BACK = _("A history to add"), _("Add"), _("Back")
OPEN_TITLE, SAVE_TITLE = _("Add a history"), _("Save the history as a table")
OPEN_KINDS, SAVE_KINDS = _("Histories as tables (*.csv *.txt);;Every file (*)"), _("Tables (*.csv)")
NOTHING_CHANGED = _("Nothing is added before you say so, and nothing of yours is changed.")
NOTHING_NEW, NOTHING_FOUND = _("Every session of this file is here already."), _("No session of this file can be used.")
KNOWN, OWN_NAMES = _("Exercises that KneeCoach knows"), _("Exercises that keep the name they have")
NOT_CARRIED = _("Not carried over")
REFUSED_COLUMNS = (_("Line"), _("Column"), _("What it says"), _("Why it cannot be used"))
CORRECT_FIRST = _("If you want these rows, correct them in the file first: nothing is added later to a session.")
WEIGHTS_ASK = _("The file does not say what its weights are in. They are:")
WEIGHTS = {"kg": _("kg"), "lb": _("lb"), "": _("leave them out")}

#: The programs whose histories are known.
SOURCES = {
    Source.HEVY: _("Hevy"),
    Source.STRONG: _("Strong"),
    Source.FITNOTES: _("FitNotes"),
    Source.KNEECOACH: _("KneeCoach"),
}
#: How many names are told of a list that may be long.
_MOST_NAMES = 60


def file_by(file: str, source: Source) -> str:
    """Return a file with the program that it is from: "workouts.csv. A history from Hevy"."""
    return _("{file}. A history from {source}").format(file=file, source=SOURCES[source])


def sessions(found: Found) -> str:
    """Return how many sessions there are, and from when: "212 sessions, 4 May 2024 to 22 December 2025"."""
    number = len(found.sessions)
    told = ngettext("{n} session", "{n} sessions", number).format(n=number)
    if not number:
        return told
    first, last = (long_date(found.sessions[at].started.date()) for at in (0, -1))
    if first == last:
        return _("{sessions}, {day}").format(sessions=told, day=first)
    return _("{sessions}, {first} to {last}").format(sessions=told, first=first, last=last)


def new_and_here(new: int, here: int) -> str:
    """Return how many sessions would be added: "12 are new, 200 are here already"."""
    told = ngettext("{n} is new", "{n} are new", new).format(n=new)
    if not here:
        return told
    there = ngettext("{n} is here already", "{n} are here already", here).format(n=here)
    return _("{new}, {here}").format(new=told, here=there)


def names(every: Sequence[str]) -> str:
    """Return names one after the other, and how many more there are."""
    told = ", ".join(every[:_MOST_NAMES])
    more = len(every) - _MOST_NAMES
    return told if more <= 0 else _("{names}, and {n} more").format(names=told, n=more)


def left_out(what: Left, number: int) -> str:
    """Return one thing that is not carried over, and how often it is there."""
    match what:
        case Left.REST_TIMER:
            return ngettext("{n} row that times a rest", "{n} rows that time a rest", number).format(n=number)
        case Left.DISTANCE:
            return ngettext("The distance of {n} set", "The distances of {n} sets", number).format(n=number)
        case Left.SET_KIND:
            told = ngettext("That {n} set was a drop set, or went to failure", "That {n} sets were drop sets, or went "
                            "to failure", number)  # fmt: skip
            return told.format(n=number)
        case Left.WEIGHT:
            return ngettext("The weight of {n} set", "The weights of {n} sets", number).format(n=number)


def refused_title(number: int) -> str:
    """Return how many rows cannot be used."""
    return ngettext("{n} row cannot be used", "{n} rows cannot be used", number).format(n=number)


def refused_row(one: Refused) -> tuple[str, str, str, str]:
    """Return one row that cannot be used, a text for each of REFUSED_COLUMNS."""
    return str(one.row), one.column, one.value, why(one)


def refused_together(one: Refused) -> str:
    """Return the column with what it says, and under it why the row cannot be used."""
    at = _("{column}: {value}").format(column=one.column, value=one.value) if one.column and one.value else ""
    return "\n".join(filter(None, (at or one.column or one.value, why(one))))


def why(one: Refused) -> str:
    """Return why a row cannot be used: "“ten” is not a number"."""
    told = faults.what(Fault(one.why, values=one.values))
    return told[:1].upper() + told[1:]


def more_refused(number: int) -> str:
    """Return how many rows that cannot be used are not shown."""
    return ngettext("And {n} more.", "And {n} more.", number).format(n=number)


def refused_file(wrong: Fault) -> str:
    """Return why nothing of a file can be used, and that nothing was changed."""
    if wrong.code is Code.UNREADABLE:
        return _("This file cannot be read ({why}). Nothing was changed.").format(**wrong.values)
    return _("This history cannot be used: {what}. Nothing was changed.").format(what=faults.what(wrong))


def added(new: int, here: int) -> str:
    """Return what was added: "12 sessions added. 200 were here already."."""
    told = ngettext("{n} session added.", "{n} sessions added.", new).format(n=new)
    if not here:
        return told
    there = ngettext("{n} was here already.", "{n} were here already.", here).format(n=here)
    return _("{new} {here}").format(new=told, here=there)


def refused_line(file: str, one: Refused) -> str:
    """Return a row that cannot be used as compilers tell theirs: "FILE:LINE: column: why"."""
    column = f"{one.column}: " if one.column else ""
    return f"{file}:{one.row}: {column}{faults.what(Fault(one.why, values=one.values))}"
