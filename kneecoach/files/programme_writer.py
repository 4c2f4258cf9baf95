"""From a programme to its file: what an entry does not say is as the library has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from kneecoach.core.dose import Dose, Figure
from kneecoach.core.dose_fields import BEATS, CHOICES, NUMBERS, WARM_UP, figure_at, number_keys, value_at
from kneecoach.core.exercise import Catalogue
from kneecoach.core.programme import Prescription, Programme
from kneecoach.files.amounts import amount_of, given_of
from kneecoach.files.atomic import write_text
from kneecoach.files.schema import Amount, CadenceFile, EntryFile, OrderFile, ProgrammeFile


def raw_programme(programme: Programme, catalogue: Catalogue) -> ProgrammeFile:
    """Return a programme as its file has it; each number keeps who says so."""
    return ProgrammeFile(
        id=programme.id,
        name=programme.name,
        exercises=tuple(_entry(each, catalogue) for each in programme.prescriptions),
        line=programme.line,
        source=programme.source,
        honest=programme.honest,
        short=programme.short,
        order=OrderFile(**given_of(programme.order_given), rule=programme.order),
        cadence=CadenceFile(**given_of(programme.cadence_given), rule=programme.cadence),
    )


def text_of(raw: ProgrammeFile) -> str:
    """Return the file as TOML."""
    import tomli_w

    return tomli_w.dumps(msgspec.to_builtins(raw))


def write_programme(path: Path, programme: Programme, catalogue: Catalogue) -> None:
    """Write a programme of the person's own. Raises FaultError (UNWRITABLE)."""
    write_text(path, text_of(raw_programme(programme, catalogue)), new_folder=True)


def _entry(prescription: Prescription, catalogue: Catalogue) -> EntryFile:
    exercise, dose = prescription.exercise, prescription.dose
    library = catalogue[exercise].dose
    amounts = {key: amount_of(figure) for key, figure in _different(dose, library)}
    said: dict[str, Any] = {key: amount for key, amount in amounts.items() if key in (*NUMBERS, "between")}
    said |= {key: getattr(dose, key) for key in CHOICES if value_at(dose, key) != value_at(library, key)}
    return EntryFile(
        id=exercise,
        slot=prescription.slot,
        beats=_below(amounts, BEATS),
        warm_up=_below(amounts, WARM_UP),
        alternatives=tuple(other.exercise for other in prescription.alternatives),
        **said,
    )


def _different(dose: Dose, library: Dose) -> list[tuple[str, Figure]]:
    found = ((key, figure_at(dose, key)) for key in number_keys(dose))
    return [(key, figure) for key, figure in found if figure is not None and figure != figure_at(library, key)]


def _below(amounts: dict[str, Amount], prefix: str) -> dict[str, Amount]:
    return {key.removeprefix(prefix): amount for key, amount in amounts.items() if key.startswith(prefix)}
