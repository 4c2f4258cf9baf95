"""The card of comfort, where one knee or both are chosen if more was said than of both together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from kneecoach.core.series import Comfort, Grain
from kneecoach.ui.chart_card import ChartCard
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.paint.marks import MORNING_MARKS, Mark, draw_key
from kneecoach.words import progress

if TYPE_CHECKING:
    from kneecoach.ui.comfort_chart import ComfortChart

Span = tuple[date, date]
BOTH = "both"
KEYS: tuple[tuple[Mark, str], ...] = (
    ("before", progress.BEFORE),
    ("during", progress.DURING),
    ("after", progress.AFTER),
    ("target", progress.STOP),
    ("units", progress.PRECEDING),
)
MORNINGS: tuple[tuple[Mark, str], ...] = tuple(
    (MORNING_MARKS[key], said) for key, said in progress.NEXT_MORNINGS.items()
)


class ComfortView(Struct, frozen=True):
    """What was said of sessions between two days, by knee: "both", and "left" and "right" where it was said of each.

    Above `stop`, 0 to 10, the person's own rules say to stop. One place on the axis stands for the `grain`.
    """

    span: Span
    knees: Mapping[str, Sequence[Comfort]]
    stop: int = 5
    grain: Grain = Grain.SESSION
    away: Sequence[Span] = ()


class ComfortCard(ChartCard):
    """Signals: those of its base."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(progress.COMFORT, progress.COMFORT_COLUMNS, (), parent, lines=2)
        self.knee = Segmented(progress.KNEE, list(progress.KNEES.items()))
        self.knee.set_value(BOTH)
        self.knee.chosen.connect(lambda _: self._show())
        self.column.insertWidget(1, self.knee)
        self.knee.hide()
        self._view: ComfortView | None = None

    @property
    def shows(self) -> bool:
        """Whether there is anything to draw yet."""
        return self._view is not None

    def show_view(self, view: ComfortView) -> None:
        """Show these sessions."""
        self._view = view
        each = any(view.knees.get(knee) for knee in progress.KNEES if knee != BOTH)
        self.knee.setVisible(each)
        if not each:
            self.knee.set_value(BOTH)
        self._show()

    def hold_comfort(self, chart: ComfortChart) -> None:
        """Hold this chart and draw on it."""
        self._chart = chart
        self.hold(chart)
        self.setTabOrder(self.save, self.knee)
        self.setTabOrder(self.knee, chart)
        self._show()

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        shown = view.knees.get(self.knee.value(), ())
        mornings = any(one.morning is not None for one in shown)
        keys = (*KEYS, *(MORNINGS if mornings else ()))
        self.keys.show_keys([(partial(draw_key, mark=mark), words) for mark, words in keys])
        self.show_caption(progress.COMFORT_SHOWN[view.grain])
        if self.chart is not None:
            self._chart.show_comfort(shown, view.stop, view.grain, view.span, view.away)
        self.show_rows(lambda: [progress.comfort_row(one) for one in shown], "" if shown else progress.NO_COMFORT)
