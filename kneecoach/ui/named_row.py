"""A row of the settings: a name and what it means, with its controls beside them or below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label

BESIDE = 700  # px of the row at 100 % text; with less the name stands above the controls


class NamedRow(QWidget):
    """No signals of its own. What is derived from it puts its controls in with `stand_beside`."""

    def __init__(self, name: str, what: str, *, beside: int = BESIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._what, self._from = name, what, beside
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Label(name, "row", wrap=True))
        if what:
            said.addWidget(Label(what, "second", wrap=True))
        self._controls = QHBoxLayout()
        self._controls.setSpacing(12)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(20, 8, 12, 8)
        self._whole.setSpacing(12)
        self._whole.addLayout(said, 1)
        self._whole.addLayout(self._controls)

    def says(self, sought: str) -> bool:
        """Tell whether name or explanation holds every one of these words, or part of a word."""
        return holds(f"{self._name} {self._what}", sought)

    def stand_beside(self, *controls: QWidget) -> None:
        """Put these at the end of the row, in this order."""
        for control in controls:
            self._controls.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def _arrange(self) -> None:
        beside = self.width() >= self._from * theme.text_scale()
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._whole.setAlignment(self._controls, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)


def holds(text: str, sought: str) -> bool:
    """Tell whether a text holds every word sought, whole or in part, in any order and case."""
    return all(word in text.casefold() for word in sought.casefold().split())
