"""Sessions for a list of any length: a line each, found by words; what is not in sight costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kneecoach.ui import icons, theme
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.session_list import SessionLine, end, told
from kneecoach.ui.theme import font
from kneecoach.words import history

if TYPE_CHECKING:
    from kneecoach.ui.sessions_page import SessionView

NAME, SECOND, GAP, RADIUS, ICON = 17, 15, 11, 12, 20  # px at 100 % text
WIDE = 520  # px at 100 % text; with less, what is told of a session has two lines
PLACE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
Roles = Qt.ItemDataRole


class SessionLines(QAbstractListModel):
    """Signals: those of any model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: Sequence[SessionLine] = ()
        self._said: list[str] = []
        self._shown: Sequence[SessionLine] = ()

    def show_lines(self, lines: Sequence[SessionLine], sought: str = "") -> None:
        """Hold these sessions, and show those that say all of these words."""
        self._every = tuple(lines)
        self._said = [". ".join((line.day, told(line), line.note)).casefold() for line in lines]
        self.seek(sought)

    def seek(self, sought: str) -> None:
        """Show the sessions that say all of these words."""
        words = sought.casefold().split()
        self.beginResetModel()
        if words:
            pairs = zip(self._every, self._said, strict=True)
            self._shown = [line for line, said in pairs if all(word in said for word in words)]
        else:
            self._shown = self._every
        self.endResetModel()

    def line(self, at: int) -> SessionLine:
        """Return the session at this place of those shown."""
        return self._shown[at]

    def place(self, session: int) -> int:
        """Return the place of a session among those shown, 0 where it is not there."""
        return next((at for at, line in enumerate(self._shown) if line.id == session), 0)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> object:
        line = self._shown[index.row()]
        if role == Roles.DisplayRole:
            return line.day
        if role == Roles.AccessibleTextRole:
            return ". ".join(part for part in (line.day, told(line), end(line), line.note) if part)
        return None


class LinePainter(QStyledItemDelegate):
    """Paints a session: its day and what it came to, what it was, and its note, a line each."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, look, view = self._view().lines.line(index.row()), theme.current(), self._view()
        box = QRectF(option.rect)
        painter.save()
        if index == view.currentIndex() and view.hasFocus():
            draw_box(painter, box.adjusted(1, 1, -1, -2), RADIUS, fill=look.brand_soft, edge=look.brand, stroke=2)
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), look.line)
        icon = theme.px(ICON)
        place = QRectF(box.right() - icon - GAP, box.center().y() - icon / 2, icon, icon)
        icons.draw(painter, place, view.icon, look.ink2)
        inner = box.adjusted(GAP, theme.px(GAP), -icon - 2 * GAP, -theme.px(GAP))
        small = font(theme.px(SECOND), 400)
        metrics, at_end = QFontMetricsF(small), "" if self._narrow() else end(line)
        wide = metrics.horizontalAdvance(at_end)
        painter.setFont(small)
        painter.setPen(look.ink2)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, at_end)
        top = inner.top() + _high(NAME)
        rows = self._rows(line)
        what = QRectF(inner.left(), top, inner.width(), _high(SECOND) * rows)
        words = self._told(line)
        if rows == 1:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, what.width())
        painter.drawText(what, PLACE | Qt.TextFlag.TextWordWrap, words)
        if line.note:
            below = what.translated(0, what.height())
            note = metrics.elidedText(history.note(line.note), Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, PLACE | Qt.TextFlag.TextSingleLine, note)
        painter.setFont(font(theme.px(NAME), 600))
        painter.setPen(look.ink)
        name = QFontMetricsF(painter.font()).elidedText(
            line.day, Qt.TextElideMode.ElideRight, inner.width() - wide - GAP
        )
        painter.drawText(inner, PLACE | Qt.TextFlag.TextSingleLine, name)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._view().lines.line(index.row())
        rows = self._rows(line) + bool(line.note)
        return QSize(0, round(_high(NAME) + rows * _high(SECOND)) + 2 * theme.px(GAP))

    def _narrow(self) -> bool:
        return self._view().viewport().width() < WIDE * theme.text_scale()

    def _told(self, line: SessionLine) -> str:
        """Return what is told below the day; with little room that is also what it came to."""
        return f"{told(line)}, {end(line)}" if self._narrow() else told(line)

    def _rows(self, line: SessionLine) -> int:
        """Return how many lines it takes to tell of a session: more than one only where there is little room."""
        if not self._narrow():
            return 1
        inner = self._view().viewport().width() - theme.px(ICON) - 3 * GAP
        wide = QFontMetricsF(font(theme.px(SECOND), 400)).horizontalAdvance(self._told(line))
        return min(1 + int(wide * 1.08 / inner), 3)  # words are broken as a whole, which takes a little more

    def _view(self) -> SessionView:
        return cast("SessionView", self.parent())


def _high(letters: int) -> float:
    return theme.px(letters) * 1.4
