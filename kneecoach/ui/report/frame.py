"""What both charts stand in: an upright axis with its numbers, and days from left to right. Units are text.PT."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kneecoach.core.spans import Length
from kneecoach.ui import theme
from kneecoach.ui.paper.text import PT, line
from kneecoach.ui.report.table import SMALL
from kneecoach.words import report as words

#: The room for the numbers at the left, for days under the chart, and the least between two days.
LEFT, FOOT, APART = 20 * PT, 12 * PT, 8 * PT
FINE, PLAIN, STRONG = 0.5 * PT, 0.9 * PT, 1.5 * PT


class Frame(Struct, frozen=True, eq=False):
    """The box of a chart: 0 to `top` upright."""

    box: QRectF
    top: float

    def y(self, number: float) -> float:
        """Return the height at which a number stands."""
        return self.box.bottom() - number / self.top * self.box.height()

    def draw_numbers(self, painter: QPainter, numbers: Sequence[int]) -> None:
        """Draw a fine line for each number, with the number at its left."""
        for number in numbers:
            words_ = line(str(number), SMALL, soft=True)
            words_.draw(painter, self.box.left() - words_.width - 4 * PT, self.y(number) - words_.height / 2)
            draw_line(painter, self.box.left(), self.box.right(), self.y(number), flat_pen(theme.current().line, FINE))

    def draw_days(self, painter: QPainter, days: Sequence[tuple[float, date]], length: Length) -> None:
        """Draw as many days under their places as there is room for, the last among them."""
        names = [line(words.tick(day, length), SMALL, soft=True) for _, day in days]
        over = max(days[-1][0] + names[-1].width / 2 - self.box.right(), 0.0)
        widest = max(name.width for name in names) + APART + over
        every = next((n for n in range(1, len(days)) if days[n][0] - days[0][0] >= widest), len(days))
        for at, ((x, _), name) in enumerate(zip(days, names, strict=True)):
            if (len(days) - 1 - at) % every == 0:
                left = min(max(x - name.width / 2, self.box.left()), self.box.right() - name.width)
                name.draw(painter, left, self.box.bottom() + 1.5 * PT)


def frame(x: float, y: float, width: float, height: float, top: float) -> Frame:
    """Return the frame of a chart that takes this place, numbers and days included."""
    return Frame(QRectF(x + LEFT, y, width - LEFT, height - FOOT), top)


def draw_line(painter: QPainter, left: float, right: float, y: float, pen: QPen) -> None:
    """Draw a level line."""
    painter.setPen(pen)
    painter.drawLine(QLineF(left, y, right, y))


def flat_pen(colour: QColor, wide: float, *, dashed: bool = False) -> QPen:
    """Return a pen whose lines end where they are told to."""
    pen = QPen(colour, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([4, 3])
    return pen


def steps(top: float) -> list[int]:
    """Return a few round numbers from 0 to `top`."""
    sizes = (times * 10**power for power in range(6) for times in (1, 2, 5))
    size = next(size for size in sizes if top / size <= 5)
    return list(range(0, int(top) + 1, size))
