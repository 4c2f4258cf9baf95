"""The card of a chart: its title, a point read out in words, what its marks mean, itself or its table, and saving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kneecoach.ui import theme
from kneecoach.ui.chart_table import ChartTable
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.chart_keys import ChartKeys, Key
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.words import progress

if TYPE_CHECKING:
    from kneecoach.ui.chart import Chart
    from kneecoach.ui.day_map import DayMap

HIGH, LINE = 240, 22  # px: of the chart as a table, of a line of words

Rows = Callable[[], Sequence[Sequence[str]]]


class ChartCard(Card):
    """Signals: save_wanted(str), the ending of a file: png, svg or csv.

    What is hidden is worked out only when it is looked at: the rows of the table come from a function.
    """

    save_wanted = Signal(str)

    def __init__(
        self,
        title: str,
        columns: Sequence[str],
        keys: Sequence[Key] = (),
        parent: QWidget | None = None,
        *,
        lines: int = 1,
    ) -> None:
        """`lines` are kept free for the words of a point, so that nothing moves while points are read out."""
        super().__init__(parent, padding=18)
        self._lines = lines
        self.column.setContentsMargins(18, 8, 18, 14)
        self.column.setSpacing(4)
        self.title, self.columns, self.rows, self._empty = title, tuple(columns), _none, False
        self._as_table = False
        self.chart: Chart | DayMap | None = None
        self.head = QHBoxLayout()
        self.head.setSpacing(2)
        self.head.addWidget(Label(title, "card-title"), 1)
        self.caption = Label("", "caption", wrap=True)
        self.caption.hide()
        self.as_table = KeyButton(progress.AS_TABLE, "quiet")
        self.as_table.clicked.connect(self._exchange)
        self.save = KeyButton(progress.SAVE, "quiet", icon="download")
        self.save.clicked.connect(self._offer)
        self.menu = QMenu(self)
        for ending, words in progress.PICTURES.items():
            self.menu.addAction(words).triggered.connect(lambda _=False, e=ending: self.save_wanted.emit(e))
        self.head.addWidget(self.as_table)
        self.head.addWidget(self.save)
        self.keys = ChartKeys(keys)
        self.readout = Label("", "second", wrap=True)
        self.readout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self.head)
        self.column.addWidget(self.caption)
        self.column.addWidget(self.keys)
        self.column.addWidget(self.readout)
        self._measure()

    @cached_property
    def table(self) -> ChartTable:
        """The chart as a table, made when it is first wanted."""
        made = ChartTable(self.title, self.columns)
        made.setFixedHeight(theme.px(HIGH))
        self.column.addWidget(made)
        self.setTabOrder(self.save, made)
        return made

    def hold(self, chart: Chart | DayMap) -> None:
        """Hold this chart from now on, and read it out."""
        self.chart = chart
        chart.looked_at.connect(self.readout.setText)
        self.column.insertWidget(self.column.indexOf(self.readout) + 1, chart)
        self._arrange()
        self.setTabOrder(self.save, chart)

    def show_caption(self, words: str) -> None:
        """Say what the chart shows at this moment, or nothing for ""."""
        self.caption.setText(words)
        self.caption.setVisible(bool(words))

    def show_rows(self, rows: Rows, nothing: str = "") -> None:
        """Take the rows of the table from here, and say this where there is nothing to show."""
        self.rows, self._empty = rows, bool(nothing)
        self.readout.setText(nothing or self.readout.text())
        if self._as_table:
            self.table.show_rows(rows())
        self._arrange()

    def _exchange(self) -> None:
        """Show the table in place of the chart, or the chart again."""
        self._as_table = not self._as_table
        if self._as_table:
            self.table.show_rows(self.rows())
        self.table.setVisible(self._as_table)
        self.as_table.set_words(progress.AS_CHART if self._as_table else progress.AS_TABLE)
        self._arrange()

    def _arrange(self) -> None:
        # Where there is no chart its words stand together at the top.
        self.column.setStretchFactor(self.readout, int(self._empty))
        """Show what there is to show: table or chart, neither where nothing was done."""
        as_chart = not self._as_table
        self.readout.setVisible(as_chart)
        self.keys.setVisible(as_chart and not self._empty)
        if self.chart is not None:
            self.chart.setVisible(as_chart and not self._empty)

    def _offer(self) -> None:
        self.menu.popup(self.save.mapToGlobal(QPoint(0, self.save.height() + 4)))

    def _measure(self) -> None:
        if "table" in self.__dict__:
            self.table.setFixedHeight(theme.px(HIGH))
        self.readout.setMinimumHeight(theme.px(LINE) * self._lines)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "readout"):
            self._measure()
        super().changeEvent(event)


def _none() -> Sequence[Sequence[str]]:
    return ()
