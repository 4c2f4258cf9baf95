"""Which column holds the weight, and in what; three programs write it in seven ways."""

from __future__ import annotations

from kneecoach.core.past import Unit
from kneecoach.files.histories.cells import grams, unit
from kneecoach.files.histories.table import Row

_COLUMNS = {
    "weight_kg": Unit.KG,
    "weight (kg)": Unit.KG,
    "weight (kgs)": Unit.KG,
    "weight_lbs": Unit.LB,
    "weight (lbs)": Unit.LB,
    "weight (lb)": Unit.LB,
}


def weight(row: Row, usual: Unit | None) -> tuple[int | None, bool]:
    """Return grams, and whether there is a weight of which nothing tells the unit.

    Raises RefusedError: no number, no unit that is known, or out of range.
    """
    for column, its in _COLUMNS.items():
        if row.cells.get(column, "").strip():
            return grams(row, column, its), False
    said = unit(row, "weight unit") or usual
    if said is None:
        return None, bool(grams(row, "weight", Unit.KG))
    return grams(row, "weight", said), False
