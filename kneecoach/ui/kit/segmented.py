"""A few short choices side by side: in one track, or as separate chips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui.kit.choices import Choices

Shape = Literal["track", "chips"]


class Segmented(Choices):
    """One of several values. Signals: chosen(str), the value when a person picks one, "" when one is taken back."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        *,
        shape: Shape = "track",
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`options` are pairs of a value and the words shown for it; one that is `optional` can be taken back."""
        super().__init__(name, [words for _, words in options], radius=10, parent=parent)
        self._optional = optional
        self._values = [value for value, _ in options]
        self.setProperty("role", shape)
        inset = 4 if shape == "track" else 0
        self.grid.setContentsMargins(inset, inset, inset, inset)
        self.grid.setSpacing(0 if shape == "track" else 4)
        for button in self.buttons:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picked.connect(lambda _at: self.chosen.emit(self.value()))

    def value(self) -> str:
        """Return the chosen value, or "" if none is."""
        return self._values[self.choice()] if self.choice() >= 0 else ""

    def set_value(self, value: str) -> None:
        """Show this value as chosen, or none for an unknown one, without a signal."""
        self.show_choice(self._values.index(value) if value in self._values else -1)

    def press(self, at: int) -> None:
        """Take a click; one on what is chosen takes an optional answer back."""
        self.pick(-1 if self._optional and at == self.choice() else at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._optional and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.pick(-1)
        else:
            super().keyPressEvent(event)
