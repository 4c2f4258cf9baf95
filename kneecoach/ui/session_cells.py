"""How the cells of a session's sets are painted: an exercise stands above its sets, remarks below theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kneecoach.core.ledger import most
from kneecoach.ui import icons, theme
from kneecoach.ui.kit.number_box import NumberBox
from kneecoach.ui.kit.table_heads import BESIDE, PLACE
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.still import draw_still
from kneecoach.ui.session_rows import DONE
from kneecoach.ui.theme import font
from kneecoach.words import pages

if TYPE_CHECKING:
    from kneecoach.ui.session_table import SessionTable

ROW, TEXT, CAPTION, RADIUS, BACK = 44, 16, 14, 8, 18  # px; BACK is the arrow that takes a correction back
PICTURE, ABOVE = (56, 42), 56  # px at 100 % text: of an exercise; of the strip it stands in, above its first set
INSIDE = 10  # px: before the words of a cell
BROKEN = PLACE | Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


class Cells(QStyledItemDelegate):
    """Paints cells in the theme, and puts a spin box where a number is corrected.

    What stands above or below a set goes across all columns: each cell paints the part that lies in it.
    """

    def cell(self, box: QRect, index: Index) -> QRect:
        """Return the part of a cell's box that is its own, between what stands above and below the set."""
        return box.adjusted(0, self._above(index), 0, -self._below(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = theme.current(), self.cell(option.rect, index)
        painter.save()
        painter.setClipRect(option.rect)
        self._draw_around(painter, option.rect, index)
        if index == self._view().currentIndex() and self._view().hasFocus():
            inner = QRectF(box).adjusted(0, 2, 0, -3)
            draw_box(painter, inner, RADIUS, fill=look.brand_soft, edge=look.brand, stroke=2)
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            draw_box(painter, QRectF(box).adjusted(0, 3, 0, -4), RADIUS, edge=look.edge)
        painter.setFont(_font(strong=index.column() == DONE))
        painter.setPen(look.ink if index.column() == DONE else look.ink2)
        painter.drawText(self._words(box, index), BROKEN, str(index.data()))
        if self._can_go_back(index):
            icons.draw(painter, back_box(box), "undo-2", look.brand)
        painter.restore()

    def _draw_around(self, painter: QPainter, box: QRect, index: Index) -> None:
        """Draw what goes across all columns; the painter leaves out what lies in other cells."""
        look, rows, at = theme.current(), self._view().rows, index.row()
        across = QRectF(0, box.top(), self._view().viewport().width(), box.height())
        begins = rows.begins(at)
        painter.fillRect(QRectF(0, box.top(), across.width(), 1), look.edge if begins and at else look.line)
        if begins:
            wide, high = (theme.px(size) for size in PICTURE)
            above = QRectF(across.left(), across.top(), across.width(), self._above(index))
            draw_still(painter, QRectF(4, above.center().y() - high / 2, wide, high), rows.row(at).exercise, RADIUS)
            painter.setFont(_font(strong=True))
            painter.setPen(look.ink)
            painter.drawText(above.adjusted(wide + 16, 0, -INSIDE, 0), BROKEN, rows.name(at))
        if below := self._below(index):
            painter.setFont(font(theme.px(CAPTION), 400))
            painter.setPen(look.ink2)
            under = across.adjusted(INSIDE, across.height() - below, -INSIDE, -4)
            painter.drawText(under, BROKEN, self._remark(index))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics, words = QFontMetrics(_font(strong=index.column() == DONE)), str(index.data())
        wide = metrics.horizontalAdvance(words)
        room = self._words(option.rect, index).width()
        high = metrics.height()
        if 0 < room < wide:
            high = metrics.boundingRect(QRect(0, 0, room, 10_000), BROKEN, words).height()
        own = max(high + theme.px(16), theme.px(ROW))
        return QSize(wide + BESIDE, own + self._above(index) + self._below(index))

    def _above(self, index: Index) -> int:
        if not self._view().rows.begins(index.row()):
            return 0
        room = self._view().viewport().width() - theme.px(PICTURE[0]) - 16 - INSIDE
        name = self._view().rows.name(index.row())
        return max(theme.px(ABOVE), _height(_font(strong=True), room, name) + theme.px(12))

    def _below(self, index: Index) -> int:
        if not (remark := self._remark(index)):
            return 0
        return _height(font(theme.px(CAPTION), 400), self._view().viewport().width() - 2 * INSIDE, remark) + 8

    def _remark(self, index: Index) -> str:
        rows = self._view().rows
        rest = rows.rest(index.row()) if self._view().narrow() else ""
        return ". ".join(part for part in (rest, rows.remark(index.row())) if part)

    def _words(self, box: QRect, index: Index) -> QRect:
        arrow = theme.px(BACK) + 4 if self._can_go_back(index) else 0
        return box.adjusted(INSIDE, 0, -INSIDE - arrow, 0)

    def _can_go_back(self, index: Index) -> bool:
        return index.column() == DONE and self._view().rows.counted(index.row()) is not None

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        row = self._view().rows.row(index.row())
        return NumberBox(pages.DID, 0, most(row), parent=parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, NumberBox):
            editor.setValue(int(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(self.cell(option.rect, index))

    def _view(self) -> SessionTable:
        return cast("SessionTable", self.parent())


def back_box(cell: QRect) -> QRectF:
    """Return where in a cell under Done the arrow stands that takes its correction back."""
    px = theme.px(BACK)
    return QRectF(cell.right() - px - INSIDE, cell.center().y() - px / 2, px, px)


def goes_back(cell: QRect, at: QPointF) -> bool:
    """Tell whether a press at this point is meant for the arrow."""
    return back_box(cell).adjusted(-INSIDE, -INSIDE, INSIDE, INSIDE).contains(at)


def _font(*, strong: bool) -> QFont:
    return font(theme.px(TEXT), 600 if strong else 400)


def _height(letters: QFont, room: int, words: str) -> int:
    return QFontMetrics(letters).boundingRect(QRect(0, 0, max(room, 1), 10_000), BROKEN, words).height()
