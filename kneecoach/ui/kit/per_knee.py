"""A question about both knees together, or about each."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.core.felt import Knees
from kneecoach.ui.kit.label import Label
from kneecoach.words import pages

W = TypeVar("W", bound=QWidget)


class PerKnee(QWidget, Generic[W]):
    """Three widgets of one kind, of which one or two are shown. A subclass makes, reads and fills one."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.both = self.made(name)
        self.left = self.made(f"{name}, {pages.LEFT_KNEE}")
        self.right = self.made(f"{name}, {pages.RIGHT_KNEE}")
        self._names = Label(pages.LEFT_KNEE, "second", parent=self), Label(pages.RIGHT_KNEE, "second", parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.both, 0, 0, 1, 2)
        for row, (label, widget) in enumerate(zip(self._names, (self.left, self.right), strict=True), 1):
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        grid.setColumnStretch(1, 1)
        self.tell(apart=False)

    def made(self, name: str) -> W:
        """Return one of the widgets, with this accessible name."""
        raise NotImplementedError

    def read(self, widget: W) -> int | None:
        """Return what one of them says."""
        raise NotImplementedError

    def fill(self, widget: W, number: int | None) -> None:
        """Let one of them say this, without a signal."""
        raise NotImplementedError

    def tell(self, *, apart: bool) -> None:
        """Ask about each knee, or about both together."""
        self.setFocusProxy(self.left if apart else self.both)
        self.both.setVisible(not apart)
        for widget in (*self._names, self.left, self.right):
            widget.setVisible(apart)

    def value(self) -> Knees:
        """Return the answer to what is asked."""
        if self.both.isVisibleTo(self):
            return Knees(self.read(self.both))
        return Knees(left=self.read(self.left), right=self.read(self.right))

    def set_value(self, knees: Knees) -> None:
        """Show an answer given before, without a signal; of each knee's the higher where both are asked about."""
        self.fill(self.both, knees.worst if knees.both is None else knees.both)
        self.fill(self.left, knees.left)
        self.fill(self.right, knees.right)
