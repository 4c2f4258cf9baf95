"""A few numbers in a row, each with what it counts below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label

LEAST = 190  # px, of a number with its words


class SumsLine(QWidget):
    """As many in a row as there is room for. Signals: none."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = [_Cell() for _ in range(number)]
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)

    def show_sums(self, sums: Sequence[tuple[str, str]]) -> None:
        """Show these numbers, each with its words."""
        for cell, (number, words) in zip(self.cells, sums, strict=True):
            cell.show_sum(number, words)

    def arrange(self, width: int) -> None:
        """Lay them out for this width in px."""
        across = next(n for n in (4, 2, 1) if n == 1 or width >= n * theme.px(LEAST))
        if across == self._across:
            return
        self._across = across
        for at, cell in enumerate(self.cells):
            self._grid.addWidget(cell, at // across, at % across)
            cell.show_line(shown=at % across > 0)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < across))


class _Cell(QFrame):
    """One number. A line on its left parts it from the one before."""

    def __init__(self) -> None:
        super().__init__()
        self.number, self.words = Label("", "number"), Label("", "second", wrap=True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)

    def show_sum(self, number: str, words: str) -> None:
        self.number.setText(number)
        self.words.setText(words)
        self.setAccessibleName(f"{number} {words}")

    def show_line(self, *, shown: bool) -> None:
        self.setProperty("role", "parted" if shown else "")
        self._column.setContentsMargins(18 if shown else 0, 0, 0, 0)
        self.style().unpolish(self)
        self.style().polish(self)
