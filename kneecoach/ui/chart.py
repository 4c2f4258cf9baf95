"""What every chart shares: axes, grid, a point that is read out, the theme. It loads pyqtgraph: import it late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pyqtgraph as pg
from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent, QTransform
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.paint.shapes import draw_stripes
from kneecoach.ui.paint.words import advance
from kneecoach.words import progress

LABEL, TEXT = 74, 13.5  # px; LABEL between two dates
STEPS = (1, 2, 5)  # times a power of ten
KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

Ticks = Sequence[tuple[float, str]]


class Frame(Struct, frozen=True):
    """What a chart shows: its points with what each says, its edges in data, and what stands beside its axes.

    `dates` gives the ticks below, at most so many. Between each pair of `away` there was a break.
    """

    xs: Sequence[float] = ()
    said: Sequence[str] = ()
    left: float = 0.0
    right: float = 1.0
    bottom: float = 0.0
    top: float = 1.0
    numbers: Ticks = ()
    dates: Callable[[int], Ticks] = lambda _most: ()
    away: Sequence[tuple[float, float]] = ()


class Sheet(Struct, frozen=True):
    """A painter in pixels, and where the places of the data are on it."""

    painter: QPainter
    transform: QTransform

    def at(self, x: float, y: float) -> QPointF:
        """Return where a place is."""
        return self.transform.map(QPointF(x, y))

    def box(self, left: float, bottom: float, right: float, top: float) -> QRectF:
        """Return where a box is."""
        return QRectF(self.at(left, top), self.at(right, bottom)).normalized()


class Chart(QWidget):
    """The mouse or the arrow keys read a point out. Signals: looked_at(str), the point in words.

    A chart says what it shows with `show_frame` and paints it in `draw`, in one go: an item for every mark is slow.
    """

    looked_at = Signal(str)
    high = 188  # px

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame, self.at = Frame(), -1
        self._view, self._box, self._left, self._bottom = _plot()
        self._layer = _Layer(self._paint)
        self._box.addItem(self._layer, ignoreBounds=True)
        # Not the scene's own signal: it leaves out moves that come soon after one another, the last one too.
        self._view.viewport().installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{name}. {progress.CHART_KEYS}")
        focus_ring.surround(self, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self._dress()

    def show_frame(self, frame: Frame) -> None:
        """Show this, and read out the last point."""
        self.frame = frame
        self._box.setXRange(frame.left, frame.right, padding=0)
        self._box.setYRange(frame.bottom, frame.top, padding=0)
        self._left.setTicks([frame.numbers, []])
        self._make_room()
        self._draw_dates()
        self.look_at(len(frame.xs) - 1)

    def look_at(self, at: int) -> None:
        """Read out the point at this place, or the nearest there is."""
        self.at = min(max(at, 0), len(self.frame.xs) - 1)
        said = self.frame.said[self.at] if self.frame.xs else ""
        self.setAccessibleDescription(said)
        self._layer.update()
        self.looked_at.emit(said)

    def place_of(self, at: int) -> QPointF:
        """Return where the point at this place stands in the view inside, half-way up."""
        middle = QPointF(self.frame.xs[at], (self.frame.bottom + self.frame.top) / 2)
        return QPointF(self._view.mapFromScene(self._box.mapViewToScene(middle)))

    def draw(self, sheet: Sheet) -> None:
        """Paint what the chart shows; each chart says how."""
        raise NotImplementedError

    def draw_on(self, painter: QPainter) -> None:
        """Paint the whole chart from the origin, without the point that is read out."""
        at, self.at = self.at, -1
        painter.setBrush(Qt.BrushStyle.NoBrush)  # what was painted last would fill the plot
        self._view.scene().render(painter, QRectF(self._view.rect()), QRectF(self._view.rect()))
        self.at = at

    def _paint(self, sheet: Sheet) -> None:
        frame, look = self.frame, theme.current()
        sheet.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        sheet.painter.setPen(QPen(look.line, 1))
        for y, _ in frame.numbers:
            sheet.painter.drawLine(sheet.at(frame.left, y), sheet.at(frame.right, y))
        for first, last in frame.away:
            draw_stripes(sheet.painter, sheet.box(first, frame.bottom, last, frame.top), look.line, 7, 2)
        if 0 <= self.at < len(frame.xs):
            self.draw_looked_at(sheet)
        sheet.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(sheet)

    def draw_looked_at(self, sheet: Sheet) -> None:
        """Paint a line through the point that is read out."""
        sheet.painter.setPen(QPen(theme.current().focus, 1.5))
        x = self.frame.xs[self.at]
        sheet.painter.drawLine(sheet.at(x, self.frame.bottom), sheet.at(x, self.frame.top))

    def _dress(self) -> None:
        look, small = theme.current(), theme.font(theme.px(TEXT), 500)
        self._view.setFixedHeight(theme.px(self.high))
        self._view.setBackground(look.panel)
        for axis in (self._left, self._bottom):
            axis.setStyle(tickFont=small, tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
            axis.setTextPen(look.ink2)
            axis.setPen(look.edge if axis is self._bottom else None)
        self._bottom.setHeight(theme.px(28))
        self._make_room()
        self._draw_dates()

    def _make_room(self) -> None:
        """Keep so much room beside the axis as its words need; left alone it finds out only when it is painted."""
        words = [advance(said, theme.px(TEXT), 500) for _, said in self.frame.numbers]
        self._left.setWidth(round(max(words, default=0) + theme.px(10)))

    def _draw_dates(self) -> None:
        room = max(self._view.width() - theme.px(40), 1)
        self._bottom.setTicks([self.frame.dates(max(room // theme.px(LABEL), 1)), []])

    def _hover(self, place: QPointF) -> None:
        x = self._box.mapSceneToView(place).x()
        if self.frame.xs:
            at = min(range(len(self.frame.xs)), key=lambda at: abs(self.frame.xs[at] - x))
            if at != self.at:
                self.look_at(at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._hover(self._view.mapToScene(event.position().toPoint()))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.frame.xs) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if last >= 0 and event.key() in KEYS:
            self.look_at(self.at + KEYS[Qt.Key(event.key())])
        elif last >= 0 and event.key() in ends:
            self.look_at(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_dates()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)


def _plot() -> tuple[pg.GraphicsView, pg.ViewBox, pg.AxisItem, pg.AxisItem]:
    """Return a view with a plot in it, and its axes. A PlotWidget has menus and forms, and takes four times as long."""
    view, grid = pg.GraphicsView(), pg.GraphicsLayout()
    box = pg.ViewBox(enableMenu=False, enableMouse=False)
    left, bottom = pg.AxisItem("left"), pg.AxisItem("bottom")
    for item, row, column in ((left, 0, 0), (box, 0, 1), (bottom, 1, 1)):
        grid.addItem(item, row, column)
    for axis in (left, bottom):
        axis.linkToView(box)
    grid.setContentsMargins(0, 8, 12, 0)
    grid.setSpacing(0)
    view.setCentralItem(grid)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setFrameShape(pg.GraphicsView.Shape.NoFrame)
    return view, box, left, bottom


class _Layer(pg.GraphicsObject):  # type: ignore[misc]
    """One item that paints everything in pixels, whatever the scale of the axes is."""

    def __init__(self, draw: Callable[[Sheet], None]) -> None:
        super().__init__()
        self._draw = draw

    def boundingRect(self) -> QRectF:
        return QRectF(self.viewRect())

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.save()
        sheet = Sheet(painter, painter.worldTransform())
        painter.resetTransform()
        self._draw(sheet)
        painter.restore()


def number_ticks(top: float) -> list[tuple[float, str]]:
    """Return a few round numbers from 0."""
    steps = (times * 10**power for power in range(8) for times in STEPS)
    step = next(step for step in steps if top / step < 6)
    return [(at, str(at)) for at in range(0, int(top) + 1, step)]


def day_ticks(first: date, last: date, most: int) -> list[tuple[float, str]]:
    """Return at most so many Mondays, firsts of months or of years; x is the days since the first."""
    weeks = (last - first).days // 7 + 1
    for step in (1, 2, 4):
        if weeks <= most * step:
            monday = first + timedelta(days=-first.weekday() % 7)
            days = [monday + timedelta(weeks=at) for at in range(0, weeks + 1, step)]
            return [((day - first).days, progress.day_month(day)) for day in days if day <= last]
    months = last.year * 12 + last.month - first.year * 12 - first.month
    step = next((step for step in (1, 2, 3, 6) if months <= most * step), 12 * -(-months // (12 * most)))
    begins = (first.year * 12 + first.month - 1 + at for at in range(1, months + 1))
    firsts = [date(at // 12, at % 12 + 1, 1) for at in begins if at % step == 0]
    return [((day - first).days, progress.month_or_year(day)) for day in firsts]
