"""What stands round the body or is worn: a tick for each thing, and numbers for its place and size."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kneecoach.figure.draft import Draft, with_props
from kneecoach.figure.offered import knobs, placed_thing, thing, things, with_knob
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.number_box import NumberBox
from kneecoach.ui.kit.tick import Tick
from kneecoach.ui.pose_panel import PosePanel, side_by_side
from kneecoach.words import posing

#: How far a number of a thing goes, in centimetres.
LIMITS = {"height": (5, 150), "ahead": (-200, 200), "aside": (-150, 150), "thick": (4, 40)}
#: Things that belong to another one and have no row of their own.
BELONGING = {"hold": "hold-chair"}


class ThingsPanel(PosePanel):
    """What is there comes first. Signals: those of a panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(posing.THINGS_TITLE, "", parent)
        self.ticks: dict[str, Tick] = {}
        self.numbers: dict[tuple[int, str], NumberBox] = {}

    def shape_of(self, draft: Draft, at: int) -> Hashable:
        return draft.posture, tuple(thing(prop) for prop in draft.props)

    def build(self, draft: Draft, at: int) -> None:
        self.ticks, self.numbers = {}, {}
        there = {thing(prop) for prop in draft.props}
        for place, prop in enumerate(draft.props):
            kind = thing(prop)
            if BELONGING.get(kind) in there:
                continue
            self.rows.addLayout(self._row(kind, place))
            if knobs(prop):
                self.rows.addLayout(self._knobs(kind, place, knobs(prop)))
        for kind in things(draft):
            self.rows.addLayout(self._row(kind, -1))

    def _row(self, kind: str, place: int) -> QHBoxLayout:
        said = posing.THINGS.get(kind, kind)
        tick = Tick(said)
        tick.setChecked(place >= 0)
        tick.toggled.connect(partial(self._ticked, kind, place))
        self.ticks.setdefault(kind, tick)
        row = side_by_side(tick, Label(said, "row", wrap=True), first=0)
        row.setStretch(1, 1)
        return row

    def _knobs(self, kind: str, place: int, values: dict[str, float]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(40, 0, 0, 8)
        grid.setColumnStretch(0, 1)
        for name in values:
            least, most = LIMITS[name]
            number = NumberBox(posing.knob(kind, name), least, most)
            number.setSuffix(posing.CENTIMETRES)
            number.valueChanged.connect(partial(self._turned, place, name))
            self.numbers[place, name] = number
            line = grid.rowCount()
            grid.addWidget(Label(posing.KNOBS[name], "second"), line, 0)
            grid.addWidget(number, line, 1)
        return grid

    def fill(self, draft: Draft, at: int) -> None:
        for (place, name), number in self.numbers.items():
            with QSignalBlocker(number):
                number.setValue(round(100 * knobs(draft.props[place])[name]))

    def _ticked(self, kind: str, place: int, on: bool) -> None:  # noqa: FBT001, as Qt's signal has it
        if self._draft is None:
            return
        props = self._draft.props
        if on:
            self.answer(with_props(self._draft, (*props, *placed_thing(self._draft, kind))), "prop")
            return
        gone = {place} | {n for n, prop in enumerate(props) if BELONGING.get(thing(prop)) == kind}
        self.answer(with_props(self._draft, (prop for n, prop in enumerate(props) if n not in gone)), "prop")

    def _turned(self, place: int, name: str, centimetres: int) -> None:
        if self._draft is not None:
            props = list(self._draft.props)
            props[place] = with_knob(props[place], name, centimetres / 100)
            self.answer(with_props(self._draft, props), "prop")
