"""What a person said of a past session: how the knees were, how hard it was, a note; all of it can be said later."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from kneecoach.core.felt import UNSAID, Knees
from kneecoach.ui import theme
from kneecoach.ui.kit import presenter
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.knee_scale import KneeScale
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.morning_scale import MorningScale
from kneecoach.words import history, pages
from kneecoach.words.vocabulary import EFFORTS

NOTE, LONGEST = 72, 2000  # px at 100 % text; letters


class PastAnswers(Struct, frozen=True):
    """The answers, each of which may stay unsaid. Comfort is 0 to 10; `morning` holds a Morning."""

    before: Knees = UNSAID
    during: Knees = UNSAID
    after: Knees = UNSAID
    morning: Knees = UNSAID
    effort: str | None = None
    note: str = ""


class AnswersCard(Card):
    """Signals: answered(PastAnswers), whenever one has changed; a note, once the keyboard leaves it."""

    answered = Signal(object)

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = PastAnswers()
        self.before = KneeScale(history.BEFORE, parent=self)
        self.during = KneeScale(history.DURING, parent=self)
        self.after = KneeScale(history.AFTER, parent=self)
        self.morning = MorningScale(history.MORNING, parent=self)
        self.effort = Segmented(pages.EFFORT, tuple(EFFORTS.items()), shape="chips", optional=True, parent=self)
        self.note = _Note(pages.NOTE, self)
        self.note.left.connect(self.tell)
        self.column.addWidget(Label(title, "card-title", wrap=True))
        if hint:
            self.column.addWidget(Label(hint, "caption", wrap=True))
        for name, field in self._fields().items():
            self.column.addLayout(_head(name, field))
            self.column.addWidget(field)
        for knees in (self.before, self.during, self.after):
            for scale in (knees.both, knees.left, knees.right):
                scale.picked.connect(self._told_one)
        self.morning.picked.connect(self._told_one)
        self.effort.picked.connect(self._told_one)
        self.setFocusProxy(self.before)
        self.column.addStretch(1)

    def show_answers(self, answers: PastAnswers, *, apart: bool = False) -> None:
        """Show these answers, without a signal; what was not said is asked about each knee if they are told `apart`."""
        fields: tuple[KneeScale | MorningScale, ...] = (self.before, self.during, self.after, self.morning)
        given = (answers.before, answers.during, answers.after, answers.morning)
        for field, knees in zip(fields, given, strict=True):
            # An answer is shown as it was given, or changing another would lose half of it.
            field.tell(apart=knees.both is None and (apart or knees != UNSAID))
            field.set_value(knees)
        self.effort.set_value(answers.effort or "")
        with QSignalBlocker(self.note):
            self.note.setPlainText(answers.note)
        self._told = self.answers()

    def answers(self) -> PastAnswers:
        """Return the answers as they stand."""
        return PastAnswers(
            before=self.before.value(),
            during=self.during.value(),
            after=self.after.value(),
            morning=self.morning.value(),
            effort=self.effort.value() or None,
            note=self.note.toPlainText().strip()[:LONGEST],
        )

    def tell(self) -> None:
        """Tell the answers, if they are others than those told last."""
        now = self.answers()
        if now != self._told:
            self._told = now
            self.answered.emit(now)

    def _told_one(self, _at: int) -> None:
        self.tell()

    def _fields(self) -> dict[str, QWidget]:
        return {
            history.BEFORE: self.before,
            history.DURING: self.during,
            history.AFTER: self.after,
            history.MORNING: self.morning,
            pages.EFFORT: self.effort,
            pages.NOTE: self.note,
        }


class _Note(QPlainTextEdit):
    """A few words; the keys of a presenter are keys of the text. Signals: left(), the keyboard went elsewhere."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(theme.px(NOTE))

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in presenter.KEYS:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(theme.px(NOTE))
        super().changeEvent(event)


def _head(name: str, field: QWidget) -> QHBoxLayout:
    head = QHBoxLayout()
    head.addWidget(Label(name, "strong"))
    head.addStretch(1)
    if isinstance(field, KneeScale):
        head.addWidget(Label(pages.SCALE_HINT, "caption"))
    return head
