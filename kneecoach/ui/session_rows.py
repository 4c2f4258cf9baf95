"""The sets of one session for a table: a row each, of which Done can be corrected.

A set that was corrected says what the session itself had counted; every cell has a whole sentence for a screen reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kneecoach.core.ledger import SetRow, corrected, most
from kneecoach.core.tally import Tally
from kneecoach.words import doses, history, vocabulary

EXERCISE, SET, SIDE, PLANNED, DONE, RESTED = range(6)

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
Roles = Qt.ItemDataRole


class SessionRows(QAbstractTableModel):
    """Signals: corrected(int, int), a row's number and the amount that was really done."""

    corrected = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SetRow] = []
        self._first: Sequence[SetRow] = ()
        self._names: Mapping[str, str] = {}

    def show_rows(self, rows: Sequence[SetRow], names: Mapping[str, str], first: Sequence[SetRow] = ()) -> None:
        """Hold these rows, and what was counted `first`; where they are as many as before, each keeps its place."""
        same = len(rows) == len(self._rows)
        if not same:
            self.beginResetModel()
        self._rows, self._names, self._first = list(rows), names, first
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, RESTED))

    def counted(self, at: int) -> Tally | None:
        """Return what the session had counted of a row that was corrected, None for any other."""
        before = self._first[at].done if at < len(self._first) else None
        return None if before == self._rows[at].done else before

    def begins(self, at: int) -> bool:
        """Tell whether an exercise begins with this row; its other sets stand below."""
        if at == 0:
            return True
        before, row = self._rows[at - 1], self._rows[at]
        return before.exercise != row.exercise or before.set > row.set

    def remark(self, at: int) -> str:
        """Return what is special about a row, in a sentence; "" for most."""
        return history.remarks(self._rows[at], self.counted(at))

    def rest(self, at: int) -> str:
        """Return the rest before a row with its name, where there is no column for it; "" without one."""
        return history.rest_before(self._rows[at].rested)

    def name(self, at: int) -> str:
        """Return the name of the exercise of a row."""
        return self._names.get(self._rows[at].exercise, self._rows[at].exercise)

    def whole(self, at: int) -> str:
        """Return all that is known of a row, in a sentence."""
        return history.whole_set(self.name(at), self._rows[at], self.counted(at))

    def row(self, at: int) -> SetRow:
        """Return one row."""
        return self._rows[at]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index = NO_INDEX) -> int:
        return len(history.SET_COLUMNS)

    def headerData(self, at: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Roles.DisplayRole:
            return history.SET_COLUMNS[at]
        return None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        row, words = self._rows[index.row()], self._words(index.row(), index.column())
        if role == Roles.DisplayRole:
            return words
        if role == Roles.AccessibleTextRole:
            column = history.SET_COLUMNS[index.column()]
            remark = self.remark(index.row()) if index.column() == DONE else ""
            return history.cell(self.name(index.row()), row, column, words, remark)
        if role == Roles.AccessibleDescriptionRole:
            return self.whole(index.row())
        if role == Roles.ToolTipRole and index.column() == DONE and (counted := self.counted(index.row())) is not None:
            return history.back_to(counted)
        if role == Roles.EditRole:
            return row.done.timed_seconds if row.planned.timed_seconds else row.done.reps
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_change = index.column() == DONE and most(self._rows[index.row()]) > 0
        return plain | Qt.ItemFlag.ItemIsEditable if can_change else plain

    def setData(self, index: Index, value: object, role: int = Roles.EditRole) -> bool:
        if role != Roles.EditRole or not isinstance(value, int) or value == index.data(Roles.EditRole):
            return False
        row = self._rows[index.row()]
        self._rows[index.row()] = replace(row, done=corrected(row, value))
        self.dataChanged.emit(index, index)
        self.corrected.emit(index.row(), value)
        return True

    def _words(self, at: int, column: int) -> str:
        row = self._rows[at]
        match column:
            case 0:
                return self.name(at)
            case 1:
                return str(row.set)
            case 2:
                return vocabulary.SIDES[row.side]
            case 3 | 4:
                return doses.work(row.planned if column == PLANNED else row.done)
        return history.rested(row.rested)
