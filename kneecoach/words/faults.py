"""What is wrong, where, what was kept, and what to do about it."""

from __future__ import annotations

from kneecoach.core.fault import Code, Fault
from kneecoach.words.language import _

_WHAT = {
    Code.UNREADABLE: _("it cannot be read ({why})"),
    Code.SYNTAX: _("it is not TOML from line {line}, column {column}"),
    Code.UNKNOWN_KEY: _("“{key}” is not a key that KneeCoach knows"),
    Code.MISSING_KEY: _("“{key}” is missing"),
    Code.WRONG_TYPE: _("expected {expected}, found {got}"),
    Code.UNKNOWN_VALUE: _("“{value}” is not a value that KneeCoach knows"),
    Code.OUT_OF_RANGE: _("{value} is not between {least} and {most}"),
    Code.REVERSED_RANGE: _("the range goes from {low} down to {high}"),
    Code.PROVENANCE: _("say either “source” with its “figure”, or “ours”"),
    Code.NO_WORK: _("give either “reps” or “timed”"),
    Code.NO_PARTS: _("a repetition needs at least one beat of work"),
    Code.UNKNOWN_EXERCISE: _("there is no exercise “{exercise}”"),
    Code.TWICE: _("“{value}” is there already"),
    Code.EMPTY: _("it has no exercises"),
    Code.ORDER: _("“{exercise}” comes after feet and ankles, which always come last"),
    Code.OFF_SUPPORT: _("the figure cannot rest on its support “{support}”: it is {mm} mm off"),
    Code.WRONG_NAME: _("the id “{value}” is not the file's name"),
    Code.TOO_LARGE: _("it is larger than {most} kB"),
    Code.ENCODING: _("it is not text in UTF-8"),
    Code.NOT_JSON: _("it is broken or cut off at line {line}, column {column}"),
    Code.NOT_OURS: _("it was not made by KneeCoach, nor by a timer that KneeCoach knows"),
    Code.NEWER_FILE: _("it was made by a newer KneeCoach (version {found} of the file; this one knows {known})"),
    Code.TOO_DEEP: _("it is nested too deeply"),
    Code.TOO_MANY: _("there are more than {most}"),
    Code.TOO_LONG: _("it has more than {most} characters"),
    Code.ODD_TEXT: _("the text holds a hidden or turning character ({character})"),
    Code.MARKUP: _("the text holds markup (“{found}”); only plain text can be shown"),
    Code.ODD_ID: _("“{value}” cannot be an id: small letters a to z, digits and hyphens, 60 at the most"),
    Code.FIGURE_FAILS: _("the figure cannot be drawn"),
    Code.ARCHIVE: _("the zip cannot be used ({why})"),
    Code.NO_HISTORY: _("it is not a table of sessions by Hevy, Strong, FitNotes or KneeCoach"),
    Code.TORN_ROW: _("the row is broken: a quotation mark does not close, or the cells do not fit the columns"),
    Code.NOT_A_DATE: _("“{value}” is not a date, or not written in a way that KneeCoach knows"),
    Code.NOT_A_NUMBER: _("“{value}” is not a number"),
    Code.NO_AMOUNT: _("the set has neither repetitions nor time"),
}

_WHOLE = {
    Code.NEWER_DATABASE: _(
        "{file} was written by a newer KneeCoach (schema {found}; this one knows {known}). "
        "It was left untouched. Update KneeCoach to open it."
    ),
    Code.DAMAGED_DATABASE: _(
        "{file} is damaged or not a KneeCoach database ({why}). It was left untouched. "
        "Move it away to begin a new one, or put a copy back in its place."
    ),
    Code.UNWRITABLE: _("{file} cannot be written ({why}). Choose another folder with --home."),
    Code.NO_PROGRAMME: _("There is no programme “{value}”. There are: {known}."),
    Code.NO_EXERCISE: _("There is no exercise “{value}”. There are: {known}."),
    Code.NOT_WRITTEN: _("{file} was not written ({why}). Choose another place."),
    Code.NO_DISPLAY: _(
        "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
        "Start KneeCoach from a desktop. Without a window there are: kneecoach outline, log and self-test."
    ),
    Code.NOT_FOLLOWED: _("What happened in this session does not follow from its plan."),
    Code.NOT_ADDED: _("{file} could not be written ({why}). Nothing was added."),
    Code.IN_USE: _("KneeCoach is already open with the folder {file}. Close the other window first."),
}

#: What happens where a part of a file cannot be used, by what its place begins with.
_KEPT = {
    "settings": _("The usual value is used."),
    "plans ": _("That plan was left out, and stays in the file."),
    "pauses ": _("That pause was left out, and stays in the file."),
}


def what(wrong: Fault) -> str:
    """Return what is wrong, as a part of a sentence: "“sets” is missing"."""
    told = _WHAT.get(wrong.code) or _WHOLE[wrong.code]
    return told.format(file=wrong.file, **wrong.values)


def fault(wrong: Fault) -> str:
    """Return the fault as sentences: which file and place, what is wrong, and what happens now."""
    if wrong.code in _WHOLE:
        return _WHOLE[wrong.code].format(file=wrong.file, **wrong.values)
    told = what(wrong)
    if not wrong.place:
        return _("{file}: {what}. The file was left out.").format(file=wrong.file, what=told)
    kept = next((said for begins, said in _KEPT.items() if wrong.place.startswith(begins)), _("The file was left out."))
    return _("{file}, at {place}: {what}. {kept}").format(file=wrong.file, place=wrong.place, what=told, kept=kept)
