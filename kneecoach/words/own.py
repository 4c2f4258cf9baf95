"""What is said of the things a person owns and the cautions they ticked."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.core.own import AT_HOME, CAUTIONS, Marks
from kneecoach.words.language import _, ngettext
from kneecoach.words.vocabulary import EQUIPMENT

OWN, CARES = _("What I own"), _("My cautions")
YES, NO = _("Yes"), _("No")

#: The things a person is asked about, with what else would do.
THINGS = {
    "anchor": _("A post, or furniture too heavy to move, to put a band round"),
    "loop-band": _("A closed band, for above the knees or round the ankles"),
    "heavy-loop-band": _("A very strong closed band that goes round an anchor"),
    "long-band": _("An open band that reaches from your hands to your feet"),
    "ball": _("Small enough to hold between your thighs"),
    "pulley": _("Never needed: a way to add load"),
    "step": _("A stair does as well"),
    "rail": _("Beside the step, to rest a hand on"),
    "ankle-weights": _("Never needed: a way to add load"),
    "dumbbells": _("Never needed: a way to add load"),
}

#: The cautions a person can tick, with what happens then.
CAUTION = {
    "back-pain": (
        _("My back hurts"),
        _("The Romanian deadlift is left out of Today until you tick it in again; another exercise is offered"),
    ),
    "wrists": (
        _("My wrists or shoulders complain"),
        _("Exercises that lean on your hands are marked, and another is offered where there is one"),
    ),
    "latex": (
        _("I avoid latex"),
        _("Exercises with a band are marked: use a band that is free of latex, or take another exercise"),
    ),
    "balance": (
        _("My balance is unsure"),
        _("Exercises on one leg or on a step are marked, so that a wall or chair is within reach"),
    ),
}

NOT_SAID = _("You have not said yet, so everything is taken to be there. Say No to what you do not have.")
SAID = _("Today marks what needs something you do not have. Mat, wall, chair, towels and bowls are taken to be there.")
FORGET = _("Forget my answers")
CARES_NOTE = _("Exercises are marked where they touch one of these. What you do is up to you, each time.")

INSTEAD, LEAVE_OUT = _("{name} instead"), _("Leave it out")
ALL_THE_SAME = _("Tick it to do it all the same.")

_A = {
    "anchor": _("a solid anchor"),
    "loop-band": _("a loop band"),
    "heavy-loop-band": _("a heavy loop band"),
    "long-band": _("a long band"),
    "ball": _("a soft ball"),
    "pulley": _("a pulley"),
    "step": _("a step"),
    "rail": _("a hand rail"),
    "ankle-weights": _("ankle weights"),
    "dumbbells": _("light weights"),
}
_TICKED = {
    "back-pain": _("back pain"),
    "wrists": _("wrists or shoulders"),
    "latex": _("latex"),
    "balance": _("balance"),
}


def things() -> tuple[tuple[str, str, str], ...]:
    """Return key, name and explanation of every thing a person is asked about, in the order of the vocabulary."""
    return tuple((key, name, THINGS.get(key, "")) for key, name in EQUIPMENT.items() if key not in AT_HOME)


def cautions() -> tuple[tuple[str, str, str], ...]:
    """Return key, name and explanation of every caution that can be ticked."""
    return tuple((key, *CAUTION[key]) for key in CAUTIONS)


def mark(marks: Marks, *, left_out: bool = False) -> str:
    """Return what stands against an exercise, or "": "Needs a step, which you do not have."

    `left_out` adds, where a caution left it out, how to take it in again.
    """
    said = []
    if marks.missing:
        said.append(_("Needs {things}, which you do not have.").format(things=_listed(marks.missing, _A)))
    if marks.flags:
        told = ngettext("Your caution: {cautions}.", "Your cautions: {cautions}.", len(marks.flags))
        said.append(told.format(cautions=_listed(marks.flags, _TICKED)))
    if left_out and marks.unsuitable:
        said.append(ALL_THE_SAME)
    return " ".join(said)


def instead(name: str) -> str:
    """Return what the button says that takes another exercise: "Bridge instead"."""
    return INSTEAD.format(name=name)


def _listed(keys: Sequence[str], names: dict[str, str]) -> str:
    """Return "a step", "a step and a hand rail" or "a, b and c"; a key without a name stands for itself."""
    *most, last = (names.get(key, key) for key in keys)
    return _("{most} and {last}").format(most=", ".join(most), last=last) if most else last
