"""One session at a time: begun, run, interrupted, taken up again, brought to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kneecoach.app.books import Books
from kneecoach.coach import Clock, Coach
from kneecoach.core.commands import ALLOWED, Command
from kneecoach.core.events import Why
from kneecoach.core.exercise import Catalogue
from kneecoach.core.session import begin, fold
from kneecoach.core.step import Timeline
from kneecoach.ui.link import Link
from kneecoach.ui.session_page import SessionPage

if TYPE_CHECKING:
    from kneecoach.store.journal import Stored


class Sessions(QObject):
    """Runs sessions on their page. Signals: over(int), the id of a session that has ended; failed(Fault)."""

    over = Signal(int)
    failed = Signal(object)

    def __init__(self, books: Books, catalogue: Catalogue, clock: Clock, speed: int | None) -> None:
        super().__init__()
        self._books, self._catalogue, self._clock, self._speed = books, catalogue, clock, speed
        self.page = SessionPage(catalogue)
        self._coach: Coach | None = None
        self._link: Link | None = None
        self._id = 0

    @property
    def running(self) -> bool:
        """Whether a session is on the page."""
        return self._link is not None

    def start(self, programme: str, timeline: Timeline, *, short: bool, before: int | None) -> None:
        """Begin a session. Raises FaultError when the database cannot be used."""
        rehearsal = self._speed is not None
        journal = self._books.journal
        self._id = journal.begin(programme, timeline, short=short, rehearsal=rehearsal, before=before)
        self._run(Coach(begin(timeline), self._clock, self._write, speed=self._speed or 1))

    def take_up(self, stored: Stored) -> None:
        """Go on with a session that was left open: paused, where its journal ends."""
        self._id = stored.id
        self._run(self._coach_of(stored))

    def keep(self, stored: Stored) -> None:
        """End a session that was left open, with all that was done."""
        self._end(stored, Command.FINISH)

    def discard(self, stored: Stored) -> None:
        """Leave a session out of the log; its journal stays."""
        self._end(stored, Command.DISCARD)

    def pause(self) -> None:
        """Let everything stand still, because something else is asked; nothing changes where it does already."""
        if self._coach is not None and self._link is not None:
            self._coach.pause(Why.PERSON)

    def interrupt(self) -> None:
        """Pause the session because the window closes; it can be taken up again."""
        if self._coach is not None and self._link is not None:
            self._coach.pause(Why.CLOSED)
            self._link.stop()
            self._link = None

    def try_again(self) -> None:
        """Go on after an event could not be written."""
        if self._link is not None:
            self._link.go_on()

    def _end(self, stored: Stored, command: Command) -> None:
        self._id = stored.id
        coach = self._coach_of(stored)
        if command in ALLOWED[coach.session.phase]:  # its last step may have ended it already
            coach.order(command)

    def _coach_of(self, stored: Stored) -> Coach:
        session = fold(begin(stored.timeline), stored.events)
        last = stored.events[-1].at if stored.events else 0
        coach = Coach(session, self._clock, self._write, speed=self._speed or 1, at=last)
        coach.pause(Why.CLOSED, last)
        return coach

    def _run(self, coach: Coach) -> None:
        self._coach = coach
        self._link = Link(coach, self.page, self._catalogue)
        self._link.over.connect(self._over)
        self._link.failed.connect(self.failed)

    def _over(self) -> None:
        self._link = None
        self.over.emit(self._id)

    def _write(self, event: object) -> None:
        self._books.journal.append(self._id, event)  # type: ignore[arg-type]  # the coach hands over events only
