"""How the knees are, on one scale, or on one for each knee."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.core.felt import Knees
from kneecoach.ui.kit.comfort_scale import ComfortScale
from kneecoach.ui.kit.label import Label
from kneecoach.words import pages


class KneeScale(QWidget):
    """A question answered of both knees together or of each. Signals: none of its own."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.both = ComfortScale(name, parent=self)
        self.left = ComfortScale(f"{name}, {pages.LEFT_KNEE}", parent=self)
        self.right = ComfortScale(f"{name}, {pages.RIGHT_KNEE}", parent=self)
        self._names = Label(pages.LEFT_KNEE, "second", parent=self), Label(pages.RIGHT_KNEE, "second", parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.both, 0, 0, 1, 2)
        for row, (label, scale) in enumerate(zip(self._names, (self.left, self.right), strict=True), 1):
            grid.addWidget(label, row, 0)
            grid.addWidget(scale, row, 1)
        grid.setColumnStretch(1, 1)
        self.tell(apart=False)

    def tell(self, *, apart: bool) -> None:
        """Ask about each knee, or about both together."""
        self.setFocusProxy(self.left if apart else self.both)
        self.both.setVisible(not apart)
        for widget in (*self._names, self.left, self.right):
            widget.setVisible(apart)

    def value(self) -> Knees:
        """Return the answer to what is asked."""
        if self.both.isVisibleTo(self):
            return Knees(self.both.value())
        return Knees(left=self.left.value(), right=self.right.value())

    def set_value(self, knees: Knees) -> None:
        """Show an answer given before; one about each knee is shown where each is asked about."""
        self.both.set_value(knees.worst if knees.both is None else knees.both)
        self.left.set_value(knees.left)
        self.right.set_value(knees.right)
