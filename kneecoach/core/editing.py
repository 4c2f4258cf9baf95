"""Changes that a person makes to a programme, as pure functions: each returns the programme as it is then.

Each raises RefusedError where a change cannot be made. Only what no session could do, or what the order of the
programme forbids, is refused; everything else is the person's own affair.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from msgspec.structs import replace

from kneecoach.core.dose import Dose
from kneecoach.core.dose_fields import YOURS, Plain, put, taken_back, without
from kneecoach.core.exercise import Catalogue
from kneecoach.core.programme import Cadence, Order, Prescription, Programme
from kneecoach.core.refusal import RefusedError, Why

#: The longest name of a programme that fits the head of its page.
LONGEST_NAME = 60
#: A session of more exercises than this was not meant.
MOST_EXERCISES = 60


def empty(name: str, title: str) -> Programme:
    """Return a programme of the person's own with the id `name` and nothing in it yet."""
    return Programme(
        id=name,
        name=title,
        line="",
        prescriptions=(),
        short=(),
        order=Order.FREE,
        order_given=YOURS,
        cadence=Cadence.EVERY_OTHER_DAY,
        cadence_given=YOURS,
    )


def place_of(programme: Programme, key: str) -> int:
    """Return where the place with this key stands. Raises RefusedError where there is none."""
    for place, each in enumerate(programme.prescriptions):
        if each.key == key:
            return place
    raise RefusedError(Why.UNKNOWN, key)


def at(programme: Programme, key: str) -> Prescription:
    """Return the prescription with this key. Raises RefusedError where there is none."""
    return programme.prescriptions[place_of(programme, key)]


def renamed(programme: Programme, name: str) -> Programme:
    """Return the programme under another name, of one line and at most LONGEST_NAME characters."""
    name = " ".join(name.split())
    if not name:
        raise RefusedError(Why.EMPTY, "name")
    if len(name) > LONGEST_NAME:
        raise RefusedError(Why.LONG, "name", most=LONGEST_NAME)
    return replace(programme, name=name)


def moved(programme: Programme, key: str, place: int, catalogue: Catalogue) -> Programme:
    """Return the programme with one exercise at this place (from 0) of the list."""
    if programme.order is Order.FIXED:
        raise RefusedError(Why.FIXED, key)
    rest = [each for each in programme.prescriptions if each.key != key]
    rest.insert(max(0, place), at(programme, key))
    if programme.order is Order.FEET_LAST and not feet_last(rest, catalogue):
        raise RefusedError(Why.FEET_LAST, key)
    return _arranged(programme, rest)


def added(programme: Programme, exercise: str, place: int, catalogue: Catalogue) -> Programme:
    """Return the programme with an exercise of the library more, at its own dose; feet and ankles go last."""
    if exercise not in catalogue:
        raise RefusedError(Why.UNKNOWN, exercise)
    return _with(programme, Prescription(exercise, catalogue[exercise].dose), place, catalogue)


def duplicated(programme: Programme, key: str, catalogue: Catalogue) -> Programme:
    """Return the programme with an exercise twice, the second right after the first at the same dose."""
    return _with(programme, at(programme, key), place_of(programme, key) + 1, catalogue)


def removed(programme: Programme, key: str) -> Programme:
    """Return the programme without one exercise."""
    place_of(programme, key)
    return _arranged(programme, [each for each in programme.prescriptions if each.key != key])


def changed(programme: Programme, key: str, field: str, value: Plain) -> Programme:
    """Return the programme with the person's own value in a field of `dose_fields`."""
    return _dosed(programme, key, put(at(programme, key).dose, field, value))


def emptied(programme: Programme, key: str, field: str) -> Programme:
    """Return the programme without a field that a dose need not have, such as a load."""
    return _dosed(programme, key, without(at(programme, key).dose, field))


def reset(programme: Programme, key: str, field: str, dose: Dose) -> Programme:
    """Return the programme with a field as it is in `dose`, or with all of them for ""."""
    return _dosed(programme, key, taken_back(at(programme, key).dose, field, dose) if field else dose)


def shortened(programme: Programme, key: str, *, included: bool) -> Programme:
    """Return the programme with an exercise in its short day, or without it."""
    place_of(programme, key)
    short = (*programme.short, key) if included else tuple(each for each in programme.short if each != key)
    return _arranged(replace(programme, short=short), programme.prescriptions)


def with_alternatives(programme: Programme, key: str, exercises: Sequence[str], catalogue: Catalogue) -> Programme:
    """Return the programme with these exercises of the library to choose instead of one, each at its own dose."""
    place, now = place_of(programme, key), at(programme, key)
    there = {each.exercise: each for each in now.alternatives}
    unknown = [each for each in exercises if each not in catalogue]
    if unknown:
        raise RefusedError(Why.UNKNOWN, unknown[0])
    wanted = [each for each in dict.fromkeys(exercises) if each != now.exercise]
    others = tuple(there.get(each) or Prescription(each, catalogue[each].dose) for each in wanted)
    return _at(programme, place, replace(now, alternatives=others))


def ordered(programme: Programme, order: Order, catalogue: Catalogue) -> Programme:
    """Return the programme under another rule of order; where feet come last, they go there."""
    its = programme.prescriptions
    if order is Order.FEET_LAST:
        its = tuple(sorted(its, key=lambda each: catalogue[each.exercise].closes))
    given = programme.order_given if order is programme.order else YOURS
    return _arranged(replace(programme, order=order, order_given=given), its)


def paced(programme: Programme, cadence: Cadence) -> Programme:
    """Return the programme at another cadence."""
    given = programme.cadence_given if cadence is programme.cadence else YOURS
    return replace(programme, cadence=cadence, cadence_given=given)


def as_library(programme: Programme, catalogue: Catalogue) -> Programme:
    """Return the programme without the person's mark on what they chose and the library says anyway."""
    its = (replace(each, dose=_unmarked(each.dose, catalogue[each.exercise].dose)) for each in programme.prescriptions)
    return replace(programme, prescriptions=tuple(its))


def _unmarked(dose: Dose, library: Dose) -> Dose:
    if (dose.sides, dose.first) == (library.sides, library.first):
        dose = replace(dose, sides_given=library.sides_given)
    if dose.positions == library.positions:
        dose = replace(dose, positions_given=library.positions_given)
    return dose


def feet_last(prescriptions: Sequence[Prescription], catalogue: Catalogue) -> bool:
    """Tell whether no other work comes after feet and ankles (003)."""
    closing = [catalogue[each.exercise].closes for each in prescriptions]
    return closing == sorted(closing)


def free_key(programme: Programme, exercise: str) -> str:
    """Return the key for one more place with this exercise: its id, else "bridge-2" and so on."""
    taken = {each.key for each in programme.prescriptions}
    if exercise not in taken:
        return exercise
    return next(key for n in count(2) if (key := f"{exercise}-{n}") not in taken)


def _with(programme: Programme, one: Prescription, place: int, catalogue: Catalogue) -> Programme:
    if len(programme.prescriptions) >= MOST_EXERCISES:
        raise RefusedError(Why.RANGE, "exercises", least=1, most=MOST_EXERCISES)
    key = free_key(programme, one.exercise)
    its = list(programme.prescriptions)
    its.insert(max(0, place), replace(one, slot="" if key == one.exercise else key))
    if programme.order is Order.FEET_LAST:
        its.sort(key=lambda each: catalogue[each.exercise].closes)
    return _arranged(programme, its)


def _arranged(programme: Programme, its: Sequence[Prescription]) -> Programme:
    """Return the programme with these exercises; its short day has those of them that it had, in their order."""
    short = tuple(each.key for each in its if each.key in programme.short)
    return replace(programme, prescriptions=tuple(its), short=short)


def _dosed(programme: Programme, key: str, dose: Dose) -> Programme:
    return _at(programme, place_of(programme, key), replace(at(programme, key), dose=dose))


def _at(programme: Programme, place: int, one: Prescription) -> Programme:
    its = programme.prescriptions
    return replace(programme, prescriptions=(*its[:place], one, *its[place + 1 :]))
