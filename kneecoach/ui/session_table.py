"""The sets of one session as a table; what was done can be corrected in place, and a correction taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from kneecoach.core.ledger import SetRow
from kneecoach.ui import stills, theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.scroll import show_around
from kneecoach.ui.kit.table_heads import TableHeads
from kneecoach.ui.session_cells import Cells, goes_back
from kneecoach.ui.session_rows import DONE, EXERCISE, PLANNED, RESTED, SessionRows
from kneecoach.words import pages

ALL_COLUMNS = 480  # px at 100 % text; with less, a rest is told below its set
Index = QModelIndex | QPersistentModelIndex


class SessionTable(QTableView):
    """Signals: corrected(int, int), a row's number and the amount that was really done; taken_back(int), a row whose
    correction is no longer wanted.
    """

    corrected = Signal(int, int)
    taken_back = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, whole: bool = False) -> None:
        """With `whole` it is as high as its rows, and what it stands in scrolls."""
        super().__init__(parent)
        self._whole = whole
        self.rows = SessionRows(self)
        self.rows.corrected.connect(self.corrected)
        self.setModel(self.rows)
        stills.current().drawn.connect(self._picture_drawn)
        self.cells = Cells(self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(TableHeads(self))
        self.verticalHeader().hide()
        self.hideColumn(EXERCISE)  # it stands above its sets
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTableView.EditTrigger.DoubleClicked | QTableView.EditTrigger.EditKeyPressed)
        self.setAccessibleName(pages.DID)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        focus_ring.surround(self, 10)
        self._measure()

    def show_rows(
        self,
        rows: Sequence[SetRow],
        names: Mapping[str, str],
        first: Sequence[SetRow] = (),
        *,
        again: bool = False,
    ) -> None:
        """Show these sets, and what was counted `first` of those that were corrected.

        `again` when they are those shown before, so that the keyboard keeps its place.
        """
        self.rows.show_rows(rows, names, first)
        self._arrange()
        if not again:
            self.scrollToTop()
            self.setCurrentIndex(self.rows.index(0, DONE))

    def take_back(self, at: int) -> None:
        """Take back the correction of a row, if it was corrected."""
        if at >= 0 and self.rows.counted(at) is not None:
            self.taken_back.emit(at)

    def narrow(self) -> bool:
        """Tell whether there is no room for a column of rests."""
        return self.width() < ALL_COLUMNS * theme.text_scale()

    def _picture_drawn(self, _exercise: str) -> None:
        self.viewport().update()

    def _measure(self) -> None:
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (PLANNED, DONE):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._arrange()

    def _arrange(self) -> None:
        self.setColumnHidden(RESTED, self.narrow())
        self.resizeRowsToContents()
        if self._whole:
            self.setFixedHeight(self.verticalHeader().length() + self.horizontalHeader().sizeHint().height() + 2)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height() if self._whole else super().sizeHint().height())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._whole and current.isValid() and self.hasFocus():
            show_around(self, self.visualRect(self.currentIndex()).center() + QPoint(0, self.viewport().y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        if at.column() == DONE and goes_back(self.cells.cell(self.visualRect(at), at), event.position()):
            self.take_back(at.row())
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex().siblingAtColumn(DONE))
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.take_back(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)
