"""Today: what will be done, how long it takes, what to have ready, and Start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.core.felt import UNSAID, Knees
from kneecoach.ui import theme
from kneecoach.ui.ask_card import AskCard
from kneecoach.ui.kit import presenter
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.figure_tile import FigureTile
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.knee_scale import KneeScale
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.kit.option_tile import OptionTile
from kneecoach.ui.kit.page import Page
from kneecoach.ui.kit.scroll import Scroll
from kneecoach.ui.kit.sizes import LINK, START
from kneecoach.ui.kit.week_strip import WeekStrip
from kneecoach.ui.today_list import TodayList
from kneecoach.ui.today_view import TodayView
from kneecoach.words import pages, week

#: Two columns from this width of the page, in px at 100 % text; the right one is this wide.
TWO_COLUMNS, RIGHT, WIDE_RIGHT, WIDE_FROM = 880, 410, 500, 1400
#: The picture of the session is this wide, in px, where the page has at least so much room each way.
PICTURE, PICTURE_FROM = 200, (980, 680)


class TodayPage(Page):
    """The first page.

    Signals: start_wanted(), short_chosen(bool), included(str place, bool), exchanged(str place, str id),
    opened(str id), programmes_wanted(), short_wanted(), a short day at once, plan_wanted(),
    answered(str key, str value), of what it asks.
    """

    start_wanted = Signal()
    short_chosen = Signal(bool)
    included = Signal(str, bool)
    exchanged = Signal(str, str)
    opened = Signal(str)
    programmes_wanted = Signal()
    short_wanted = Signal()
    plan_wanted = Signal()
    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pages.TODAY, parent)
        self._answer = self._plan_row()
        self.week = WeekStrip(week.WEEK)
        self._scroll = Scroll(self)
        self.column.addWidget(self._scroll, 1)
        self._session = self._session_card()
        self._comfort_card = self._knees_card()
        self._ready = self._ready_card()
        self.list = TodayList(self)
        for signal, out in (
            (self.list.included, self.included),
            (self.list.exchanged, self.exchanged),
            (self.list.opened, self.opened),
        ):
            signal.connect(out)
        self._right = self._right_column()
        self._notices: list[Notice] = []
        self._left = QVBoxLayout()
        self._left.setSpacing(16)
        for card in (self._session, self._comfort_card, self._ready):
            self._left.addWidget(card)
        self._left.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setSpacing(20)
        self._scroll.column.addLayout(self._grid, 1)
        self._columns = 0
        self.arrange()

    def show_today(self, view: TodayView) -> None:
        """Show what today would be."""
        self.title.setText(view.day)
        self._name.setText(view.programme)
        self._line.setText(view.line)
        self._honest.setText(view.honest)
        self._honest.setVisible(bool(view.honest))
        self.full.set_words(pages.FULL, view.full)
        self.short.set_words(pages.SHORT_DAY, view.short)
        self.short.setVisible(bool(view.short))
        (self.short if view.is_short else self.full).setChecked(True)
        self._plan.setText(view.plan)
        self._answer.setVisible(bool(view.week))
        self.week.setVisible(bool(view.week))
        if view.week:
            self.week.show_week(view.week)
        self.anyway.set_words(view.anyway)
        self.anyway.setVisible(bool(view.anyway))
        self.knees.tell(apart=view.apart)
        self.ask.show_ask(view.ask)
        self.list.show_rows(view.rows)
        self._picture.show_exercise(next((row.exercise for row in view.rows if row.included), ""))
        possible = any(row.included for row in view.rows)
        self.start.setEnabled(possible)
        self._nothing.setVisible(not possible)
        self._equipment.setText(", ".join(view.equipment))
        self._cautions.setText("\n".join(view.cautions))
        self._care.setVisible(bool(view.cautions))
        self._cautions.setVisible(bool(view.cautions))
        self._show_faults(view.faults)

    def comfort(self) -> Knees:
        """Return how the knees are now, 0 to 10, each unsaid when the person did not say."""
        return self.knees.value()

    def forget_comfort(self) -> None:
        """Ask anew before the next session."""
        self.knees.set_value(UNSAID)

    def focus_start(self) -> None:
        """Put the keyboard on Start, so that Enter begins."""
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _right_column(self) -> QWidget:
        """Return what is asked above what comes: beside Start, never before it."""
        self.ask = AskCard(self)
        self.ask.answered.connect(self.answered)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.ask)
        column.addWidget(self.list, 1)
        return right

    def _plan_row(self) -> QWidget:
        row = QWidget(self)
        self._plan = Label("", "body", wrap=True, parent=row)
        self.change_plan = KeyButton(week.CHANGE_PLAN, "quiet", icon="calendar-days", size=LINK, parent=row)
        self.change_plan.clicked.connect(self.plan_wanted)
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self._plan, 1)
        beside.addWidget(self.change_plan)
        return row

    def _session_card(self) -> Card:
        card = Card(self, padding=28)
        self._name = Label("", "title", wrap=True, parent=card)
        self._line = Label("", "body", wrap=True, parent=card)
        self._honest = Label("", "second", wrap=True, parent=card)
        self.full, self.short = OptionTile("", parent=card), OptionTile("", parent=card)
        self.full.clicked.connect(lambda: self.short_chosen.emit(False))  # noqa: FBT003  # a signal takes no keyword
        self.short.clicked.connect(lambda: self.short_chosen.emit(True))  # noqa: FBT003
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        tiles.addWidget(self.full)
        tiles.addWidget(self.short)
        self.start = KeyButton(pages.START, "main", icon="play", key="Enter", size=START, parent=card)
        self.start.clicked.connect(self.start_wanted)
        # Anywhere else on the page these keys scroll.
        presenter.let_press(self.start, self.start, Qt.ShortcutContext.WidgetShortcut)
        self._nothing = Label(pages.NOTHING_LEFT, "shorter", wrap=True, parent=card)
        self.change = KeyButton(pages.CHANGE, "quiet", icon="list-checks", parent=card)
        self.change.clicked.connect(self.programmes_wanted)
        self.anyway = KeyButton(week.SHORT_DAY_ANYWAY, "quiet", icon="play", parent=card)
        self.anyway.clicked.connect(self.short_wanted)
        words = QVBoxLayout()
        words.setSpacing(card.column.spacing())
        for part in (self._name, self._line, self._honest):
            words.addWidget(part)
        words.addStretch(1)
        words.addLayout(tiles)
        words.addWidget(self.start)
        words.addWidget(self._nothing)
        for button in (self.anyway, self.change):
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._picture = FigureTile("", parent=card)
        self._picture.setFixedWidth(PICTURE)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(words, 1)
        both.addWidget(self._picture)
        card.column.addLayout(both)
        return card

    def _knees_card(self) -> Card:
        card = Card(self)
        head = QHBoxLayout()
        head.addWidget(Label(pages.KNEES_NOW, "card-title", parent=card))
        head.addWidget(Label(pages.OPTIONAL, "caption", parent=card))
        head.addStretch(1)
        self.knees = KneeScale(pages.KNEES_NOW, parent=card)
        ends = QHBoxLayout()
        ends.addWidget(Label(pages.COMFORTABLE, "caption", parent=card))
        ends.addStretch(1)
        ends.addWidget(Label(pages.SORE, "caption", parent=card))
        card.column.addLayout(head)
        card.column.addWidget(self.knees)
        card.column.addLayout(ends)
        return card

    def _ready_card(self) -> Card:
        card = Card(self)
        self._equipment = Label("", "body", wrap=True, parent=card)
        self._care = Label(pages.TAKE_CARE, "card-title", parent=card)
        self._cautions = Label("", "second", wrap=True, parent=card)
        for part in (Label(pages.HAVE_READY, "card-title", parent=card), self._equipment, self._care, self._cautions):
            card.column.addWidget(part)
        return card

    def _show_faults(self, faults: tuple[str, ...]) -> None:
        for notice in self._notices:
            notice.deleteLater()
        self._notices = [Notice(fault, "problem", parent=self) for fault in faults]
        for place, notice in enumerate(self._notices):
            self._scroll.column.insertWidget(place, notice)

    def arrange(self) -> None:
        """Lay out in two columns where there is room, else in one."""
        roomy = all(map(int.__ge__, (self.width(), self.height()), PICTURE_FROM))
        self._picture.setVisible(roomy and theme.text_scale() <= 1.25)
        columns = 2 if self.width() >= TWO_COLUMNS * theme.text_scale() else 1
        if columns == 2:
            self._right.setFixedWidth(WIDE_RIGHT if self.width() >= WIDE_FROM else RIGHT)
        else:
            _free(self._right)
        if columns == self._columns:
            return
        self._columns = columns
        self._place_week(above=columns == 2)
        self._place_answer(beside=columns == 2)
        self._grid.removeItem(self._left)
        self._grid.removeWidget(self._right)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addWidget(self._right, *((0, 1) if columns == 2 else (1, 0)))

    def _place_week(self, *, above: bool) -> None:
        """Put the week above everything, or where there is one column below Start, which comes first."""
        place, at = (self._scroll.column, len(self._notices)) if above else (self._left, 1)
        place.insertWidget(at, self.week)

    def _place_answer(self, *, beside: bool) -> None:
        """Put what the plan says beside the day, or below it."""
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        self._plan.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.title.setWordWrap(not beside)  # or it would break with half the row free
        if beside:
            self.head.addWidget(self._answer, 2)
        else:
            self._scroll.column.insertWidget(len(self._notices), self._answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.start.isEnabled():
            self.start_wanted.emit()
        else:
            super().keyPressEvent(event)


def _free(widget: QWidget) -> None:
    widget.setMinimumWidth(0)
    widget.setMaximumWidth(16_777_215)  # Qt's own "no limit"
