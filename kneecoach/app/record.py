"""What was done: the page after a session, the list of sessions, and one that was left open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kneecoach.app import charts, done
from kneecoach.app.planner import Planner
from kneecoach.app.tools import Tools
from kneecoach.core.adherence import Week, calendar, counted
from kneecoach.core.ledger import replay
from kneecoach.core.plan import Intent
from kneecoach.core.schedule import Day
from kneecoach.core.series import Period, first_day, sums
from kneecoach.core.settings import APART, comfort
from kneecoach.files.atomic import write_bytes
from kneecoach.store.charted import Past, Series
from kneecoach.store.journal import Stored
from kneecoach.store.log import Answers
from kneecoach.ui.after_page import AfterPage, Said
from kneecoach.ui.main_window import PROGRESS, TODAY
from kneecoach.ui.progress_page import ProgressPage
from kneecoach.ui.session_list import AT_ONCE
from kneecoach.words import after, progress

if TYPE_CHECKING:
    from kneecoach.app.history import History
    from kneecoach.app.reports import Reports


class Record(QObject):
    """Shows the log. Signals: closed(), back to Today; file_wanted(), a history is to be chosen."""

    closed = Signal()
    file_wanted = Signal()

    def __init__(self, tools: Tools, planner: Planner) -> None:
        super().__init__(tools.window)
        self._tools, self._planner = tools, planner
        self._session = 0
        self._period, self._dose = Period.TWELVE_WEEKS, ("", "")
        self._counted: tuple[tuple[Past, ...], Intent, date] = ((), Intent(), date.min)
        self._schedule: tuple[Day, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self._tools.carefully(self._show_rest))
        self._weeks: tuple[Week, ...] = ()

    def show_after(self, session: int) -> None:
        """Show what a session came to, and ask about it."""
        journal, log, person = self._tools.books.journal, self._tools.books.log, self._tools.person
        self._session = session
        stored, rows = journal.load(session), log.rows(session)
        exchanged = replay(stored.timeline, stored.events).session.items
        lines = done.done_rows((*stored.timeline.items, *exchanged), rows, person.catalogue)
        summary = after.summary(_minutes(stored), done.by_exercise(rows))
        apart = person.values["knees"] == APART
        self._after.show_done(summary, lines, after.whole(rows), apart=apart)
        self._tools.window.show_page(self._after, TODAY)

    def show(self) -> None:
        """Show the charts and every session. Raises FaultError when the database cannot be used."""
        planner, programmes = self._planner, self._tools.person.shelf.programmes.values()
        past = self._tools.books.store.series(None, planner.begins).past()
        self._count(past, planner.intent(past), planner.today)
        self._progress.show_sessions([done.session_line(e, programmes) for e in self._tools.books.log.newest(AT_ONCE)])
        self._show_period()
        self._tools.window.show_page(self._progress, PROGRESS)

    @cached_property
    def _after(self) -> AfterPage:
        page = AfterPage()
        page.saved.connect(self._save)
        page.passed_over.connect(self.closed)
        return page

    @cached_property
    def history(self) -> History:
        """Past sessions: opened, corrected, added, deleted."""
        from kneecoach.app.history import History

        made = History(self._tools)
        made.closed.connect(lambda: self._tools.carefully(self.show))
        return made

    @cached_property
    def _reports(self) -> Reports:
        from kneecoach.app.reports import Reports

        return Reports(self._tools, self._planner)

    @cached_property
    def _progress(self) -> ProgressPage:
        page = ProgressPage()
        page.opened.connect(lambda session: self.history.show(session))
        page.all_wanted.connect(lambda: self.history.show_list())
        page.add_wanted.connect(lambda: self.history.show_add())
        page.export_wanted.connect(self._export)
        page.start_wanted.connect(self.closed)
        page.period_chosen.connect(self._choose)
        page.family_chosen.connect(self._choose_family)
        page.measure_chosen.connect(self._choose_measure)
        page.save_wanted.connect(self._save_chart)
        return page

    def _count(self, past: tuple[Past, ...], intent: Intent, today: date) -> None:
        """Work out every day and week there was, if anything has changed."""
        if (past, intent, today) != self._counted:
            self._counted = (past, intent, today)
            self._schedule = calendar(intent, past, today, first_day(Period.YEAR, today) or today)
            self._weeks = counted(self._schedule, past)

    def _choose(self, period: str) -> None:
        self._period = Period(period)
        self._tools.carefully(self._show_period)

    def _choose_family(self, family: str) -> None:
        self._dose = (family, self._dose[1])
        self._tools.carefully(self._show_dose)

    def _choose_measure(self, measure: str) -> None:
        self._dose = (self._dose[0], measure)
        self._tools.carefully(self._show_dose)

    @property
    def _window(self) -> charts.Window:
        past, _, today = self._counted
        begun = past[0].day if past else today
        return charts.window(self._period, today, begun)

    def _show_period(self) -> None:
        """Show the chosen period in figures and charts."""
        past, shown, page = self._counted[0], self._window, self._progress
        own = [week for week in self._weeks if week.start >= shown.first]
        page.show_sums(progress.figures(sums(own, shown.today), self._series(shown).seconds()))
        page.show_weeks(charts.bars(own, shown), shown.bars)
        page.show_days(*charts.calendar(self._schedule, past, shown))
        self._later.start()

    def _show_rest(self) -> None:
        """Show what takes longer to find than figures, weeks and days take to be painted."""
        shown = self._window
        stop = comfort(self._tools.person.values).stop
        breaks = charts.away(self._counted[1], shown)
        found = charts.comfort_view(self._series(shown), self._counted[0], stop, shown, breaks)
        self._progress.show_comfort(found)
        self._show_dose()

    def _show_dose(self) -> None:
        shown, catalogue = self._window, self._tools.person.catalogue
        breaks = charts.away(self._counted[1], shown)
        self._progress.show_dose(charts.dose_view(self._series(shown), shown, catalogue, self._dose, breaks))

    def _series(self, shown: charts.Window) -> Series:
        return self._tools.books.store.series(shown.since, self._planner.begins)

    def _save_chart(self, chart: str, ending: str) -> None:
        """Let the person choose where to, and write a chart there."""
        name = f"{progress.file_name(chart, self._planner.today)}.{ending}"
        path = self._tools.save_file(progress.SAVE_TITLE, name, progress.KINDS[ending])
        if path:
            out = Path(path) if path.lower().endswith(f".{ending}") else Path(f"{path}.{ending}")
            content = self._progress.content(chart, ending)
            self._tools.carefully(lambda: write_bytes(out, content))

    def _export(self, kind: str) -> None:
        """Carry away what was done or planned, or choose a file to bring in."""
        from kneecoach.app.calendar_file import save_calendar
        from kneecoach.app.carrying import save_everything, save_table

        acts: dict[str, Callable[[], None]] = {
            "pdf": lambda: self._reports.show(self._period),
            "csv": lambda: save_table(self._tools, self._planner),
            "json": lambda: save_everything(self._tools, self._planner),
            "ics": lambda: save_calendar(self._tools, self._planner),
            "import": self.file_wanted.emit,
        }
        self._tools.carefully(acts[kind])

    def _save(self, said: Said) -> None:
        answers = Answers(said.during, said.after, said.effort, said.note)
        if self._tools.carefully(lambda: self._tools.books.log.answer(self._session, answers)):
            self.closed.emit()


def _minutes(stored: Stored) -> int:
    """Return how long a session took, pauses included."""
    return max(1, round(stored.events[-1].at / 60_000)) if stored.events else 0
