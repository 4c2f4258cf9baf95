"""What the printed handout says."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.words.language import _, ngettext
from kneecoach.words.vocabulary import BEATS

START, END = _("Start"), _("End")
MIRROR = _("The other side mirrors it.")
FOR, NOTES = _("For"), _("Notes")
DAYS_DONE = _("Tick each day you train")
PREVIEW = _("Handout: {programme}")


def facts(cadence: str, minutes: str, exercises: str) -> str:
    """Return "Every day. 4 exercises, 12 min."."""
    return _("{cadence}. {exercises}, {minutes}.").format(cadence=cadence, exercises=exercises, minutes=minutes)


def page(number: int, of: int) -> str:
    """Return "1 of 3"."""
    return _("{n} of {of}").format(n=number, of=of)


def week(number: int) -> str:
    """Return "Week 1"."""
    return _("Week {n}").format(n=number)


def sets(number: int) -> str:
    """Return the word before the boxes of an exercise whose sides need none of their own."""
    return ngettext("Set", "Sets", number)


def tempo(beats: Sequence[tuple[str, int]]) -> str:
    """Return beats of (word, seconds) as "Lift 2 s, lower 3 s."; no seconds (0) for what is at one's own pace."""
    said = [_("{beat} {s} s").format(beat=BEATS.get(w, w), s=s) if s else BEATS.get(w, w) for w, s in beats]
    return listed(said)


def rest(seconds: int, *, waits: bool) -> str:
    """Return what is said of the rest between sets; nothing where there is none."""
    if waits:
        return _("Rest between sets as long as you like.")
    return _("Rest {s} s between sets.").format(s=seconds) if seconds else ""


def listed(things: Sequence[str]) -> str:
    """Return "Mat, wall." of names; nothing of none."""
    said = ", ".join(thing[:1].lower() + thing[1:] for thing in things)
    said = said[:1].upper() + said[1:]
    return _("{things}.").format(things=said) if said else ""
