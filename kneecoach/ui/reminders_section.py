"""Reminders in the settings: whether, when, and whether KneeCoach goes on without its window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.switch import Switch
from kneecoach.ui.named_row import NamedRow
from kneecoach.ui.rows_section import RowsSection
from kneecoach.ui.setting_row import SettingRow
from kneecoach.ui.time_list import TimeList
from kneecoach.words import plan, settings
from kneecoach.words import reminders as words


class RemindersSection(RowsSection):
    """Signals: timed(object), the plan's time of day, or None; begun(bool), whether to start with the computer."""

    timed = Signal(object)
    begun = Signal(bool)

    def __init__(self, rows: Mapping[str, SettingRow], parent: QWidget | None = None) -> None:
        """`rows` are those of the settings "remind" and "tray"."""
        super().__init__(words.REMINDERS, parent)
        self.at = TimeList(plan.AT)
        self.at_login = Switch(words.AT_LOGIN, on=settings.ON, off=settings.OFF)
        self._login = _row(words.AT_LOGIN, words.AT_LOGIN_WHAT, self.at_login)
        self.set_rows([rows["remind"], _row(plan.AT, words.AT_WHAT, self.at), rows["tray"], self._login])
        self.at.chosen.connect(self.timed)
        self.at_login.toggled.connect(self.begun)

    def show_time(self, at: time | None) -> None:
        """Show when the person likes to begin, without a signal."""
        self.at.show_time(at)

    def show_login(self, *, on: bool | None) -> None:
        """Show whether KneeCoach starts with the computer, without a signal; None where nobody knows how."""
        with QSignalBlocker(self.at_login):
            self.at_login.setChecked(bool(on))
        self.use_rows([self._login] if on is None else [])

    def show_note(self, told: str) -> None:
        """Say below what reminders can do on this computer."""
        self.note.setText(told)


def _row(name: str, what: str, control: QWidget) -> NamedRow:
    row = NamedRow(name, what)
    control.setAccessibleDescription(what)
    row.stand_beside(control, _room())
    return row


def _room() -> QWidget:
    """Return as much room as the way back to the usual value takes in the rows of settings."""
    room = KeyButton("", icon="rotate-ccw")
    room.show_words(shown=False)
    policy = room.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    room.setSizePolicy(policy)
    room.setVisible(False)
    return room
