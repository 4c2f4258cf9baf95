"""The fields of a form: a line of text that says how much room it has, and a number that says its bounds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.words import own_exercise as words

#: Letters that a line takes at all: far more than fit, so that what is too long can be seen and shortened.
MOST = 200
NUMBER = 190  # px at 100 % text
COUNTED_FROM = 0.6  # of the room, before that nobody needs to know
LETTERS = 14  # of a list, shown at least


class Line(QLineEdit):
    """A line of plain text. Signals: textChanged(str), as of any line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(MOST)
        focus_ring.surround(self, 10)


class Room(QWidget):
    """What stands below a line: what is wrong with it or a hint, and how many of its letters are used."""

    def __init__(self, line: Line, most: int, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._most, self._hint = line, most, hint
        self._problem = Label("", "shorter", wrap=True)
        self._said = Label(hint, "caption", wrap=True)
        self._count = Label("", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self._problem, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        line.textChanged.connect(self._look)
        self.show_problem("")

    def show_most(self, most: int) -> None:
        """Give the line room for so many letters."""
        self._most = most
        self._look()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, or nothing for ""."""
        self._problem.setText(sentence)
        self._line.setAccessibleDescription(sentence or self._hint)
        self._look()

    def problem(self) -> str:
        """Return what is said to be wrong."""
        return self._problem.text()

    def _look(self) -> None:
        used = len(self._line.text())
        counted = used > self._most * COUNTED_FROM
        self._count.setText(words.letters(used, self._most) if counted else "")
        wrong = bool(self._problem.text())
        self._problem.setVisible(wrong)
        self._said.setVisible(not wrong)
        self.setVisible(wrong or counted or bool(self._hint))


class TextField(QWidget):
    """A name, a line and its room. Signals: changed()."""

    changed = Signal()

    def __init__(self, name: str, most: int, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Line(name)
        self.room = Room(self.line, most, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(name, "strong", wrap=True))
        column.addWidget(self.line)
        column.addWidget(self.room)
        self.line.textChanged.connect(self.changed)


class NamedField(QWidget):
    """A name with a second line at the left, a control at the right."""

    def __init__(self, name: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._more, self.control = (
            Label(name, "strong", wrap=True),
            Label("", "caption", wrap=True),
            control,
        )
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._name)
        said.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(said, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_more("")

    def show_name(self, name: str) -> None:
        """Call it something else; also for a screen reader."""
        self._name.setText(name)
        self.control.setAccessibleName(name)

    def show_more(self, more: str) -> None:
        """Say more below the name; also to a screen reader."""
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.control.setAccessibleDescription(more)


class NumberField(NamedField):
    """A whole number with its bounds below its name. Signals: changed()."""

    changed = Signal()

    def __init__(self, name: str, bounds: tuple[int, int], said: str, suffix: str = "") -> None:
        self.box = NumberBox(name, *bounds)
        self.box.setSuffix(suffix)
        super().__init__(name, self.box)
        self.show_more(said)
        self.box.valueChanged.connect(self.changed)
        self._measure()

    def _measure(self) -> None:
        self.box.setFixedWidth(theme.px(NUMBER))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)


def short_list(name: str) -> ValueBox:
    """Return a drop-down list that does not grow with its longest entry."""
    box = ValueBox(name)
    box.setSizeAdjustPolicy(ValueBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LETTERS)
    return box


def offer(box: ValueBox, options: Sequence[tuple[str, object]], at: int) -> None:
    """Offer these, pairs of words and a value, with the one at this place chosen, without a signal."""
    with QSignalBlocker(box):
        box.clear()
        for said, value in options:
            box.addItem(said, value)
        box.setCurrentIndex(at)
