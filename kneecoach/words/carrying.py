"""What is said where a history is carried away, brought in, or deleted."""

from __future__ import annotations

from kneecoach.words.language import _, ngettext

SAVE_TITLE, SAVE_KINDS = _("Save everything"), _("Histories (*.json)")
SAVED_TITLE, CLOSE = _("That is done"), _("Close")
DELETE, DELETE_TITLE = _("Delete everything"), _("Delete everything?")
DELETE_NOTE = _("Everything that KneeCoach keeps of you on this computer, for good.")
DELETE_SURE, DELETE_KEEP = _("Delete it all"), _("Keep everything")
DELETE_SAVE = _("Save it first")
DELETED_TITLE = _("Everything is deleted")
DELETED = _("KneeCoach closes now. The next start is a first start.")
LEFT_OVER = _("These could not be deleted, and you can do it by hand: {files}")


def more_faults(number: int) -> str:
    """Return how many faults are not told."""
    return ngettext("And {n} more.", "And {n} more.", number).format(n=number)


def goes(sessions: int, copies: int, programmes: int, exercises: int) -> str:
    """Return what goes when everything is deleted."""
    counts = (
        ngettext("{n} session with all that was said of it", "{n} sessions with all that was said of them", sessions),
        ngettext("{n} copy of the log", "{n} copies of the log", copies),
        ngettext("{n} programme of your own", "{n} programmes of your own", programmes),
        ngettext("{n} exercise of your own", "{n} exercises of your own", exercises),
    )
    numbers = (sessions, copies, programmes, exercises)
    told = [said.format(n=n) for said, n in zip(counts, numbers, strict=True) if n]
    rest = _("your plan, your settings, and your changes to programmes")
    return _("This goes, and cannot be brought back: {things}. Files you saved elsewhere stay.").format(
        things="; ".join([*told, rest])
    )
