"""How the knees were the next morning, compared with the usual: of both together, or of each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.core.felt import Knees, Morning
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.words import history, pages


class MorningScale(QWidget):
    """A question that may stay unsaid. Signals: picked(int), when a person chooses or takes the answer back."""

    picked = Signal(int)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.both = self._choice(name)
        self.left = self._choice(f"{name}, {pages.LEFT_KNEE}")
        self.right = self._choice(f"{name}, {pages.RIGHT_KNEE}")
        self._names = Label(pages.LEFT_KNEE, "second", parent=self), Label(pages.RIGHT_KNEE, "second", parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.both, 0, 0, 1, 2)
        for row, (label, choice) in enumerate(zip(self._names, (self.left, self.right), strict=True), 1):
            grid.addWidget(label, row, 0)
            grid.addWidget(choice, row, 1)
        grid.setColumnStretch(1, 1)
        self.tell(apart=False)

    def tell(self, *, apart: bool) -> None:
        """Ask about each knee, or about both together."""
        self.setFocusProxy(self.left if apart else self.both)
        self.both.setVisible(not apart)
        for widget in (*self._names, self.left, self.right):
            widget.setVisible(apart)

    def value(self) -> Knees:
        """Return the answer to what is asked, each a Morning."""
        if self.both.isVisibleTo(self):
            return Knees(_number(self.both))
        return Knees(left=_number(self.left), right=_number(self.right))

    def set_value(self, knees: Knees) -> None:
        """Show an answer given before, without a signal."""
        for choice, number in ((self.both, knees.both), (self.left, knees.left), (self.right, knees.right)):
            choice.set_value("" if number is None else str(number))

    def _choice(self, name: str) -> Segmented:
        options = [(str(morning.value), said) for morning, said in history.MORNINGS.items()]
        choice = Segmented(name, options, shape="chips", optional=True, parent=self)
        choice.picked.connect(self.picked)
        return choice


def _number(choice: Segmented) -> int | None:
    return Morning(int(choice.value())).value if choice.value() else None
