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
    """One exercise of a programme with its dose, and the exercises it may be exchanged for.

    `slot` names its place where the same exercise comes twice; `key` is what a programme calls it by.
    """

    exercise: str
    dose: Dose
    alternatives: tuple[Prescription, ...] = ()
    slot: str = ""

    @property
    def key(self) -> str:
        """What names this place in its programme: its slot, else its exercise."""
        return self.slot or self.exercise

    def chosen(self, choice: str | None) -> Prescription:
        """Return the alternative with this id, or this prescription itself when there is none."""
        return next((a for a in self.alternatives if a.exercise == choice), self)


class Programme(Struct, frozen=True):
    """An ordered list of prescriptions. `short` holds the keys of those that make its short day (rulings 9)."""

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

    def uses(self, exercise: str) -> bool:
        """Tell whether this exercise is in the programme, or may be chosen in it."""
        return any(exercise in {p.exercise, *(a.exercise for a in p.alternatives)} for p in self.prescriptions)

    def session(
        self,
        *,
        short: bool = False,
        choices: Mapping[str, str] | None = None,
        leave_out: frozenset[str] = frozenset(),
    ) -> tuple[Prescription, ...]:
        """Return what one session holds: the whole programme or its short day.

        `choices` maps the key of a place to the alternative the person chose; `leave_out` names the places
        that are dropped from this session.
        """
        wanted = [p for p in self.prescriptions if not short or p.key in self.short]
        return tuple(p.chosen((choices or {}).get(p.key)) for p in wanted if p.key not in leave_out)
