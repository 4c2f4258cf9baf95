"""A session made lighter for one day: a set less, or the low end of what has one set (content.md 3.1, P4)."""

from __future__ import annotations

from msgspec.structs import replace

from kneecoach.core.dose import Dose, End, Figure
from kneecoach.core.programme import Prescription


def lighter(prescription: Prescription, end: End) -> Prescription:
    """Return the prescription with a set less, or where it has but one, at the low end of its range."""
    return replace(prescription, dose=_lighter(prescription.dose, end))


def _lighter(dose: Dose, end: End) -> Dose:
    sets = dose.sets.at(end)
    if sets > 1:
        return replace(dose, sets=Figure(sets - 1, sets - 1, dose.sets.given))
    low = {name: replace(was, high=was.low) for name in ("reps", "timed") if (was := getattr(dose, name))}
    return replace(dose, **low)
