"""What a person changed in a programme that is not theirs: the changes, nothing else, and the way back.

A programme is told as leaves: "name", "line", "order", "cadence", the lists "exercises" and "short", and for each
place "KEY.exercise", "KEY.or" and its fields of `dose_fields` ("bridge.reps"). A change holds what a leaf was
when it was changed and what it is now, so that a new release of the programme is told from the person's own
work: both sides are kept, and where they differ that is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core import editing
from kneecoach.core.dose import Dose
from kneecoach.core.dose_fields import Plain, keys, value_at
from kneecoach.core.exercise import Catalogue
from kneecoach.core.programme import Cadence, Order, Prescription, Programme

Leaves = Mapping[str, Plain]
EXERCISES, SHORT = "exercises", "short"


class Change(Struct, frozen=True):
    """One leaf that the person changed: what it was, and what it is now. None stands for what is not there."""

    at: str
    was: Plain | None = None
    now: Plain | None = None


class Difference(Struct, frozen=True):
    """A change whose leaf is not any more what it was: `theirs` is what the programme says now.

    `used` tells whether the person's own value holds; it does unless it cannot.
    """

    change: Change
    theirs: Plain | None
    used: bool = True


class Merged(Struct, frozen=True):
    """A programme with a person's changes, as it came, and where it has changed itself since."""

    programme: Programme
    base: Programme
    differences: tuple[Difference, ...] = ()


def leaves(programme: Programme) -> dict[str, Plain]:
    """Return everything that can be changed in a programme."""
    told: dict[str, Plain] = {
        "name": programme.name,
        "line": programme.line,
        "order": programme.order.value,
        "cadence": programme.cadence.value,
        EXERCISES: tuple(each.key for each in programme.prescriptions),
        SHORT: programme.short,
    }
    for each in programme.prescriptions:
        told[f"{each.key}.exercise"] = each.exercise
        told[f"{each.key}.or"] = tuple(other.exercise for other in each.alternatives)
        told |= _dose_leaves(each.key, each.dose)
    return told


def changes(base: Programme, own: Programme, catalogue: Catalogue) -> tuple[Change, ...]:
    """Return what makes `own` of `base`; an exercise that is added is told against its dose in the library."""
    before, after = leaves(base), leaves(own)
    known = {each.key for each in base.prescriptions}
    for each in own.prescriptions:
        if each.key not in known:
            before |= _dose_leaves(each.key, catalogue[each.exercise].dose) | {f"{each.key}.or": ()}
            if each.key == each.exercise:
                before[f"{each.key}.exercise"] = each.exercise  # its key says so
    kept = {each.key for each in own.prescriptions}
    places = dict.fromkeys([*before, *after])
    found = (Change(at, before.get(at), after.get(at)) for at in places if before.get(at) != after.get(at))
    return tuple(change for change in found if "." not in change.at or change.at.partition(".")[0] in kept)


def merged(base: Programme, made: Iterable[Change], catalogue: Catalogue) -> Merged:
    """Return `base` with these changes. Where it has changed since, both sides are told and the person's holds."""
    by_place = {change.at: change for change in made}
    programme, differences = _listed(base, by_place, catalogue)
    theirs, listed = leaves(base), by_place.get(EXERCISES, Change(EXERCISES))
    added = set(_names(listed.now)) - set(_names(listed.was))
    for at, change in by_place.items():
        key, _, field = at.partition(".")
        if at in {EXERCISES, SHORT} or field == "exercise":
            continue
        now = theirs.get(at, change.was if key in added else None)
        try:
            programme = _put(programme, change, catalogue)
            if now not in (change.was, change.now):
                differences.append(Difference(change, now))
        except ValueError:  # refused, or not a value of its enumeration
            differences.append(Difference(change, now, used=False))
    return Merged(_shortened(programme, base, by_place.get(SHORT)), base, tuple(differences))


def settled(made: Iterable[Change], at: str, *, theirs: Plain | None, mine: bool) -> tuple[Change, ...]:
    """Return the changes once a person has answered a difference: theirs is known and passed over, or taken."""
    answered = (replace(each, was=theirs) if each.at == at and mine else each for each in made)
    return tuple(each for each in answered if each.at != at or mine)


def _dose_leaves(key: str, dose: Dose) -> dict[str, Plain]:
    told = ((field, value_at(dose, field)) for field in keys(dose))
    return {f"{key}.{field}": value for field, value in told if value is not None}


def _listed(base: Programme, made: Mapping[str, Change], catalogue: Catalogue) -> tuple[Programme, list[Difference]]:
    """Return the programme with the person's list of exercises, each still as the programme has it."""
    change = made.get(EXERCISES)
    if change is None:
        return base, []
    theirs = tuple(each.key for each in base.prescriptions)
    was, now = _names(change.was), _names(change.now)
    there = {each.key: each for each in base.prescriptions}
    its, missing = [], False
    for key in _woven(was, now, theirs):
        said = made.get(f"{key}.exercise")
        exercise = str(said.now) if said is not None else key
        if key in there:
            its.append(there[key])
        elif exercise in catalogue:
            its.append(Prescription(exercise, catalogue[exercise].dose, slot="" if key == exercise else key))
        else:
            missing = True
    differs = theirs not in (was, now) or missing
    return replace(base, prescriptions=tuple(its)), [Difference(change, theirs, used=not missing)] if differs else []


def _woven(was: tuple[str, ...], now: tuple[str, ...], theirs: tuple[str, ...]) -> list[str]:
    """Return the person's list with what came new to the programme's, and without what left it."""
    woven = [key for key in now if key in theirs or key not in was]
    for place, key in enumerate(theirs):
        if key not in was and key not in woven:
            before = next((woven.index(k) + 1 for k in reversed(theirs[:place]) if k in woven), 0)
            woven.insert(before, key)
    return woven


def _shortened(programme: Programme, base: Programme, change: Change | None) -> Programme:
    short = set(base.short)
    if change is not None:
        was, now = set(_names(change.was)), set(_names(change.now))
        short = (short - (was - now)) | (now - was)
    return replace(programme, short=tuple(each.key for each in programme.prescriptions if each.key in short))


def _names(value: Plain | None) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()


def _put(programme: Programme, change: Change, catalogue: Catalogue) -> Programme:
    key, _, field = change.at.partition(".")
    if not field:
        return _WHOLE[key](programme, change.now, catalogue) if key in _WHOLE else programme
    if field == "or":
        return editing.with_alternatives(programme, key, _names(change.now), catalogue)
    if change.now is None:
        return editing.emptied(programme, key, field)
    if value_at(editing.at(programme, key).dose, field) == change.now:
        return programme  # it says so itself by now, and keeps its reason
    return editing.changed(programme, key, field, change.now)


_WHOLE: Mapping[str, Callable[[Programme, Plain | None, Catalogue], Programme]] = {
    "name": lambda programme, value, _catalogue: editing.renamed(programme, str(value)),
    "line": lambda programme, value, _catalogue: replace(programme, line=str(value)),
    "order": lambda programme, value, catalogue: _ordered(programme, str(value), catalogue),
    "cadence": lambda programme, value, _catalogue: editing.paced(programme, Cadence(str(value))),
}


def _ordered(programme: Programme, value: str, catalogue: Catalogue) -> Programme:
    return editing.ordered(programme, Order(value), catalogue)
