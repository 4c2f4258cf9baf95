"""The latest sessions, and the ways to all of them and to one that was done without KneeCoach."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.words import history, pages

AT_ONCE = 12


class SessionLine(Struct, frozen=True):
    """One session in words; done and planned are in units. `detail` says what is special, or nothing.

    `minutes` are 0 where they are not known, `highest` is the highest comfort during it, 0 to 10.
    """

    id: int
    day: str
    programme: str
    state: str
    detail: str
    done: float
    planned: float
    note: str
    minutes: int = 0
    highest: int | None = None


class SessionList(Card):
    """Signals: opened(int), a session's id; all_wanted(), the page of every session; add_wanted(), a past one."""

    opened = Signal(int)
    all_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[SessionLine] = ()
        self.list = RowList(pages.SESSIONS)
        self.list.pressed.connect(self._open)
        self.list.entered.connect(self._open)
        self.all = KeyButton(history.ALL_SESSIONS, "quiet", icon="chevron-right")
        self.all.clicked.connect(self.all_wanted)
        self.add = KeyButton(history.ADD, "quiet", icon="plus")
        self.add.clicked.connect(self.add_wanted)
        foot = QHBoxLayout()
        foot.addWidget(self.all)
        foot.addWidget(self.add)
        foot.addStretch(1)
        self.column.addWidget(Label(pages.SESSIONS, "card-title"))
        self.column.addWidget(self.list)
        self.column.addLayout(foot)

    def is_empty(self) -> bool:
        """Tell whether there is no session at all."""
        return not self._lines

    def show_lines(self, lines: Sequence[SessionLine]) -> None:
        """Show the first of these sessions; the keyboard stays at the place where it was."""
        first = tuple(lines[:AT_ONCE])
        if first != self._lines:  # rows take long to make
            self._lines = first
            self.list.show_rows([_row(line) for line in first], self.list.current())

    def _open(self, at: int) -> None:
        self.opened.emit(self._lines[at].id)


def told(line: SessionLine) -> str:
    """Return what a session was: "Kneecap basics, Done, Short day, 38 min, highest 4 of 10"."""
    minutes = history.minutes(line.minutes) if line.minutes else ""
    highest = "" if line.highest is None else history.highest(line.highest)
    return ", ".join(part for part in (line.programme, line.state, line.detail, minutes, highest) if part)


def end(line: SessionLine) -> str:
    """Return what a session came to: "34 of 36"."""
    return pages.done_of(line.done, line.planned)


def _row(line: SessionLine) -> Row:
    note = history.note(line.note) if line.note else ""
    return Row(line.day, (told(line), note), end(line), icon="chevron-right")
