"""One exercise of today: its tick, dose and time, its alternatives, and what stands against it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kneecoach.ui.kit.figure_tile import LIST, FigureTile
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.sizes import LINK
from kneecoach.ui.kit.tick import Tick
from kneecoach.ui.today_view import TodayRow
from kneecoach.words import own, pages

LONGEST_BESIDE = 18  # letters of a name that stands beside another
MARK_AT, CHOICE_AT, OFFERS_AT = 3, 4, 5  # rows of the grid, below name and dose


class TodayLine(QWidget):
    """Signals: included(str place, bool), exchanged(str place, str id), opened(str id)."""

    included = Signal(str, bool)
    exchanged = Signal(str, str)
    opened = Signal(str)

    def __init__(self, row: TodayRow, *, first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = row
        self.tick = Tick(row.name, parent=self)
        self.name = KeyButton(row.name, "quiet", size=LINK, parent=self)
        self._tile = FigureTile(row.exercise, LIST, self)
        self._dose = Label("", "second", wrap=True, parent=self)
        self._minutes = Label("", "second", parent=self)
        self.mark = Label("", "second", wrap=True, parent=self)
        self._choice: Segmented | None = None
        self.offers: list[KeyButton] = []
        self._grid, self._offers = QGridLayout(self), QVBoxLayout()
        self._lay_out(first=first)
        self.tick.clicked.connect(lambda on: self.included.emit(self._shown.place, on))
        self.name.clicked.connect(lambda: self.opened.emit(self._shown.exercise))

    def show_row(self, row: TodayRow) -> None:
        """Show this exercise in this place; the keyboard stays in the row if it is there."""
        before, self._shown = self._shown, row
        self.tick.setChecked(row.included)
        self.tick.setAccessibleName(row.name)
        self.tick.setAccessibleDescription(row.mark)
        self.name.set_words(row.name)
        self._tile.show_exercise(row.exercise)
        self._dose.setText(row.dose if row.included else pages.LEFT_OUT)
        self._minutes.setText(row.minutes if row.included else "")
        self.mark.setText(row.mark)
        self.mark.setVisible(bool(row.mark))
        inside = [button for button in (self._choice, *self.offers) if button is not None and button.hasFocus()]
        if self._choice is None or before.alternatives != row.alternatives:
            self._show_alternatives(row)
        if self._choice is not None:
            self._choice.set_value(row.exercise)
        self._show_offers(row)
        if inside and inside[0] not in (self._choice, *self.offers):
            target = self._choice if self._choice is not None and before.exercise != row.exercise else self.tick
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, *, first: bool) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)  # room for the focus ring of the name
        grid.setColumnStretch(2, 1)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        rule.setVisible(not first)
        grid.addWidget(rule, 0, 0, 1, 4)
        grid.addWidget(self.tick, 1, 0, 2, 1)
        grid.addWidget(self._tile, 1, 1, 2, 1)
        grid.addWidget(self.name, 1, 2, 1, 2, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._minutes, 2, 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._dose, 2, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.mark, MARK_AT, 1, 1, 3)
        self._offers.setSpacing(4)
        grid.addLayout(self._offers, OFFERS_AT, 1, 1, 3)

    def _show_alternatives(self, row: TodayRow) -> None:
        if self._choice is not None:
            _remove(self._choice)
            self._choice = None
        if not row.alternatives:
            return
        self._choice = Segmented(pages.OR, row.alternatives, shape="chips", parent=self)
        if len(row.alternatives) > 2 or max(len(name) for _, name in row.alternatives) > LONGEST_BESIDE:
            self._choice.place_in_rows(len(row.alternatives))
        self._choice.chosen.connect(lambda value: self.exchanged.emit(self._shown.place, value))
        self._grid.addWidget(self._choice, CHOICE_AT, 1, 1, 3)
        self._choice.show()

    def _show_offers(self, row: TodayRow) -> None:
        """Offer what could take its place; where there is nothing, to leave it out."""
        wanted = [own.instead(name) for _, name in row.swaps]
        if row.mark and row.included and not wanted:
            wanted = [own.LEAVE_OUT]
        if wanted == [offer.words() for offer in self.offers]:
            return
        for old in self.offers:
            _remove(old)
        self.offers = [self._offer(at, words) for at, words in enumerate(wanted)]

    def _offer(self, at: int, words: str) -> KeyButton:
        button = KeyButton(words, "quiet", icon="repeat" if self._shown.swaps else "", size=LINK, parent=self)
        button.setAccessibleDescription(self._shown.name)
        button.clicked.connect(lambda: self._take(at))
        self._offers.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()
        return button

    def _take(self, at: int) -> None:
        if self._shown.swaps:
            self.exchanged.emit(self._shown.place, self._shown.swaps[at][0])
        else:
            self.included.emit(self._shown.exercise, False)  # noqa: FBT003  # a signal takes no keyword


def _remove(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
