"""What was done on the left and on the right, bar beside bar. Imported late, for it loads pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kneecoach.core.series import Grain, Measure, Sided
from kneecoach.ui.bar_chart import BarChart
from kneecoach.ui.chart import Sheet
from kneecoach.ui.paint.marks import draw_bar
from kneecoach.words import progress

BAR, APART = 0.34, 0.02  # shares of the room of a pair


class SideChart(BarChart):
    """Pairs of bars: the left filled, the right striped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(progress.SIDES, parent)
        self._bars: Sequence[Sided] = ()

    def show_bars(self, bars: Sequence[Sided], measure: Measure, grain: Grain) -> None:
        """Show these weeks, months or years, oldest first; those without any work are left out of what is read."""
        self._bars = tuple(bars)
        top = max([1, *(max(bar.left, bar.right) for bar in bars)])
        said = [progress.side_said(bar, measure, grain) for bar in bars]
        self.show_times([bar.start for bar in bars], grain, said, top)

    def draw(self, sheet: Sheet) -> None:
        for at, bar in enumerate(self._bars):
            if bar.left:
                draw_bar(sheet.painter, sheet.box(at - APART - BAR, 0, at - APART, bar.left), "left")
            if bar.right:
                draw_bar(sheet.painter, sheet.box(at + APART, 0, at + APART + BAR, bar.right), "right")
