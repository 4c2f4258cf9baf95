"""The charts of the progress page, a card each. The library that draws them is loaded when they are first looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.core.adherence import Week
from kneecoach.core.series import Grain
from kneecoach.ui.chart_card import ChartCard
from kneecoach.ui.comfort_card import ComfortCard, ComfortView
from kneecoach.ui.day_map import DayMap, MapDay, draw_day
from kneecoach.ui.dose_card import DoseCard, DoseView, SideCard
from kneecoach.ui.kit.chart_keys import Key
from kneecoach.ui.kit.week_strip import StripMark
from kneecoach.ui.paint.marks import Mark, draw_key
from kneecoach.words import pages, progress

if TYPE_CHECKING:
    from kneecoach.ui.week_chart import WeekChart

YEAR = 52 * 7  # days: the calendar never has more
DAY_KEYS: tuple[tuple[StripMark, str], ...] = (
    ("done", progress.FULL),
    ("short", progress.SHORT),
    ("part", progress.PART),
    ("moved", progress.MOVED),
    ("away", progress.AWAY),
)
WEEK_KEYS: tuple[tuple[Mark, str], ...] = (
    ("planned", pages.PLANNED),
    ("full", progress.FULL),
    ("short", progress.SHORT),
    ("part", progress.PART),
    ("away", progress.AWAY),
    ("target", progress.ON_TARGET),
)


class ProgressCards(QWidget):
    """Signals: save_wanted(str, str), a card's key and an ending; family_chosen(str), measure_chosen(str)."""

    save_wanted = Signal(str, str)
    family_chosen = Signal(str)
    measure_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = ChartCard(progress.DAYS, progress.DAY_COLUMNS, [_day_key(*key) for key in DAY_KEYS])
        self.weeks = ChartCard(progress.WEEKS, progress.WEEK_COLUMNS, [_key(*key) for key in WEEK_KEYS])
        self.dose, self.comfort, self.sides = DoseCard(), ComfortCard(), SideCard()
        self.by_key: dict[str, ChartCard] = {
            "days": self.days, "weeks": self.weeks, "dose": self.dose, "comfort": self.comfort, "sides": self.sides,
        }  # fmt: skip
        for key, card in self.by_key.items():
            card.save_wanted.connect(partial(self.save_wanted.emit, key))
        self.dose.family_chosen.connect(self.family_chosen)
        self.dose.measure_chosen.connect(self.measure_chosen)
        self.day_map = DayMap()
        self.days.hold(self.day_map)
        self._week_chart: WeekChart | None = None
        self._weeks: tuple[Sequence[Week], Grain] = ((), Grain.WEEK)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self.arrange(1)

    def show_days(self, days: Sequence[MapDay], today: int) -> None:
        """Show whole weeks of days; `today` is the place of the one to read out. Without any there is no card."""
        self.days.setVisible(bool(days))
        self.day_map.show_days(days, today)
        self.days.show_caption(progress.LAST_YEAR if len(days) == YEAR else "")
        self.days.show_rows(lambda: [progress.day_row(day.day, day.said) for day in days])

    def show_weeks(self, weeks: Sequence[Week], grain: Grain) -> None:
        """Show weeks, months or years, oldest first."""
        self._weeks = (weeks, grain)
        if self._week_chart is not None:
            self._week_chart.show_weeks(weeks, grain)
        self.weeks.show_rows(lambda: [progress.week_row(week) for week in weeks])

    def show_dose(self, view: DoseView) -> None:
        """Show the dose of a family, and its two sides."""
        self._hold_dose()
        self.dose.show_view(view)
        self.sides.show_view(view)

    def show_comfort(self, view: ComfortView) -> None:
        """Show what was said of sessions."""
        self._hold_comfort()
        self.comfort.show_view(view)

    def load(self) -> None:
        """Make the charts of what is shown, the first time; those of what is shown later are made then."""
        if self._week_chart is not None:
            return
        from kneecoach.ui.week_chart import WeekChart

        self._week_chart = WeekChart()
        self.weeks.hold(self._week_chart)
        self._week_chart.show_weeks(*self._weeks)
        if self.dose.shows:
            self._hold_dose()
        if self.comfort.shows:
            self._hold_comfort()

    def _hold_dose(self) -> None:
        if self._week_chart is not None and self.dose.chart is None:
            from kneecoach.ui.dose_chart import DoseChart
            from kneecoach.ui.side_chart import SideChart

            self.dose.hold_dose(DoseChart())
            self.sides.hold_sides(SideChart())

    def _hold_comfort(self) -> None:
        if self._week_chart is not None and self.comfort.chart is None:
            from kneecoach.ui.comfort_chart import ComfortChart

            self.comfort.hold_comfort(ComfortChart())

    def arrange(self, columns: int) -> None:
        """Lay the cards out in one column or two; the last lies below all."""
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self.by_key.values()):
            wide = columns if at == len(self.by_key) - 1 else 1
            self._grid.addWidget(card, at // columns, at % columns, 1, wide, Qt.AlignmentFlag(0))
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))


def _key(mark: Mark, words: str) -> Key:
    return partial(draw_key, mark=mark), words


def _day_key(mark: StripMark, words: str) -> Key:
    return partial(draw_day, mark=mark), words
