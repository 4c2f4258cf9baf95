"""A day of the calendar, typed or stepped through."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from kneecoach.ui.kit import focus_ring


class DateBox(QDateEdit):
    """A date that the keys + and - change as well. Signals: chosen(object), a date, when a person changes it."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setDisplayFormat("d MMMM yyyy")
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown = self.day()
        self.dateChanged.connect(self._change)
        focus_ring.surround(self, 10)

    def day(self) -> date:
        """Return the day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date, *, least: date | None = None, most: date | None = None) -> None:
        """Show a day, without a signal; none before `least` or after `most` can be chosen."""
        with QSignalBlocker(self):
            if least is not None:
                self.setMinimumDate(_qdate(least))
            if most is not None:
                self.setMaximumDate(_qdate(most))
            self.setDate(_qdate(day))
        self._shown = self.day()

    def _change(self) -> None:
        if self.day() != self._shown:
            self._shown = self.day()
            self.chosen.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.stepUp()
        elif event.key() == Qt.Key.Key_Minus:
            self.stepDown()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change a day that happens to pass under the mouse.
        event.ignore()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
