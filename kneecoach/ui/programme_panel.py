"""One programme: how often, how long, its exercises, and the button that chooses it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneecoach.ui.kit.card import PADDING, Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.page import row_beside_scroll
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.ui.kit.scroll import LEFT, Scroll
from kneecoach.ui.kit.sizes import SAVE
from kneecoach.ui.programme_actions import ProgrammeActions
from kneecoach.words import pages


class ExerciseLine(Struct, frozen=True):
    """One exercise of a programme, in words. `mark` says what stands against it, and may be empty."""

    id: str
    name: str
    dose: str
    minutes: str
    position: str
    mark: str = ""


class ProgrammeCard(Struct, frozen=True):
    """One programme, in words. `short_minutes` and `honest` may be empty."""

    id: str
    name: str
    line: str
    cadence: str
    order: str
    minutes: str
    short_minutes: str
    honest: str
    exercises: tuple[ExerciseLine, ...]
    is_own: bool = False
    is_changed: bool = False


class ProgrammePanel(Card):
    """The button `choose` stays in view while the rest scrolls. Signals: opened(str), an exercise's id."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(PADDING - LEFT, PADDING - 6, 0, PADDING)
        self._ids: tuple[str, ...] = ()
        self._shown = ""
        self._scroll = Scroll(self, on_card=True)
        self._scroll.column.setSpacing(6)
        self._name, self._line = Label("", "number", wrap=True), Label("", "body", wrap=True)
        self._rhythm, self._times = Label("", "second", wrap=True), Label("", "second", wrap=True)
        self._honest = Notice("")
        self._count = Label("", "card-title")
        self.exercises = RowList(pages.exercises(0))
        self.exercises.pressed.connect(self._open)
        self.exercises.entered.connect(self._open)
        self.choose = KeyButton(pages.CHOOSE, "main", key="Enter", size=SAVE)
        self.acts = ProgrammeActions()
        self._fill()

    def show_programme(self, card: ProgrammeCard, *, chosen: bool) -> None:
        """Show this programme."""
        self._name.setText(card.name)
        self._line.setText(card.line)
        self._rhythm.setText(pages.rhythm(card.cadence, card.order))
        self._times.setText(pages.times(card.minutes, card.short_minutes))
        self._honest.show_sentence(card.honest)
        self._honest.setVisible(bool(card.honest))
        self._count.setText(pages.exercises(len(card.exercises)))
        self.exercises.setAccessibleName(f"{card.name}, {pages.exercises(len(card.exercises))}")
        self.choose.set_words(pages.CHOSEN if chosen else pages.CHOOSE)
        self.choose.set_icon("check" if chosen else "")
        self.choose.set_key("" if chosen else "Enter")
        self.choose.setEnabled(not chosen)
        self.acts.show_possible(is_own=card.is_own, is_changed=card.is_changed)
        self._show_exercises(card)

    def _fill(self) -> None:
        parts = (self._name, self._line, self._rhythm, self._times, self._honest, self._count)
        for part in parts:
            self._scroll.column.addWidget(part)
        self._scroll.column.insertSpacing(4, 6)
        self._scroll.column.insertSpacing(6, 10)
        self._scroll.column.addWidget(self.exercises)
        self._scroll.column.addStretch(1)
        self.column.addWidget(self._scroll, 1)
        for widget in (self.acts, self.choose):
            foot = row_beside_scroll()
            foot.addWidget(widget)
            self.column.addLayout(foot)

    def _show_exercises(self, card: ProgrammeCard) -> None:
        at = self.exercises.current() if card.id == self._shown else 0
        if card.id != self._shown:
            self._scroll.verticalScrollBar().setValue(0)
        self._shown, self._ids = card.id, tuple(line.id for line in card.exercises)
        self.exercises.show_rows([_row(line) for line in card.exercises], at)

    def _open(self, at: int) -> None:
        self.opened.emit(self._ids[at])


def _row(line: ExerciseLine) -> Row:
    return Row(line.name, (line.dose, line.position, line.mark), line.minutes, icon="chevron-right", exercise=line.id)
