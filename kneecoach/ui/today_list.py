"""What comes: the exercises of today, each with a tick to leave it out and its alternatives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.figure_tile import LIST, FigureTile
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.sizes import LINK
from kneecoach.ui.kit.tick import Tick
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
        self._rows: dict[str, _Row] = {}
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

    def _row(self, row: TodayRow, *, first: bool) -> _Row:
        made = _Row(row, first=first, parent=self)
        made.included.connect(self.included)
        made.exchanged.connect(self.exchanged)
        made.opened.connect(self.opened)
        self._list.addWidget(made)
        return made


class _Row(QWidget):
    """One exercise. Signals as those of the list."""

    included = Signal(str, bool)
    exchanged = Signal(str, str)
    opened = Signal(str)

    def __init__(self, row: TodayRow, *, first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = row
        self.tick = Tick(row.name, parent=self)
        self.name = KeyButton(row.name, "quiet", size=LINK, parent=self)
        self._tile = FigureTile(row.exercise, LIST, self)
        self._dose = Label("", "second", wrap=True, parent=self)
        self._minutes = Label("", "second", parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)  # room for the focus ring of the name
        grid.setColumnStretch(2, 1)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        rule.setVisible(not first)
        grid.addWidget(rule, 0, 0, 1, 4)
        grid.addWidget(self.tick, 1, 0, 2, 1)
        grid.addWidget(self._tile, 1, 1, 2, 1)
        grid.addWidget(self.name, 1, 2, 1, 2, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._minutes, 2, 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._dose, 2, 2, Qt.AlignmentFlag.AlignTop)
        self._choice = self._alternatives(row)
        if self._choice is not None:
            grid.addWidget(self._choice, 3, 1, 1, 3)
        self.tick.clicked.connect(lambda on: self.included.emit(self._shown.place, on))
        self.name.clicked.connect(lambda: self.opened.emit(self._shown.exercise))

    def show_row(self, row: TodayRow) -> None:
        """Show this exercise in this place."""
        self._shown = row
        self.tick.setChecked(row.included)
        self.tick.setAccessibleName(row.name)
        self.name.set_words(row.name)
        self._tile.show_exercise(row.exercise)
        self._dose.setText(row.dose if row.included else pages.LEFT_OUT)
        self._minutes.setText(row.minutes if row.included else "")
        if self._choice is not None:
            self._choice.set_value(row.exercise)

    def _alternatives(self, row: TodayRow) -> Segmented | None:
        if not row.alternatives:
            return None
        choice = Segmented(pages.OR, row.alternatives, shape="chips", parent=self)
        choice.chosen.connect(lambda value: self.exchanged.emit(self._shown.place, value))
        return choice
