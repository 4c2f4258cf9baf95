"""The exercises of a programme in a list: selected, moved by keys or dragged, taken out, added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from kneecoach.ui import theme
from kneecoach.ui.editor_view import EditorRow
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.ui.kit.scroll import show_around, show_whole
from kneecoach.words import editing as words

GAP = 8  # px


class EditorList(RowList):
    """Signals beside those of RowList: dragged(int, int), from one place to another; removed(int)."""

    dragged = Signal(int, int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.SELECT, gap=GAP, parent=parent)
        self._shape: tuple[object, ...] = ()
        self._looked_at: tuple[object, ...] = ()
        self._pressed: tuple[int, QPoint] | None = None
        self._landing = -1
        self._line = _Line(self)

    def show_editor_rows(self, rows: Sequence[EditorRow], at: int, *, pictures: bool) -> None:
        """Show these exercises with the one at this place selected; while they are the same ones, their rows stay."""
        shape = tuple((row.slot, row.exercise, len(row.marks), pictures) for row in rows)
        if shape != self._shape:
            self._shape = shape
            self.show_rows([_row(row, pictures=pictures) for row in rows], at)
            for made in self.rows:
                made.installEventFilter(self)
        for place, (made, row) in enumerate(zip(self.rows, rows, strict=True)):
            _say(made, row, place, len(rows))
            made.show_selected(on=place == at)
        self.select(at)
        if 0 <= at < len(rows):
            self._look_at(at, rows[at].slot)

    def _look_at(self, at: int, slot: str) -> None:
        """Bring the selected row into view, but only when it is another or somewhere else: a person may scroll away."""
        if self.has_keyboard():
            self.rows[at].setFocus(self.reason)
        if (at, slot, self._shape) != self._looked_at:
            self._looked_at = (at, slot, self._shape)
            QTimer.singleShot(0, self.rows[at], lambda: show_whole(self.rows[at]) if at < len(self.rows) else None)

    def _place_under(self, y: int) -> int:
        """Return before which row something let go at this height would land."""
        return sum(y > row.geometry().center().y() for row in self.rows)

    def _drag(self, row: Row, event: QMouseEvent) -> None:
        """Show where the row would land, once the mouse has left where it was pressed."""
        if self._pressed is None:
            return
        moved = (event.globalPosition().toPoint() - self._pressed[1]).manhattanLength()
        if self._landing < 0 and moved < QApplication.startDragDistance():
            return
        at = row.mapTo(self, event.position().toPoint())
        self._landing = self._place_under(at.y())
        show_around(self, at)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._line.show_before(self._landing, self.rows, GAP)

    def _drop(self) -> bool:
        """Move the row to where it was let go, and tell whether it was dragged at all."""
        pressed, landing = self._pressed, self._landing
        self._pressed, self._landing = None, -1
        self._line.hide()
        self.unsetCursor()
        if pressed is None or landing < 0:
            return False
        to = landing - (landing > pressed[0])
        if to != pressed[0]:
            self.dragged.emit(pressed[0], to)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, Row) or watched not in self.rows or not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self.reason = Qt.FocusReason.MouseFocusReason
            self._pressed = (self.rows.index(watched), event.globalPosition().toPoint())
        elif kind == QEvent.Type.MouseMove:
            self._drag(watched, event)
        elif kind == QEvent.Type.MouseButtonRelease and self._drop():
            watched.setDown(False)  # it was dragged, not pressed
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.reason = Qt.FocusReason.TabFocusReason
        at, key = self.current(), event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = at + (1 if key == Qt.Key.Key_Down else -1)
            if self.rows and 0 <= to < len(self.rows):
                self.dragged.emit(at, to)
        elif key == Qt.Key.Key_Escape and self._landing >= 0:
            self._pressed = None
            self._drop()
        elif key == Qt.Key.Key_Delete and self.rows:
            self.removed.emit(at)
        else:
            super().keyPressEvent(event)


class _Line(QWidget):
    """Where a dragged row would land."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_before(self, place: int, rows: Sequence[Row], gap: int) -> None:
        """Stand before the row at this place, or after the last."""
        y = rows[place].y() - gap if place < len(rows) else rows[-1].geometry().bottom()
        self.setGeometry(0, max(y, 0), self._list.width(), gap)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() / 2 - 2, self.width(), 4), theme.current().brand)
        painter.end()


def _row(row: EditorRow, *, pictures: bool) -> Row:
    exercise = row.exercise if pictures else ""
    return Row(row.name, (row.dose, *row.marks), row.minutes, framed=True, exercise=exercise, grip=True)


def _say(made: Row, row: EditorRow, place: int, of: int) -> None:
    """Let a row say what it stands for, also to a screen reader."""
    made.show_words(row.name, (row.dose, *row.marks), row.minutes, "user" if row.is_yours else "")
    yours = (words.YOUR_OWN,) if row.is_yours else ()
    short = (words.IN_SHORT_DAY,) if row.in_short else ()
    told = [words.in_order(row.name, row.dose, place + 1, of), row.minutes, *yours, *short, *row.marks]
    made.setAccessibleName(". ".join(told))
