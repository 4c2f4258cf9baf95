"""The movement as lines: to which pose, in how many seconds, and which beat it is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.figure.draft import MOST_PHASES, Draft, with_phase, with_phases
from kneecoach.figure.figure import Phase
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.ui.pose_chooser import narrow
from kneecoach.ui.pose_panel import PosePanel
from kneecoach.words import posing
from kneecoach.words.vocabulary import BEATS

#: Seconds go up to so many, and by a half at a press; tenths can be typed.
LONGEST = 120
#: A line that is added leads on in so many seconds.
USUAL = 2.0


class SecondsBox(NumberBox):
    """Seconds and tenths. Signals: valueChanged(int), in tenths of a second."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, 1, 10 * LONGEST, 5, parent)
        self.setSuffix(posing.SECONDS)

    def textFromValue(self, tenths: int) -> str:
        return f"{tenths / 10:g}"

    def valueFromText(self, text: str) -> int:
        try:
            return round(10 * float(self._number(text)))
        except ValueError:
            return self.value()

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        try:
            float(self._number(text) or "0")
        except ValueError:
            return QValidator.State.Invalid, text, at
        whole = self.minimum() <= self.valueFromText(text) <= self.maximum()
        return (QValidator.State.Acceptable if whole else QValidator.State.Intermediate), text, at

    def _number(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip().replace(",", ".")


class MovementPanel(PosePanel):
    """Signals: those of a panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(posing.MOVEMENT_TITLE, posing.MOVEMENT_HINT, parent)
        self.tos: list[ValueBox] = []
        self.words: list[ValueBox] = []
        self.seconds: list[SecondsBox] = []
        self.removes: list[KeyButton] = []
        self.add = KeyButton(posing.ADD_STEP, icon="plus")
        self.add.clicked.connect(self._add)
        self.still, self.rest = ValueBox(posing.STILL), ValueBox(posing.BETWEEN)
        grid = QGridLayout()
        for place, (box, said, field) in enumerate(
            ((self.still, posing.STILL, "still"), (self.rest, posing.BETWEEN, "rest"))
        ):
            narrow(box)
            box.activated.connect(partial(self._place, field))
            grid.addWidget(Label(said, "row", wrap=True), place, 0)
            grid.addWidget(box, place, 1)
        self.below = (self.add, self.still, self.rest)
        self.column.insertWidget(3, self.add)
        self.column.insertLayout(4, grid)

    def shape_of(self, draft: Draft, at: int) -> Hashable:
        return tuple(key.name for key in draft.keys), tuple(phase.word in BEATS or phase.word for phase in draft.phases)

    def build(self, draft: Draft, at: int) -> None:
        self.tos, self.words, self.seconds, self.removes = [], [], [], []
        for place, phase in enumerate(draft.phases):
            self.rows.addLayout(self._line(draft, place, phase))
        for box in (self.still, self.rest):
            with QSignalBlocker(box):
                box.clear()
                box.addItems([key.name for key in draft.keys])

    def _line(self, draft: Draft, place: int, phase: Phase) -> QGridLayout:
        to = _box(posing.step(place + 1, posing.TO), [(str(n), key.name) for n, key in enumerate(draft.keys)])
        own = {} if phase.word in BEATS else {phase.word: phase.word}
        word = _box(posing.step(place + 1, posing.BEAT), [*(BEATS | own).items()])
        seconds = SecondsBox(posing.step(place + 1, posing.FOR))
        remove = KeyButton(posing.step(place + 1, posing.REMOVE), "quiet", icon="trash-2")
        remove.show_words(shown=False)
        to.activated.connect(self._later(place, lambda old: replace(old, to=to.currentIndex())))
        word.activated.connect(self._later(place, lambda old: replace(old, word=word.currentData())))
        seconds.valueChanged.connect(self._later(place, lambda old: replace(old, seconds=seconds.value() / 10)))
        remove.clicked.connect(partial(self._remove, place))
        line = QGridLayout()
        line.setHorizontalSpacing(12)
        line.setContentsMargins(0, 0, 0, 10)
        line.addWidget(Label(f"{place + 1}", "strong"), 0, 0)
        line.addWidget(word, 0, 1)
        line.addWidget(to, 0, 2, 1, 2)
        line.addWidget(seconds, 1, 1)
        line.addWidget(remove, 1, 3)
        line.setColumnStretch(1, 1)
        line.setColumnStretch(2, 1)
        for kept, made in ((self.tos, to), (self.words, word)):
            kept.append(made)
        self.seconds.append(seconds)
        self.removes.append(remove)
        return line

    def fill(self, draft: Draft, at: int) -> None:
        for phase, to, word, seconds in zip(draft.phases, self.tos, self.words, self.seconds, strict=True):
            with QSignalBlocker(to), QSignalBlocker(word), QSignalBlocker(seconds):
                to.setCurrentIndex(phase.to)
                word.setCurrentIndex(word.findData(phase.word))
                seconds.setValue(round(10 * phase.seconds))
        self.still.setCurrentIndex(draft.still)
        self.rest.setCurrentIndex(draft.rest)
        self.add.setEnabled(len(draft.phases) < MOST_PHASES)
        for remove in self.removes:
            remove.setEnabled(len(draft.phases) > 1)

    def _later(self, place: int, change: Callable[[Phase], Phase]) -> Callable[[], None]:
        def tell() -> None:
            if self._draft is not None:
                self.answer(with_phase(self._draft, place, change(self._draft.phases[place])), "phase")

        return tell

    def _remove(self, place: int) -> None:
        if self._draft is not None:
            phases = self._draft.phases
            self.answer(with_phases(self._draft, (*phases[:place], *phases[place + 1 :])), "phase")

    def _add(self) -> None:
        """Add a line to the pose that is looked at: a hold, where the last line leads there already."""
        if self._draft is not None:
            self.answer(with_phases(self._draft, (*self._draft.phases, Phase(self._at, USUAL, "hold"))), "phase")

    def _place(self, field: str, at: int) -> None:
        if self._draft is not None:
            self.answer(replace(self._draft, **{field: at}), "phase")


def _box(name: str, options: Sequence[tuple[str, str]]) -> ValueBox:
    box = ValueBox(name)
    for value, words in options:
        box.addItem(words, value)
    return narrow(box)
