"""The settings: one row for each, built from core.settings.SETTINGS and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from kneecoach.core.settings import SETTINGS, Setting, Value
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.page import READABLE, Page
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.setting_row import SettingRow
from kneecoach.words import pages


class SettingsPage(Page):
    """Signals: changed(str, object), a setting's key and its new value."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.SETTINGS, parent)
        self.rows = {setting.key: self._row(setting) for setting in SETTINGS}
        self._scroll = Scroll(self, widest=READABLE)
        for section, settings in groupby(SETTINGS, key=lambda setting: setting.section):
            self._scroll.column.addWidget(Label(pages.SETTING_SECTIONS[section], "card-title"))
            self._scroll.column.addWidget(_card([self.rows[setting.key] for setting in settings]))
        self._show_where_kept()
        self._scroll.column.addStretch(1)
        self.column.addWidget(self._scroll, 1)
        self.lead_to(self.rows[SETTINGS[0].key].control)

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Show these values, without a signal."""
        for key, row in self.rows.items():
            row.show_value(values[key])

    def show_home(self, path: str) -> None:
        """Say in which folder everything is kept."""
        self.home.setText(path)
        self.home.setCursorPosition(0)

    def _row(self, setting: Setting) -> SettingRow:
        row = SettingRow(setting)
        row.changed.connect(lambda value: self.changed.emit(setting.key, value))
        return row

    def _show_where_kept(self) -> None:
        self.home = QLineEdit()
        self.home.setReadOnly(True)
        self.home.setAccessibleName(pages.KEPT_IN)
        focus_ring.surround(self.home, 10)
        self._scroll.column.addSpacing(8)
        self._scroll.column.addWidget(Label(pages.KEPT_IN, "second", wrap=True))
        self._scroll.column.addWidget(self.home)


def _card(rows: list[SettingRow]) -> Card:
    card = Card(padding=0)
    card.column.setSpacing(0)
    for at, row in enumerate(rows):
        if at:
            rule = QFrame()
            rule.setProperty("role", "rule")
            card.column.addWidget(rule)
        card.column.addWidget(row, 0, Qt.AlignmentFlag(0))
    return card
