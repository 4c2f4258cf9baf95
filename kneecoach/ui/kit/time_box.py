"""A time of day in hours and minutes, typed or stepped through."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from kneecoach.ui.kit import focus_ring


class TimeBox(QTimeEdit):
    """A time that the keys + and - change as well. Signals: timeChanged, as of any QTimeEdit."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("HH:mm")
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        focus_ring.surround(self, 10)

    def at(self) -> time:
        """Return the time that is shown."""
        return time(self.time().hour(), self.time().minute())

    def show_time(self, at: time) -> None:
        """Show a time, without its seconds."""
        self.setTime(QTime(at.hour, at.minute))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.stepUp()
        elif event.key() == Qt.Key.Key_Minus:
            self.stepDown()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change a time that happens to pass under the mouse.
        event.ignore()
