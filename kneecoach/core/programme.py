"""What a programme is: which exercises, in which order, at whose dose."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.dose import Dose, Provenance


class Order(StrEnum):
    """Whether the exercises of a programme may change places."""

    FIXED = "fixed"  # as written, from the gentlest to the hardest (000)
    FEET_LAST = "feet-last"  # free, but feet and ankles come last (003)
    FREE = "free"


class Cadence(StrEnum):
    """How often a programme asks to be done."""

    DAILY = "daily"
    EVERY_OTHER_DAY = "every-other-day"
    THREE_ON_ONE_OFF = "three-on-one-off"


class Prescription(Struct, frozen=True):
    """One exercise of a programme with its dose, and the exercises it may be exchanged for."""

    exercise: str
    dose: Dose
    alternatives: tuple[Prescription, ...] = ()

    def chosen(self, choice: str | None) -> Prescription:
        """Return the alternative with this id, or this prescription itself when there is none."""
        return next((a for a in self.alternatives if a.exercise == choice), self)


class Programme(Struct, frozen=True):
    """An ordered list of prescriptions. `short` names those that make its short day (rulings 9)."""

    id: str
    name: str
    line: str
    prescriptions: tuple[Prescription, ...]
    short: tuple[str, ...]
    order: Order
    order_given: Provenance
    cadence: Cadence
    cadence_given: Provenance
    source: str = ""
    honest: str = ""

    def session(
        self,
        *,
        short: bool = False,
        choices: Mapping[str, str] | None = None,
        leave_out: frozenset[str] = frozenset(),
    ) -> tuple[Prescription, ...]:
        """Return what one session holds: the whole programme or its short day.

        `choices` maps the id a programme proposes to the alternative the person chose; `leave_out`
        names the exercises (as chosen) that are dropped from this session.
        """
        wanted = [p for p in self.prescriptions if not short or p.exercise in self.short]
        chosen = (p.chosen((choices or {}).get(p.exercise)) for p in wanted)
        return tuple(p for p in chosen if p.exercise not in leave_out)
