"""Sessions planned and done, as bars of weeks, months or years. All lengths are in units (text.PT)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from kneecoach.core.report import Report
from kneecoach.core.spans import Bar, bars
from kneecoach.ui import theme
from kneecoach.ui.paper.block import Block
from kneecoach.ui.paper.text import PT, line
from kneecoach.ui.report.frame import FINE, STRONG, Frame, draw_line, flat_pen, frame, steps
from kneecoach.ui.report.table import HEADING, SMALL
from kneecoach.words import report as words

#: So many bars can be told apart; the share of its room that a bar takes, and the widest.
MOST, BAR, WIDEST = 54, 0.66, 26 * PT
#: A square of the key, and the room after words of it.
SQUARE, AFTER = 6 * PT, 9 * PT


def bars_block(report: Report, width: float, height: float) -> Block:
    """Return the chart with its heading and its key."""
    length, found = bars(report.weeks, MOST)
    heading = line(words.PER[length], HEADING, 700)
    top = max([4, *(max(bar.planned, bar.done + bar.partial + bar.extra) for bar in found)])

    def draw(painter: QPainter, y: float) -> None:
        heading.draw(painter, 0, y)
        _draw_key(painter, y + heading.height, extra=any(bar.extra for bar in found))
        begin = y + heading.height + line(words.DONE, SMALL).height + 5 * PT
        its = frame(0, begin, width, y + height - begin, top * 1.05)
        its.draw_numbers(painter, steps(top))
        room = its.box.width() / len(found)
        places = [its.box.left() + (at + 0.5) * room for at in range(len(found))]
        for x, bar in zip(places, found, strict=True):
            _draw_bar(painter, its, bar, x, min(BAR * room, WIDEST))
        its.draw_days(painter, [(x, bar.start) for x, bar in zip(places, found, strict=True)], length)

    return Block(height, draw)


def _draw_bar(painter: QPainter, its: Frame, bar: Bar, x: float, wide: float) -> None:
    """Draw what was done, on it what was done in part, on it what was extra; and a line at what was planned."""
    foot = 0
    for number, fill in zip((bar.done, bar.partial, bar.extra), _fills(), strict=True):
        if number:
            top, low = its.y(foot + number), its.y(foot)
            _draw_part(painter, QRectF(x - wide / 2, top, wide, low - top), fill)
            foot += number
    if bar.planned:
        over = min(1.35 * wide, wide + 4 * PT)
        draw_line(painter, x - over / 2, x + over / 2, its.y(bar.planned), flat_pen(theme.current().ink, STRONG))


def _draw_part(painter: QPainter, box: QRectF, fill: QColor) -> None:
    painter.setPen(flat_pen(theme.current().brand, FINE))
    painter.setBrush(fill)
    painter.drawRect(box)


def _fills() -> tuple[QColor, QColor, QColor]:
    """Return the colours of done, in part and extra: dark, middle and white also without colours."""
    look = theme.current()
    return look.brand, look.brand_mid, look.on_brand


def _draw_key(painter: QPainter, y: float, *, extra: bool) -> None:
    x = 0.0
    shown = zip((words.DONE, words.PARTIAL, words.EXTRA)[: 3 if extra else 2], _fills(), strict=False)
    for name, fill in shown:
        said = line(name, SMALL, soft=True)
        _draw_part(
            painter,
            QRectF(QPointF(x, y + (said.height - SQUARE) / 2), QPointF(x + SQUARE, y + (said.height + SQUARE) / 2)),
            fill,
        )
        said.draw(painter, x + SQUARE + 3 * PT, y)
        x += SQUARE + 3 * PT + said.width + AFTER
    said = line(words.PLANNED, SMALL, soft=True)
    draw_line(painter, x, x + 2 * SQUARE, y + said.height / 2, flat_pen(theme.current().ink, STRONG))
    said.draw(painter, x + 2 * SQUARE + 3 * PT, y)
