"""The days of a period as a calendar: a column a week, a row a weekday; marks differ by shape, not by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.week_strip import StripMark
from kneecoach.ui.paint.shapes import draw_box, draw_stripes
from kneecoach.ui.paint.words import draw_line
from kneecoach.ui.theme import font
from kneecoach.words import progress

NAMES, HEAD, TEXT, LEAST, WIDE, HIGH = 42, 22, 13.5, 3, 34, 30  # px; WIDE and HIGH of a day with its gap
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
STEPS = {Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MapDay(Struct, frozen=True):
    """One day: its mark, and the whole of it in words."""

    day: date
    mark: StripMark
    said: str


class DayMap(QWidget):
    """The mouse or the arrow keys read a day out. Signals: looked_at(str), the day in words."""

    looked_at = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: Sequence[MapDay] = ()
        self.at = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{progress.DAYS}. {progress.DAY_KEYS}")
        focus_ring.surround(self, 12)

    def show_days(self, days: Sequence[MapDay], at: int = -1) -> None:
        """Show whole weeks of days, the first a Monday, and read out the one at this place."""
        self.days = tuple(days)
        self.look_at(at % len(self.days) if self.days else -1)

    def look_at(self, at: int) -> None:
        """Read out the day at this place, or the nearest there is."""
        self.at = min(max(at, 0), len(self.days) - 1)
        said = self.days[self.at].said if self.days else ""
        self.setAccessibleDescription(said)
        self.update()
        self.looked_at.emit(said)

    def box_of(self, at: int) -> QRectF:
        """Return where the day at this place is painted."""
        wide, high, gap = self._step(), theme.px(HIGH), 2
        place = QPointF(theme.px(NAMES) + at // 7 * wide, theme.px(HEAD) + at % 7 * high)
        return QRectF(place.x(), place.y(), wide, high).adjusted(gap, gap, -gap, -gap)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(NAMES + 12 * WIDE), theme.px(HEAD + 7 * HIGH))

    def _step(self) -> float:
        """Return the width of a week: what fits, and no more than is good to look at."""
        room = (self.width() - theme.px(NAMES)) / max(len(self.days) // 7, 1)
        return max(min(room, theme.px(2 * WIDE)), LEAST)

    def _draw_names(self, painter: QPainter) -> None:
        small, ink = font(theme.px(TEXT), 500), theme.current().ink2
        for row, name in enumerate(progress.WEEKDAYS):
            draw_line(painter, QPointF(0, self.box_of(row).center().y() + theme.px(5)), name, small, ink)
        free = 0.0
        for at in range(0, len(self.days), 7):
            day, x = self.days[at].day, self.box_of(at).x()
            if (at == 0 or day.day <= 7) and x >= free:
                draw_line(painter, QPointF(x, theme.px(TEXT)), progress.month(day), small, ink)
                free = x + theme.px(NAMES)

    def draw_on(self, painter: QPainter) -> None:
        """Paint the whole map, without the day that is read out."""
        self._draw_names(painter)
        for at, day in enumerate(self.days):
            draw_day(painter, self.box_of(at), day.mark)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_on(painter)
        if self.days and self.hasFocus():
            draw_box(painter, self.box_of(self.at).adjusted(-2, -2, 2, 2), 8, edge=theme.current().focus, stroke=2)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = next((at for at in range(len(self.days)) if self.box_of(at).contains(event.position())), self.at)
        if at != self.at:
            self.look_at(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.days and event.key() in STEPS:
            at = self.at + STEPS[Qt.Key(event.key())]
            self.look_at(at if 0 <= at < len(self.days) else self.at)
        elif self.days and event.key() in ENDS:
            self.look_at(ENDS[Qt.Key(event.key())] % len(self.days))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


def draw_day(painter: QPainter, box: QRectF, mark: StripMark) -> None:
    """Paint the mark of a day in its box."""
    look, radius = theme.current(), min(6.0, box.width() / 4)
    if mark in {"done", "short"}:
        draw_box(painter, box, radius, fill=look.brand if mark == "done" else look.brand_mid)
    elif mark in {"planned", "part", "today"}:
        edge = {"planned": look.edge, "part": look.brand, "today": look.accent}[mark]
        draw_box(painter, box, radius, fill=look.panel, edge=edge, stroke=2.5 if mark == "today" else 1.5)
    elif mark == "away":
        draw_stripes(painter, box, look.edge, 6, 1.2)
    else:
        draw_box(painter, box, radius, fill=look.sunken)
    side = min(box.width(), box.height()) * 0.7
    inner = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    if mark == "short":
        painter.setBrush(look.panel)
        painter.drawEllipse(box.center(), side * 0.2, side * 0.2)
    elif mark == "part":
        draw_box(painter, QRectF(box.topLeft(), QPointF(box.center().x(), box.bottom())), radius, fill=look.brand)
    elif mark in {"moved", "missed"}:
        icons.draw(painter, inner, "arrow-right" if mark == "moved" else "circle-dashed", look.edge)
