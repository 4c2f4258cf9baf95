"""The dose of one exercise, field by field, with a sentence that says all of it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneecoach.ui.dose_field import DoseField
from kneecoach.ui.editor_view import DosePanelView
from kneecoach.ui.kit.card import PADDING, Card
from kneecoach.ui.kit.figure_tile import FigureTile
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.page import row_beside_scroll
from kneecoach.ui.kit.scroll import LEFT, Scroll
from kneecoach.ui.kit.sizes import NAME, SMALL
from kneecoach.words import editing as words

PICTURE = (124, 88)  # px


class DosePanel(Card):
    """Shows one exercise of a programme.

    Signals, each with the place: changed(str, str, object), a field and its value; reset_wanted(str, str), a field
    or "" for all; more_wanted(str), an alternative; opened(str), the exercise itself; removed(str); duplicated(str).
    And explained(str), what was said in a field.
    """

    changed = Signal(str, str, object)
    reset_wanted = Signal(str, str)
    more_wanted = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    duplicated = Signal(str)
    explained = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(PADDING - LEFT, PADDING - 4, 0, PADDING - 6)
        self.fields: dict[str, DoseField] = {}
        self._view: DosePanelView | None = None
        self._picture = FigureTile("", PICTURE)
        self.name = KeyButton("", "quiet", size=NAME)
        self._position, self._sentence = Label("", "second", wrap=True), Label("", "body", wrap=True)
        self.reset = KeyButton(words.RESET_ALL, icon="rotate-ccw", size=SMALL)
        self.duplicate = KeyButton(words.DUPLICATE, key="Ctrl D", size=SMALL)
        self.remove = KeyButton(words.REMOVE, key="Del", size=SMALL)
        self._scroll = Scroll(on_card=True)
        self._legend, self._is_little = _legend(), False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()
        self._connect()

    def show_panel(self, view: DosePanelView) -> None:
        """Show this exercise; fields that stay keep their widgets, and with them the keyboard."""
        old, self._view = self._view, view
        self._picture.show_exercise(view.exercise)
        self.name.set_words(view.name)
        self._position.setText(view.position)
        self._sentence.setText(view.sentence)
        self.reset.setVisible(view.can_reset)
        same = old is not None and old.slot == view.slot and [f.key for f in view.fields] == list(self.fields)
        if not same or any(not self.fields[field.key].fits(field) for field in view.fields):
            self._rebuild(view, keep_place=old is not None and old.slot == view.slot)
        else:
            for field in view.fields:
                self.fields[field.key].show_field(field)

    def show_little(self, *, on: bool) -> None:
        """Leave away what only explains, where there is little room."""
        self._is_little = on
        self._picture.setVisible(not on)
        self._arrange()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first field."""
        if self.fields:
            next(iter(self.fields.values())).take_keyboard()

    def say(self, key: str, sentence: str) -> None:
        """Say in the field with this key why its value goes no further."""
        if key in self.fields:
            self.fields[key].say(sentence)

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.setHorizontalSpacing(18)
        head.setColumnStretch(1, 1)
        head.setVerticalSpacing(4)
        head.addWidget(self._picture, 0, 0, 3, 1)
        head.addWidget(self.name, 0, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._position, 1, 1, Qt.AlignmentFlag.AlignTop)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.duplicate, self.remove):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.reset)
        head.addLayout(acts, 2, 1)
        self._scroll.column.setSpacing(0)
        self._scroll.column.addLayout(head)
        self._scroll.column.addSpacing(8)
        self._scroll.column.addLayout(self._rows)
        self._scroll.column.addStretch(1)
        self.column.addWidget(self._scroll, 1)
        for widget in (self._sentence, self._legend):
            foot = row_beside_scroll()
            foot.addWidget(widget, 1)
            self.column.addLayout(foot)

    def _arrange(self) -> None:
        room = self.width() - 2 * PADDING
        self._legend.setVisible(not self._is_little and self._legend.sizeHint().width() <= room)

    def _connect(self) -> None:
        self.reset.clicked.connect(lambda: self._reset(""))
        self.name.clicked.connect(lambda: self.opened.emit(self._view.exercise if self._view else ""))
        for button, signal in ((self.duplicate, self.duplicated), (self.remove, self.removed)):
            button.clicked.connect(partial(self._tell, signal))

    def _rebuild(self, view: DosePanelView, *, keep_place: bool) -> None:
        has_it = self.window().focusWidget()
        focused = next((key for key, row in self.fields.items() if row.isAncestorOf(has_it)), "") if has_it else ""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.fields = {field.key: DoseField(field, self) for field in view.fields}
        for field in self.fields.values():
            self._rows.addWidget(_rule())
            self._rows.addWidget(field)
            field.changed.connect(self._change)
            field.reset_wanted.connect(self._reset)
            field.explained.connect(self.explained)
            field.more_wanted.connect(lambda _key: self._tell(self.more_wanted))
        self._order()
        if not keep_place:
            self._scroll.verticalScrollBar().setValue(0)
        elif focused in self.fields:
            self.fields[focused].take_keyboard()

    def _order(self) -> None:
        """Let Tab come to the fields after what stands above them."""
        above = (self.name, self.duplicate, self.remove, self.reset)
        stops = [*above, *(stop for field in self.fields.values() for stop in field.stops())]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _tell(self, signal: SignalInstance, *_of_the_click: object) -> None:
        if self._view is not None:
            signal.emit(self._view.slot)

    def _change(self, key: str, value: object) -> None:
        if self._view is not None:
            self.changed.emit(self._view.slot, key, value)

    def _reset(self, key: str) -> None:
        if self._view is not None:
            self.reset_wanted.emit(self._view.slot, key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule


def _legend() -> QWidget:
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it makes nothing wider: it goes
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for at, (word, meaning) in enumerate(words.KEY):
        if at:
            row.addStretch(1)
        row.addWidget(Label(word, "caption-strong"))
        row.addWidget(Label(meaning, "caption"))
    return holder
