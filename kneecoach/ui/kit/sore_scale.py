"""How sore it is now, on the session page: eleven large cells, by mouse or by digits."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.ui.kit.comfort_scale import TOGETHER_MS, WORST
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.sizes import Size

CELL = Size(height=64, text=28, icon=0, cap=0, pad=2, gap=0, radius=12)
GAP = 6  # u


class SoreScale(QWidget):
    """Signals: chosen(int), 0 to 10."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.cells = [self._cell(number) for number in range(WORST + 1)]
        self._value: int | None = None
        self._one_typed_at: int | None = None

    def show_value(self, value: int | None) -> None:
        """Fill one cell, or none."""
        self._value = value
        for number, cell in enumerate(self.cells):
            cell.set_kind("main" if number == value else "plain")
            cell.setChecked(number == value)

    def type(self, digit: int, at: int) -> None:
        """Take a digit typed at this ms; 1 and then 0 soon after is 10 (rulings 12)."""
        soon = self._one_typed_at is not None and at - self._one_typed_at < TOGETHER_MS
        self._one_typed_at = at if digit == 1 else None
        self.chosen.emit(WORST if soon and digit == 0 else digit)

    def place(self, box: QRectF, u: float) -> None:
        """Fill this box, each measure in this unit."""
        self.setGeometry(box.toAlignedRect())
        wide = (box.width() - WORST * GAP * u) / (WORST + 1)
        for number, cell in enumerate(self.cells):
            cell.set_scale(u)
            cell.setGeometry(QRectF(number * (wide + GAP * u), 0, wide, CELL.height * u).toRect())

    def _cell(self, number: int) -> KeyButton:
        cell = KeyButton(str(number), size=CELL, parent=self)
        cell.setCheckable(True)  # so that a screen reader tells which one is chosen
        cell.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cell.clicked.connect(lambda: self._click(number))
        return cell

    def _click(self, number: int) -> None:
        self.show_value(self._value)  # Qt has checked the cell; only what is taken is shown as chosen
        self.chosen.emit(number)
