"""Every session, newest first: a few at once, and more when asked for."""

from __future__ import annotations

from collections.abc import Sequence

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


class SessionList(Card):
    """Signals: opened(int), a session's id."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[SessionLine] = ()
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
        self._lines = tuple(lines)
        self.list.show_rows([_row(line) for line in self._lines[:shown]], self.list.current())
        self.earlier.setVisible(len(self._lines) > shown)

    def _more(self) -> None:
        shown = len(self.list.rows)
        self.list.add_rows([_row(line) for line in self._lines[shown : shown + AT_ONCE]])
        self.list.select(shown)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.earlier.setVisible(len(self._lines) > len(self.list.rows))

    def _open(self, at: int) -> None:
        self.opened.emit(self._lines[at].id)


def _row(line: SessionLine) -> Row:
    told = ", ".join(part for part in (line.programme, line.state, line.detail) if part)
    return Row(line.day, (told, line.note), pages.done_of(line.done, line.planned), icon="chevron-right")
