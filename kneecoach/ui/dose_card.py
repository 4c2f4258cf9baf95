"""The card of the dose, where a family of movements and a measure are chosen, and that of left and right beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneecoach.core.series import Dot, Grain, Measure, Sided
from kneecoach.ui.chart_card import ChartCard
from kneecoach.ui.making_fields import offer, short_list
from kneecoach.ui.paint.marks import Mark, draw_key
from kneecoach.words import progress

if TYPE_CHECKING:
    from kneecoach.ui.dose_chart import DoseChart
    from kneecoach.ui.side_chart import SideChart

Span = tuple[date, date]
DOSE_KEYS: tuple[tuple[Mark, str], ...] = (
    ("dot", progress.A_SESSION),
    ("plan", progress.THE_PLAN),
    ("away", progress.AWAY),
)
SIDE_KEYS: tuple[tuple[Mark, str], ...] = (("left", progress.LEFT), ("right", progress.RIGHT))


class DoseView(Struct, frozen=True):
    """The dose of one family of movements between two days, and which families there are: each a key and its words.

    One dot stands for the `grain`, a pair of bars for the `side_grain`.
    """

    span: Span
    families: Sequence[tuple[str, str]] = ()
    family: str = ""
    measures: Sequence[Measure] = ()
    measure: Measure = Measure.REPS
    dots: Sequence[Dot] = ()
    grain: Grain = Grain.SESSION
    sides: Sequence[Sided] = ()
    side_grain: Grain = Grain.WEEK
    away: Sequence[Span] = ()


class DoseCard(ChartCard):
    """Signals: family_chosen(str), its key; measure_chosen(str), a Measure."""

    family_chosen = Signal(str)
    measure_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        keys = [(partial(draw_key, mark=mark), words) for mark, words in DOSE_KEYS]
        super().__init__(progress.DOSE, progress.DOSE_COLUMNS, keys, parent)
        self.family, self.measure = short_list(progress.FAMILY), short_list(progress.MEASURE)
        self.family.currentIndexChanged.connect(lambda at: self.family_chosen.emit(self.family.itemData(at)))
        self.measure.currentIndexChanged.connect(lambda at: self.measure_chosen.emit(self.measure.itemData(at)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.family, 2)
        row.addWidget(self.measure, 1)
        self.column.insertLayout(1, row)
        self._view: DoseView | None = None

    @property
    def shows(self) -> bool:
        """Whether there is anything to draw yet."""
        return self._view is not None

    def show_view(self, view: DoseView) -> None:
        """Show this dose, and what else may be chosen."""
        self._view = view
        offer(self.family, [(words, key) for key, words in view.families], _place(view.family, view.families))
        measures = [(progress.MEASURES[of], of.value) for of in view.measures]
        offer(self.measure, measures, view.measures.index(view.measure) if view.measure in view.measures else -1)
        self.family.setVisible(bool(view.families))
        self.measure.setVisible(len(view.measures) > 1)
        self.show_caption(progress.dose_shown(view.measure, view.grain))
        self.draw()
        self.show_rows(lambda: [progress.dose_row(dot) for dot in view.dots], "" if view.dots else progress.NO_DOSE)

    def hold_dose(self, chart: DoseChart) -> None:
        """Hold this chart and draw on it."""
        self._chart = chart
        self.hold(chart)
        for before, after in pairwise((self.save, self.family, self.measure, chart)):
            self.setTabOrder(before, after)
        self.draw()

    def draw(self) -> None:
        """Draw what is shown, once there is a chart."""
        if self.chart is not None and (view := self._view) is not None:
            self._chart.show_dots(view.dots, view.measure, view.grain, view.span, view.away)


class SideCard(ChartCard):
    """Signals: those of its base."""

    def __init__(self, parent: QWidget | None = None) -> None:
        keys = [(partial(draw_key, mark=mark), words) for mark, words in SIDE_KEYS]
        super().__init__(progress.SIDES, progress.SIDE_COLUMNS, keys, parent)
        self._view: DoseView | None = None

    def show_view(self, view: DoseView) -> None:
        """Show the sides of this dose."""
        self._view = view
        name = dict(view.families).get(view.family, "")
        self.show_caption(progress.sides_shown(name, view.measure, view.side_grain) if name else "")
        self.draw()
        self.show_rows(lambda: [progress.side_row(bar) for bar in view.sides], "" if view.sides else progress.NO_SIDES)

    def hold_sides(self, chart: SideChart) -> None:
        """Hold this chart and draw on it."""
        self._chart = chart
        self.hold(chart)
        self.draw()

    def draw(self) -> None:
        """Draw what is shown, once there is a chart."""
        if self.chart is not None and (view := self._view) is not None:
            self._chart.show_bars(view.sides, view.measure, view.side_grain)


def _place(key: str, options: Sequence[tuple[str, str]]) -> int:
    keys = [one for one, _ in options]
    return keys.index(key) if key in keys else -1
