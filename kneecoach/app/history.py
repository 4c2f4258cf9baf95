"""Past sessions: opened, corrected, added afterwards, deleted and put back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cached_property
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from kneecoach.app import past_views
from kneecoach.app.clock import wall
from kneecoach.app.done import session_line
from kneecoach.app.tools import Tools
from kneecoach.core import corrections
from kneecoach.core.added import added
from kneecoach.core.events import Event
from kneecoach.core.felt import UNSAID, Moment
from kneecoach.core.ledger import Rows, correct
from kneecoach.core.whole import Happened, Whole
from kneecoach.store.journal import Stored
from kneecoach.store.log import Answers
from kneecoach.ui.add_session_page import AddedSession, AddSessionPage
from kneecoach.ui.main_window import PROGRESS
from kneecoach.ui.past_answers import PastAnswers
from kneecoach.ui.past_session_page import PastSessionPage
from kneecoach.ui.sessions_page import SessionsPage
from kneecoach.words import history

#: So long a deleted session can be put back.
KEPT = timedelta(days=30)


class History(QObject):
    """Shows past sessions. Signals: closed(), back to Progress; changed(), the log says something else now."""

    closed = Signal()
    changed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._blocks: tuple[int, ...] = ()
        self._deleted = 0
        self._from_list = False

    def show(self, session: int) -> None:
        """Open a session; closing it leads back to where it was opened."""
        self._from_list = self._sessions.isVisible()
        self._tools.carefully(lambda: self._open(session))

    def show_list(self) -> None:
        """Show every session, and those that can be put back."""
        if self._tools.carefully(self._list):
            self._sessions.show_kept()
            self._tools.window.show_page(self._sessions, PROGRESS)

    def show_add(self) -> None:
        """Ask about a session that was done without KneeCoach."""
        person = self._tools.person
        self._from_list = self._sessions.isVisible()
        now = wall().replace(tzinfo=None)
        self._add.show_choices(past_views.programmes(person), person.programme.id, now, apart=past_views.apart(person))
        self._tools.window.show_page(self._add, PROGRESS)

    @cached_property
    def _past(self) -> PastSessionPage:
        page = PastSessionPage()
        page.corrected.connect(self._correct)
        page.taken_back.connect(self._take_back)
        page.answered.connect(self._answer)
        page.deleted.connect(self._delete)
        page.closed.connect(self._leave)
        return page

    @cached_property
    def _add(self) -> AddSessionPage:
        page = AddSessionPage()
        page.added.connect(self._keep)
        page.closed.connect(self._leave)
        return page

    @cached_property
    def _sessions(self) -> SessionsPage:
        page = SessionsPage()
        page.opened.connect(self.show)
        page.add_wanted.connect(self.show_add)
        page.put_back.connect(self._put_back)
        page.undo_wanted.connect(lambda: self._put_back(self._deleted))
        page.closed.connect(self._close)
        return page

    def _open(self, session: int) -> None:
        self._past.forget()
        self._look(session)
        self._tools.window.show_page(self._past, PROGRESS)

    def _look(self, session: int) -> None:
        """Show what is kept of a session by now."""
        entry, stored = self._tools.books.log.entry(session), self._tools.books.journal.load(session)
        rows = self._tools.books.log.rows(session)
        first = corrections.first_counted(stored.timeline, stored.events)
        self._blocks = past_views.blocks(rows)
        self._past.show_session(past_views.past(self._tools.person, entry, stored.events, rows, first))

    def _list(self) -> None:
        log, programmes = self._tools.books.log, self._tools.person.shelf.programmes.values()
        self._tools.books.archive.sweep(wall() - KEPT)
        kept, deleted = ([session_line(entry, programmes) for entry in some] for some in (log.entries(), log.removed()))
        self._sessions.show_sessions(kept, deleted)

    def _correct(self, session: int, row: int, amount: int) -> None:
        self._append(session, lambda rows, stored: correct(rows, self._blocks[row], amount, stored.events[-1].at))

    def _take_back(self, session: int, row: int) -> None:
        def back(rows: Rows, stored: Stored) -> tuple[Event, ...]:
            first = corrections.first_counted(stored.timeline, stored.events)
            return corrections.take_back(rows, first, self._blocks[row], stored.events[-1].at)

        self._append(session, back)

    def _append(self, session: int, events: Callable[[Rows, Stored], tuple[Event, ...]]) -> None:
        """Write what follows from the sets and the journal of a session."""
        journal, log = self._tools.books.journal, self._tools.books.log

        def write() -> None:
            for event in events(log.rows(session), journal.load(session)):
                journal.append(session, event)

        if self._tools.carefully(write):
            self.changed.emit()
        self._tools.carefully(lambda: self._look(session))  # what could not be kept is not shown as kept

    def _answer(self, session: int, said: PastAnswers) -> None:
        def write() -> None:
            log = self._tools.books.log
            log.answer(session, Answers(said.during, said.after, said.effort, said.note, said.morning))
            log.feel(session, Moment.BEFORE, said.before)

        if self._tools.carefully(write):
            self.changed.emit()

    def _delete(self, session: int) -> None:
        log = self._tools.books.log
        if not self._tools.carefully(lambda: log.remove(session, wall())):
            return
        self._deleted = session
        self._sessions.show_notice(history.was_deleted(log.entry(session).started))
        self.changed.emit()
        self.show_list()

    def _put_back(self, session: int) -> None:
        if not self._tools.carefully(lambda: self._tools.books.log.restore(session)):
            return
        if session == self._deleted:
            self._sessions.show_notice("")
        self.changed.emit()
        self._tools.carefully(self._list)
        self._sessions.view.setFocus()

    def _keep(self, said: AddedSession) -> None:
        """Write a session that was added, and open it."""
        kept: list[int] = []

        def write() -> None:
            kept.extend(self._tools.books.archive.add([self._whole(said)]))

        if self._tools.carefully(write):
            self.changed.emit()
            self._tools.carefully(lambda: self._open(kept[0]))

    def _whole(self, said: AddedSession) -> Whole:
        timeline = past_views.timeline(self._tools.person, said.programme, short=said.short)
        started, now = said.started.astimezone(), wall().isoformat(timespec="seconds")
        answers = said.answers
        felt = {
            Moment.BEFORE: answers.before,
            Moment.DURING: answers.during,
            Moment.AFTER: answers.after,
            Moment.MORNING: answers.morning,
        }
        return Whole(
            uid=uuid4().hex,
            programme=said.programme,
            timeline=timeline,
            started=started,
            ended=started + timedelta(minutes=said.minutes),
            state="ended",
            events=tuple(Happened(event, now) for event in added(timeline, said.done, said.minutes)),
            origin="added",
            short=said.short,
            felt={moment: knees for moment, knees in felt.items() if knees != UNSAID},
            effort=answers.effort,
            note=answers.note,
        )

    def _leave(self) -> None:
        """Go back to where the page was opened."""
        if self._from_list:
            self._tools.carefully(self._list)
            self._tools.window.show_page(self._sessions, PROGRESS)
        else:
            self.closed.emit()

    def _close(self) -> None:
        self._sessions.show_notice("")
        self.closed.emit()
