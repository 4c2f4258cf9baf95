"""Seven days of the week, any number of which may be picked."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QToolButton, QWidget

from kneecoach.ui.kit import focus_ring
from kneecoach.words.pages import DAYS


class WeekdayPicker(QFrame):
    """A button for each day. Signals: picked(object), the tuple of days, 0 for Monday, when a person changes it."""

    picked = Signal(object)

    def __init__(self, name: str, *, least: int = 0, parent: QWidget | None = None) -> None:
        """At least `least` days stay picked."""
        super().__init__(parent)
        self._least = least
        self.setProperty("role", "chips")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self.buttons = [self._button(day, name) for day in DAYS]
        for at, button in enumerate(self.buttons):
            grid.addWidget(button, 0, at)

    def days(self) -> tuple[int, ...]:
        """Return the picked days."""
        return tuple(at for at, button in enumerate(self.buttons) if button.isChecked())

    def show_days(self, days: Collection[int]) -> None:
        """Show these days as picked, without a signal."""
        for at, button in enumerate(self.buttons):
            button.setChecked(at in days)

    def _button(self, day: str, name: str) -> QToolButton:
        button = _Day(self)
        button.setText(day[:2])
        button.setAccessibleName(f"{name}, {day}")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        focus_ring.surround(button, 10)
        button.clicked.connect(lambda: self._press(button))
        return button

    def _press(self, button: QToolButton) -> None:
        if len(self.days()) < self._least:
            button.setChecked(True)
        else:
            self.picked.emit(self.days())


class _Day(QToolButton):
    """A day; Enter picks it as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
