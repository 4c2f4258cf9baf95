"""A column of large buttons over the text of the session page, each with its key."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.sizes import SHEET, SHEET_MAIN, Size
from kneecoach.words import reader

GAP = 12  # u, between buttons


class Row(Struct, frozen=True):
    """One button: what it is called, what it says, its icon and its key."""

    name: str
    words: str
    icon: str
    key: str
    size: Size = SHEET


class Sheet(QWidget):
    """Signals: chosen(str), the name of a row."""

    chosen = Signal(str)

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, KeyButton] = {}
        self.rows: Sequence[Row] = ()
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these buttons, the first one filled."""
        self.rows = rows
        for old in self.buttons.values():
            old.hide()
            old.deleteLater()
        self.buttons = {row.name: self._button(row) for row in rows}
        self.set_main(rows[0].name if rows else "")

    def set_main(self, name: str) -> None:
        """Fill the button of this name alone."""
        for own, button in self.buttons.items():
            button.set_kind("main" if own == name else "plain")

    def place(self, box: QRectF, u: float) -> None:
        """Stand at the top of this box, each measure in this unit."""
        self.setGeometry(box.toAlignedRect())
        y = 0.0
        for button in self.buttons.values():
            button.set_scale(u)
            tall = button.sizeHint().height()
            button.setGeometry(QRectF(0, y, box.width(), tall).toRect())
            y += tall + GAP * u

    def _button(self, row: Row) -> KeyButton:
        button = KeyButton(row.words, icon=row.icon, key=row.key, size=row.size, parent=self)
        # Space must always pause or go on, whatever was clicked last (rulings 12).
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleDescription(reader.key(row.key))
        button.clicked.connect(lambda: self.chosen.emit(row.name))
        button.setVisible(True)
        return button


def main(name: str, words: str, icon: str, key: str) -> Row:
    """Return the row of a button that is larger than the others."""
    return Row(name, words, icon, key, SHEET_MAIN)
