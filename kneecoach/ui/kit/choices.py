"""What ComfortScale and Segmented share: buttons in a grid, one keyboard stop, arrows that move the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from kneecoach.ui.kit import focus_ring

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Choices(QFrame):
    """Buttons of which one or none is chosen. Signals: picked(int), -1 for none, only when a person acts."""

    picked = Signal(int)

    def __init__(self, name: str, words: Sequence[str], *, radius: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._at = name, -1
        self.buttons = [self._button(at, said) for at, said in enumerate(words)]
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.place_in_rows(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        focus_ring.surround(self, radius)
        self.show_choice(-1)

    def choice(self) -> int:
        """Return the place of the chosen button, or -1."""
        return self._at

    def show_choice(self, at: int) -> None:
        """Mark a button as chosen, or none for -1, without a signal."""
        self._at = at
        for place, button in enumerate(self.buttons):
            button.setChecked(place == at)
        said = self.buttons[at].text() if at >= 0 else ""
        self.setAccessibleName(f"{self._name}, {said}" if said else self._name)

    def pick(self, at: int) -> None:
        """Choose as a person does, with a signal."""
        self.show_choice(at)
        self.picked.emit(at)

    def press(self, at: int) -> None:
        """Take a click on a button."""
        self.pick(at)

    def place_in_rows(self, rows: int) -> None:
        """Lay the buttons out in one row or more, the first row the longest."""
        across = -(-len(self.buttons) // rows)
        for at, button in enumerate(self.buttons):
            self.grid.addWidget(button, at // across, at % across)

    def _button(self, at: int, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setCheckable(True)
        # The whole row is one stop for the keyboard: a list of eleven would be a long way to Save.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.press(at))
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = 0 if self._at < 0 else min(max(self._at + step, 0), len(self.buttons) - 1)
        self.pick(at)
