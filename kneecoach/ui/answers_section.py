"""A section of the settings that asks one kind of question again and again, each answered with yes or no."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.switch import Switch
from kneecoach.ui.named_row import NamedRow, holds
from kneecoach.ui.setting_section import rule_line
from kneecoach.words import own as words

BESIDE = 300  # px at 100 % text: a switch is small


class AnswersSection(QWidget):
    """Signals: changed(object), the frozenset of keys answered with yes; forgotten(), to have said nothing."""

    changed = Signal(object)
    forgotten = Signal()

    def __init__(self, title: str, questions: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """`questions` are triples of a key, its name, and what it means."""
        super().__init__(parent)
        self.title = Label(title, "card-title")
        self.note = Label("", "second", wrap=True)
        self.forget = KeyButton("", icon="rotate-ccw")
        self.forget.clicked.connect(self._forget)
        self.rows = {key: NamedRow(name, what, beside=BESIDE) for key, name, what in questions}
        self.switches = {key: self._switch(key, name, what) for key, name, what in questions}
        self._rules = {key: rule_line() for key in self.rows}
        self._head = self._note_row()
        card = Card(padding=0)
        card.column.setSpacing(0)
        card.column.addWidget(self._head)
        for key, row in self.rows.items():
            card.column.addWidget(self._rules[key])
            card.column.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(card)

    def show_answers(self, yes: Collection[str], note: str, forget: str = "") -> None:
        """Show these keys as answered with yes, below a note; `forget` is the button to take all back, if any."""
        for key, switch in self.switches.items():
            with QSignalBlocker(switch):
                switch.setChecked(key in yes)
        self.note.setText(note)
        self.forget.set_words(forget)
        self.forget.setVisible(bool(forget))

    def search(self, sought: str) -> bool:
        """Show the rows that hold these words, all if the heading does, and tell whether there are any."""
        every = holds(f"{self.title.text()} {self.note.text()}", sought)
        found = {key: every or row.says(sought) for key, row in self.rows.items()}
        self._head.setVisible(every)
        shown = every
        for key, row in self.rows.items():
            row.setVisible(found[key])
            self._rules[key].setVisible(found[key] and shown)
            shown = shown or found[key]
        return shown

    def _switch(self, key: str, name: str, what: str) -> Switch:
        switch = Switch(name, on=words.YES, off=words.NO)
        switch.setAccessibleDescription(what)
        switch.toggled.connect(lambda: self.changed.emit(self._yes()))
        self.rows[key].stand_beside(switch)
        return switch

    def _note_row(self) -> QWidget:
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(20, 12, 12, 12)
        beside.setSpacing(12)
        beside.addWidget(self.note, 1)
        beside.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _yes(self) -> frozenset[str]:
        return frozenset(key for key, switch in self.switches.items() if switch.isChecked())

    def _forget(self) -> None:
        next(iter(self.switches.values())).setFocus(Qt.FocusReason.OtherFocusReason)  # the button is about to go
        self.forgotten.emit()
