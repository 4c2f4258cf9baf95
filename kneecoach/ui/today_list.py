"""What comes: the exercises of today, each with a tick to leave it out and its alternatives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.today_line import TodayLine
from kneecoach.ui.today_view import TodayRow
from kneecoach.words import pages


class TodayList(Card):
    """The rows of today. Signals: included(str place, bool), exchanged(str place, str id), opened(str id)."""

    included = Signal(str, bool)
    exchanged = Signal(str, str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(pages.WHAT_COMES, "card-title", parent=self)
        self._number = Label("", "second", parent=self)
        head = QGridLayout()
        head.addWidget(self._title, 0, 0)
        head.addWidget(self._number, 0, 1, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(head)
        self._rows: dict[str, TodayLine] = {}
        self._places: tuple[str, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.column.addStretch(1)

    def show_rows(self, rows: Sequence[TodayRow]) -> None:
        """Show these exercises; rows that were there stay, and keep the focus they may have."""
        self._number.setText(pages.exercises(sum(row.included for row in rows)))
        places = tuple(row.place for row in rows)
        if places != self._places:
            self._rebuild(rows)
            self._places = places
        for row in rows:
            self._rows[row.place].show_row(row)

    def _rebuild(self, rows: Sequence[TodayRow]) -> None:
        for old in self._rows.values():
            self._list.removeWidget(old)
            old.deleteLater()
        self._rows = {row.place: self._row(row, first=not place) for place, row in enumerate(rows)}

    def _row(self, row: TodayRow, *, first: bool) -> TodayLine:
        made = TodayLine(row, first=first, parent=self)
        made.included.connect(self.included)
        made.exchanged.connect(self.exchanged)
        made.opened.connect(self.opened)
        self._list.addWidget(made)
        return made
