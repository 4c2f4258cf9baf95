"""The sets of one session as a table; what was done can be corrected in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kneecoach.core.ledger import SetRow, most
from kneecoach.ui import stills, theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.number_box import NumberBox
from kneecoach.ui.kit.table_heads import BESIDE, PLACE, TableHeads, inside
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.still import draw_still
from kneecoach.ui.session_rows import DONE, EXERCISE, PLANNED, SessionRows
from kneecoach.ui.theme import font
from kneecoach.words import pages

ROW, TEXT, RADIUS = 48, 16, 8  # px
PICTURE = (56, 42)  # px at 100 % text, of an exercise
ROOMY = 1.3  # the largest text at which planned and done stand on one line
WIDEST = 88  # px: of words that are then broken, where text is large
BROKEN = PLACE | Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class SessionTable(QTableView):
    """Signals: corrected(int, int), a row's number and the amount that was really done."""

    corrected = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SessionRows(self)
        self.rows.corrected.connect(self.corrected)
        self.setModel(self.rows)
        stills.current().drawn.connect(self._picture_drawn)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(TableHeads(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTableView.EditTrigger.DoubleClicked | QTableView.EditTrigger.EditKeyPressed)
        self.setAccessibleName(pages.DID)
        focus_ring.surround(self, 10)
        self._measure()

    def show_rows(self, rows: Sequence[SetRow], names: Mapping[str, str], *, again: bool = False) -> None:
        """Show these sets; `again` when they are those shown before, so that the keyboard keeps its place."""
        self.rows.show_rows(rows, names)
        self.resizeRowsToContents()
        if not again:
            self.scrollToTop()
            self.setCurrentIndex(self.rows.index(0, DONE))

    def _picture_drawn(self, _exercise: str) -> None:
        self.viewport().update()

    def _measure(self) -> None:
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() != QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex().siblingAtColumn(DONE))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)


class _Cells(QStyledItemDelegate):
    """Paints cells in the theme, and puts a spin box where a number is corrected."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = theme.current(), QRectF(option.rect)
        painter.save()
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.line)
        if index == self._view().currentIndex() and self._view().hasFocus():
            draw_box(painter, box.adjusted(0, 2, 0, -3), RADIUS, fill=look.brand_soft, edge=look.brand, stroke=2)
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            draw_box(painter, box.adjusted(0, 4, 0, -5), RADIUS, edge=look.edge)
        if index.column() == EXERCISE:
            self._draw_picture(painter, box, index)
        painter.setFont(font(theme.px(TEXT), 600 if index.column() in {0, DONE} else 400))
        painter.setPen(look.ink if index.column() in {0, DONE} else look.ink2)
        painter.drawText(_words(option.rect, index), BROKEN, str(index.data()))
        painter.restore()

    def _draw_picture(self, painter: QPainter, cell: QRectF, index: Index) -> None:
        """Draw the exercise where it begins; its other sets stand below."""
        rows = self._view().rows
        exercise = rows.row(index.row()).exercise
        if index.row() == 0 or rows.row(index.row() - 1).exercise != exercise:
            wide, high = (theme.px(size) for size in PICTURE)
            box = QRectF(cell.left() + 4, cell.center().y() - high / 2, wide, high)
            draw_still(painter, box, exercise, RADIUS)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics, words = QFontMetrics(font(theme.px(TEXT), 600)), str(index.data())
        wide = metrics.horizontalAdvance(words)
        if theme.text_scale() > ROOMY and index.column() in {PLANNED, DONE}:
            wide = min(wide, theme.px(WIDEST))
        given = _words(option.rect, index).width()
        room = QRect(0, 0, given if given > 0 else wide, 10_000)
        high = metrics.boundingRect(room, BROKEN, words).height()
        return QSize(wide + BESIDE, max(high + theme.px(18), theme.px(ROW)))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        row = self._view().rows.row(index.row())
        return NumberBox(pages.DID, 0, most(row), parent=parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, NumberBox):
            editor.setValue(int(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        place: QRect = option.rect
        wide = max(place.width(), editor.sizeHint().width())
        place.setLeft(place.right() + 1 - wide)
        editor.setGeometry(place)

    def _view(self) -> SessionTable:
        view = self.parent()
        assert isinstance(view, SessionTable)
        return view


def _words(box: QRect, index: Index) -> QRect:
    """Return where the words of a cell stand: beside the picture in the first column."""
    room = inside(box)
    return room.adjusted(theme.px(PICTURE[0]), 0, 0, 0) if index.column() == EXERCISE else room
