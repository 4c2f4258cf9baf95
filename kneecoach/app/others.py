"""What may be done instead of an exercise, on the spot."""

from __future__ import annotations

from collections.abc import Iterator

from kneecoach.app.person import Person
from kneecoach.core.programme import Prescription


def others(person: Person, exercise: str) -> tuple[Prescription, ...]:
    """Return what may take the place of an exercise: what the programmes exchange it for, then its like.

    Exercises of the same movement are alike (content.md 1.3); these come at their own dose.
    """
    found: dict[str, Prescription] = {}
    for other in (*_exchanged(person, exercise), *_alike(person, exercise)):
        if other.exercise != exercise:
            found.setdefault(other.exercise, other)
    return tuple(found.values())


def _exchanged(person: Person, exercise: str) -> Iterator[Prescription]:
    for programme in (person.programme, *person.shelf.programmes.values()):
        for proposed in programme.prescriptions:
            offered = (proposed, *proposed.alternatives)
            if exercise in {each.exercise for each in offered}:
                yield from offered[1:]
                yield from offered[:1] if proposed.alternatives else ()


def _alike(person: Person, exercise: str) -> Iterator[Prescription]:
    movement = person.catalogue[exercise].movement
    for other in person.catalogue.values():
        if movement and other.movement == movement:
            yield Prescription(other.id, other.dose)
