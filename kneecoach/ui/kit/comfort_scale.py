"""How the knees are, 0 comfortable to 10 as sore as can be; an answer is never required."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit.choices import Choices

WORST = 10
TOGETHER_MS = 700  # 1 and then 0 within this time is 10 (rulings.md 12)
CELL, GAP = 28, 4  # px, the narrowest cell


class ComfortScale(Choices):
    """Eleven cells. Signals: chosen(int or None), when a person chooses or takes the answer back."""

    chosen = Signal(object)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, [str(number) for number in range(WORST + 1)], radius=10, parent=parent)
        self.setProperty("role", "comfort")
        self.grid.setSpacing(GAP)
        # The layout must not hold the widget as wide as eleven cells, or it could never fold.
        self.grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._one_typed_at: int | None = None
        self._clock = QElapsedTimer()  # a screen reader hands on keys without their times
        self._clock.start()
        self._rows = 1
        for button in self.buttons:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(CELL)
        self.picked.connect(lambda at: self.chosen.emit(self.value()))

    def value(self) -> int | None:
        """Return the answer, or None if there is none."""
        return None if self.choice() < 0 else self.choice()

    def set_value(self, value: int | None) -> None:
        """Show an answer given before, without a signal."""
        self.show_choice(-1 if value is None else value)

    def type_digit(self, digit: int, at: int) -> None:
        """Take a typed digit; `at` is when, in ms of any steady clock: 1, then 0 soon after, is 10."""
        soon = self._one_typed_at is not None and at - self._one_typed_at <= TOGETHER_MS
        self._one_typed_at = at if digit == 1 else None
        self.pick(WORST if digit == 0 and soon else digit)

    def press(self, at: int) -> None:
        """Take a click; one on the chosen cell takes the answer back."""
        self.pick(-1 if at == self.choice() else at)

    def _fold(self) -> None:
        room = self.width() - GAP * WORST
        rows = 1 if room >= (WORST + 1) * max(theme.px(22), CELL) else 2
        if rows != self._rows:
            self._rows = rows
            self.place_in_rows(rows)
            self.grid.activate()
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(6 * CELL + 5 * GAP, self.grid.minimumSize().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() and len(event.text()) == 1:
            self.type_digit(int(event.text()), self._clock.elapsed())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.pick(-1)
        else:
            self._one_typed_at = None
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fold()
        super().changeEvent(event)
