"""What sections of the settings share that are made of rows of their own: a heading, a card, and the search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.named_row import NamedRow, holds
from kneecoach.ui.setting_section import rule_line


class RowsSection(QWidget):
    """A heading, a note and rows, of which some may be out of use. No signals of its own."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, "card-title")
        self.note = Label("", "second", wrap=True)
        self._rows: list[NamedRow] = []
        self._rules: list[QWidget] = []
        self._out: set[NamedRow] = set()
        self._sought = ""
        self._card = Card(padding=0)
        self._card.column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.title, self._card, self.note):
            column.addWidget(part)

    def search(self, sought: str) -> bool:
        """Show the rows that hold these words, all if the heading does, and tell whether there are any."""
        self._sought = sought
        every, shown = holds(self.title.text(), sought), False
        for row, rule in zip(self._rows, self._rules, strict=True):
            found = row not in self._out and (every or row.says(sought))
            row.setVisible(found)
            rule.setVisible(found and shown)
            shown = shown or found
        return shown

    def set_rows(self, rows: Sequence[NamedRow]) -> None:
        """Put these rows into the card; rows that were there and are not any more are deleted."""
        for old in (*self._rules, *self._rows):
            self._card.column.removeWidget(old)
            if old not in rows:
                old.hide()
                old.deleteLater()
        self._rows, self._rules = list(rows), [rule_line() for _ in rows]
        for row, rule in zip(self._rows, self._rules, strict=True):
            self._card.column.addWidget(rule)
            self._card.column.addWidget(row)
        self.search(self._sought)

    def use_rows(self, out: Sequence[NamedRow]) -> None:
        """Show every row but these, which are out of use."""
        self._out = set(out)
        self.search(self._sought)
