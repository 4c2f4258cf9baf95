"""The cues of an exercise of one's own: a short list, each with the moment it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneecoach.core.exercise import Cue, When
from kneecoach.core.making import MOST_CUES, Making, Shape, Wrong
from kneecoach.ui.cue_row import CueRow
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.scroll import show_whole
from kneecoach.words import own_exercise as words

#: Moments that each kind of work has: nobody holds still in repetitions, and no kind turns.
MOMENTS = {
    shape: (When.SETUP, When.MOVE) if shape in {Shape.REPS, Shape.TIMED} else (When.SETUP, When.HOLD, When.MOVE)
    for shape in Shape
}


class CuesCard(Card):
    """Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = Shape.REPS
        self.rows: list[CueRow] = []
        self.add = KeyButton(words.ADD_CUE, icon="plus")
        self.add.clicked.connect(self._add)
        self._none = Label(words.NO_CUES, "second", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self.column.addWidget(Label(words.CUES, "card-title"))
        self.column.addWidget(Label(words.CUES_HINT, "second", wrap=True))
        self.column.addLayout(self._list)
        self.column.addWidget(self._none)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_making(self, making: Making) -> None:
        """Show the cues so far, without a signal."""
        for row in self.rows:
            self._drop(row)
        self._shape = making.work.shape
        self.rows = [self._row(cue) for cue in making.cues]
        self._arrange()

    def show_shape(self, shape: Shape) -> None:
        """Offer the moments of this kind of work; a moment that was chosen stays."""
        self._shape = shape
        for row in self.rows:
            row.show_moments(MOMENTS[shape])

    def fill(self, making: Making) -> Making:
        """Return the making with what stands here; a line without a letter is no cue."""
        return replace(making, cues=tuple(row.cue() for row in self._said()))

    def show_wrong(self, wrong: Sequence[Wrong]) -> None:
        """Say below each cue what is wrong with it."""
        told = {each.at: words.problem(each) for each in wrong if each.field == "cues"}
        for row in self.rows:
            row.room.show_problem("")
        for at, row in enumerate(self._said()):
            row.room.show_problem(told.get(at, ""))

    def place_of(self, wrong: Wrong) -> QWidget | None:
        """Return the control to be changed, if it stands here."""
        return self._said()[wrong.at].line if wrong.field == "cues" else None

    def _said(self) -> list[CueRow]:
        return [row for row in self.rows if row.line.text().strip()]

    def _row(self, cue: Cue) -> CueRow:
        row = CueRow(cue, MOMENTS[self._shape])
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(lambda by: self._move(row, by))
        row.line.returnPressed.connect(self._add)
        return row

    def _add(self) -> None:
        if len(self.rows) >= MOST_CUES:
            return
        moment = self.rows[-1].cue().when if self.rows else When.SETUP
        row = self._row(Cue("", moment))
        self.rows.append(row)
        self._arrange()
        row.line.setFocus(Qt.FocusReason.TabFocusReason)
        show_whole(row)
        self.changed.emit()

    def _remove(self, row: CueRow) -> None:
        at = self.rows.index(row)
        near = self.rows[at + 1 : at + 2] or self.rows[at - 1 : at]
        (near[0].line if near else self.add).setFocus(Qt.FocusReason.TabFocusReason)
        self.rows.remove(row)
        self._drop(row)
        self._arrange()
        self.changed.emit()

    def _move(self, row: CueRow, by: int) -> None:
        at = self.rows.index(row)
        to = at + by
        if not 0 <= to < len(self.rows):
            return
        self.rows.insert(to, self.rows.pop(at))
        had = row.focusWidget()
        self._arrange()
        if had is not None:
            (had if had.isEnabled() else row.line).setFocus(Qt.FocusReason.TabFocusReason)
        show_whole(row)
        self.changed.emit()

    def _drop(self, row: CueRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        """Put the rows in order, for the eye and for Tab."""
        for at, row in enumerate(self.rows):
            self._list.removeWidget(row)
            self._list.insertWidget(at, row)
            row.setVisible(True)
            row.show_place(at, len(self.rows))
        self.add.setEnabled(len(self.rows) < MOST_CUES)
        self._none.setVisible(not self.rows)
        # The card stands where its first row belongs; Qt orders only what takes the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for before, after in pairwise([self, *(stop for row in self.rows for stop in row.stops()), self.add]):
            self.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
