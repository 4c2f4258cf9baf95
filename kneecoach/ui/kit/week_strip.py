"""The week at a glance: seven days, each with its name, a mark, and a word that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kneecoach.ui import icons, theme
from kneecoach.ui.paint.shapes import capsule_path, draw_box, draw_hatch, pen
from kneecoach.ui.paint.words import advance, draw_line
from kneecoach.ui.theme import font

StripMark = Literal["done", "part", "short", "planned", "today", "moved", "rest", "away", "missed", "none"]

NAME, WORD = 15, 14  # px
HEIGHT, PAD, MARK, RADIUS, GAP = 66, 12, 22, 12, 4  # px
COLUMNS = (7, 4, 3, 2)  # the first of these that fits
_ICONS = {"moved": "arrow-right", "rest": "minus", "missed": "circle-dashed"}


class StripDay(Struct, frozen=True):
    """One day: "Mon 8", its mark, the word below, whether it is today, and the whole of it for whoever hears it."""

    name: str
    mark: StripMark
    word: str
    said: str
    is_today: bool = False


class DayCell(QWidget):
    """One day of the strip, with the whole of it as its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_day(StripDay("", "none", "", ""))

    def show_day(self, day: StripDay) -> None:
        """Show this day."""
        self.day = day
        self.setAccessibleName(day.said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        first = advance(self.day.name, theme.px(NAME), 600) + theme.px(8 + MARK)
        wide = max(first, advance(self.day.word, theme.px(WORD), 600)) + 2 * theme.px(PAD)
        return QSize(round(wide) + 2, theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(60), theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, pad = theme.current(), theme.px(PAD)
        if self.day.is_today:
            draw_box(painter, QRectF(self.rect()), RADIUS, fill=look.panel, edge=look.brand, stroke=2)
        draw_line(painter, QPointF(pad, theme.px(27)), self.day.name, font(theme.px(NAME), 600), look.ink)
        word = font(theme.px(WORD), 600 if self.day.is_today else 500)
        ink = look.brand if self.day.is_today else look.ink2
        draw_line(painter, QPointF(pad, theme.px(53)), self.day.word, word, ink)
        side = theme.px(MARK)
        _draw_mark(painter, QRectF(self.width() - pad - side, theme.px(22) - side / 2, side, side), self.day.mark)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class WeekStrip(QWidget):
    """Seven days in a row, or in two or more where there is less room. No signals."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cells = [DayCell(self) for _ in range(7)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0
        self._arrange()

    def show_week(self, days: Sequence[StripDay]) -> None:
        """Show these seven days."""
        for cell, day in zip(self.cells, days, strict=True):
            cell.show_day(day)
        self._arrange()

    def _arrange(self) -> None:
        widest = max(cell.sizeHint().width() for cell in self.cells)
        columns = next((n for n in COLUMNS if n * (widest + GAP) - GAP <= self.width()), COLUMNS[-1])
        if columns == self._columns:
            return
        for at, cell in enumerate(self.cells):
            self._grid.addWidget(cell, at // columns, at % columns)
        for at in range(COLUMNS[0]):
            self._grid.setColumnStretch(at, int(at < columns))
        self._columns = columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)


def _draw_mark(painter: QPainter, box: QRectF, mark: StripMark) -> None:
    look, centre, radius = theme.current(), box.center(), box.width() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark in _ICONS:
        inside = box.adjusted(radius * 0.1, radius * 0.1, -radius * 0.1, -radius * 0.1)
        icons.draw(painter, inside, _ICONS[mark], look.edge)
    elif mark == "away":
        track = QRectF(box.left(), centre.y() - radius * 0.55, box.width(), radius * 1.1)
        painter.setClipPath(capsule_path(track))
        draw_hatch(painter, track, look.edge, radius * 0.5, 1.6)
        painter.setClipping(False)
    elif mark in {"done", "short"}:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.brand if mark == "done" else look.brand_mid)
        painter.drawEllipse(centre, radius, radius)
        if mark == "done":
            inset = radius * 0.4
            icons.draw(painter, box.adjusted(inset, inset, -inset, -inset), "check", look.on_brand)
        else:
            painter.setBrush(look.panel)
            painter.drawEllipse(centre, radius * 0.3, radius * 0.3)
    elif mark != "none":
        _draw_ring(painter, box, mark)


def _draw_ring(painter: QPainter, box: QRectF, mark: StripMark) -> None:
    """Paint a ring: empty for planned, with a half disc for what was done in part, with a dot for today."""
    look, centre = theme.current(), box.center()
    inside = box.adjusted(1, 1, -1, -1)
    painter.setPen(pen(look.edge if mark == "planned" else look.brand, 2 if mark == "today" else 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inside)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.brand)
    if mark == "part":
        painter.drawPie(inside, 90 * 16, 180 * 16)
    elif mark == "today":
        painter.drawEllipse(centre, inside.width() * 0.25, inside.width() * 0.25)
