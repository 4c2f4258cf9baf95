"""The programmes: a list, and what the one looked at consists of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.page import Page
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.ui.kit.scroll import EDGE, LEFT, RIGHT, Scroll, show_whole
from kneecoach.ui.programme_panel import ExerciseLine, ProgrammeCard, ProgrammePanel
from kneecoach.ui.theme import px
from kneecoach.words import pages
from kneecoach.words import programmes as words

__all__ = ["ExerciseLine", "ProgrammeCard", "ProgrammePage"]

#: The list is this wide, in px, where the page has at least so much room; with less, list and panel take turns.
WIDTHS = ((1300, 480), (960, 400), (800, 320))


class ProgrammePage(Page):
    """The list of programmes.

    Signals: chosen(str), a programme's id; opened(str, str), the ids of a programme and of its exercise;
    change_wanted(str), a programme's id; acted(str, str), a key of programme_actions and the id; new_wanted();
    import_wanted(); undo_wanted().
    """

    chosen = Signal(str)
    opened = Signal(str, str)
    change_wanted = Signal(str)
    acted = Signal(str, str)
    new_wanted = Signal()
    import_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.CHOOSE_TITLE, parent)
        self._cards: Sequence[ProgrammeCard] = ()
        self._chosen, self._on_panel = "", False
        self._faults: list[QWidget] = []
        self.back = KeyButton(pages.BACK, icon="arrow-left", key="Esc")
        self.back.clicked.connect(lambda: self._turn(panel=False))
        self.new = KeyButton(words.NEW, icon="plus", key="Ctrl N")
        self.take_in = KeyButton(words.IMPORT, icon="upload")
        for button in (self.back, self.new, self.take_in):
            self.head.addWidget(button)
        self.undone = Notice("")
        self.undone.hide()
        self.column.addWidget(self.undone)
        self.list = RowList(pages.CHOOSE_TITLE, gap=10)
        self._list = Scroll(self)
        self._list.column.addWidget(self.list)
        self._list.column.addStretch(1)
        self.panel = ProgrammePanel(self)
        self._both = QHBoxLayout()
        self._both.setContentsMargins(0, 0, RIGHT, 0)
        self._both.setSpacing(0)
        self._both.addWidget(self._list)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.panel)
        self._both.addLayout(self._beside)
        self.column.addLayout(self._both, 1)
        self._connect()
        self.arrange()

    def show_programmes(self, cards: Sequence[ProgrammeCard], chosen: str, faults: Sequence[str]) -> None:
        """Show every programme, with the details of the one looked at last, at first of the chosen one."""
        looked_at = self._card().id if self._cards else chosen
        self._cards, self._chosen = tuple(cards), chosen
        ids = [card.id for card in cards]
        wanted = looked_at if looked_at in ids else chosen
        self.list.show_rows([_row(card) for card in cards], ids.index(wanted) if wanted in ids else 0)
        self._show_faults(faults)
        self._look()
        QTimer.singleShot(0, self, self._show_row)  # once it has its place

    def show_undo(self, sentence: str) -> None:
        """Say what was just done and offer to undo it; nothing of the kind for ""."""
        self.undone.show_sentence(sentence, words.UNDO)
        self.undone.setVisible(bool(sentence))

    def look_at(self, programme: str) -> None:
        """Select this programme in the list, with the keyboard on it."""
        ids = [card.id for card in self._cards]
        if programme in ids:
            self.list.select(ids.index(programme))
            self.list.rows[self.list.current()].setFocus()
            self._look()

    def _connect(self) -> None:
        self.list.moved.connect(self._moved)
        self.list.pressed.connect(lambda _at: self._turn(panel=True))
        self.list.entered.connect(lambda _at: self._enter())
        self.panel.choose.clicked.connect(self._choose)
        self.panel.opened.connect(self._open)
        self.panel.acts.change_wanted.connect(self._change)
        self.panel.acts.acted.connect(lambda key: self.acted.emit(key, self._card().id))
        self.new.clicked.connect(self.new_wanted)
        self.take_in.clicked.connect(self.import_wanted)
        self.undone.acted.connect(self.undo_wanted)
        QShortcut(QKeySequence("F2"), self, self._change)
        QShortcut(QKeySequence("Ctrl+N"), self, self.new_wanted.emit)
        self.lead_to(self.list)

    def _card(self) -> ProgrammeCard:
        return self._cards[self.list.current()]

    def _look(self) -> None:
        """Show the details of the programme that the list is at."""
        for card, row in zip(self._cards, self.list.rows, strict=True):
            row.show_selected(on=card is self._card())
            is_chosen = card.id == self._chosen
            row.show_end(pages.CHOSEN if is_chosen else "", "check" if is_chosen else "")
        if self._cards:
            self.panel.show_programme(self._card(), chosen=self._card().id == self._chosen)

    def _moved(self) -> None:
        self.lead_to(self.list)
        self._look()

    def _show_row(self) -> None:
        if self._cards:
            show_whole(self.list.rows[self.list.current()])

    def _enter(self) -> None:
        if self._one_at_a_time():
            self._turn(panel=True)
        else:
            self._choose()

    def _choose(self) -> None:
        if self._card().id == self._chosen:
            return
        self._chosen = self._card().id
        if self.panel.choose.hasFocus() and self.list.isVisible():
            self.list.setFocus()  # the button has done its work and lets go of the keyboard
        self._look()
        self.chosen.emit(self._chosen)

    def _change(self) -> None:
        if self._cards:
            self.change_wanted.emit(self._card().id)

    def _open(self, exercise: str) -> None:
        self.lead_to(self.panel.exercises)  # where to go on after the exercise's page
        self.opened.emit(self._card().id, exercise)

    def _show_faults(self, faults: Sequence[str]) -> None:
        for old in self._faults:
            old.hide()
            old.deleteLater()
        self._faults = [Label(pages.NOT_READ, "card-title", wrap=True)] if faults else []
        self._faults += [Notice(sentence, "problem") for sentence in faults]
        for at, widget in enumerate(self._faults):
            self._list.column.insertWidget(1 + at, widget)

    def _one_at_a_time(self) -> bool:
        return not self.roomy(WIDTHS[-1][0])

    def _turn(self, *, panel: bool) -> None:
        """Where there is room for one only, show the list or the panel."""
        self._on_panel = panel
        self.arrange()
        if self._one_at_a_time():
            (self.panel.choose if panel and self.panel.choose.isEnabled() else self._other(panel=panel)).setFocus()

    def _other(self, *, panel: bool) -> QWidget:
        return self.panel.exercises if panel else self.list

    def arrange(self) -> None:
        single = self._one_at_a_time()
        self._list.setVisible(not (single and self._on_panel))
        self.panel.setVisible(not single or self._on_panel)
        for place, shown in enumerate((single, not self.panel.isHidden())):
            self._both.setStretch(place, int(shown))
        self.back.setVisible(single and self._on_panel)
        # As high as the first row of the list; alone, it begins where the title does.
        self._beside.setContentsMargins(LEFT if single else 0, EDGE, 0, 0)
        width = next((wide for room, wide in WIDTHS if self.roomy(room)), 0)
        self._list.setMinimumWidth(px(width) + LEFT + RIGHT if width else 0)
        self._list.setMaximumWidth(px(width) + LEFT + RIGHT if width else 16_777_215)  # Qt's own "no limit"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self._turn(panel=False)
        else:
            super().keyPressEvent(event)


def _row(card: ProgrammeCard) -> Row:
    whose = words.YOURS if card.is_own else words.CHANGED if card.is_changed else ""
    return Row(card.name, (card.line, f"{card.minutes}. {card.cadence}", whose), framed=True)
