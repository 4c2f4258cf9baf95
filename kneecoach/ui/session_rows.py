"""The sets of one session for a table: a row each, of which Done can be corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kneecoach.core.ledger import SetRow, corrected, most
from kneecoach.words import doses, pages, vocabulary

EXERCISE, SET, SIDE, PLANNED, DONE = range(5)

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
Roles = Qt.ItemDataRole


class SessionRows(QAbstractTableModel):
    """Signals: corrected(int, int), a row's number and the amount that was really done."""

    corrected = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SetRow] = []
        self._names: Mapping[str, str] = {}

    def show_rows(self, rows: Sequence[SetRow], names: Mapping[str, str]) -> None:
        """Hold these rows; where they are as many as before, each keeps its place."""
        if len(rows) == len(self._rows):
            self._rows, self._names = list(rows), names
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, DONE))
        else:
            self.beginResetModel()
            self._rows, self._names = list(rows), names
            self.endResetModel()

    def row(self, at: int) -> SetRow:
        """Return one row."""
        return self._rows[at]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index = NO_INDEX) -> int:
        return len(pages.SET_COLUMNS)

    def headerData(self, at: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Roles.DisplayRole:
            return pages.SET_COLUMNS[at]
        return None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Roles.DisplayRole:
            return self._words(row, index.column())
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

    def _words(self, row: SetRow, column: int) -> str:
        name = self._names.get(row.exercise, row.exercise)
        side, planned = vocabulary.SIDES[row.side], doses.work(row.planned)
        return (name, str(row.set), side, planned, doses.work(row.done))[column]
