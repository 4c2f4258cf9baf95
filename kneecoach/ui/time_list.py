"""A time of day to choose from a list, in half hours, or none."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneecoach.ui.kit.number_box import ValueBox
from kneecoach.words import plan as words

#: The times of day that are offered.
TIMES = [time(half // 2, half % 2 * 30) for half in range(10, 46)]


class TimeList(ValueBox):
    """Signals: chosen(object), a time, or None for any time."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.addItem(words.ANY_TIME, "")
        for each in TIMES:
            self.addItem(words.clock(each), words.clock(each))
        self.activated.connect(lambda: self.chosen.emit(_time(self.currentData())))

    def show_time(self, at: time | None) -> None:
        """Show this time, without a signal; one that is not offered joins the list."""
        said = words.clock(at) if at is not None else ""
        if self.findData(said) < 0:
            later = [place for place in range(1, self.count()) if self.itemData(place) > said]
            self.insertItem(min([*later, self.count()]), said, said)
        self.setCurrentIndex(self.findData(said))


def _time(said: str) -> time | None:
    return time.fromisoformat(said) if said else None
