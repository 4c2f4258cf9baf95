"""Comfort over time, 0 to 10, with the person's own stop line. All lengths are in units (text.PT)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from kneecoach.core.report import Rated, Report
from kneecoach.core.spans import Length, begin, length_for, ranges
from kneecoach.ui import theme
from kneecoach.ui.paper.block import Block
from kneecoach.ui.paper.text import PT, line
from kneecoach.ui.report.frame import PLAIN, Frame, draw_line, flat_pen, frame
from kneecoach.ui.report.table import HEADING, SMALL
from kneecoach.words import report as words

#: Up to so many sessions each has its own marks; more are told week by week, month by month or year by year.
EACH, SPANS = 60, 130
RING, DOT, DASH, AFTER = 2.5 * PT, 1.6 * PT, 6 * PT, 8 * PT

Across = Callable[[date], float]
Mark = Callable[[QPainter, float, float], None]
Key = Sequence[tuple[str, Mark]]


def comfort_block(report: Report, width: float, height: float) -> Block:
    """Return the chart with its heading and its key."""
    heading = line(words.COMFORT, HEADING, 700)
    single = len(report.rated) <= EACH
    length = length_for(report.first, report.last, SPANS)

    def draw(painter: QPainter, y: float) -> None:
        heading.draw(painter, 0, y)
        _draw_stop_key(painter, report.stop, width, y + heading.baseline)
        _draw_key(
            painter, y + heading.height, _SINGLE if single else ((words.RANGES[length], _span), (words.MEDIAN, _dot))
        )
        top = y + heading.height + line(words.AFTER, SMALL).height + 5 * PT
        its = frame(0, top, width, y + height - top, 10.5)
        its.draw_numbers(painter, (0, 5, 10))
        _draw_stop(painter, its, report.stop)
        across = _across(report, its)
        _draw_single(painter, its, report.rated, across) if single else _draw_ranges(
            painter, its, report, across, length
        )
        days = _ticks(report)
        its.draw_days(painter, [(across(day), day) for day in days[1]], days[0])

    return Block(height, draw)


def _across(report: Report, its: Frame) -> Across:
    first, days = report.first.toordinal(), max((report.last - report.first).days + 1, 1)
    return lambda day: its.box.left() + (day.toordinal() - first + 0.5) / days * its.box.width()


def _ticks(report: Report) -> tuple[Length, Sequence[date]]:
    """Return the first days of weeks, months or years in the period, and which they are."""
    length = length_for(report.first, report.last, 14)
    every = (date.fromordinal(n) for n in range(report.first.toordinal(), report.last.toordinal() + 1))
    return length, [day for day in every if begin(day, length) == day] or [report.first]


def _draw_stop(painter: QPainter, its: Frame, stop: int) -> None:
    draw_line(painter, its.box.left(), its.box.right(), its.y(stop), flat_pen(theme.current().ink2, PLAIN, dashed=True))


def _draw_stop_key(painter: QPainter, stop: int, width: float, baseline: float) -> None:
    name = line(words.stop_line(stop), SMALL, soft=True)
    x, y = width - name.width, baseline - name.baseline
    draw_line(painter, x - 20 * PT, x - 3 * PT, y + name.height / 2, flat_pen(theme.current().ink2, PLAIN, dashed=True))
    name.draw(painter, x, y)


def _draw_single(painter: QPainter, its: Frame, rated: Sequence[Rated], across: Across) -> None:
    for each in rated:
        for number, mark in ((each.before, _ring), (each.after, _dash), (each.during, _dot)):
            if number is not None:
                mark(painter, across(each.day), its.y(number))


def _draw_ranges(painter: QPainter, its: Frame, report: Report, across: Across, length: Length) -> None:
    numbers = [(each.day, each.during) for each in report.rated if each.during is not None]
    for found in ranges(numbers, length):
        x = across(max(found.start, report.first))
        _draw_span(painter, x, its.y(found.highest), its.y(found.lowest))
        _dot(painter, x, its.y(found.middle))


def _ring(painter: QPainter, x: float, y: float) -> None:
    painter.setPen(QPen(theme.current().ink2, 0.7 * PT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y), RING, RING)


def _dot(painter: QPainter, x: float, y: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().brand)
    painter.drawEllipse(QPointF(x, y), DOT, DOT)


def _dash(painter: QPainter, x: float, y: float) -> None:
    draw_line(painter, x - DASH / 2, x + DASH / 2, y, flat_pen(theme.current().ink2, PLAIN))


def _span(painter: QPainter, x: float, y: float) -> None:
    _draw_span(painter, x, y - DASH / 2, y + DASH / 2)


def _draw_span(painter: QPainter, x: float, top: float, low: float) -> None:
    painter.setPen(QPen(theme.current().edge, PLAIN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QLineF(x, top, x, low))


_SINGLE: Key = ((words.BEFORE, _ring), (words.DURING, _dot), (words.AFTER, _dash))


def _draw_key(painter: QPainter, y: float, key: Key) -> None:
    x = 0.0
    for name, mark in key:
        said = line(name, SMALL, soft=True)
        mark(painter, x + DASH / 2, y + said.height / 2)
        said.draw(painter, x + DASH + 3 * PT, y)
        x += DASH + 3 * PT + said.width + AFTER
