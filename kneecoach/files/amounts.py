"""A number of a dose as a file has it, with who says so."""

from __future__ import annotations

from typing import Any

from kneecoach.core.dose import Figure, Origin, Provenance
from kneecoach.files.schema import Amount, Number


def amount_of(figure: Figure) -> Amount:
    """Return a number as a file has it: the person's own is bare."""
    one = figure.low == figure.high
    if figure.given.origin is Origin.YOURS:
        return figure.low if one else (figure.low, figure.high)
    if one:
        return Number(value=figure.low, **given_of(figure.given))
    return Number(low=figure.low, high=figure.high, **given_of(figure.given))


def given_of(given: Provenance) -> dict[str, Any]:
    """Return who says so, as the keys of a table; none for the person."""
    if given.origin is Origin.SOURCE:
        return {"source": given.source, "figure": given.because}
    return {"ours": given.because} if given.origin is Origin.OURS else {}
