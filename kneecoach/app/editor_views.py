"""From a programme that is edited to what the editor's page is handed."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack

from kneecoach.app.editor_fields import Fields
from kneecoach.app.person import Person
from kneecoach.app.views import mark
from kneecoach.core import editing
from kneecoach.core.dose import Dose, Origin
from kneecoach.core.dose_fields import number_keys
from kneecoach.core.exercise import name_of
from kneecoach.core.outline import Outline, outline, seconds
from kneecoach.core.overlay import Difference
from kneecoach.core.programme import Prescription, Programme
from kneecoach.core.settings import pace
from kneecoach.core.step import Item
from kneecoach.figure.joints import Posture
from kneecoach.ui.editor_view import DosePanelView, EditorNotice, EditorRow, EditorView, LibraryRow
from kneecoach.words import dose_fields as words
from kneecoach.words import doses
from kneecoach.words import editing as told

__all__ = ["alternatives", "base_dose", "editor", "library", "minutes", "number_keys"]

#: What a posture is called where one chooses by it (words.editing.POSTURES).
_POSTURES = {
    Posture.STANDING: "standing",
    Posture.KNEELING: "floor",
    Posture.REVERSE_TABLETOP: "floor",
    Posture.SEATED: "sitting",
    Posture.LONG_SITTING: "sitting",
    Posture.SUPINE: "back",
    Posture.PRONE: "front",
    Posture.SIDE_LYING_LEFT: "side",
    Posture.SIDE_LYING_RIGHT: "side",
    None: "",
}


def editor(person: Person, programme: Programme, at: str, was: str, stack: QUndoStack) -> EditorView:
    """Return the page of a programme with the place `at` selected; `was` is how long it takes as it came."""
    timeline = person.compile(programme.prescriptions)
    told_rows = zip(programme.prescriptions, timeline.items, outline(timeline), strict=True)
    keys = [each.key for each in programme.prescriptions]
    now = doses.minutes(seconds(timeline))
    return EditorView(
        id=programme.id,
        name=programme.name,
        minutes=now,
        was_minutes=told.was(was) if was != now else "",
        rows=tuple(_row(person, programme, each, item, line) for each, item, line in told_rows),
        at=keys.index(at) if at in keys else -1,
        panel=_panel(person, programme, at) if at in keys else None,
        can_undo=stack.canUndo(),
        can_redo=stack.canRedo(),
        undo_text=stack.undoText(),
        redo_text=stack.redoText(),
        order=programme.order.value,
        notices=tuple(_notice(person, each) for each in person.shelf.differences.get(programme.id, ())),
        honest=programme.honest,
    )


def minutes(person: Person, programme: Programme) -> str:
    """Return how long a whole programme takes: "42 min"."""
    return doses.minutes(seconds(person.compile(programme.prescriptions)))


def base_dose(person: Person, programme: Programme, key: str) -> Dose:
    """Return the dose that a place goes back to: as the programme came, else as the library has it."""
    base = person.shelves.base(programme.id)
    there = {each.key: each.dose for each in base.prescriptions} if base else {}
    return there.get(key) or person.catalogue[editing.at(programme, key).exercise].dose


def alternatives(programme: Programme, key: str) -> tuple[str, ...]:
    """Return the exercises that may be chosen instead of the one in this place."""
    return tuple(each.exercise for each in editing.at(programme, key).alternatives)


def library(person: Person) -> tuple[LibraryRow, ...]:
    """Return every exercise that can be added."""
    rows = []
    for exercise in person.catalogue.values():
        item = person.compile([Prescription(exercise.id, exercise.dose)]).items[0]
        row = LibraryRow(
            id=exercise.id,
            name=exercise.name,
            dose=doses.dose_line(item),
            position=exercise.position,
            areas=exercise.muscles,
            posture=_POSTURES.get(person.figures.posture(exercise.id), ""),
            equipment=exercise.equipment,
            marks=_marks(person, exercise.id),
            is_own=exercise.id in person.catalogue.own,
        )
        rows.append(row)
    return tuple(rows)


def _row(person: Person, programme: Programme, place: Prescription, item: Item, line: Outline) -> EditorRow:
    return EditorRow(
        slot=place.key,
        exercise=place.exercise,
        name=person.catalogue[place.exercise].name,
        dose=doses.dose_line(item),
        minutes=doses.minutes(line.seconds),
        seconds=line.seconds,
        is_yours=_is_yours(place.dose),
        in_short=place.key in programme.short,
        marks=_marks(person, place.exercise),
    )


def _marks(person: Person, exercise: str) -> tuple[str, ...]:
    return tuple(filter(None, [mark(person, exercise)]))


def _is_yours(dose: Dose) -> bool:
    return any(figure.given.origin is Origin.YOURS for _, figure in dose.figures()) or (
        Origin.YOURS in {dose.sides_given.origin, dose.positions_given and dose.positions_given.origin}
    )


def _panel(person: Person, programme: Programme, key: str) -> DosePanelView:
    place = editing.at(programme, key)
    exercise, breath = person.catalogue[place.exercise], pace(person.values).breath
    fields = Fields(place, base_dose(person, programme, key), exercise, breath)
    names = {other.exercise: name_of(person.catalogue, other.exercise) for other in place.alternatives}
    return DosePanelView(
        slot=key,
        exercise=exercise.id,
        name=exercise.name,
        position=exercise.position,
        fields=fields.all(in_short=key in programme.short, names=names),
        sentence=words.in_full(place.dose, breath),
        can_reset=_is_yours(place.dose) and person.shelves.base(programme.id) is not None,
    )


def _notice(person: Person, difference: Difference) -> EditorNotice:
    change = difference.change
    key, _, field = change.at.partition(".")
    name, theirs = name_of(person.catalogue, key), difference.theirs
    sentence = told.difference(name, field, change.now, theirs, used=difference.used)
    actions = ((f"mine:{change.at}", told.KEEP_MINE), (f"theirs:{change.at}", told.TAKE_THEIRS))
    return EditorNotice(sentence, actions)
