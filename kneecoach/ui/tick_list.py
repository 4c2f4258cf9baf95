"""Ticks with words, and a list of them that stays closed until it is wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.tick import Tick
from kneecoach.words import own_exercise as words


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
        said = Label(words_, wrap=True)
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(said, 1)
        self.tick.toggled.connect(self.changed)

    def show_on(self, *, on: bool) -> None:
        """Tick it or not, without a signal."""
        with QSignalBlocker(self):
            self.tick.setChecked(on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or its release would go elsewhere

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
