"""How much of a past session was done: all of it as planned, or so many sets of each exercise."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.figure_tile import LIST, FigureTile
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.words import history


class AddLine(Struct, frozen=True):
    """One exercise: its id, name, dose in words, and sets."""

    exercise: str
    name: str
    dose: str
    sets: int


class AddSets(Card):
    """Signals: none of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = (("all", history.AS_PLANNED), ("some", history.SET_BY_SET))
        self.how = Segmented(history.DONE, options, shape="chips")
        self.how.chosen.connect(self._show_list)
        self._lines: Sequence[AddLine] = ()
        self.boxes: list[NumberBox] = []
        self._list: QWidget = QWidget()
        self.column.addWidget(Label(history.DONE, "card-title"))
        self.column.addWidget(self.how)
        self.column.addWidget(self._list)
        self.column.addStretch(1)
        self.setFocusProxy(self.how)

    def show_lines(self, lines: Sequence[AddLine]) -> None:
        """Ask about these exercises, each with all its sets at first."""
        if lines == self._lines:
            return
        self._lines = lines
        self.how.set_value("all")
        old, self._list, self.boxes = self._list, QWidget(), []
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            self._add_line(grid, row, line)
        self.column.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        self._list.hide()
        self._order()

    def done(self) -> tuple[int, ...]:
        """Return how many sets of each exercise were done."""
        if self.how.value() == "all":
            return tuple(line.sets for line in self._lines)
        return tuple(box.value() for box in self.boxes)

    def _show_list(self, how: str) -> None:
        self._list.setVisible(how == "some")

    def _add_line(self, grid: QGridLayout, row: int, line: AddLine) -> None:
        box = NumberBox(history.sets_done(line.name), 0, line.sets)
        box.setAccessibleDescription(history.sets_of(line.sets))
        box.setValue(line.sets)
        self.boxes.append(box)
        grid.addWidget(FigureTile(line.exercise, LIST), 2 * row, 0, 2, 1)
        grid.addWidget(Label(line.name, "row", wrap=True), 2 * row, 1, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(Label(line.dose, "second", wrap=True), 2 * row + 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(box, 2 * row, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(history.sets_of(line.sets), "second"), 2 * row, 3, 2, 1, Qt.AlignmentFlag.AlignVCenter)

    def _order(self) -> None:
        """Let Tab come to the boxes after the choice above them: new widgets come last otherwise."""
        before: QWidget = self.how
        for box in self.boxes:
            self.setTabOrder(before, box)
            before = box
