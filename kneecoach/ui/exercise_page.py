"""One exercise: how it goes, what to mind, and where each of its numbers comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.dose import Dose
from kneecoach.core.exercise import Exercise
from kneecoach.ui.dose_numbers import DoseNumbers
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.page import Page
from kneecoach.ui.kit.points import Points
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.kit.stage import Stage
from kneecoach.words import pages, vocabulary

TWO_COLUMNS = 840  # px of content at 100 % text; with less, one column


class ExercisePage(Page):
    """Signals: closed()."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.back = KeyButton(pages.BACK, icon="arrow-left", key="Esc")
        self.back.clicked.connect(self.closed)
        self.head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._dose, self._mark = Label("", "body", wrap=True), Label("", "second", wrap=True)
        self._stage = Stage()
        self.text = Scroll(self, read=True)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(20)
        for column in (self._left, self._right):
            column.setSpacing(16)
            self._both.addLayout(column, 1)
        self.text.column.addWidget(self._dose)
        self.text.column.addWidget(self._mark)
        self.text.column.addLayout(self._both)
        self.text.column.addStretch(1)
        self.column.addWidget(self.text, 1)
        self.lead_to(self.text)

    def show_exercise(
        self, exercise: Exercise, dose: Dose, dose_line: str, honest: str = "", *, mark: str = ""
    ) -> None:
        """Show an exercise at this dose; `honest` is what its programme admits, `mark` what stands against it."""
        self.title.setText(exercise.name)
        self.text.setAccessibleName(exercise.name)
        self.text.setAccessibleDescription(_read(exercise, dose_line, mark))
        self._dose.setText(dose_line)
        self._mark.setText(mark)
        self._mark.setVisible(bool(mark))
        self._stage.show_exercise(exercise.id, exercise.name, exercise.position)
        _clear(self._left, keep=self._stage)
        _clear(self._right)
        for widget in (self._stage, _steps(exercise), _facts(_care(exercise)), _facts(_about(exercise))):
            self._left.addWidget(widget)
        if honest:
            self._right.addWidget(Notice(honest))
        self._right.addWidget(DoseNumbers(dose))
        for column in (self._left, self._right):
            column.addStretch(1)
        self.text.verticalScrollBar().setValue(0)

    def arrange(self) -> None:
        two = self.roomy(TWO_COLUMNS)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _clear(column: QVBoxLayout, keep: QWidget | None = None) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None and widget is not keep:
            widget.hide()
            widget.deleteLater()


def _steps(exercise: Exercise) -> Card:
    card = Card()
    card.column.addWidget(Label(pages.STEPS, "card-title"))
    card.column.addWidget(Points([cue.say for cue in exercise.cues], numbered=True))
    return card


def _care(exercise: Exercise) -> Iterable[tuple[str, str]]:
    yield pages.WATCH_OUT, exercise.watch_out
    yield pages.TAKE_CARE, "\n".join(vocabulary.CAUTIONS.get(key, key) for key in exercise.cautions)
    yield pages.EASIER, exercise.easier
    yield pages.HARDER, exercise.harder


def _about(exercise: Exercise) -> Iterable[tuple[str, str]]:
    yield pages.MUSCLES, _sentence(_named(vocabulary.MUSCLES, exercise.muscles))
    optional = (pages.OPTIONAL_THING.format(name=name) for name in _named(vocabulary.EQUIPMENT, exercise.optional))
    yield pages.NEEDS, _sentence([*_named(vocabulary.EQUIPMENT, exercise.equipment), *optional])
    yield pages.ALSO_CALLED, _sentence([alias for alias in exercise.aliases if alias != exercise.name])


def _named(names: Mapping[str, str], keys: Iterable[str]) -> list[str]:
    return [names[key] for key in keys]


def _sentence(parts: list[str]) -> str:
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def _facts(facts: Iterable[tuple[str, str]]) -> Card:
    card = Card()
    for name, words in facts:
        if words:
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(Label(name, "row"))
            pair.addWidget(Label(words, wrap=True))
            card.column.addLayout(pair)
    return card


def _read(exercise: Exercise, dose_line: str, mark: str) -> str:
    """Return the page as a screen reader says it at once."""
    facts = [f"{name}: {words}" for name, words in (*_care(exercise), *_about(exercise)) if words]
    return ". ".join(
        [
            dose_line,
            *filter(None, [mark.removesuffix(".")]),
            exercise.position,
            *(cue.say for cue in exercise.cues),
            *facts,
        ]
    )
