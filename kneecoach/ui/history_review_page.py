"""What a history from elsewhere holds, before anything of it is added, and which of its rows cannot be used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.past import Found, Left, exercises
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.page import READABLE, Page, row_beside_scroll
from kneecoach.ui.kit.points import Points
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.refused_table import MOST_SHOWN, RefusedTable
from kneecoach.words import histories

EDGE = 48  # px above and below the table, where it is all that can be seen: as show_around keeps them
SIDE_BY_SIDE = 420  # px of content at 100 % text; with less, one button above the other
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class HistoryView(Struct, frozen=True):
    """All that the page shows.

    `new` and `here` are how many of the sessions would be added, and are here already. `names` are those of our
    exercises by id. `unit` is what weights are taken to be in, "kg", "lb", or "" to leave them out; it is asked for
    where `ask_unit`, that is where the file has weights and does not say.
    """

    file: str
    found: Found
    new: int
    here: int
    names: Mapping[str, str]
    ask_unit: bool = False
    unit: str = ""


class HistoryReviewPage(Page):
    """Signals: added(), passed_over() with nothing added, unit_chosen(str) of weights: "kg", "lb" or ""."""

    added = Signal()
    passed_over = Signal()
    unit_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(histories.TITLE, parent, widest=READABLE)
        self.text = Scroll(self, read=True)
        self.text.setAccessibleName(histories.TITLE)
        self.units = Segmented(histories.WEIGHTS_ASK, tuple(histories.WEIGHTS.items()))
        self.units.chosen.connect(self.unit_chosen)
        self.table = RefusedTable()
        self._refused_title, self._more_refused = Label("", "card-title", wrap=True), Label("", "second", wrap=True)
        self._lay_out_text()
        self.add = KeyButton(histories.ADD, "main", key="Enter")
        self.back = KeyButton(histories.BACK, key="Esc")
        self.add.clicked.connect(self.added)
        self.back.clicked.connect(self.passed_over)
        self._foot = row_beside_scroll()
        for button in (self.add, self.back):
            self._foot.addWidget(button, 1)
        self.column.addLayout(self._foot)
        self.lead_to(self.text)
        self.text.viewport().installEventFilter(self)

    def _lay_out_text(self) -> None:
        """Put what has the keyboard in its order; what is only read comes between, anew for each file."""
        self._above, self._between = QVBoxLayout(), QVBoxLayout()
        self._weights = _card(histories.WEIGHTS_ASK, self.units)
        correct = Label(histories.CORRECT_FIRST, "second", wrap=True)
        self._refused = Card()
        for widget in (self._refused_title, correct, self.table, self._more_refused):
            self._refused.column.addWidget(widget)
        for part in (self._above, self._weights, self._between, self._refused):
            if isinstance(part, QVBoxLayout):
                part.setSpacing(self.text.column.spacing())
                self.text.column.addLayout(part)
            else:
                self.text.column.addWidget(part)
        self.text.column.addStretch(1)
        self.column.addWidget(self.text, 1)

    def show_history(self, view: HistoryView) -> None:
        """Show a file; a page whose weights have just been chosen stays where it is."""
        self.add.setVisible(view.new > 0)
        self.text.setAccessibleDescription(". ".join(_read(view)))
        _fill(self._above, _above(view))
        self._weights.setVisible(view.ask_unit)
        self.units.set_value(view.unit)
        _fill(self._between, _between(view))
        self._show_refused(view.found)
        if not self.units.hasFocus():
            self.text.verticalScrollBar().setValue(0)

    def _show_refused(self, found: Found) -> None:
        every = len(found.refused) + found.more_refused
        self._refused.setVisible(every > 0)
        self._refused_title.setText(histories.refused_title(every))
        self._more_refused.setVisible(every > MOST_SHOWN)
        self._more_refused.setText(histories.more_refused(every - MOST_SHOWN))
        self.table.show_refused(found.refused, every)

    def arrange(self) -> None:
        roomy = self.roomy(SIDE_BY_SIDE)
        self._foot.setDirection(QHBoxLayout.Direction.LeftToRight if roomy else QHBoxLayout.Direction.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.table.show_within(self.text.viewport().height() - 2 * EDGE)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.passed_over.emit()
        elif event.key() in ENTER and self.add.isVisible():
            self.added.emit()
        else:
            super().keyPressEvent(event)


def _above(view: HistoryView) -> Iterator[QWidget]:
    found = view.found
    yield Label(histories.file_by(view.file, found.source), "second", wrap=True)
    yield Notice(_notice(view), "information" if found.sessions else "problem")
    if found.sessions:
        yield _card(histories.sessions(found), Label(histories.new_and_here(view.new, view.here), wrap=True))


def _between(view: HistoryView) -> Iterator[QWidget]:
    for title, names in _exercises(view):
        yield _card(title, Label(histories.names(names), wrap=True))
    if view.found.left_out:
        yield _card(histories.NOT_CARRIED, Points(_left_out(view.found)))


def _fill(column: QVBoxLayout, widgets: Iterator[QWidget]) -> None:
    """Put these in the place of what stands there."""
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    for widget in widgets:
        column.addWidget(widget)


def _notice(view: HistoryView) -> str:
    if not view.found.sessions:
        return histories.NOTHING_FOUND
    return histories.NOTHING_CHANGED if view.new else histories.NOTHING_NEW


def _exercises(view: HistoryView) -> Iterator[tuple[str, list[str]]]:
    """Yield the exercises that are ours and those that are not, where there are any."""
    every = exercises(view.found)
    ours = [view.names[one] for one in every if one in view.names]
    others = [one for one in every if one not in view.names]
    yield from ((title, names) for title, names in ((histories.KNOWN, ours), (histories.OWN_NAMES, others)) if names)


def _left_out(found: Found) -> list[str]:
    return [histories.left_out(what, found.left_out[what]) for what in Left if what in found.left_out]


def _card(title: str, *parts: QWidget) -> Card:
    card = Card()
    for widget in (Label(title, "card-title", wrap=True), *parts):
        card.column.addWidget(widget)
    return card


def _read(view: HistoryView) -> Iterator[str]:
    """Yield the page as a screen reader says it at once; rows that cannot be used are in their table."""
    found = view.found
    yield histories.file_by(view.file, found.source)
    yield _notice(view)
    yield from (histories.sessions(found), histories.new_and_here(view.new, view.here))
    for title, names in _exercises(view):
        yield f"{title}: {histories.names(names)}"
    yield from _left_out(found)
    if found.refused:
        yield histories.refused_title(len(found.refused) + found.more_refused)
