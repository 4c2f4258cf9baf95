"""The settings of one section on a card, or those of them that are looked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.setting_row import SettingRow


class SettingSection(QWidget):
    """A heading and its rows. No signals: the rows have their own."""

    def __init__(self, title: str, rows: Sequence[SettingRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, "card-title")
        self._rows = rows
        self._rules = [rule_line() for _ in rows]
        card = Card(padding=0)
        card.column.setSpacing(0)
        for rule, row in zip(self._rules, rows, strict=True):
            card.column.addWidget(rule)
            card.column.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(card)
        self.search("")

    def search(self, sought: str) -> bool:
        """Show the rows that hold these words, all of them for "", and tell whether there are any."""
        found = [row.says(sought) for row in self._rows]
        for at, shown in enumerate(found):
            self._rows[at].setVisible(shown)
            self._rules[at].setVisible(shown and any(found[:at]))
        return any(found)


def rule_line() -> QFrame:
    """Return a line between two rows."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line
