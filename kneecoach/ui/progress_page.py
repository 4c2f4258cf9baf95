"""What was done: weeks, sessions, and the sets of a session, whose numbers can be corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kneecoach.core.history import Week
from kneecoach.core.ledger import SetRow
from kneecoach.core.series import Period
from kneecoach.ui import theme
from kneecoach.ui.chart_table import ChartTable
from kneecoach.ui.day_map import DayMap, MapDay
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.page import Page, row_beside_scroll
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.sizes import SAVE
from kneecoach.ui.session_list import SessionLine, SessionList
from kneecoach.ui.session_table import SessionTable
from kneecoach.words import pages, progress

if TYPE_CHECKING:
    from kneecoach.ui.week_chart import WeekChart

__all__ = ["ProgressPage", "SessionLine"]

HIGH = 280  # px, of a chart as a table


class ProgressPage(Page):
    """What was done in a period, and every session.

    Signals: opened(int), a session's id; corrected(int, int, int), session, row, amount; start_wanted();
    period_chosen(str), a Period.
    """

    opened = Signal(int)
    corrected = Signal(int, int, int)
    start_wanted = Signal()
    period_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.PROGRESS, parent)
        self.back = KeyButton(pages.BACK, icon="arrow-left", key="Esc")
        self.back.clicked.connect(self._show_list)
        self.head.addWidget(self.back)
        self.period = Segmented(progress.PERIOD, [(period.value, said) for period, said in progress.PERIODS.items()])
        self.period.set_value(Period.TWELVE_WEEKS)
        self.period.chosen.connect(self.period_chosen)
        self.head.addWidget(self.period)
        self.chart: WeekChart | None = None
        self._weeks: Sequence[Week] = ()
        self._session = 0
        self._stack = QStackedWidget()
        self._empty, self._list, self._sets = self._empty_page(), self._list_page(), self._sets_page()
        for page in (self._empty, self._list, self._sets):
            self._stack.addWidget(page)
        self.column.addWidget(self._stack, 1)
        self._turn(self._empty, self.start)

    def show_sessions(self, lines: Sequence[SessionLine], weeks: Sequence[Week]) -> None:
        """Show every session, newest first, and what the weeks came to, oldest first."""
        self._weeks = weeks
        self.sessions.show_lines(lines)
        if self._stack.currentWidget() is not self._sets or not lines:
            self._show_list()
        self._draw()

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        """Show what the weeks of another period came to, oldest first; the sessions stay."""
        self._weeks = weeks
        self._draw()

    def show_days(self, days: Sequence[MapDay], today: int) -> None:
        """Show the days of a period, whole weeks of them; `today` is the place of the one to read out."""
        self.days.show_days(days, today)
        self._days.setVisible(bool(days))

    def show_sets(self, session: int, title: str, rows: Sequence[SetRow], names: Mapping[str, str]) -> None:
        """Show the sets of one session; `names` are those of the exercises by id."""
        self.title.setText(title)
        self.table.show_rows(rows, names, again=session == self._session)
        self._session = session
        if self._stack.currentWidget() is not self._sets:
            self._turn(self._sets, self.table)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        row = row_beside_scroll()
        card = Card(padding=28)
        card.column.addWidget(Label(pages.NO_SESSIONS, "card-title", wrap=True))
        self.start = KeyButton(pages.GO_TO_TODAY, "main", key="Enter", size=SAVE)
        self.start.clicked.connect(self.start_wanted)
        card.column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(card)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _list_page(self) -> Scroll:
        scroll = Scroll()
        scroll.column.addWidget(self._days_card())
        self._chart_card = Card()
        head = QHBoxLayout()
        head.addWidget(Label(pages.WEEKS, "card-title", wrap=True), 1)
        self.as_table = KeyButton(progress.AS_TABLE, "quiet")
        self.as_table.clicked.connect(self._exchange)
        head.addWidget(self.as_table)
        self.week_table = ChartTable(pages.WEEKS, progress.WEEK_COLUMNS)
        self.week_table.setMinimumHeight(theme.px(HIGH))
        self.week_table.hide()
        self._chart_card.column.addLayout(head)
        self._chart_card.column.addWidget(self.week_table)
        self.sessions = SessionList()
        self.sessions.opened.connect(self.opened)
        scroll.column.addWidget(self._chart_card)
        scroll.column.addWidget(self.sessions)
        scroll.column.addStretch(1)
        return scroll

    def _days_card(self) -> Card:
        """Return the calendar, out of sight until there are days to show."""
        self._days = Card()
        self.days, self.day = DayMap(), Label("", "strong", wrap=True)
        self.days.looked_at.connect(self.day.setText)
        self._days.column.addWidget(Label(progress.DAYS, "card-title"))
        self._days.column.addWidget(self.day)
        self._days.column.addWidget(self.days)
        self._days.hide()
        return self._days

    def _sets_page(self) -> QWidget:
        page = QWidget()
        row = row_beside_scroll()
        row.setContentsMargins(row.contentsMargins().left(), 6, row.contentsMargins().right(), 6)
        card = Card()
        self.table = SessionTable()
        self.table.corrected.connect(lambda at, amount: self.corrected.emit(self._session, at, amount))
        card.column.addWidget(Label(pages.CORRECT_HINT, "second", wrap=True))
        card.column.addWidget(self.table, 1)
        row.addWidget(card)
        page.setLayout(row)
        return page

    def _show_list(self) -> None:
        self.title.setText(pages.PROGRESS)
        if self.sessions.is_empty():
            self._turn(self._empty, self.start)
        else:
            self._turn(self._list, self.sessions.list)

    def _exchange(self) -> None:
        """Show the table in place of the chart, or the chart again."""
        table = self.week_table.isHidden()
        self.week_table.setVisible(table)
        if self.chart is not None:
            self.chart.setVisible(not table)
        self.as_table.set_words(progress.AS_CHART if table else progress.AS_TABLE)

    def _turn(self, page: QWidget, first: QWidget) -> None:
        """Show one of the three and give it the keyboard, if this page is looked at."""
        self._stack.setCurrentWidget(page)
        self.back.setVisible(page is self._sets)
        self.period.setVisible(page is self._list)
        self.lead_to(first)
        if self.isVisible():
            first.setFocus()

    def _draw(self) -> None:
        """Draw the weeks, once they are looked at: the chart's library takes long to load."""
        if not self.isVisible() or self.sessions.is_empty():
            return
        if self.chart is None:
            from kneecoach.ui.week_chart import WeekChart

            self.chart = WeekChart()
            self._chart_card.column.addWidget(self.chart)
            self.setTabOrder(self.as_table, self.chart)
        self.chart.show_weeks(self._weeks)
        self.week_table.show_rows([progress.week_row(week) for week in self._weeks])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._sets:
            self._show_list()
        else:
            super().keyPressEvent(event)
