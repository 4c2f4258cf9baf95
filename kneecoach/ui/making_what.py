"""What an exercise of one's own is called, where it starts, what to watch, and how it gets easier or harder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.core.exercise import LONGEST_CUE, LONGEST_NAME
from kneecoach.core.making import LONGEST_FORM, LONGEST_POSITION, Making, Wrong
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.making_fields import NamedField, TextField, offer, short_list
from kneecoach.words import own_exercise as words
from kneecoach.words import pages


class TextsCard(Card):
    """Lines of text under a title, each called by its field of a Making. Signals: changed()."""

    changed = Signal()

    def __init__(self, title: str, fields: Mapping[str, TextField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        self.column.addWidget(Label(title, "card-title", wrap=True))
        for field in fields.values():
            field.changed.connect(self.changed)
            self.column.addWidget(field)

    def show_making(self, making: Making) -> None:
        """Show what was said so far, without a signal."""
        for name, field in self.fields.items():
            with QSignalBlocker(field):
                field.line.setText(getattr(making, name))
                field.line.setCursorPosition(0)

    def fill(self, making: Making) -> Making:
        """Return the making with what stands here."""
        return replace(making, **{name: field.line.text().strip() for name, field in self.fields.items()})

    def show_wrong(self, wrong: Sequence[Wrong]) -> None:
        """Say beside each field what is wrong with it."""
        for name, field in self.fields.items():
            field.room.show_problem(next((words.problem(each) for each in wrong if each.field == name), ""))

    def place_of(self, wrong: Wrong) -> QWidget | None:
        """Return the control to be changed, if it stands here."""
        return self.fields[wrong.field].line if wrong.field in self.fields else None


class WhatCard(TextsCard):
    """Name, where to start, and the family of movements. Signals: changed()."""

    def __init__(self, parent: QWidget | None = None) -> None:
        fields = {
            "name": TextField(words.NAME, LONGEST_NAME),
            "position": TextField(words.POSITION, LONGEST_POSITION, words.POSITION_HINT),
        }
        super().__init__(words.WHAT, fields, parent)
        self.family = short_list(words.FAMILY)
        family = NamedField(words.FAMILY, self.family)
        family.show_more(words.FAMILY_HINT)
        self.column.addWidget(family)
        self.family.currentIndexChanged.connect(self.changed)

    def show_making(self, making: Making) -> None:
        super().show_making(making)
        families = {"": words.NO_FAMILY, **words.FAMILIES}
        families.setdefault(making.movement, making.movement)
        offer(self.family, [(name, key) for key, name in families.items()], list(families).index(making.movement))

    def fill(self, making: Making) -> Making:
        return replace(super().fill(making), movement=self.family.currentData())


class MoreCard(TextsCard):
    """What to watch, and how it gets easier or harder. Signals: changed()."""

    def __init__(self, parent: QWidget | None = None) -> None:
        fields = {
            "watch_out": TextField(pages.WATCH_OUT, LONGEST_CUE),
            "easier": TextField(pages.EASIER, LONGEST_FORM),
            "harder": TextField(pages.HARDER, LONGEST_FORM),
        }
        super().__init__(words.MORE, fields, parent)
