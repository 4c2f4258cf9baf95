"""What an exercise of one's own needs, touches and uses: lists to tick, closed until they are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneecoach.core.making import Making, Wrong
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.tick_list import NamedTick, TickList
from kneecoach.words import own_exercise as words
from kneecoach.words import pages, vocabulary


class NeedsCard(Card):
    """Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lists = {
            "equipment": TickList(words.THINGS, vocabulary.EQUIPMENT),
            "cautions": TickList(pages.TAKE_CARE, vocabulary.CAUTIONS, across=1),
            "muscles": TickList(pages.MUSCLES, vocabulary.MUSCLES),
        }
        self.closes = NamedTick(words.CLOSES)
        self.column.addWidget(Label(words.NEEDS, "card-title"))
        for each in self.lists.values():
            each.changed.connect(self.changed)
            self.column.addWidget(each)
        self.closes.changed.connect(self.changed)
        self.column.addWidget(self.closes)

    def show_making(self, making: Making) -> None:
        """Show what was ticked so far, without a signal."""
        for name, each in self.lists.items():
            each.show_keys(getattr(making, name))
        self.closes.show_on(on=making.closes)

    def fill(self, making: Making) -> Making:
        """Return the making with what is ticked here."""
        ticked = {name: each.keys() for name, each in self.lists.items()}
        return replace(making, closes=self.closes.tick.isChecked(), **ticked)

    def show_wrong(self, wrong: Sequence[Wrong]) -> None:
        """Nothing can be wrong with a tick."""

    def place_of(self, _wrong: Wrong) -> QWidget | None:
        """Return the control to be changed, if it stands here."""
        return None
