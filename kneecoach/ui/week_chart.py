"""Sessions planned and done: a bar for each week, month or year. Imported late, for it loads pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from kneecoach.core.adherence import TARGET, Week
from kneecoach.core.series import Grain
from kneecoach.ui import theme
from kneecoach.ui.bar_chart import BarChart
from kneecoach.ui.chart import Sheet
from kneecoach.ui.paint.marks import draw_bar, line_pen
from kneecoach.words import progress

BAR, LEAST_TOP = 0.64, 4  # share of the room of a bar; sessions


class WeekChart(BarChart):
    """Bars in sessions: the plan in outline, what was done in it, and from where on a week is on target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(progress.WEEKS, parent)
        self._weeks: Sequence[Week] = ()

    def show_weeks(self, weeks: Sequence[Week], grain: Grain = Grain.WEEK) -> None:
        """Show these weeks, months or years, oldest first."""
        self._weeks = tuple(weeks)
        top = max([LEAST_TOP, *(max(week.planned, _counted(week)) for week in weeks)])
        said = [progress.week_said(week, grain) for week in weeks]
        self.show_times([week.start for week in weeks], grain, said, top)

    def draw(self, sheet: Sheet) -> None:
        for at, week in enumerate(self._weeks):
            if week.planned or week.done or week.partial:
                self._draw_bar(sheet, at, week)
            elif week.paused:
                box = sheet.box(at - BAR / 2, 0, at + BAR / 2, 1)
                draw_bar(sheet.painter, box.adjusted(0, box.height() - min(box.height(), 16), 0, 0), "away")
        sheet.painter.setPen(line_pen("target"))
        for at, week in enumerate(self._weeks):
            if week.planned:
                y = week.planned * TARGET / 10
                sheet.painter.drawLine(sheet.at(at - 0.5, y), sheet.at(at + 0.5, y))

    def _draw_bar(self, sheet: Sheet, at: int, week: Week) -> None:
        def box(bottom: float, top: float) -> QRectF:
            return sheet.box(at - BAR / 2, bottom, at + BAR / 2, top)

        if week.planned:
            draw_bar(sheet.painter, box(0, week.planned), "planned")
        full = week.done - week.short
        if full:
            draw_bar(sheet.painter, box(0, full), "full")
        if week.short:
            draw_bar(sheet.painter, box(full, week.done).adjusted(0, 0, 0, -1), "short")
        if week.partial:
            draw_bar(sheet.painter, box(week.done, _counted(week)).adjusted(0, 0, 0, -1), "part")
        if week.extra and (over := box(0, max(week.planned, _counted(week)))).width() > theme.px(10):
            sheet.painter.setPen(theme.current().ink2)
            sheet.painter.setFont(theme.font(theme.px(11), 600))
            sheet.painter.drawText(over.topLeft() + QPointF(0, -3), f"+{week.extra}")


def _counted(week: Week) -> float:
    """Return how many sessions count: those in part count half."""
    return week.done + week.partial / 2
