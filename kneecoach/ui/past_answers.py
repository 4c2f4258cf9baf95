"""What a person said of a past session: how the knees were, how hard it was, a note; all of it can be said later."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit import presenter
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.comfort_scale import ComfortScale
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.words import history, pages
from kneecoach.words.vocabulary import EFFORTS

NOTE, LONGEST = 72, 2000  # px at 100 % text; letters


class PastAnswers(Struct, frozen=True):
    """The answers, each of which may stay unsaid. Comfort is 0 to 10; `morning` is "less", "same" or "more"."""

    before: int | None = None
    during: int | None = None
    after: int | None = None
    morning: str | None = None
    effort: str | None = None
    note: str = ""


class AnswersCard(Card):
    """Signals: answered(PastAnswers), whenever one has changed; a note, once the keyboard leaves it."""

    answered = Signal(object)

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = PastAnswers()
        self.before = ComfortScale(history.BEFORE, parent=self)
        self.during = ComfortScale(history.DURING, parent=self)
        self.after = ComfortScale(history.AFTER, parent=self)
        mornings, efforts = tuple(history.MORNINGS.items()), tuple(EFFORTS.items())
        self.morning = Segmented(history.MORNING, mornings, shape="chips", optional=True, parent=self)
        self.effort = Segmented(pages.EFFORT, efforts, shape="chips", optional=True, parent=self)
        self.note = _Note(pages.NOTE, self)
        self.note.left.connect(self.tell)
        self.column.addWidget(Label(title, "card-title", wrap=True))
        if hint:
            self.column.addWidget(Label(hint, "caption", wrap=True))
        for name, field in self._fields().items():
            self.column.addLayout(_head(name, field))
            self.column.addWidget(field)
        for field in (self.before, self.during, self.after, self.morning, self.effort):
            field.picked.connect(lambda _at: self.tell())
        self.column.addStretch(1)

    def show_answers(self, answers: PastAnswers) -> None:
        """Show these answers, without a signal."""
        self._told = answers
        for scale, value in ((self.before, answers.before), (self.during, answers.during), (self.after, answers.after)):
            scale.set_value(value)
        self.morning.set_value(answers.morning or "")
        self.effort.set_value(answers.effort or "")
        with QSignalBlocker(self.note):
            self.note.setPlainText(answers.note)

    def answers(self) -> PastAnswers:
        """Return the answers as they stand."""
        return PastAnswers(
            before=self.before.value(),
            during=self.during.value(),
            after=self.after.value(),
            morning=self.morning.value() or None,
            effort=self.effort.value() or None,
            note=self.note.toPlainText().strip()[:LONGEST],
        )

    def tell(self) -> None:
        """Tell the answers, if they are others than those told last."""
        now = self.answers()
        if now != self._told:
            self._told = now
            self.answered.emit(now)

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
    if isinstance(field, ComfortScale):
        head.addWidget(Label(pages.SCALE_HINT, "caption"))
    return head
