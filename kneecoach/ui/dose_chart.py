"""The dose of a movement: a dot for what was done, a line for the plan. Imported late, for it loads pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF
from PySide6.QtWidgets import QWidget

from kneecoach.core.series import Dot, Grain, Measure
from kneecoach.ui import theme
from kneecoach.ui.chart import Chart, Frame, Sheet, day_ticks, number_ticks
from kneecoach.ui.paint.marks import DOT, draw_point, line_pen
from kneecoach.ui.paint.words import advance
from kneecoach.words import progress

Span = tuple[date, date]


class DoseChart(Chart):
    """Dots by day and a stepped line; the plan is written where it changes and there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(progress.DOSE, parent)
        self._dots: Sequence[Dot] = ()
        self._measure = Measure.REPS

    def show_dots(
        self, dots: Sequence[Dot], measure: Measure, grain: Grain, span: Span, away: Sequence[Span] = ()
    ) -> None:
        """Show these doses, oldest first, between the days of the span; `away` are breaks, by first and last day."""
        self._dots, self._measure = tuple(dots), measure
        first, last = span
        top = max([1, *(max(dot.planned, dot.done) for dot in dots)])
        self.show_frame(
            Frame(
                xs=[(dot.day - first).days for dot in dots],
                said=[progress.dose_said(dot, measure, grain) for dot in dots],
                left=-0.8,
                right=(last - first).days + 0.8,
                top=top * 1.2,
                numbers=number_ticks(top),
                dates=lambda most: day_ticks(first, last, most),
                away=days_away(away, first),
            )
        )

    def draw(self, sheet: Sheet) -> None:
        self._draw_plan(sheet)
        for x, dot in zip(self.frame.xs, self._dots, strict=True):
            draw_point(sheet.painter, sheet.at(x, dot.done), "dot", self._size(sheet))

    def _size(self, sheet: Sheet) -> float:
        """Return half the width of a dot: smaller where there are very many."""
        room = (sheet.at(self.frame.right, 0).x() - sheet.at(self.frame.left, 0).x()) / max(len(self._dots), 1)
        return min(max(room * 0.5, 2.2), theme.px(DOT))

    def _draw_plan(self, sheet: Sheet) -> None:
        planned = [(x, dot) for x, dot in zip(self.frame.xs, self._dots, strict=True) if dot.planned]
        if not planned:
            return
        steps = [sheet.at(planned[0][0] - 0.5, planned[0][1].planned)]
        for (_, before), (x, dot) in pairwise(planned):
            steps += [sheet.at(x - 0.5, before.planned), sheet.at(x - 0.5, dot.planned)]
        steps.append(sheet.at(planned[-1][0] + 0.5, planned[-1][1].planned))
        sheet.painter.setPen(line_pen("plan"))
        sheet.painter.setBrush(sheet.painter.background())
        sheet.painter.drawPolyline(QPolygonF(steps))
        self._write_plan(sheet, planned)

    def _write_plan(self, sheet: Sheet, planned: Sequence[tuple[float, Dot]]) -> None:
        size, free = theme.px(13), -1.0
        sheet.painter.setFont(theme.font(size, 700))
        sheet.painter.setPen(theme.current().ink)
        before = ""
        for x, dot in planned:
            said, at = progress.each(dot, self._measure), sheet.at(max(x - 0.5, self.frame.left), dot.planned)
            if said != before and at.x() >= free:
                wide = advance(said, size, 700)
                begin = min(at.x() + 2, sheet.at(self.frame.right, 0).x() - wide)
                sheet.painter.drawText(QPointF(begin, at.y() - theme.px(8)), said)
                free, before = begin + wide + theme.px(8), said


def days_away(away: Sequence[Span], first: date) -> list[tuple[float, float]]:
    """Return breaks as places beside the first day, half a day wider on either side."""
    half = timedelta(hours=12) / timedelta(days=1)
    return [((begin - first).days - half, (end - first).days + half) for begin, end in away]
