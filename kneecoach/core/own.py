"""What a person owns and has to mind: what an exercise lacks, which cautions touch it, what could take its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core.exercise import Catalogue, Exercise
from kneecoach.core.programme import Prescription, Programme

#: What every home has, or has a stand-in for: the floor for a mat, a rolled towel for a roller (content.md 1.4),
#: anything small for marbles (003), a folded towel for a pad. Nobody is asked about these.
AT_HOME = frozenset({"mat", "wall", "chair", "roller", "towel", "marbles", "bowls", "pad"})
BANDS = frozenset({"loop-band", "heavy-loop-band", "long-band"})
#: The cautions that a person can tick (content.md 3.8), by the keys that exercises use.
CAUTIONS = ("back-pain", "wrists", "latex", "balance")
#: Those for which an article calls an exercise not suitable (003-7); the others ask for care.
UNSUITABLE = frozenset({"back-pain"})
#: What content.md names to take the place of an exercise that somebody must leave out (003-7).
NAMED = {"romanian-deadlift": ("prone-hamstring-curl", "bridge")}


class Own(Struct, frozen=True):
    """Keys of what a person has; `things` is None while they never said, and everything is taken to be there."""

    things: frozenset[str] | None = None
    cautions: frozenset[str] = frozenset()


class Marks(Struct, frozen=True):
    """What stands against an exercise: keys of equipment that is `missing`, and of ticked cautions that it touches."""

    missing: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def clear(self) -> bool:
        """Whether nothing stands against it."""
        return not (self.missing or self.flags)

    @property
    def unsuitable(self) -> bool:
        """Whether it is left out unless the person takes it in."""
        return not UNSUITABLE.isdisjoint(self.flags)


def missing(exercise: Exercise, own: Own) -> tuple[str, ...]:
    """Return what the exercise needs and the person has not; what is optional is never missing."""
    if own.things is None:
        return ()
    return tuple(key for key in exercise.equipment if key not in AT_HOME | own.things)


def flags(exercise: Exercise, own: Own) -> tuple[str, ...]:
    """Return the ticked cautions that touch the exercise."""
    touched = set(exercise.cautions)
    if not BANDS.isdisjoint(exercise.equipment):
        touched.add("latex")  # a person's own exercise need not say so
    return tuple(key for key in CAUTIONS if key in own.cautions and key in touched)


def marks(exercise: Exercise, own: Own) -> Marks:
    """Return all that stands against the exercise."""
    return Marks(missing(exercise, own), flags(exercise, own))


def instead(exercise: Exercise, catalogue: Catalogue, alternatives: Iterable[str] = ()) -> tuple[str, ...]:
    """Return what could take the place of an exercise, best first, each once.

    `alternatives` are the programmes' own; then comes what content.md names, then what is of the same movement
    (content.md 1.3).
    """
    found = dict.fromkeys((*alternatives, *NAMED.get(exercise.id, ()), *_alike(exercise, catalogue)))
    return tuple(key for key in found if key != exercise.id and key in catalogue)


def swaps(
    exercise: Exercise,
    own: Own,
    catalogue: Catalogue,
    alternatives: Iterable[str] = (),
    taken: Collection[str] = (),
) -> tuple[str, ...]:
    """Return what could take its place with nothing standing against it, less what is `taken` already."""
    offered = instead(exercise, catalogue, alternatives)
    return tuple(key for key in offered if key not in taken and marks(catalogue[key], own).clear)


def offering(programme: Programme, choices: Mapping[str, str], catalogue: Catalogue) -> Programme:
    """Return the programme with every exercise the person chose among its alternatives, at its own dose.

    `choices` maps the key of a place to the exercise chosen; one that the library lacks is passed over.
    """
    return replace(
        programme,
        prescriptions=tuple(_offering(p, choices.get(p.key), catalogue) for p in programme.prescriptions),
    )


def _offering(proposed: Prescription, choice: str | None, catalogue: Catalogue) -> Prescription:
    known = {proposed.exercise, *(other.exercise for other in proposed.alternatives)}
    if choice is None or choice in known or choice not in catalogue:
        return proposed
    other = Prescription(choice, catalogue[choice].dose)
    return replace(proposed, alternatives=(*proposed.alternatives, other))


def _alike(exercise: Exercise, catalogue: Catalogue) -> Iterator[str]:
    if exercise.movement:
        yield from (other.id for other in catalogue.values() if other.movement == exercise.movement)
