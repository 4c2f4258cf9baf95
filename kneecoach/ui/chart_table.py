"""A chart as a table, for whoever reads rather than looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.text_model import TextModel

ROW, TEXT = 34, 15  # px


class ChartTable(QTableView):
    """What a chart shows, row by row; the arrow keys go through it. Signals: none of its own."""

    def __init__(self, name: str, columns: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = TextModel(columns, self)
        self.setModel(self.values)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(name)
        focus_ring.surround(self, 10)
        self._measure()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; the keyboard stands on the last, the newest."""
        self.values.show_rows(rows)
        if rows:
            self.setCurrentIndex(self.values.index(len(rows) - 1, 0))

    def _measure(self) -> None:
        small = theme.font(theme.px(TEXT), 500)
        self.setFont(small)
        self.horizontalHeader().setFont(small)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)
