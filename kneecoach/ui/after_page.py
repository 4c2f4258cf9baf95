"""After a session: what was planned and done, and a few questions that may stay unanswered."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kneecoach.core.felt import UNSAID, Knees
from kneecoach.ui import theme
from kneecoach.ui.kit import presenter
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.figure_tile import FigureTile
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.knee_scale import KneeScale
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.meter import Meter, State
from kneecoach.ui.kit.page import Page, row_beside_scroll
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.sizes import SAVE
from kneecoach.words import pages
from kneecoach.words.vocabulary import EFFORTS

TWO_COLUMNS, QUESTIONS = 860, 404  # px at 100 % text
TILE = (72, 54)  # px at 100 % text


class DoneRow(Struct, frozen=True):
    """One exercise: its id, name and dose, and how much of it was done."""

    exercise: str
    name: str
    dose: str
    share: float
    strong: str
    rest: str

    @property
    def state(self) -> State:
        """Full, part or skipped."""
        return "full" if self.share >= 1 else "part" if self.share > 0 else "skipped"


class Said(Struct, frozen=True):
    """The answers; None, or unsaid, where the person did not say."""

    during: Knees
    after: Knees
    effort: str | None
    note: str


class AfterPage(Page):
    """Planned and done, and the questions. Signals: saved(Said), passed_over()."""

    saved = Signal(object)
    passed_over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.AFTER_TITLE, parent)
        self._scroll = Scroll(self)
        self._summary = Label("", "body", wrap=True, parent=self)
        self._done = Card(self)
        self._list = QVBoxLayout()
        self._lines: list[_Line] = []
        self._done.column.addLayout(self._list)
        self._total = Label("", "row", parent=self)
        self._done.column.addStretch(1)
        self._done.column.addWidget(self._total)
        self._done.column.addWidget(Label(pages.COUNTS_AS_DONE, "caption", parent=self))
        self._questions = self._questions_card()
        self._grid = QGridLayout()
        self._grid.setSpacing(20)
        self._scroll.column.addWidget(self._summary)
        self._scroll.column.addLayout(self._grid)
        self._scroll.column.addStretch(1)
        self.column.addWidget(self._scroll, 1)
        self.column.addLayout(self._buttons())
        self._columns = 0
        self.setFocusProxy(self.during)  # so that the first digit answers the first question
        self.arrange()

    def show_done(self, summary: str, rows: Sequence[DoneRow], total: str, *, apart: bool = False) -> None:
        """Show what a session came to, with empty questions, about each knee where they are told `apart`."""
        self._summary.setText(summary)
        self._total.setText(total)
        for old in self._lines:
            self._list.removeWidget(old)
            old.deleteLater()
        self._lines = [_Line(row, first=not place, parent=self._done) for place, row in enumerate(rows)]
        for line in self._lines:
            self._list.addWidget(line)
        for scale in (self.during, self.after):
            scale.tell(apart=apart)
            scale.set_value(UNSAID)
        self.effort.set_value("")
        self.note.setPlainText("")
        self.during.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> Said:
        """Return the answers as they stand."""
        return Said(
            self.during.value(), self.after.value(), self.effort.value() or None, self.note.toPlainText().strip()
        )

    def _questions_card(self) -> Card:
        card = Card(self)
        self.during = KneeScale(pages.HIGHEST, parent=card)
        self.after = KneeScale(pages.AFTER_NOW, parent=card)
        self.effort = Segmented(pages.EFFORT, tuple(EFFORTS.items()), shape="chips", parent=card)
        self.note = _Note(card)
        self.note.setAccessibleName(pages.NOTE)
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(80)
        for title, hint, field in (
            (pages.HIGHEST, pages.SCALE_HINT, self.during),
            (pages.AFTER_NOW, pages.OPTIONAL, self.after),
            (pages.EFFORT, pages.OPTIONAL, self.effort),
            (pages.NOTE, pages.OPTIONAL, self.note),
        ):
            head = QHBoxLayout()
            head.addWidget(Label(title, "strong", parent=card))
            head.addStretch(1)
            head.addWidget(Label(hint, "caption", parent=card))
            card.column.addLayout(head)
            card.column.addWidget(field)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = row_beside_scroll()
        self.save = KeyButton(pages.SAVE, "main", key="Ctrl S", size=SAVE, parent=self)
        self.save.clicked.connect(lambda: self.saved.emit(self.said()))
        self.not_today = KeyButton(pages.NOT_TODAY, size=SAVE, parent=self)
        self.not_today.clicked.connect(self.passed_over)
        row.addWidget(Label(pages.SAVED_ALREADY, "caption", wrap=True, parent=self), 1)
        row.addWidget(self.save)
        row.addWidget(self.not_today)
        QShortcut(QKeySequence.StandardKey.Save, self, lambda: self.saved.emit(self.said()))
        presenter.let_press(self.save, self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return row

    def arrange(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS * theme.text_scale() else 1
        if columns == self._columns:
            return
        self._columns = columns
        for card in (self._done, self._questions):
            self._grid.removeWidget(card)
        self._grid.addWidget(self._done, 0, 0)
        self._grid.addWidget(self._questions, *((0, 1) if columns == 2 else (1, 0)))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(1, QUESTIONS if columns == 2 else 0)


class _Note(QPlainTextEdit):
    """A few words; while they are written, the keys of a presenter are keys of the text."""

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in presenter.KEYS
        ):
            event.accept()
            return True
        return super().event(event)


class _Line(QWidget):
    """One exercise with its meter."""

    def __init__(self, row: DoneRow, *, first: bool, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        rule.setVisible(not first)
        meter = Meter(self)
        meter.show_done(row.share, row.state, row.strong, row.rest)
        grid.addWidget(rule, 0, 0, 1, 3)
        grid.addWidget(FigureTile(row.exercise, TILE, self), 1, 0, 2, 1)
        grid.addWidget(Label(row.name, "row", wrap=True, parent=self), 1, 1, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(Label(row.dose, "second", wrap=True, parent=self), 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(meter, 1, 2, 2, 1)
