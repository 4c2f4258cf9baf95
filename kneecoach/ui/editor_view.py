"""What the programme editor is given to show."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kneecoach.core.dose import Origin, Provenance

Value = int | str | bool | tuple[int, int] | tuple[str, ...]
Options = tuple[tuple[str, str], ...]


class FieldKind(StrEnum):
    """How a field is changed."""

    NUMBER = "number"
    RANGE = "range"  # two numbers, from and to
    SEVERAL = "several"  # small numbers in a row, each a field of its own
    CHOICE = "choice"
    TICKS = "ticks"
    SWITCH = "switch"
    OTHERS = "others"  # exercises that can be taken out, and one more
    UNUSED = "unused"  # nothing to change here; `text` says what stands there


class NumberView(Struct, frozen=True):
    """One number: `low` and `high` are the ends of the article's range, or None where no article says it."""

    key: str
    label: str
    value: int
    least: int
    most: int
    step: int = 1
    unit: str = ""
    low: int | None = None
    high: int | None = None


class FieldView(Struct, frozen=True):
    """One field of a dose. `reset_to` says what one click goes back to, "" where there is nothing to go back to.

    `widened` is the range that one number may become, None where it stays one.
    """

    key: str
    name: str
    kind: FieldKind
    numbers: tuple[NumberView, ...] = ()
    options: Options = ()
    value: Value = ""
    given: Provenance = Provenance(Origin.OURS)
    reason: str = ""
    reset_to: str = ""
    text: str = ""
    widened: tuple[int, int] | None = None


class DosePanelView(Struct, frozen=True):
    """The dose of one exercise of the programme."""

    slot: str
    exercise: str
    name: str
    position: str
    fields: tuple[FieldView, ...]
    sentence: str
    can_reset: bool


class EditorRow(Struct, frozen=True):
    """One exercise of the programme. `marks` are short lines such as what is missing for it."""

    slot: str
    exercise: str
    name: str
    dose: str
    minutes: str
    seconds: int
    is_yours: bool = False
    in_short: bool = False
    marks: tuple[str, ...] = ()


class EditorNotice(Struct, frozen=True):
    """Something to know, with what can be done about it: pairs of a key and words."""

    sentence: str
    actions: Options = ()


class EditorView(Struct, frozen=True):
    """A programme as it is edited; `at` is the selected place, -1 for none."""

    id: str
    name: str
    minutes: str
    rows: tuple[EditorRow, ...]
    at: int
    panel: DosePanelView | None
    order: str
    was_minutes: str = ""
    can_undo: bool = False
    can_redo: bool = False
    undo_text: str = ""
    redo_text: str = ""
    notices: tuple[EditorNotice, ...] = ()
    honest: str = ""


class LibraryRow(Struct, frozen=True):
    """One exercise that can be added. `areas` and `equipment` are keys of the vocabulary, `posture` one of words."""

    id: str
    name: str
    dose: str
    position: str
    areas: tuple[str, ...] = ()
    posture: str = ""
    equipment: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    is_own: bool = False
