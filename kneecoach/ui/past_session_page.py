"""One session of the past: every set as planned and as done, and what the person said of it; all can be corrected."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.core.ledger import SetRow
from kneecoach.ui import theme
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.page import Page
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.past_answers import AnswersCard, PastAnswers
from kneecoach.ui.session_table import SessionTable
from kneecoach.words import history, pages

TWO_COLUMNS, ANSWERS, NAMED = 860, 376, 520  # px at 100 % text; with less than NAMED, buttons show no words


class PastSession(Struct, frozen=True):
    """One session: its day, what it was in words, its sets and what it had counted `first`, the answers.

    `names` are those of the exercises by id; `apart` asks about each knee. One that is still open cannot be deleted.
    """

    id: int
    title: str
    told: str
    rows: tuple[SetRow, ...]
    first: tuple[SetRow, ...]
    names: Mapping[str, str]
    answers: PastAnswers
    apart: bool = False
    can_delete: bool = True


class PastSessionPage(Page):
    """Sets and answers of one session. Everything is told with the session's id as it is changed.

    Signals: corrected(int, int, int), session, row, amount; taken_back(int, int), session, row whose correction is no
    longer wanted; answered(int, PastAnswers); deleted(int); closed().
    """

    corrected = Signal(int, int, int)
    taken_back = Signal(int, int)
    answered = Signal(int, object)
    deleted = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session, self._columns = 0, 0
        self.back = KeyButton(pages.BACK, icon="arrow-left", key="Esc")
        self.back.clicked.connect(self.leave)
        self.delete = KeyButton(history.DELETE, icon="trash-2")
        self.delete.clicked.connect(lambda: self.deleted.emit(self._session))
        self.head.addWidget(self.back)
        self.head.addWidget(self.delete)
        self.told = Label("", "second", wrap=True)
        self._sets = self._sets_card()
        self.answers = AnswersCard(history.ANSWERS, history.KEPT)
        self.answers.answered.connect(lambda said: self.answered.emit(self._session, said))
        self.area = Scroll(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(20)
        self.area.column.addWidget(self.told)
        self.area.column.addLayout(self._grid)
        self.area.column.addStretch(1)
        self.column.addWidget(self.area, 1)
        QShortcut(QKeySequence.StandardKey.Save, self, self.answers.tell)
        self.lead_to(self.table)
        self.arrange()

    def show_session(self, session: PastSession) -> None:
        """Show a session; the keyboard keeps its place where it is the one shown before."""
        again = session.id == self._session
        self._session = session.id
        self.title.setText(session.title)
        self.setAccessibleName(session.title)
        self.setAccessibleDescription(session.told)
        self.told.setText(session.told)
        self.delete.setVisible(session.can_delete)
        if not again or session.answers != self.answers.answers():
            self.answers.show_answers(session.answers, apart=session.apart)
        self.table.show_rows(session.rows, session.names, session.first, again=again)
        if not again:
            self.area.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Know no session any more, so that the next one shown begins at its first set."""
        self._session = 0

    def leave(self) -> None:
        """Tell what is not told yet, and that the page is done with."""
        self.answers.tell()
        self.closed.emit()

    def arrange(self) -> None:
        for button in (self.back, self.delete):
            button.show_words(shown=self.roomy(NAMED))
        columns = 2 if self.roomy(TWO_COLUMNS) else 1
        self._grid.setColumnMinimumWidth(1, theme.px(ANSWERS) if columns == 2 else 0)
        if columns == self._columns:
            return
        self._columns = columns
        for card in (self._sets, self.answers):
            self._grid.removeWidget(card)
        self._grid.addWidget(self._sets, 0, 0)
        self._grid.addWidget(self.answers, *((0, 1) if columns == 2 else (1, 0)))
        self._grid.setColumnStretch(0, 1)

    def _sets_card(self) -> Card:
        self.table = SessionTable(whole=True)
        self.table.corrected.connect(lambda at, amount: self.corrected.emit(self._session, at, amount))
        self.table.taken_back.connect(lambda at: self.taken_back.emit(self._session, at))
        card = Card()
        card.column.addWidget(Label(history.CORRECT_KEYS, "caption", wrap=True))
        card.column.addWidget(self.table)
        card.column.addStretch(1)
        return card

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.answers.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
