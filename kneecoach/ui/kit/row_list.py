"""Rows one above the other: one stop for Tab, and arrows inside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.scroll import show_whole


class RowList(QWidget):
    """Signals, each with the row's place: moved(int) to another row, pressed(int) click or Space, entered(int)."""

    moved = Signal(int)
    pressed = Signal(int)
    entered = Signal(int)

    def __init__(self, name: str, *, gap: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows: list[Row] = []
        self._every: list[Row] = []
        self._at = 0
        #: How the keyboard came here last, so that rows made anew show the ring if the earlier ones did.
        self.reason = Qt.FocusReason.OtherFocusReason
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)

    def current(self) -> int:
        """Return the place of the row that Tab stops at."""
        return self._at

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in one of the rows, while this window has it."""
        has_it = self.window().focusWidget()
        return has_it is not None and self.isAncestorOf(has_it)

    def show_rows(self, rows: Iterable[Row], at: int = 0) -> None:
        """Show these rows instead of the earlier ones."""
        had_keyboard = self.has_keyboard()
        if had_keyboard and (has_it := self.window().focusWidget()) is not None:
            has_it.clearFocus()  # or, once it is hidden, the next one would take the keyboard and be scrolled to
        for row in self._every:
            row.hide()
            row.deleteLater()
        self.rows, self._every = [], []
        self.add_rows(rows)
        self.select(min(at, len(self.rows) - 1))
        if had_keyboard and self.rows:
            self.rows[self._at].setFocus(self.reason)

    def add_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows below the others."""
        for row in rows:
            row.clicked.connect(self._told(row, self.pressed))
            row.entered.connect(self._told(row, self.entered))
            self._column.addWidget(row)
            self.rows.append(row)
            self._every.append(row)
            row.setVisible(True)  # at once, so that it can take the keyboard
        self._order()
        self.select(self._at)

    def show_some(self, places: Iterable[int]) -> None:
        """Show only the rows at these places of all that were given, which costs less than making them anew."""
        self.rows = [self._every[place] for place in places]
        shown = set(self.rows)
        for row in self._every:
            row.setVisible(row in shown)
        self.select(0)

    def select(self, at: int) -> None:
        """Let Tab stop at this row, without a signal."""
        self._at = max(at, 0)
        for place, row in enumerate(self.rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == at else Qt.FocusPolicy.ClickFocus)

    def _order(self) -> None:
        """Let Tab come to the rows where the list is: new widgets come last otherwise."""
        chain = [self, *self.rows]
        for widget in chain:
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt orders only what takes the keyboard
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _told(self, row: Row, signal: SignalInstance) -> Callable[[], None]:
        def tell() -> None:
            at = self.rows.index(row)
            self._go(at)
            signal.emit(at)

        return tell

    def _go(self, at: int) -> None:
        if at != self._at:
            self.select(at)
            self.moved.emit(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.rows:
            self.rows[self._at].setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.reason = Qt.FocusReason.TabFocusReason
        last = len(self.rows) - 1
        places = {
            Qt.Key.Key_Up: self._at - 1,
            Qt.Key.Key_Down: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() not in places or not self.rows:
            super().keyPressEvent(event)
            return
        self._go(min(max(places[Qt.Key(event.key())], 0), last))
        self.rows[self._at].setFocus(Qt.FocusReason.TabFocusReason)
        show_whole(self.rows[self._at])
