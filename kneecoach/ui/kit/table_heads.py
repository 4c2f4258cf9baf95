"""The names of a table's columns, and where words stand in its cells."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from kneecoach.ui import theme
from kneecoach.ui.theme import font

CAPTION, HIGH, BESIDE = 14, 34, 28  # px: of letters; of the row of names; of a cell beside its words
PLACE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TableHeads(QHeaderView):
    """The names of the columns, in the theme. Signals: none of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)

    def sectionSizeFromContents(self, at: int) -> QSize:
        words = str(self.model().headerData(at, self.orientation()))
        wide = QFontMetrics(font(theme.px(CAPTION), 600)).horizontalAdvance(words)
        return QSize(wide + BESIDE, theme.px(HIGH))

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        look = theme.current()
        painter.save()
        painter.fillRect(rect, look.panel)
        painter.setFont(font(theme.px(CAPTION), 600))
        painter.setPen(look.ink2)
        painter.drawText(inside(rect), PLACE, str(self.model().headerData(at, self.orientation())))
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), look.edge)
        painter.restore()


def inside(box: QRect) -> QRect:
    """Return where the words of a cell stand."""
    return box.adjusted(10, 0, -10, 0)
