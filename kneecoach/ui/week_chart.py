"""Planned and done, week by week. Imported only when the chart is first looked at: it loads pyqtgraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.history import Week
from kneecoach.ui import theme
from kneecoach.ui.kit import focus_ring
from kneecoach.ui.kit.chart_key import ChartKey
from kneecoach.ui.kit.label import Label
from kneecoach.words import pages

HEIGHT, BAR, LABEL = 240, 0.62, 74  # px, share of a week's room, px between two dates
LEAST_TOP = 10  # units
STEPS = (1, 2, 5)  # times a power of ten


class WeekChart(QWidget):
    """Bars; the mouse or the left and right keys read one out. Signals: looked_at(int), the place of a week."""

    looked_at = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: Sequence[Week] = ()
        self._at = -1
        self.readout = Label("", "strong")
        self._plot = pg.PlotWidget()
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.getAxis("left").enableAutoSIPrefix(enable=False)
        self._plot.scene().sigMouseMoved.connect(self._hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{pages.WEEKS}. {pages.UNITS}. {pages.CHART_KEYS}")
        focus_ring.surround(self, 12)
        self._lay_out()

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        """Show these weeks, oldest first, and read out the last."""
        self._weeks = tuple(weeks)
        self.look_at(len(self._weeks) - 1)

    def look_at(self, at: int) -> None:
        """Read out one week."""
        self._at = min(max(at, 0), len(self._weeks) - 1)
        said = pages.week_line(self._weeks[self._at]) if self._weeks else ""
        self.readout.setText(said)
        self.setAccessibleDescription(said)
        self._draw()
        self.looked_at.emit(self._at)

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(18)
        keys.addWidget(self.readout, 1)
        keys.addWidget(ChartKey(pages.PLANNED, filled=False))
        keys.addWidget(ChartKey(pages.DID, filled=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(keys)
        column.addWidget(Label(pages.UNITS, "caption", wrap=True))
        column.addWidget(self._plot, 1)
        self._plot.setFixedHeight(theme.px(HEIGHT))

    def _draw(self) -> None:
        look = theme.current()
        self._plot.clear()
        self._plot.setBackground(look.panel)
        top = max([LEAST_TOP, *(max(w.planned, w.done) for w in self._weeks)]) * 1.06
        looked_at = [self._at] if self._weeks else []
        self._add(looked_at, [top] * len(looked_at), width=1.0, fill=look.stage)
        self._plot.getAxis("left").setTicks([_ticks(top), []])
        for at, _ in _ticks(top):
            # Not the axis's own grid: with it, pyqtgraph leaves the 0 away.
            self._plot.addItem(pg.InfiniteLine(at, angle=0, pen=look.line))
        self._add(*_bars(w.done for w in self._weeks), width=BAR, fill=look.brand)
        self._add(*_bars(w.planned for w in self._weeks), width=BAR, edge=look.edge)
        self._plot.setXRange(-0.5, max(len(self._weeks), 1) - 0.5, padding=0)
        self._plot.setYRange(0, top, padding=0)
        self._draw_axes()

    def _add(
        self, at: list[int], high: list[float], *, width: float, fill: QColor | None = None, edge: QColor | None = None
    ) -> None:
        pen = QPen(edge, 1.5) if edge else QPen(Qt.PenStyle.NoPen)
        pen.setCosmetic(True)
        brush = fill if fill else pg.mkBrush(None)
        self._plot.addItem(pg.BarGraphItem(x=at, height=high, width=width, pen=pen, brush=brush))

    def _draw_axes(self) -> None:
        look, small = theme.current(), theme.font(theme.px(13.5), 500)
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setStyle(tickFont=small, tickLength=0, tickTextOffset=6, hideOverlappingLabels=theme.px(16))
            axis.setTextPen(look.ink2)
            axis.setPen(look.edge)
        room = max(self._plot.width() - theme.px(60), 1)
        every = max(1, -(-len(self._weeks) * theme.px(LABEL) // room))
        last = len(self._weeks) - 1
        ticks = [(at, pages.monday(w.start)) for at, w in enumerate(self._weeks) if (last - at) % every == 0]
        self._plot.getAxis("bottom").setTicks([ticks, []])

    def _hover(self, place: QPointF) -> None:
        at = round(self._plot.getPlotItem().vb.mapSceneToView(place).x())
        if 0 <= at < len(self._weeks) and at != self._at:
            self.look_at(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._weeks:
            self.look_at(self._at + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_axes()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._plot.setFixedHeight(theme.px(HEIGHT))
            self._draw()
        super().changeEvent(event)


def _bars(units: Iterable[float]) -> tuple[list[int], list[float]]:
    """Return the places and heights of the bars; a week of nothing has none."""
    shown = {at: high for at, high in enumerate(units) if high}
    return list(shown), list(shown.values())


def _ticks(top: float) -> list[tuple[float, str]]:
    """Return a few round numbers from 0."""
    steps = (times * 10**power for power in range(8) for times in STEPS)
    step = next(step for step in steps if top / step < 6)
    return [(at, str(at)) for at in range(0, int(top) + 1, step)]
