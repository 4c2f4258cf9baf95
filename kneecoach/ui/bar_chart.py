"""What charts of bars share: a place for each week, month or year, and a column behind the one that is read out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kneecoach.core.series import Grain
from kneecoach.ui import theme
from kneecoach.ui.chart import Chart, Frame, Sheet, Ticks, number_ticks
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.words import progress


class BarChart(Chart):
    """Bars by the first days of the times they stand for."""

    def show_times(self, starts: Sequence[date], grain: Grain, said: Sequence[str], top: float) -> None:
        """Show so many bars, oldest first, none higher than `top`, and name the times that there is room for."""
        last = len(starts) - 1

        def dates(most: int) -> Ticks:
            every = max(1, -(-len(starts) // most))
            return [(at, progress.tick(start, grain)) for at, start in enumerate(starts) if (last - at) % every == 0]

        self.show_frame(
            Frame(
                xs=range(len(starts)),
                said=said,
                left=-0.5,
                right=max(len(starts), 1) - 0.5,
                top=top * 1.1,
                numbers=number_ticks(top),
                dates=dates,
            )
        )

    def draw_looked_at(self, sheet: Sheet) -> None:
        ends = (self.at - 0.5, self.frame.bottom, self.at + 0.5, self.frame.top)
        draw_box(sheet.painter, sheet.box(*ends), 8, fill=theme.current().brand_soft)
