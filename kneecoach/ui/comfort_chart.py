"""Comfort beside the dose that preceded it, on one axis of time. Imported late, for it loads pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from kneecoach.core.series import Comfort, Grain
from kneecoach.ui import theme
from kneecoach.ui.chart import Chart, Frame, Sheet, day_ticks
from kneecoach.ui.dose_chart import Span, days_away
from kneecoach.ui.paint.marks import DOT, MORNING_MARKS, Mark, draw_bar, draw_point, line_pen
from kneecoach.words import progress

TOP, STRIP, BARS, FOOT = 10, -1.4, (-4.7, -2.5), -4.8  # places on the scale of comfort: the strips lie below its 0
NUMBERS = (0, 2, 4, 6, 8, 10)


class ComfortChart(Chart):
    """Before, during and after on the scale of 0 to 10; below it the next morning and the dose before."""

    high = 216  # px

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(progress.COMFORT, parent)
        self._shown: Sequence[Comfort] = ()
        self._stop = 0

    def show_comfort(
        self, shown: Sequence[Comfort], stop: int, grain: Grain, span: Span, away: Sequence[Span] = ()
    ) -> None:
        """Show what was said of these sessions, oldest first; above `stop` the person's own rules say to stop."""
        self._shown, self._stop = tuple(shown), stop
        first, last = span
        strips = [(STRIP, progress.MORNING_STRIP), (sum(BARS) / 2, progress.UNITS_STRIP)]
        self.show_frame(
            Frame(
                xs=[(one.day - first).days for one in shown],
                said=[progress.comfort_said(one, grain) for one in shown],
                left=-0.8,
                right=(last - first).days + 0.8,
                bottom=FOOT,
                top=TOP + 0.6,
                numbers=[*strips, *((at, str(at)) for at in NUMBERS)],
                dates=lambda most: day_ticks(first, last, most),
                away=days_away(away, first),
            )
        )

    def draw(self, sheet: Sheet) -> None:
        sheet.painter.setPen(line_pen("target"))
        sheet.painter.drawLine(sheet.at(self.frame.left, self._stop), sheet.at(self.frame.right, self._stop))
        most = max((one.preceding or 0 for one in self._shown), default=0)
        size = self._size(sheet)
        for x, one in zip(self.frame.xs, self._shown, strict=True):
            self._draw_scale(sheet, x, one, size)
            if one.morning is not None:
                draw_point(sheet.painter, sheet.at(x, STRIP), MORNING_MARKS[one.morning], size * 1.1)
            if one.preceding:
                self._draw_units(sheet, x, one.preceding / most, size)

    def _draw_scale(self, sheet: Sheet, x: float, one: Comfort, size: float) -> None:
        marks: list[tuple[Mark, int | None]] = [("after", one.after), ("before", one.before), ("during", one.during)]
        said = [(mark, number) for mark, number in marks if number is not None]
        if said:
            numbers = [number for _, number in said]
            sheet.painter.setPen(QPen(theme.current().edge, 1.2))
            sheet.painter.drawLine(sheet.at(x, min(numbers)), sheet.at(x, max(numbers)))
        for mark, number in said:
            draw_point(sheet.painter, sheet.at(x, number), mark, size)

    def _draw_units(self, sheet: Sheet, x: float, share: float, size: float) -> None:
        low, high = BARS
        box = sheet.box(x, low, x, low + (high - low) * share)
        half = max(size * 0.5, 1.0)
        draw_bar(sheet.painter, box.adjusted(-half, 0, half, 0), "units")

    def _size(self, sheet: Sheet) -> float:
        """Return half the width of a mark: smaller where there are very many."""
        wide = sheet.at(self.frame.right, 0) - sheet.at(self.frame.left, 0)
        return min(max(QPointF(wide).x() / max(len(self._shown), 1) * 0.42, 2.0), theme.px(DOT))
