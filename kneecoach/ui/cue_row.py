"""One cue of an exercise of one's own: its words, its moment, and the buttons that move and remove it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.exercise import Cue, When
from kneecoach.core.making import longest
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.making_fields import Line, Room, offer, short_list
from kneecoach.words import own_exercise as words


class CueRow(QWidget):
    """One cue. Signals: changed(), removed(), moved(int), -1 for up and 1 for down; Alt with the arrows moves too."""

    changed = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, cue: Cue, moments: Sequence[When], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cue = cue
        self.line, self.when = Line(""), short_list("")
        self.room = Room(self.line, longest(cue.when))
        self.up, self.down, self.remove = _small("arrow-up"), _small("arrow-down"), _small("trash-2")
        self.line.setText(cue.say)
        self.line.setCursorPosition(0)
        self.show_moments(moments)
        self._lay_out()
        self.line.textChanged.connect(self.changed)
        self.when.currentIndexChanged.connect(self._change_moment)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)

    def cue(self) -> Cue:
        """Return what stands here."""
        return replace(self._cue, say=self.line.text().strip(), when=When(self.when.currentData()))

    def show_moments(self, moments: Sequence[When]) -> None:
        """Offer these moments, and the one that is chosen."""
        chosen = When(self.when.currentData() or self._cue.when)
        offered = list(dict.fromkeys((*moments, chosen)))
        offer(self.when, [(words.WHEN[when], when.value) for when in offered], offered.index(chosen))

    def show_place(self, at: int, of: int) -> None:
        """Be the cue in this place, from 0."""
        self.line.setAccessibleName(words.CUE.format(n=at + 1))
        self.line.setPlaceholderText(words.CUE.format(n=at + 1))
        self.when.setAccessibleName(words.CUE_WHEN.format(n=at + 1))
        for button, said in ((self.up, words.UP), (self.down, words.DOWN), (self.remove, words.REMOVE)):
            button.set_words(said.format(n=at + 1))
            button.show_words(shown=False)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at < of - 1)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, in order."""
        return self.line, self.when, self.up, self.down, self.remove

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.when, 1)
        for button in (self.up, self.down, self.remove):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.room)
        column.addLayout(below)

    def _change_moment(self) -> None:
        self.room.show_most(longest(self.cue().when))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


def _small(icon: str) -> KeyButton:
    button = KeyButton("", icon=icon)
    button.show_words(shown=False)
    return button
