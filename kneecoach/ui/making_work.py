"""What an exercise of one's own asks: the kind of work, then only the numbers of that kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec.structs import asdict, replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kneecoach.core.dose import Side, Sides
from kneecoach.core.making import CHANGE, SHARES, USUAL, WAYS, Making, Reps, Shape, Work, Wrong, bounds, numbers
from kneecoach.core.own_exercise import measured
from kneecoach.core.timeline import Pace
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.option_tile import OptionTile
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.making_fields import NamedField, NumberField, offer, short_list
from kneecoach.words import own_exercise as words
from kneecoach.words import vocabulary

#: Every number that any kind of work has, in the order of the form; `around` come after the sides.
OF_WORK = ("reps", "there", "pause", "back", "hold", "breaths", "relax", "timed")
AROUND = ("change", "rest")


class WorkCard(Card):
    """Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = Pace()
        self._works = dict(USUAL)
        self._shape = Shape.REPS
        self.tiles = _Tiles(self)
        self.way, self.sides = short_list(words.WAY), short_list(words.SIDES)
        self.first = Segmented(words.FIRST, [(side.value, name) for side, name in words.SIDE.items()])
        self.numbers = {name: self._number(name) for name in ("sets", *OF_WORK, *AROUND)}
        self._way, self._first = NamedField(words.WAY, self.way), NamedField(words.FIRST, self.first)
        self._sentence, self._time = Label("", "strong", wrap=True), Label("", "second", wrap=True)
        self._fill()
        self.tiles.chosen.connect(self._choose)
        self.way.currentIndexChanged.connect(self._tell)
        self.sides.currentIndexChanged.connect(self._tell)
        self.first.chosen.connect(self._tell)

    def show_making(self, making: Making, pace: Pace) -> None:
        """Show the work so far, without a signal; it takes its time at this pace."""
        self._pace, self._works = pace, {**USUAL, making.work.shape: making.work}
        for name in ("sets", *AROUND):
            self._set(name, getattr(making, name))
        self.first.set_value(making.first.value)
        self._show_work(making.work, making.sides)

    def fill(self, making: Making) -> Making:
        """Return the making with what stands here."""
        sides = Sides(self.sides.currentData())
        return replace(
            making,
            work=self._work(),
            sets=self._value("sets"),
            rest=self._value("rest"),
            sides=sides,
            first=Side(self.first.value()),
            change=self._value("change") if sides is Sides.EACH else CHANGE,
        )

    def show_wrong(self, wrong: Sequence[Wrong]) -> None:
        """Every number is kept within its bounds, which stand below its name: nothing can be wrong."""

    def place_of(self, wrong: Wrong) -> QWidget | None:
        """Return the control to be changed, if it stands here."""
        return self.numbers[wrong.field].box if wrong.field in self.numbers else None

    def settle(self) -> None:
        """Take a number that is being typed as it stands."""
        for field in self.numbers.values():
            field.box.interpretText()

    def said(self) -> tuple[str, str]:
        """Return the sentence about the whole dose, and how long it takes."""
        return self._sentence.text(), self._time.text()

    def _number(self, name: str) -> NumberField:
        least, most = bounds(name)
        suffix = "" if name in words.COUNTED else words.SECONDS
        field = NumberField(
            words.number(USUAL[Shape.REPS], name), (least, most), words.bounds(name, least, most), suffix
        )
        field.changed.connect(self._tell)
        return field

    def _fill(self) -> None:
        rule = QFrame()
        rule.setProperty("role", "rule")
        before = (Label(words.ASKS, "card-title"), self.tiles, self._way, self.numbers["sets"])
        sides = (NamedField(words.SIDES, self.sides), self._first)
        of_work, around = ([self.numbers[name] for name in names] for names in (OF_WORK, AROUND))
        for widget in (*before, *of_work, *sides, *around, rule, self._sentence, self._time):
            self.column.addWidget(widget)

    def _choose(self, shape: str) -> None:
        """Keep the numbers of the old kind of work for when it is chosen again."""
        self._works[self._shape] = self._work()
        self._show_work(self._works[Shape(shape)], Sides(self.sides.currentData()))
        self.changed.emit()

    def _show_work(self, work: Work, sides: Sides) -> None:
        self._shape = work.shape
        self.tiles.select(work.shape)
        if isinstance(work, Reps):
            ways = dict.fromkeys((*WAYS, work.words))
            offer(self.way, [(words.way(each), each) for each in ways], list(ways).index(work.words))
        shares = SHARES[work.shape]
        kept = sides if sides in shares else Sides.EACH  # turns need counting; one leg at a time comes nearest
        offer(self.sides, [(vocabulary.SHARES[each], each) for each in shares], shares.index(kept))
        for name, value in asdict(work).items():
            if name in self.numbers:
                self._set(name, value)
        self._look()

    def _work(self) -> Work:
        own = {name: self._value(name) for name in asdict(USUAL[self._shape]) if name in self.numbers}
        ways = {"words": tuple(self.way.currentData())} if self._shape is Shape.REPS else {}
        return replace(USUAL[self._shape], **own, **ways)

    def _value(self, name: str) -> int:
        return self.numbers[name].box.value()

    def _set(self, name: str, value: int) -> None:
        with QSignalBlocker(self.numbers[name]):
            self.numbers[name].box.setValue(value)

    def _tell(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Show the numbers of this kind of work and no others, and what they come to."""
        making = self.fill(Making())
        counting = {*numbers(making), "rest"} if making.sets > 1 else {*numbers(making)} - {"rest"}
        for name, field in self.numbers.items():
            field.setVisible(name in counting)
            if name in counting:
                field.show_name(words.number(making.work, name))
        self._way.setVisible(self._shape is Shape.REPS)
        self._first.setVisible(making.sides is not Sides.BOTH)
        item, seconds = measured(making, self._pace)
        self._sentence.setText(words.sentence(making, item))
        self._time.setText(words.takes(seconds))


class _Tiles(QWidget):
    """The kinds of work, each with what it asks. Signals: chosen(str), a Shape, when a person picks one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.SHAPE)
        self._tiles: dict[Shape, OptionTile] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(12)
        for at, (shape, (name, what)) in enumerate(words.SHAPES.items()):
            tile = self._tiles[shape] = OptionTile(name, parent=self)
            tile.setAccessibleDescription(what)
            tile.toggled.connect(partial(self._toggled, shape))
            cell = QVBoxLayout()  # not a widget: tiles exclude each other as children of one parent
            cell.setSpacing(4)
            cell.addWidget(tile)
            cell.addWidget(Label(what, "second", wrap=True))
            cell.addStretch(1)
            grid.addLayout(cell, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)

    def tile(self, shape: Shape) -> OptionTile:
        """Return the tile of this kind of work."""
        return self._tiles[shape]

    def select(self, shape: Shape) -> None:
        """Show this kind as chosen, without a signal."""
        with QSignalBlocker(self._tiles[shape]):
            self._tiles[shape].setChecked(True)

    def _toggled(self, shape: Shape, on: bool) -> None:  # noqa: FBT001  # as Qt tells it
        if on:
            self.chosen.emit(shape.value)
