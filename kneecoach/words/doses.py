"""Doses and times in plain words."""

from __future__ import annotations

from kneecoach.core.dose import Sides
from kneecoach.core.step import Item
from kneecoach.core.tally import Tally
from kneecoach.words import vocabulary
from kneecoach.words.language import _, ngettext


def dose_line(item: Item) -> str:
    """Return a dose in a few words: "3 x 12 each side", "8 + 8 each side, 10 s hold"."""
    line = _core(item)
    if item.sets > 1:
        line = f"{item.sets} × {line}"
    if item.sides in {Sides.EACH, Sides.SWAPPING}:
        line = _("{dose} each side").format(dose=line)
    return ", ".join([line, *_more(item)])


def dose_sentence(item: Item) -> str:
    """Return a dose as it is read aloud: "3 sets of 12 each side"."""
    sets = ngettext("{n} set of {dose}", "{n} sets of {dose}", item.sets).format(n=item.sets, dose=_core(item))
    if item.sides in {Sides.EACH, Sides.SWAPPING}:
        sets = _("{dose} each side").format(dose=sets)
    return ", ".join([sets, *_more(item)])


def _core(item: Item) -> str:
    if item.timed:
        return _("{n} s").format(n=item.timed)
    if item.hold > 1:
        return _("{n} holds of {s} s").format(n=item.reps, s=item.hold)
    if item.sets == 1 and item.positions == 1:
        return ngettext("{n} rep", "{n} reps", item.reps).format(n=item.reps)
    return " + ".join([str(item.reps)] * item.positions)


def _more(item: Item) -> list[str]:
    more = []
    if item.sides is Sides.SWAPPING:
        more.append(_("swapping"))
    if item.breaths:
        more.append(_("holds of {n} breaths").format(n=item.breaths))
    if item.closing_hold:
        more.append(_("{n} s hold").format(n=item.closing_hold))
    if item.cap:
        more.append(_("or until tired"))
    if item.load:
        more.append(load(item.load))
    if item.band:
        more.append(vocabulary.BANDS[item.band])
    return more


def load(grams: int) -> str:
    """Return a load in kilograms: "1.5 kg"."""
    return _("{n} kg").format(n=f"{grams / 1000:.10g}")


def minutes(seconds: int) -> str:
    """Return a time in whole minutes, at least one."""
    return _("{n} min").format(n=max(1, round(seconds / 60)))


def clock(seconds: int) -> str:
    """Return a time as minutes and seconds, "0:42"."""
    return f"{seconds // 60}:{seconds % 60:02}"


def work(tally: Tally) -> str:
    """Return what a tally holds in words: "16 reps, 1 hold", "30 s"."""
    parts = []
    if tally.reps:
        parts.append(ngettext("{n} rep", "{n} reps", tally.reps).format(n=tally.reps))
    if tally.holds:
        parts.append(ngettext("{n} hold", "{n} holds", tally.holds).format(n=tally.holds))
    if tally.breaths:
        parts.append(ngettext("{n} breath", "{n} breaths", tally.breaths).format(n=tally.breaths))
    if tally.timed_seconds:
        parts.append(_("{n} s").format(n=tally.timed_seconds))
    return ", ".join(parts) or _("nothing")
