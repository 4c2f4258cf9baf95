"""Joins a session page to the coach: timers in, screens out, orders back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from kneecoach.coach import HEARTBEAT, Coach
from kneecoach.core.comfort import proposal
from kneecoach.core.commands import Command, NotAllowedError
from kneecoach.core.events import Why
from kneecoach.core.exercise import Catalogue
from kneecoach.core.fault import FaultError
from kneecoach.core.ledger import last_worked, most
from kneecoach.core.present import progress, screen
from kneecoach.core.session import STANDING, Phase
from kneecoach.core.settings import Comfort
from kneecoach.core.step import Timeline
from kneecoach.ui.session_page import SessionPage
from kneecoach.ui.urgency import urgent

#: A frame every this many ms; a frame is dropped when a deadline is nearer than NEAR, or than a frame takes lately.
FRAME, NEAR = 33, 10
_OVER = frozenset({Phase.ENDED, Phase.DISCARDED})


class Link(QObject):
    """Lives as long as one session is on the page.

    Signals: over(), the session has ended; failed(Fault), an event could not be written: nothing is lost,
    everything stands still until `go_on`.
    """

    over = Signal()
    failed = Signal(object)

    def __init__(self, coach: Coach, page: SessionPage, catalogue: Catalogue, comfort: Comfort) -> None:
        super().__init__(page)
        self._coach, self._page, self._catalogue, self._comfort = coach, page, catalogue, comfort
        self._deadline = self._timer(self._tick, Qt.TimerType.PreciseTimer)
        self._deadline.setSingleShot(True)
        self._heart = self._timer(self._beat, Qt.TimerType.CoarseTimer)
        self._frames = self._timer(self._frame, Qt.TimerType.CoarseTimer)
        page.ordered.connect(self._order)
        page.rated.connect(self._rate)
        page.corrected.connect(self._correct)
        self._timers = (self._deadline, self._heart, self._frames)
        self._near = NEAR
        self._show()
        self.go_on()

    def go_on(self) -> None:
        """Follow time, from the moment at which it was let go."""
        self._coach.forget_absence()
        self._heart.start(HEARTBEAT)
        self._deadline.start(0)  # not at once: whoever made this has still to listen

    def stop(self) -> None:
        """Let go of the page and of time; the session stays as it is."""
        for timer in self._timers:
            timer.stop()
        urgent(on=False)
        self._page.ordered.disconnect(self._order)
        self._page.rated.disconnect(self._rate)
        self._page.corrected.disconnect(self._correct)
        self.deleteLater()

    def _timer(self, slot: object, kind: Qt.TimerType) -> QTimer:
        timer = QTimer(self)
        timer.setTimerType(kind)
        timer.timeout.connect(slot)
        return timer

    def _order(self, command: Command) -> None:
        self._obey(lambda: self._coach.order(command))

    def _obey(self, act: Callable[[], None]) -> None:
        # Time may have gone on between the press and here: then the order meant a moment that has passed.
        with suppress(NotAllowedError):
            self._carefully(act)

    def exchange(self, other: Timeline, gap: int) -> None:
        """Put another exercise in place of this one, after `gap` s to fetch what it needs."""
        self._obey(lambda: self._coach.exchange(other, gap))

    def sleep(self) -> None:
        """Let everything stand still, because the computer is about to sleep."""
        self._carefully(lambda: self._coach.pause(Why.SLEEP))

    def _rate(self, comfort: int) -> None:
        self._obey(lambda: self._coach.rate(comfort))

    def _correct(self, by: int) -> None:
        """Correct the last set by so many repetitions, or that many times 5 s of timed work."""
        block = last_worked(self._coach.ledger)
        if block is None:
            return
        row = self._coach.ledger.rows[block]
        done = row.done.timed_seconds + 5 * by if row.planned.timed_seconds else row.done.reps + by
        self._obey(lambda: self._coach.correct(block, min(max(0, done), most(row))))

    def _beat(self) -> None:
        """Look for sleep, unless the timer of a deadline is about to look."""
        wait = self._coach.until_deadline()
        if not wait or wait >= self._near:
            self._tick()

    def _tick(self) -> None:
        self._carefully(self._coach.tick)

    def _carefully(self, act: Callable[[], None]) -> None:
        try:
            _heard(act)
        except FaultError as error:
            for timer in self._timers:
                timer.stop()
            self.failed.emit(error.fault)
        else:
            self._follow()

    def _follow(self) -> None:
        """Show where the session stands, and aim at its next deadline."""
        if self._coach.session.phase in _OVER:
            self.stop()
            self.over.emit()
            return
        self._show()
        self._page.show_progress(progress(self._coach.session, self._coach.now()))
        block = last_worked(self._coach.ledger)
        self._page.show_last(None if block is None else self._coach.ledger.rows[block])
        running = self._coach.session.phase not in STANDING
        if running != self._frames.isActive():
            self._frames.start(FRAME) if running else self._frames.stop()
        wait = self._coach.until_deadline()
        self._deadline.stop() if wait is None else self._deadline.start(wait)

    def _frame(self) -> None:
        wait = self._coach.until_deadline()
        if wait is not None and wait < self._near + FRAME:
            urgent(on=True)  # this frame is the last before a deadline
        if wait is None or wait >= self._near:
            self._show_in_time()

    def _show_in_time(self) -> None:
        """Show where the session stands, and keep as much time for the next frame: painting takes as long again."""
        took = QElapsedTimer()
        took.start()
        self._show()
        self._near = min(max(NEAR, 2 * took.elapsed(), self._near - 1), FRAME)

    def _show(self) -> None:
        if self._coach.session.step is not None:
            session = self._coach.session
            proposed = proposal(session, self._comfort)
            self._page.show_screen(screen(session, self._coach.now(), self._catalogue), proposed)


def _heard(act: Callable[[], None]) -> None:
    """Act; then all is heard, and others may go first while it is painted."""
    try:
        act()
    finally:
        urgent(on=False)
