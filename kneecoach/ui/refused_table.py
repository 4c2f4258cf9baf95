"""Rows of a file that cannot be used, each with its line, column, value and reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kneecoach.core.past import Refused
from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.scroll import show_around
from kneecoach.ui.kit.table_heads import BESIDE, PLACE, TableHeads, inside
from kneecoach.ui.kit.text_model import TextModel
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.theme import font
from kneecoach.words import histories

MOST_SHOWN = 300  # rows
ROW, TEXT, RADIUS, HIGHEST = 44, 16, 8, 340  # px at 100 % text
LEAST = 160  # px, however little room there is
WHOLE = 620  # px at 100 % text; with less, column, value and reason stand under one another
BROKEN = PLACE | Qt.TextFlag.TextWordWrap
LINE, COLUMN, VALUE, WHY, TOGETHER = range(5)
Index = QModelIndex | QPersistentModelIndex


class RefusedTable(QTableView):
    """Shows the first rows of many; the arrow keys go through them. Signals: none of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = 10_000
        self.values = TextModel((*histories.REFUSED_COLUMNS, histories.REFUSED_COLUMNS[-1]), self)
        self.setModel(self.values)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(TableHeads(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        focus_ring.surround(self, 10)

    def show_refused(self, refused: Sequence[Refused], every: int) -> None:
        """Show these rows of `every` one, MOST_SHOWN at the most; the keyboard stands on the first."""
        self.setAccessibleName(histories.refused_title(every))
        shown = refused[:MOST_SHOWN]
        self.values.show_rows([(*histories.refused_row(one), histories.refused_together(one)) for one in shown])
        self.setCurrentIndex(self.values.index(0, LINE))
        self.scrollToTop()
        self._fit()

    def show_within(self, high: int) -> None:
        """Be no higher than this, in px, whatever the size of the text."""
        self._room = high
        self._fit()

    def _fit(self) -> None:
        """Take the columns that there is room for, and be as high as the rows are, up to where they scroll."""
        whole = self.width() >= theme.px(WHOLE)
        for column in range(TOGETHER + 1):
            self.setColumnHidden(column, column != LINE and (column == TOGETHER) is whole)
        heads = self.horizontalHeader()
        for column in (LINE, COLUMN):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (VALUE, WHY, TOGETHER):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.resizeRowsToContents()
        high = self.verticalHeader().length() + heads.sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(min(high, max(min(theme.px(HIGHEST), self._room), LEAST)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        for high in (self.height(), 0):  # Qt shows no more than the current cell
            show_around(self, QPoint(0, high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()


class _Cells(QStyledItemDelegate):
    """Paints plain words in the theme, on as many lines as they need."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box, view = theme.current(), QRectF(option.rect), self.parent()
        painter.save()
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.line)
        if isinstance(view, RefusedTable) and view.hasFocus() and index == view.currentIndex():
            draw_box(painter, box.adjusted(0, 2, 0, -3), RADIUS, fill=look.brand_soft, edge=look.brand, stroke=2)
        painter.setFont(_font(index))
        painter.setPen(look.ink if index.column() in {LINE, WHY, TOGETHER} else look.ink2)
        painter.drawText(inside(option.rect), BROKEN, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics, words = QFontMetrics(_font(index)), str(index.data())
        given = inside(option.rect).width()
        wide = max((metrics.horizontalAdvance(line) for line in words.split("\n")), default=0)
        high = metrics.boundingRect(QRect(0, 0, given if given > 0 else wide, 10_000), BROKEN, words).height()
        return QSize(wide + BESIDE, max(high + theme.px(18), theme.px(ROW)))


def _font(index: Index) -> QFont:
    return font(theme.px(TEXT), 600 if index.column() == LINE else 400)
