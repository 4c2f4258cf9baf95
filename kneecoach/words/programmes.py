"""What may be done with a programme as a whole, and what is said of it."""

from __future__ import annotations

from kneecoach.words.language import _

NEW, IMPORT, MORE = _("New programme"), _("Import a file"), _("More")
CHANGE, COPY, HANDOUT, SEND = _("Change it"), _("Copy as one of my own"), _("Print a handout"), _("Send as a file")
DELETE, TAKE_BACK = _("Delete"), _("Take back all my changes")
UNDO = _("Undo")
MINE = _("My programme")
YOURS, CHANGED = _("Yours"), _("Changed by you")


def deleted(name: str) -> str:
    """Return what was just deleted."""
    return _("“{name}” was deleted.").format(name=name)


def taken_back(name: str) -> str:
    """Return what was just taken back."""
    return _("“{name}” is as it came again.").format(name=name)


def copy_of(name: str) -> str:
    """Return the name of a copy."""
    return _("{name}, my own").format(name=name)
