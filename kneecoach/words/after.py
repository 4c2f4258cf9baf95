"""What was done, in words."""

from __future__ import annotations

from kneecoach.core.history import State, share
from kneecoach.core.ledger import SetRow
from kneecoach.core.tally import UNIT, Tally, total
from kneecoach.words.language import _, ngettext

STATES = {
    State.OPEN: _("Open"),
    State.DONE: _("Done"),
    State.PARTIAL: _("Done in part"),
    State.LITTLE: _("A little done"),
    State.DISCARDED: _("Discarded"),
}


def summary(minutes: int, by_exercise: list[tuple[SetRow, ...]]) -> str:
    """Return what a session came to: "38 minutes. Four exercises as planned, two shorter." in digits."""
    shares = [share(rows) for rows in by_exercise]
    full, none = sum(s >= 1 for s in shares), sum(s == 0 for s in shares)
    part = len(shares) - full - none
    said = [ngettext("{n} minute.", "{n} minutes.", minutes).format(n=minutes)]
    if none == len(shares):
        return f"{said[0]} {_('No exercise was done.')}"
    said.append(ngettext("{n} exercise as planned", "{n} exercises as planned", full).format(n=full))
    if part:
        said[-1] += _(", {n} shorter").format(n=part)
    if none:
        said[-1] += _(", {n} not done").format(n=none)
    counts = _("What you did counts.") if part or none else ""
    return f"{' '.join(said)}. {counts}".strip()


def whole(rows: tuple[SetRow, ...]) -> str:
    """Return the whole session in units: "260 of 274 reps and holds"."""
    done = sum(min(row.done.units, row.planned.units) for row in rows) // UNIT
    planned = sum(row.planned.units for row in rows) // UNIT
    what = _("reps, holds and tens of seconds") if any(r.planned.timed_seconds for r in rows) else _("reps and holds")
    return _("{done} of {planned} {what}").format(done=done, planned=planned, what=what)


def done_of_planned(rows: tuple[SetRow, ...]) -> tuple[str, str]:
    """Return how much of an exercise was done, and of what: ("46 of 48", "reps")."""
    done, planned = total(row.done for row in rows), total(row.planned for row in rows)
    what = _("seconds") if planned.timed_seconds else _("reps and holds") if _both(planned) else _("reps")
    if done.units == planned.units:
        return _("all {n}").format(n=_shown(planned)), what
    return _("{done} of {planned}").format(done=_shown(done), planned=_shown(planned)), what


def _shown(tally: Tally) -> int:
    return tally.timed_seconds or tally.units // UNIT


def _both(planned: Tally) -> bool:
    """Tell whether holds count beside the repetitions and not as them."""
    return planned.units // UNIT > planned.reps
