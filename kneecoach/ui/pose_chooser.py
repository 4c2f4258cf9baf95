"""One of several values: side by side where there is room for all of them, else in a drop-down list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from kneecoach.ui.kit.number_box import ValueBox
from kneecoach.ui.kit.segmented import Segmented, Shape

LETTERS = 6  # shown at least in a list


class Chooser(QWidget):
    """Signals: chosen(str), the value, when a person picks one."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        *,
        shape: Shape = "track",
        rows: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """`options` are pairs of a value and its words; side by side they stand in so many rows."""
        super().__init__(parent)
        self.buttons = Segmented(name, options, shape=shape)
        self.buttons.place_in_rows(rows)
        self.list = narrow(ValueBox(name))
        for value, words in options:
            self.list.addItem(words, value)
        self.buttons.chosen.connect(self._choose)
        self.list.activated.connect(lambda at: self._choose(self.list.itemData(at)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.buttons, self.list):
            column.addWidget(widget)
        self.list.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        """Return the chosen value, or "" if none is."""
        return self.buttons.value()

    def set_value(self, value: str) -> None:
        """Show this value as chosen, or none for an unknown one, without a signal."""
        self.buttons.set_value(value)
        self.list.setCurrentIndex(self.list.findData(value))

    def control(self) -> QWidget:
        """Return what takes the keyboard."""
        return self.buttons if self.buttons.isVisibleTo(self) else self.list

    def _choose(self, value: str) -> None:
        self.set_value(value)
        self.chosen.emit(value)

    def _fit(self) -> None:
        fits = self.width() >= self.buttons.minimumSizeHint().width()
        if fits != self.buttons.isVisibleTo(self):
            held = self.control().hasFocus()
            self.buttons.setVisible(fits)
            self.list.setVisible(not fits)
            if held:
                self.control().setFocus()
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.list.minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        # The buttons ask for a new layout when their letters grow, which may be after this was resized.
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LayoutRequest}:
            self._fit()
        return done


def narrow(box: ValueBox) -> ValueBox:
    """Return the list, which from now on asks for no more room than a few letters."""
    box.setMinimumContentsLength(LETTERS)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
