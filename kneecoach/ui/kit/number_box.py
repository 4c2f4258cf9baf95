"""A whole number with minus and plus beside it, and a list of values: both leave the wheel to the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSpinBox, QWidget

from kneecoach.ui.kit import focus_ring


class NumberBox(QSpinBox):
    """A spin box that the keys + and - change as well. Signals: valueChanged(int), once a number is complete."""

    def __init__(self, name: str, least: int, most: int, step: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        focus_ring.surround(self, 10)

    def event(self, event: QEvent) -> bool:
        # The line inside would keep Ctrl Z for itself: what is half typed is undone there, all else by the page.
        if _undoes(event) and not self.lineEdit().isModified():
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.stepUp()
        elif event.key() == Qt.Key.Key_Minus:
            self.stepDown()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change a number that happens to pass under the mouse.
        event.ignore()


def _undoes(event: QEvent) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class ValueBox(QComboBox):
    """A drop-down list. Signals: those of a QComboBox; `activated` when a person chooses."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        focus_ring.surround(self, 10)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
