"""All that is kept of what a person did and meant to do, as it is carried away and brought back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from kneecoach.core.fault import Fault
from kneecoach.core.plan import Intent
from kneecoach.core.whole import Whole


class Decision(Struct, frozen=True):
    """One change of a dose that was offered, and whether it was taken; `day` is the person's own."""

    day: date
    programme: str
    place: str
    kind: str
    field: str
    was: str
    offered: str
    accepted: bool


class Carried(Struct, frozen=True):
    """Everything: `hindrances` are what got in the way, by the Monday of the week; `faults` could not be read."""

    sessions: Iterable[Whole]
    intent: Intent = Intent()
    decisions: tuple[Decision, ...] = ()
    hindrances: Mapping[date, str] = {}
    faults: tuple[Fault, ...] = ()
