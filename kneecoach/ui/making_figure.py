"""The figure of an exercise of one's own: borrowed from another, posed for it alone, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.making import OWN, Making, Wrong
from kneecoach.ui import theme
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.figure_tile import FigureTile
from kneecoach.ui.kit.find_box import CLEARS, FindBox
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.row import Row
from kneecoach.ui.kit.row_list import RowList
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.named_row import holds
from kneecoach.words import own_exercise as words

TILE, LIST = (168, 126), 320  # px at 100 % text


class FigureCard(Card):
    """Signals: changed(); pose_wanted(), the person wants to pose it."""

    changed = Signal()
    pose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[str, str] = {}
        self._figure, self._own = "", ""
        self._tile = FigureTile("", TILE)
        self._said, self._hint = Label("", "strong", wrap=True), Label(words.NO_FIGURE_HINT, "second", wrap=True)
        self.borrow, self.pose = KeyButton(words.BORROW), KeyButton(words.POSE, icon="pencil")
        self.without = KeyButton(words.WITHOUT)
        self.picker = _Picker(self)
        self._lay_out()
        self.borrow.clicked.connect(lambda: self._turn(opened=self.picker.isHidden()))
        self.pose.clicked.connect(self._pose)
        self.without.clicked.connect(lambda: self._choose(""))
        self.picker.chosen.connect(self._choose)

    def show_making(self, making: Making, names: Mapping[str, str], own: str) -> None:
        """Show the figure so far, without a signal; `names` can be borrowed, `own` is the id of
        one that was posed for it, or ""."""
        self._names, self._figure, self._own = names, making.figure, own
        self.picker.show_names(names)
        self.picker.hide()
        self._look()

    def fill(self, making: Making) -> Making:
        """Return the making with the figure chosen here."""
        return replace(making, figure=self._figure)

    def show_wrong(self, wrong: Sequence[Wrong]) -> None:
        """Nothing can be wrong with a figure."""

    def place_of(self, _wrong: Wrong) -> QWidget | None:
        """Return the control to be changed, if it stands here."""
        return None

    def said(self) -> str:
        """Return which figure is shown, in words."""
        return self._said.text()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._said)
        beside.addWidget(self._hint)
        for button in (self.borrow, self.pose, self.without):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self.column.addWidget(Label(words.FIGURE, "card-title"))
        self.column.addLayout(row)
        self.column.addWidget(self.picker)
        self.picker.hide()

    def _turn(self, *, opened: bool) -> None:
        """Open or close the list to borrow from."""
        self.picker.setVisible(opened)
        if opened:
            self.picker.find_box.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.borrow.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, figure: str) -> None:
        self._figure = figure
        self._turn(opened=False)
        self._look()
        self.changed.emit()

    def _pose(self) -> None:
        self._figure = OWN
        self._look()
        self.changed.emit()
        self.pose_wanted.emit()

    def _look(self) -> None:
        own, posed = self._figure == OWN, self._figure == OWN and bool(self._own)
        self._tile.show_exercise(self._own if own else self._figure)
        self._tile.setVisible(posed or bool(self._figure and not own))
        self._said.setText(self._name())
        self._hint.setVisible(not self._figure)
        self.without.setVisible(bool(self._figure))
        self.pose.set_words(words.POSE_AGAIN if posed else words.POSE)

    def _name(self) -> str:
        if self._figure == OWN:
            return words.OWN_FIGURE if self._own else words.NOT_POSED
        name = self._names.get(self._figure)
        borrowed = words.BORROWED.format(name=name) if name else words.GONE
        return borrowed if self._figure else words.NO_FIGURE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.picker.isHidden():
            self._turn(opened=False)
        else:
            super().keyPressEvent(event)


class _Picker(QWidget):
    """A list of exercises with their figures. Signals: chosen(str), an exercise's id."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: Mapping[str, str] = {}
        self._ids: list[str] = []
        self.find_box = FindBox(words.FIND_FIGURE, CLEARS)
        self.list = RowList(words.BORROW)
        self._nothing = Label(words.NO_SUCH, "second")
        self._scroll = Scroll(on_card=True)
        for widget in (self.list, self._nothing):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.find_box)
        column.addWidget(self._scroll)
        self.find_box.textChanged.connect(self._find)
        self.list.pressed.connect(self._choose)
        self.list.entered.connect(self._choose)
        self._measure()

    def show_names(self, names: Mapping[str, str]) -> None:
        """Offer these exercises, by name."""
        self._names = names
        self.find_box.clear()
        self._find()

    def _find(self) -> None:
        sought = self.find_box.text()
        self._ids = [
            each for each, name in sorted(self._names.items(), key=lambda pair: pair[1]) if holds(name, sought)
        ]
        self.list.show_rows(Row(self._names[each], exercise=each) for each in self._ids)
        self._nothing.setVisible(not self._ids)

    def _choose(self, at: int) -> None:
        self.chosen.emit(self._ids[at])

    def _measure(self) -> None:
        self._scroll.setFixedHeight(theme.px(LIST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.find_box.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)
