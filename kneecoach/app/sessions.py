"""One session at a time: begun, run, interrupted, taken up again, brought to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kneecoach.app.books import Books
from kneecoach.app.others import others
from kneecoach.app.person import Person
from kneecoach.app.senses import Senses
from kneecoach.coach import Clock, Coach
from kneecoach.core.commands import ALLOWED, Command
from kneecoach.core.events import Why
from kneecoach.core.felt import Knees
from kneecoach.core.ledger import open_ledger, replay
from kneecoach.core.settings import comfort
from kneecoach.core.step import Timeline
from kneecoach.ui.link import Link
from kneecoach.ui.session_page import SessionPage

if TYPE_CHECKING:
    from kneecoach.store.journal import Stored

#: What a player's keys would do, and what the desktop asks for by name.
_MEDIA = {
    "toggle": Qt.Key.Key_MediaTogglePlayPause,
    "next": Qt.Key.Key_MediaNext,
    "previous": Qt.Key.Key_MediaPrevious,
}
_WISHES = {"go-on": Command.GO_ON, "pause": Command.PAUSE, "stop": Command.PAUSE}


class Sessions(QObject):
    """Runs sessions on their page. Signals: over(int), the id of a session that has ended; failed(Fault)."""

    over = Signal(int)
    failed = Signal(object)

    def __init__(self, books: Books, person: Person, clock: Clock, speed: int | None, senses: Senses) -> None:
        super().__init__()
        self._books, self._person, self._clock, self._speed = books, person, clock, speed
        self._senses = senses
        self.page = SessionPage(person.catalogue)
        self.page.mute_wanted.connect(self._mute)
        self.page.change_wanted.connect(self._offer_change)
        self.page.exchanged.connect(self._exchange)
        senses.hearing.flashed.connect(self.page.flash.flash)
        senses.hearing.announced.connect(self.page.announce)
        senses.missing.connect(self.page.show_notice)
        senses.asked.connect(self.ask)
        senses.sleeping.connect(self.sleep)
        self._coach: Coach | None = None
        self._link: Link | None = None
        self._id = 0

    @property
    def running(self) -> bool:
        """Whether a session is on the page."""
        return self._link is not None

    def start(self, programme: str, timeline: Timeline, *, short: bool, before: Knees) -> None:
        """Begin a session. Raises FaultError when the database cannot be used."""
        rehearsal = self._speed is not None
        journal = self._books.journal
        self._id = journal.begin(programme, timeline, short=short, rehearsal=rehearsal, before=before)
        self._run(Coach(open_ledger(timeline), self._clock, self._write, speed=self._speed or 1))

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

    def sleep(self) -> None:
        """Let everything stand still, because the computer is about to sleep."""
        if self._link is not None:
            self._link.sleep()

    def ask(self, wish: str) -> None:
        """Do what a headset, a media key or the desktop asks for."""
        if self._link is None:
            return
        if wish == "raise":
            self.page.window().raise_()
            self.page.window().activateWindow()
        elif wish in _MEDIA:
            self.page.press(_MEDIA[wish])
        elif wish in _WISHES:
            self.page.order(_WISHES[wish])

    def interrupt(self) -> None:
        """Pause the session because the window closes; it can be taken up again."""
        if self._coach is not None and self._link is not None:
            self._coach.pause(Why.CLOSED)
            self._link.stop()
            self._link = None
            self._senses.end()

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
        last = stored.events[-1].at if stored.events else 0
        coach = Coach(replay(stored.timeline, stored.events), self._clock, self._write, speed=self._speed or 1, at=last)
        coach.pause(Why.CLOSED, last)
        return coach

    def _run(self, coach: Coach) -> None:
        self._coach = coach
        self._link = Link(coach, self.page, self._person.catalogue, comfort(self._person.values))
        self._link.over.connect(self._over)
        self._link.failed.connect(self.failed)
        self._senses.begin(coach, self.page)

    def _over(self) -> None:
        self._link = None
        self._senses.end()
        self.over.emit(self._id)

    def _mute(self) -> None:
        hearing = self._senses.hearing
        hearing.mute(on=not hearing.muted)
        self.page.show_muted(muted=hearing.muted)

    def _offer_change(self) -> None:
        found = others(self._person, self._exercise())
        self.page.show_change([(other.exercise, self._person.catalogue[other.exercise].name) for other in found])

    def _exchange(self, exercise: str) -> None:
        found = next(other for other in others(self._person, self._exercise()) if other.exercise == exercise)
        if self._link is not None:
            self._link.exchange(self._person.compile((found,)), int(self._person.values["gap"]))

    def _exercise(self) -> str:
        item = self._coach.session.item if self._coach is not None else None
        return item.exercise if item is not None else ""

    def _write(self, event: object) -> None:
        self._books.journal.append(self._id, event)  # type: ignore[arg-type]  # the coach hands over events only
