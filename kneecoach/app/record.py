"""What was done: the page after a session, the list of sessions, and one that was left open."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from kneecoach.app import done
from kneecoach.app.clock import wall
from kneecoach.app.plan_views import day_marks
from kneecoach.app.planner import Planner
from kneecoach.app.tools import Tools
from kneecoach.core.adherence import day_of, monday
from kneecoach.core.exercise import name_of
from kneecoach.core.history import Week, weeks
from kneecoach.core.ledger import correct, replay
from kneecoach.core.series import Period, first_day
from kneecoach.core.settings import APART
from kneecoach.store.held import counts, held
from kneecoach.store.journal import Stored
from kneecoach.store.log import Answers, Entry
from kneecoach.ui.after_page import AfterPage, Said
from kneecoach.ui.day_map import MapDay
from kneecoach.ui.main_window import PROGRESS, TODAY
from kneecoach.ui.progress_page import ProgressPage
from kneecoach.words import after, pages


class Record(QObject):
    """Shows the log. Signals: closed(), back to Today."""

    closed = Signal()

    def __init__(self, tools: Tools, planner: Planner | None = None) -> None:
        super().__init__(tools.window)
        self._tools, self._planner = tools, planner
        self._session = 0
        self._period = Period.TWELVE_WEEKS
        self._kept: tuple[Entry, ...] = ()
        self._counted: tuple[tuple[date, int, int], ...] = ()

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
        """Show the chart and every session. Raises FaultError when the database cannot be used."""
        entries = self._tools.books.log.entries()
        programmes = self._tools.person.shelf.programmes.values()
        lines = [done.session_line(entry, programmes) for entry in entries]
        begins = int(self._tools.person.values["day_begins"])
        self._kept = tuple(entry for entry in entries if counts(entry))
        self._counted = tuple((day_of(entry.started, begins), entry.planned, entry.done) for entry in self._kept)
        self._progress.show_sessions(lines, self._weeks())
        self._show_days()
        self._tools.window.show_page(self._progress, PROGRESS)

    @cached_property
    def _after(self) -> AfterPage:
        page = AfterPage()
        page.saved.connect(self._save)
        page.passed_over.connect(self.closed)
        return page

    @cached_property
    def _progress(self) -> ProgressPage:
        page = ProgressPage()
        page.opened.connect(self._show_sets)
        page.corrected.connect(self._correct)
        page.start_wanted.connect(self.closed)
        page.period_chosen.connect(self._choose)
        return page

    def _choose(self, period: str) -> None:
        self._period = Period(period)
        self._progress.show_weeks(self._weeks())
        self._show_days()

    def _weeks(self) -> tuple[Week, ...]:
        """Return the weeks of the chosen period."""
        today = day_of(wall(), int(self._tools.person.values["day_begins"]))
        first = first_day(self._period, today) or min([day for day, _, _ in self._counted], default=today)
        return weeks(self._counted, today, (monday(today) - monday(first)).days // 7 + 1)

    def _show_days(self) -> None:
        """Show the calendar of the chosen period, where there is a plan to compare with."""
        if self._planner is None:
            return
        today, begins = self._planner.today, self._planner.begins
        begin = monday(first_day(self._period, today) or min([day for day, _, _ in self._counted], default=today))
        span = (begin, monday(today) + timedelta(days=6))
        marks = day_marks(self._planner.intent(held(self._kept, begins)), self._kept, begins, span, today)
        shown = [MapDay(begin + timedelta(days=at), day.mark, day.said) for at, day in enumerate(marks)]
        self._progress.show_days(shown, (today - begin).days)

    def _save(self, said: Said) -> None:
        answers = Answers(said.during, said.after, said.effort, said.note)
        if self._tools.carefully(lambda: self._tools.books.log.answer(self._session, answers)):
            self.closed.emit()

    def _show_sets(self, session: int) -> None:
        log, person = self._tools.books.log, self._tools.person
        entry = log.entry(session)
        rows = log.rows(session)
        names = {row.exercise: name_of(person.catalogue, row.exercise) for row in rows}
        self._progress.show_sets(session, pages.day_and_time(entry.started), rows, names)

    def _correct(self, session: int, row: int, amount: int) -> None:
        journal, rows = self._tools.books.journal, self._tools.books.log.rows(session)
        stored = journal.load(session)
        for event in correct(rows, row, amount, stored.events[-1].at):
            self._tools.carefully(lambda event=event: journal.append(session, event))  # type: ignore[misc]
        self._show_sets(session)


def _minutes(stored: Stored) -> int:
    """Return how long a session took, pauses included."""
    return max(1, round(stored.events[-1].at / 60_000)) if stored.events else 0
