"""A drop-down list of what this computer has, such as its voices; what is chosen but not here stays chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from kneecoach.ui.kit.number_box import ValueBox

LETTERS = 16  # shown at least; a longer name is cut short, and whole in the tooltip and the open list


class NamedBox(ValueBox):
    """Signals: chosen(str), the value, when a person picks one."""

    chosen = Signal(str)

    def __init__(self, name: str, usual: str, missing: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`usual` are the words for the value "", `missing` says that a value is not here."""
        super().__init__(name, parent)
        self._value, self._usual, self._missing = "", usual, missing
        self._options: Sequence[tuple[str, str]] = ()
        self.setMinimumContentsLength(LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(self._choose)
        self._fill()

    def value(self) -> str:
        """Return the chosen value, "" for the usual one."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show this value as chosen, without a signal; one that is no option is shown as not here."""
        self._value = value
        self._fill()

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these besides the usual one, pairs of a value and its words, without a signal."""
        self._options = tuple(option for option in options if option[0])
        self._fill()

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 40)
        super().showPopup()

    def _fill(self) -> None:
        offered = {"": self._usual, **dict(self._options)}
        offered.setdefault(self._value, self._missing(self._value))
        with QSignalBlocker(self):
            self.clear()
            for value, words in offered.items():
                self.addItem(words, value)
            self.setCurrentIndex(self.findData(self._value))
        self.setToolTip(self.currentText())

    def _choose(self, at: int) -> None:
        self._value = self.itemData(at)
        self._fill()
        self.chosen.emit(self._value)
