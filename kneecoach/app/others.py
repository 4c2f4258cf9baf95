"""What may be done instead of an exercise: on the spot in a session, and on Today."""

from __future__ import annotations

from collections.abc import Iterator

from kneecoach.app.person import Person
from kneecoach.core.own import instead, marks, swaps
from kneecoach.core.programme import Prescription


def others(person: Person, exercise: str) -> tuple[Prescription, ...]:
    """Return what may take the place of an exercise: what the programmes exchange it for, then its like.

    Those come at the programme's dose, the rest at their own. What the person has all for, and need not mind,
    comes before the rest.
    """
    exchanged = {other.exercise: other for other in reversed(tuple(_exchanged(person, exercise)))}
    wanted = dict.fromkeys(other.exercise for other in _exchanged(person, exercise))
    offered = instead(person.catalogue[exercise], person.catalogue, wanted)
    fit = sorted(offered, key=lambda key: not marks(person.catalogue[key], person.own).clear)
    return tuple(exchanged.get(key) or Prescription(key, person.catalogue[key].dose) for key in fit)


def replacements(person: Person, exercise: str) -> tuple[str, ...]:
    """Return the ids of what could take its place today: nothing stands against it, and it is not done already."""
    taken = {p.exercise for p in person.session(person.programme, short=False, whole=True)}
    wanted = dict.fromkeys(other.exercise for other in _exchanged(person, exercise))
    return swaps(person.catalogue[exercise], person.own, person.catalogue, wanted, taken)


def _exchanged(person: Person, exercise: str) -> Iterator[Prescription]:
    for programme in (person.programme, *person.shelf.programmes.values()):
        for proposed in programme.prescriptions:
            offered = (proposed, *proposed.alternatives)
            if exercise in {each.exercise for each in offered}:
                yield from offered[1:]
                yield from offered[:1] if proposed.alternatives else ()
