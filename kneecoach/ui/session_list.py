"""Every session, newest first: a few at once, and more when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.words import pages

AT_ONCE = 20
T = TypeVar("T")


class SessionLine(Struct, frozen=True):
    """One session in words; done and planned are in units. `detail` says what is special, or nothing."""

    id: int
    day: str
    programme: str
    state: str
    detail: str
    done: float
    planned: float
    note: str


class LazyLines(Sequence[SessionLine]):
    """Lines that are made of something only when they are shown: ten years have thousands."""

    def __init__(self, source: Sequence[T], make: Callable[[T], SessionLine]) -> None:
        self._source, self._make = source, make

    @overload
    def __getitem__(self, at: int) -> SessionLine: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[SessionLine]: ...
    def __getitem__(self, at: int | slice) -> SessionLine | Sequence[SessionLine]:
        if isinstance(at, slice):
            return [self._make(one) for one in self._source[at]]
        return self._make(self._source[at])

    def __len__(self) -> int:
        return len(self._source)


class SessionList(Card):
    """Signals: opened(int), a session's id."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[SessionLine] = ()
        self._first: list[SessionLine] = []
        self.list = RowList(pages.SESSIONS)
        self.list.pressed.connect(self._open)
        self.list.entered.connect(self._open)
        self.earlier = KeyButton(pages.EARLIER, "quiet", icon="chevron-down")
        self.earlier.clicked.connect(self._more)
        self.column.addWidget(Label(pages.SESSIONS, "card-title"))
        self.column.addWidget(self.list)
        self.column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)

    def is_empty(self) -> bool:
        """Tell whether there is no session at all."""
        return not self._lines

    def show_lines(self, lines: Sequence[SessionLine]) -> None:
        """Show these sessions; the keyboard stays at the place where it was."""
        shown = max(len(self.list.rows), AT_ONCE)
        self._lines = lines
        first = list(lines[:shown])
        if first != self._first:  # rows take long to make
            self._first = first
            self.list.show_rows([_row(line) for line in first], self.list.current())
        self.earlier.setVisible(len(self._lines) > shown)

    def _more(self) -> None:
        shown = len(self.list.rows)
        more = self._lines[shown : shown + AT_ONCE]
        self._first += more
        self.list.add_rows([_row(line) for line in more])
        self.list.select(shown)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.earlier.setVisible(len(self._lines) > len(self.list.rows))

    def _open(self, at: int) -> None:
        self.opened.emit(self._lines[at].id)


def _row(line: SessionLine) -> Row:
    told = ", ".join(part for part in (line.programme, line.state, line.detail) if part)
    return Row(line.day, (told, line.note), pages.done_of(line.done, line.planned), icon="chevron-right")
