"""The plan in the settings: how often, on which days, from when, and what shapes a day."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.core.plan import LEAST, MOST, Plan, Rhythm
from kneecoach.ui.kit.date_box import DateBox
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.number_box import NumberBox, ValueBox
from kneecoach.ui.kit.weekday_picker import WeekdayPicker
from kneecoach.ui.named_row import NamedRow
from kneecoach.ui.rows_section import RowsSection
from kneecoach.ui.setting_row import NUMBER_WIDTH
from kneecoach.ui.time_list import TimeList
from kneecoach.words import plan as words
from kneecoach.words import reminders


class PlanSection(RowsSection):
    """Signals: changed(object), the whole Plan as the person now wants it; calendar_wanted()."""

    changed = Signal(object)
    calendar_wanted = Signal()

    def __init__(self, settings: list[NamedRow], parent: QWidget | None = None) -> None:
        """`settings` are rows that stand below those of the plan."""
        super().__init__(words.PLAN, parent)
        self._plan: Plan | None = None
        self.rhythm = _list(words.HOW_OFTEN, [(name, rhythm.value) for rhythm, name in words.RHYTHMS.items()])
        self.weekdays = WeekdayPicker(words.ON_DAYS, least=1)
        self.per_week = NumberBox(words.TIMES, LEAST, MOST)
        self.per_week.setMinimumWidth(NUMBER_WIDTH)
        self.short_days = WeekdayPicker(words.SHORT_DAYS)
        self.since = DateBox(words.BEGINS)
        self.at = TimeList(words.AT)
        self.calendar = KeyButton(reminders.SAVE_CALENDAR, icon="download")
        self._on = _row(words.ON_DAYS, words.ON_DAYS_WHAT, self.weekdays)
        self._times = _row(words.TIMES, words.TIMES_WHAT, self.per_week)
        own = [
            _row(words.HOW_OFTEN, words.HOW_OFTEN_WHAT, self.rhythm),
            self._on,
            self._times,
            _row(words.SHORT_DAYS, words.SHORT_DAYS_WHAT, self.short_days),
            _row(words.BEGINS, words.BEGINS_WHAT, self.since),
            _row(words.AT, words.AT_WHAT, self.at),
        ]
        last = _row(reminders.CALENDAR, reminders.CALENDAR_WHAT, self.calendar)
        self.set_rows([*own, *settings, last])
        self._connect()

    def show_plan(self, plan: Plan, today: date, note: str) -> None:
        """Show this plan, without a signal; a note below says what else there is."""
        self._plan = plan
        with QSignalBlocker(self.per_week):
            self.per_week.setValue(plan.per_week)
        self.rhythm.setCurrentIndex(self.rhythm.findData(plan.rhythm.value))
        self.at.show_time(plan.at)
        self.weekdays.show_days(plan.weekdays)
        self.short_days.show_days(plan.short_days)
        if plan.since > today or self.since.day() < today:
            self.since.show_day(max(plan.since, today), least=today)
        self.note.setText(note)
        self._use()

    def _connect(self) -> None:
        self.rhythm.activated.connect(lambda: self._change(rhythm=Rhythm(self.rhythm.currentData())))
        self.weekdays.picked.connect(lambda days: self._change(weekdays=days))
        self.per_week.valueChanged.connect(lambda number: self._change(per_week=number))
        self.short_days.picked.connect(lambda days: self._change(short_days=days))
        self.since.chosen.connect(lambda _: self._change())
        self.at.chosen.connect(lambda at: self._change(at=at))
        self.calendar.clicked.connect(self.calendar_wanted)

    def _change(self, **values: object) -> None:
        if self._plan is not None:
            self._plan = replace(self._plan, since=self.since.day(), **values)
            self._use()
            self.changed.emit(self._plan)

    def _use(self) -> None:
        rhythm = self._plan.rhythm if self._plan is not None else None
        unused = {self._on: rhythm is not Rhythm.WEEKDAYS, self._times: rhythm is not Rhythm.TIMES_A_WEEK}
        self.use_rows([row for row, out in unused.items() if out])


def _row(name: str, what: str, control: QWidget) -> NamedRow:
    row = NamedRow(name, what)
    control.setAccessibleDescription(what)
    row.stand_beside(control)
    return row


def _list(name: str, values: list[tuple[str, str]]) -> ValueBox:
    box = ValueBox(name)
    for said, value in values:
        box.addItem(said, value)
    return box
