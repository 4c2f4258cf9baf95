"""What the programme editor says."""

from __future__ import annotations

from kneecoach.core.dose_fields import Plain
from kneecoach.core.programme import Order
from kneecoach.words import dose_fields
from kneecoach.words.language import _

EDITOR, RENAME, NAME = _("Change a programme"), _("Another name"), _("Name of the programme")
UNDO, REDO, EXPORT, HANDOUT = _("Undo"), _("Redo"), _("Send"), _("Print")
ADD, ADD_FIRST, REMOVE, DUPLICATE = _("Add exercise"), _("Add the first exercise."), _("Remove"), _("Duplicate")
RESET_ALL, RESET, SELECT = _("Reset all"), _("Reset"), _("Exercises of the programme")
CHANGED, ADDED, REMOVED, MOVED = _("change"), _("add"), _("remove"), _("move")
DUPLICATED, RENAMED, REORDERED, WAS_RESET = _("duplicate"), _("rename"), _("order"), _("reset")
ORDER, KEEP_MINE, TAKE_THEIRS = _("Order"), _("Keep mine"), _("Take the new one")
TO, WIDEN = _("to"), _("Make it a range")
ADD_OTHER, TAKE_OUT = _("Add"), _("Take {name} out")
ORDERS = {
    Order.FIXED: _("Gentlest first, locked"),
    Order.FEET_LAST: _("Feet and ankles last"),
    Order.FREE: _("Any order"),
}
KEY = (
    (_("source"), _("in the article")),
    (_("ours"), _("our choice where it is silent")),
    (_("yours"), _("changed by you")),
)
PICK_TITLE, PICK_FIND, NEW_EXERCISE = _("Add an exercise"), _("Look for an exercise"), _("New exercise of my own")
ALL_AREAS, ALL_POSTURES, ALL_THINGS = _("All of the leg"), _("Every position"), _("With or without things")
NO_THINGS, ONLY_POSSIBLE, NOTHING_FOUND = _("Nothing but a mat"), _("Only what I can do"), _("Nothing found.")
AREA, POSTURE, THINGS, YOUR_OWN = _("Body area"), _("Position"), _("Things"), _("Yours")
IN_SHORT_DAY = _("Part of the short day")
POSTURES = {
    "standing": _("Standing"),
    "sitting": _("Sitting"),
    "back": _("On your back"),
    "side": _("On your side"),
    "front": _("On your front"),
    "floor": _("On hands or knees"),
}


def was(minutes: str) -> str:
    """Return how long it took before: "was 42 min"."""
    return _("was {minutes}").format(minutes=minutes)


def session(minutes: str) -> str:
    """Return how long a session takes: "Session 42 min"."""
    return _("Session {minutes}").format(minutes=minutes)


def undo(text: str) -> str:
    """Return what the undo button does: "Undo: move"."""
    return _("Undo: {text}").format(text=text) if text else UNDO


def redo(text: str) -> str:
    """Return what the redo button does."""
    return _("Redo: {text}").format(text=text) if text else REDO


def in_order(name: str, dose: str, place: int, of: int) -> str:
    """Return a row as it is read aloud."""
    return _("{name}. {dose}. {n} of {of}").format(name=name, dose=dose, n=place, of=of)


def difference(name: str, field: str, mine: Plain | None, theirs: Plain | None, *, used: bool) -> str:
    """Return where a new release and the person's own differ; `field` is empty for the programme as a whole."""
    what = f"{name}, {dose_fields.NAMES.get(field) or dose_fields.label(field)}" if field else _WHOLE.get(name, name)
    if not used:
        return _("{what}: the new release has no place for what you changed. It is kept in your folder.").format(
            what=what
        )
    told = _("{what}: the new release says {theirs}, you have {mine}.")
    return told.format(what=what, theirs=_value(field, theirs), mine=_value(field, mine))


def _value(field: str, value: Plain | None) -> str:
    if isinstance(value, tuple) and not field:
        return _("{n} exercises").format(n=len(value))
    return dose_fields.plain(field, value)


_WHOLE = {
    "name": NAME,
    "exercises": _("The list of exercises"),
    "short": _("The short day"),
    "order": ORDER,
    "cadence": _("How often"),
}
