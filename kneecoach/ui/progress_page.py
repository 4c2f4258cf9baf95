"""What was done: the figures and charts of a period, and the latest sessions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kneecoach.core.adherence import Week
from kneecoach.core.series import Grain, Period
from kneecoach.ui.comfort_card import ComfortView
from kneecoach.ui.day_map import MapDay
from kneecoach.ui.dose_card import DoseView
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.page import Page, row_beside_scroll
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.kit.sizes import SAVE
from kneecoach.ui.progress_cards import ProgressCards
from kneecoach.ui.session_list import SessionLine, SessionList
from kneecoach.ui.sums_line import SumsLine
from kneecoach.words import history, pages, progress

__all__ = ["ProgressPage", "SessionLine"]

IMPORT = "import"  # what can be done before there is anything to carry away
TWO_COLUMNS, ONE_ROW, SUMS = 860, 640, 4  # px of content, the title and its periods in a row; figures of a period


class ProgressPage(Page):
    """What was done in a period, and the latest sessions.

    Signals: opened(int), a session's id; all_wanted(), every session; add_wanted(), a past one; start_wanted();
    period_chosen(str), a Period; family_chosen(str), measure_chosen(str) of the dose; export_wanted(str), pdf, csv,
    json, ics or import; save_wanted(str, str), a chart's key and the ending of a file.
    """

    opened = Signal(int)
    all_wanted = Signal()
    add_wanted = Signal()
    start_wanted = Signal()
    period_chosen = Signal(str)
    family_chosen = Signal(str)
    measure_chosen = Signal(str)
    export_wanted = Signal(str)
    save_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.PROGRESS, parent)
        self.period = Segmented(progress.PERIOD, [(period.value, said) for period, said in progress.PERIODS.items()])
        self.period.set_value(Period.TWELVE_WEEKS)
        self.period.chosen.connect(self.period_chosen)
        self.export = KeyButton(progress.EXPORT, icon="download")
        self.export.clicked.connect(self._offer)
        self.menu = QMenu(self)
        for kind, words in progress.EXPORTS.items():
            self.menu.addAction(words).triggered.connect(lambda _=False, kind=kind: self.export_wanted.emit(kind))
        self._below = row_beside_scroll()
        self.column.addLayout(self._below)
        self.head.addStretch(0)
        self.head.addWidget(self.export)
        self._stack = QStackedWidget()
        self._list, self._empty = self._list_page(), self._empty_page()
        for page in (self._empty, self._list):
            self._stack.addWidget(page)
        self.column.addWidget(self._stack, 1)
        self._turn(self._empty, self.start)

    def show_sessions(self, lines: Sequence[SessionLine]) -> None:
        """Show the latest sessions, newest first."""
        self.sessions.show_lines(lines)
        self._show_list()
        self._load()

    def show_sums(self, sums: Sequence[tuple[str, str]]) -> None:
        """Show the figures of a period, each a number and its words."""
        self.sums.show_sums(sums)

    def show_weeks(self, weeks: Sequence[Week], grain: Grain = Grain.WEEK) -> None:
        """Show what the weeks, months or years of a period came to, oldest first."""
        self.cards.show_weeks(weeks, grain)

    def show_days(self, days: Sequence[MapDay], today: int) -> None:
        """Show the days of a period, whole weeks of them; `today` is the place of the one to read out."""
        self.cards.show_days(days, today)

    def show_dose(self, view: DoseView) -> None:
        """Show the dose of a family of movements, and its two sides."""
        self.cards.show_dose(view)

    def show_comfort(self, view: ComfortView) -> None:
        """Show what was said of the sessions of a period."""
        self.cards.show_comfort(view)

    def content(self, chart: str, ending: str) -> bytes:
        """Return a chart, by its key, as the content of a file with this ending: png, svg or csv."""
        from kneecoach.ui.chart_files import content

        return content(self.cards.by_key[chart], ending)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        row = row_beside_scroll()
        card = Card(padding=28)
        card.column.addWidget(Label(pages.NO_SESSIONS, "card-title", wrap=True))
        self.start = KeyButton(pages.GO_TO_TODAY, "main", key="Enter", size=SAVE)
        self.start.clicked.connect(self.start_wanted)
        card.column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        for words, out in ((history.ADD, self.add_wanted), (history.ALL_SESSIONS, self.all_wanted)):
            button = KeyButton(words, "quiet")
            button.clicked.connect(out)
            card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(card)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _list_page(self) -> Scroll:
        scroll = Scroll()
        self.sums, self.cards, self.sessions = SumsLine(SUMS), ProgressCards(), SessionList()
        self.cards.save_wanted.connect(self.save_wanted)
        self.cards.family_chosen.connect(self.family_chosen)
        self.cards.measure_chosen.connect(self.measure_chosen)
        self.sessions.opened.connect(self.opened)
        self.sessions.all_wanted.connect(self.all_wanted)
        self.sessions.add_wanted.connect(self.add_wanted)
        line = QFrame()
        line.setProperty("role", "line")
        for widget in (self.sums, line, self.cards, self.sessions):
            scroll.column.addWidget(widget)
        scroll.column.addStretch(1)
        return scroll

    def _show_list(self) -> None:
        if self.sessions.is_empty():
            self._turn(self._empty, self.start)
        else:
            self._turn(self._list, self.sessions.list)

    def _offer(self) -> None:
        self.menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height() + 4)))

    def _turn(self, page: QWidget, first: QWidget) -> None:
        """Show one of the two and give it the keyboard, if this page is looked at."""
        self._stack.setCurrentWidget(page)
        self.period.setVisible(page is self._list)
        for kind, action in zip(progress.EXPORTS, self.menu.actions(), strict=True):
            action.setEnabled(page is self._list or kind == IMPORT)
        self.head.setStretch(self.head.count() - 2, 1)
        self.lead_to(first)
        if self.isVisible():
            first.setFocus()

    def _load(self) -> None:
        """Draw the charts, once they are looked at: their library takes long to load."""
        if self.isVisible() and not self.sessions.is_empty():
            self.cards.load()

    def arrange(self) -> None:
        if self.roomy(ONE_ROW):
            self.head.insertWidget(1, self.period)
        else:
            self._below.addWidget(self.period, 0, Qt.AlignmentFlag.AlignLeft)
        self.cards.arrange(2 if self.roomy(TWO_COLUMNS) else 1)
        self.sums.arrange(self._content())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()
