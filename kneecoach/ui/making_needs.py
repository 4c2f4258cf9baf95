"""What an exercise of one's own needs, touches and uses: lists to tick, closed until they are wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.making import Making, Wrong
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.tick import Tick
from kneecoach.words import own_exercise as words
from kneecoach.words import pages, vocabulary


class NeedsCard(Card):
    """Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lists = {
            "equipment": TickList(words.THINGS, vocabulary.EQUIPMENT),
            "cautions": TickList(pages.TAKE_CARE, vocabulary.CAUTIONS, across=1),
            "muscles": TickList(pages.MUSCLES, vocabulary.MUSCLES),
        }
        self.closes = NamedTick(words.CLOSES)
        self.column.addWidget(Label(words.NEEDS, "card-title"))
        for each in self.lists.values():
            each.changed.connect(self.changed)
            self.column.addWidget(each)
        self.closes.changed.connect(self.changed)
        self.column.addWidget(self.closes)

    def show_making(self, making: Making) -> None:
        """Show what was ticked so far, without a signal."""
        for name, each in self.lists.items():
            each.show_keys(getattr(making, name))
        self.closes.show_on(on=making.closes)

    def fill(self, making: Making) -> Making:
        """Return the making with what is ticked here."""
        ticked = {name: each.keys() for name, each in self.lists.items()}
        return replace(making, closes=self.closes.tick.isChecked(), **ticked)

    def show_wrong(self, wrong: Sequence[Wrong]) -> None:
        """Nothing can be wrong with a tick."""

    def place_of(self, _wrong: Wrong) -> QWidget | None:
        """Return the control to be changed, if it stands here."""
        return None


class NamedTick(QWidget):
    """A tick with its words, which can be clicked as well. Signals: changed()."""

    changed = Signal()

    def __init__(self, words_: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = Tick(words_)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words_, wrap=True), 1)
        self.tick.toggled.connect(self.changed)

    def show_on(self, *, on: bool) -> None:
        """Tick it or not, without a signal."""
        with QSignalBlocker(self):
            self.tick.setChecked(on)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.tick.click()


class TickList(QWidget):
    """A name, what is ticked in one line, and a button that opens the list of ticks. Signals: changed()."""

    changed = Signal()

    def __init__(self, name: str, names: Mapping[str, str], *, across: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._names, self._across = name, names, across
        self._unknown: tuple[str, ...] = ()
        self._said = Label("", "second", wrap=True)
        self.button = KeyButton(words.CHANGE)
        self.button.clicked.connect(self._turn)
        self.ticks = {key: NamedTick(said[:1].upper() + said[1:]) for key, said in names.items()}
        self.body = QWidget(self)
        self._lay_out()
        self._show_open(shown=False)

    def show_keys(self, keys: Sequence[str]) -> None:
        """Tick these and close the list, without a signal; what nobody knows here is kept."""
        self._unknown = tuple(key for key in keys if key not in self._names)
        for key, tick in self.ticks.items():
            tick.show_on(on=key in keys)
        self._say()
        self._show_open(shown=False)

    def keys(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return (*(key for key, tick in self.ticks.items() if tick.tick.isChecked()), *self._unknown)

    def said(self) -> str:
        """Return what the line says is ticked."""
        return self._said.text()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Label(self._name, "strong", wrap=True))
        said.addWidget(self._said)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addLayout(said, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        ticks = QGridLayout(self.body)
        ticks.setContentsMargins(0, 0, 0, 0)
        ticks.setVerticalSpacing(0)
        for at, tick in enumerate(self.ticks.values()):
            tick.changed.connect(self._tell)
            ticks.addWidget(tick, at // self._across, at % self._across)
            ticks.setColumnStretch(at % self._across, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.body)

    def _turn(self) -> None:
        self._show_open(shown=self.body.isHidden())

    def _show_open(self, *, shown: bool) -> None:
        self.body.setVisible(shown)
        self.button.set_words(words.READY if shown else words.CHANGE)
        self.button.setAccessibleName((words.SHUT if shown else words.OPEN).format(name=self._name))

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self._said.setText(words.chosen([self._names.get(key, key) for key in self.keys()]))
        self.button.setAccessibleDescription(self._said.text())
