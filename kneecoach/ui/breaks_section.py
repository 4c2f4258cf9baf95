"""Breaks in the settings: one is begun or planned here, ended, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneecoach.core.plan import Cause, Pause
from kneecoach.ui.kit.date_box import DateBox
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.switch import Switch
from kneecoach.ui.named_row import NamedRow
from kneecoach.ui.rows_section import RowsSection
from kneecoach.words import plan as words

#: So many breaks are listed, the latest first.
LISTED = 6


class BreaksSection(RowsSection):
    """Signals: added(object), a Pause; ended(), the person is back; removed(object), a Pause that never was."""

    added = Signal(object)
    ended = Signal()
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.BREAKS, parent)
        self.cause = Segmented(words.WHY, [(cause.value, name) for cause, name in words.CAUSES.items()])
        self.cause.set_value(Cause.AWAY.value)
        self.first, self.last = DateBox(words.FROM), DateBox(words.UNTIL)
        self.has_end = Switch(words.END_KNOWN, on=words.KNOWN, off=words.NOT_YET)
        self.add = KeyButton(words.ADD_PAUSE, icon="plus")
        self._new = [
            _row(words.WHY, words.PAUSE_WHAT, self.cause),
            _row(words.FROM, words.FROM_WHAT, self.first),
            _row(words.UNTIL, words.UNTIL_WHAT, self.has_end, self.last),
            _row("", "", self.add),
        ]
        self.buttons: list[KeyButton] = []
        self.first.chosen.connect(lambda day: self.last.show_day(max(self.last.day(), day), least=day))
        self.has_end.toggled.connect(self.last.setVisible)
        self.last.setVisible(False)
        self.add.clicked.connect(lambda: self.added.emit(self._pause()))
        self.set_rows(self._new)

    def show_breaks(self, pauses: Sequence[Pause], today: date) -> None:
        """Show these breaks, the latest first, and a new one from today on."""
        had_focus = any(button.hasFocus() for button in self.buttons)
        self.buttons = []
        listed = [self._listed(pause, today) for pause in reversed(pauses[-LISTED:])]
        self.set_rows([*listed, *self._new])
        self.first.show_day(today)
        self.last.show_day(max(self.last.day(), today), least=today)
        if had_focus:
            self.add.setFocus()

    def _listed(self, pause: Pause, today: date) -> NamedRow:
        row, line = NamedRow(words.pause_line(pause), ""), words.pause_line(pause)
        back, remove = KeyButton(words.END_PAUSE, icon="check"), KeyButton(words.REMOVE_PAUSE, icon="trash-2")
        back.clicked.connect(self.ended)
        remove.clicked.connect(lambda: self.removed.emit(pause))
        remove.show_words(shown=False)
        shown = (back, remove) if pause.holds(today) else (remove,)
        for button in shown:
            button.setAccessibleDescription(line)
        row.stand_beside(*shown)
        self.buttons += shown
        return row

    def _pause(self) -> Pause:
        return Pause(self.first.day(), self.last.day() if self.has_end.isChecked() else None, Cause(self.cause.value()))


def _row(name: str, what: str, *controls: QWidget) -> NamedRow:
    row = NamedRow(name, what)
    row.stand_beside(*controls)
    return row
