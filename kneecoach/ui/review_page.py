"""What a file holds, before anything is added; or why it was refused, with the line of each fault."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.figure_tile import LIST, FigureTile
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.page import READABLE, Page, row_beside_scroll
from kneecoach.ui.kit.points import Points
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.words import sharing

SIDE_BY_SIDE = 420  # px of content at 100 % text; with less, one button above the other
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ReviewLine(Struct, frozen=True):
    """One exercise: its dose, whose figure it shows, and what happens with it where it is not of the library."""

    name: str
    dose: str = ""
    picture: str = ""
    state: str = ""


class ReviewProgramme(Struct, frozen=True):
    """One programme of the file; `state` tells whether it is new, there already, or gets another name."""

    name: str
    state: str
    minutes: str
    exercises: tuple[ReviewLine, ...]


class ReviewView(Struct, frozen=True):
    """All that the page shows; `own` are exercises that no programme of the file has in its list.

    With `refused`, a sentence, only that and the `faults` are shown.
    """

    file: str
    made_by: str = ""
    programmes: tuple[ReviewProgramme, ...] = ()
    own: tuple[ReviewLine, ...] = ()
    left_behind: tuple[str, ...] = ()
    new: bool = True
    refused: str = ""
    faults: tuple[str, ...] = ()


class ReviewPage(Page):
    """Signals: add_wanted(), another_wanted() after a refusal, closed() with nothing added."""

    add_wanted = Signal()
    another_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sharing.REVIEW_TITLE, parent, widest=READABLE)
        self.text = Scroll(self, read=True)
        self.add = KeyButton(sharing.ADD, "main", key="Enter")
        self.another = KeyButton(sharing.CHOOSE_ANOTHER, "main", key="Enter")
        self.leave = KeyButton(sharing.ADD_NOTHING, key="Esc")
        self.add.clicked.connect(self.add_wanted)
        self.another.clicked.connect(self.another_wanted)
        self.leave.clicked.connect(self.closed)
        self.column.addWidget(self.text, 1)
        self._foot = row_beside_scroll()
        for button in (self.add, self.another, self.leave):
            self._foot.addWidget(button, 1)
        self.column.addLayout(self._foot)
        self.lead_to(self.text)

    def show_review(self, view: ReviewView) -> None:
        """Show a file."""
        refused = bool(view.refused)
        title = sharing.REFUSED_TITLE if refused else sharing.REVIEW_TITLE
        self.title.setText(title)
        self.setAccessibleName(title)
        self.add.setVisible(not refused and view.new)
        self.another.setVisible(refused)
        self.leave.set_words(sharing.ADD_NOTHING if view.new and not refused else sharing.CLOSE)
        self.text.setAccessibleName(title)
        self.text.setAccessibleDescription(". ".join(_read(view)))
        self._clear()
        for widget in _refusal(view) if refused else _content(view):
            self.text.column.addWidget(widget)
        self.text.column.addStretch(1)
        self.text.verticalScrollBar().setValue(0)

    def arrange(self) -> None:
        roomy = self.roomy(SIDE_BY_SIDE)
        self._foot.setDirection(QHBoxLayout.Direction.LeftToRight if roomy else QHBoxLayout.Direction.TopToBottom)

    def _clear(self) -> None:
        while (item := self.text.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and self.add.isVisible():
            self.add_wanted.emit()
        elif event.key() in ENTER and self.another.isVisible():
            self.another_wanted.emit()
        else:
            super().keyPressEvent(event)


def _refusal(view: ReviewView) -> Iterator[QWidget]:
    yield Label(view.file, "second", wrap=True)
    yield Notice(view.refused, "problem")
    if len(view.faults) > 1:
        yield _card(sharing.EVERY_FAULT, Points(view.faults))


def _content(view: ReviewView) -> Iterator[QWidget]:
    yield Label(sharing.file_by(view.file, view.made_by), "second", wrap=True)
    yield Notice(sharing.NOTHING_CHANGED if view.new else sharing.NOTHING_NEW)
    for programme in view.programmes:
        card = _card(programme.name, Label(sharing.beside(programme.state, programme.minutes), "second", wrap=True))
        for line in programme.exercises:
            card.column.addWidget(_Line(line))
        yield card
    if view.own:
        card = _card(sharing.MORE_EXERCISES)
        for line in view.own:
            card.column.addWidget(_Line(line))
        yield card
    if view.left_behind:
        yield _card(sharing.LEFT_BEHIND, Points(view.left_behind))


def _card(title: str, *parts: QWidget) -> Card:
    card = Card()
    for widget in (Label(title, "card-title", wrap=True), *parts):
        card.column.addWidget(widget)
    return card


class _Line(QWidget):
    """A figure with name, dose and state beside it."""

    def __init__(self, line: ReviewLine) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        if line.picture:
            row.addWidget(FigureTile(line.picture, LIST, self))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Label(line.name, "row", wrap=True))
        for told in filter(None, (line.dose, line.state)):
            words.addWidget(Label(told, "second", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)


def _read(view: ReviewView) -> Iterator[str]:
    """Yield the page as a screen reader says it at once."""
    yield view.file
    yield from (view.refused, *view.faults) if view.refused else (view.made_by,)
    for programme in view.programmes:
        yield from (programme.name, programme.state, *map(_told, programme.exercises))
    yield from map(_told, view.own)
    yield from view.left_behind


def _told(line: ReviewLine) -> str:
    return ", ".join(filter(None, (line.name, line.dose, line.state)))
