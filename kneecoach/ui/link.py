"""Joins a session page to the coach: timers in, screens out, orders back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kneecoach.coach import HEARTBEAT, Coach
from kneecoach.core.commands import Command, NotAllowedError
from kneecoach.core.exercise import Catalogue
from kneecoach.core.fault import FaultError
from kneecoach.core.present import progress, screen
from kneecoach.core.session import Phase
from kneecoach.ui.session_page import SessionPage

#: A frame every this many ms; a frame is dropped when a deadline is nearer than NEAR (rulings 11).
FRAME, NEAR = 33, 10
_OVER = frozenset({Phase.ENDED, Phase.DISCARDED})


class Link(QObject):
    """Lives as long as one session is on the page.

    Signals: over(), the session has ended; failed(Fault), an event could not be written: nothing is lost,
    everything stands still until `go_on`.
    """

    over = Signal()
    failed = Signal(object)

    def __init__(self, coach: Coach, page: SessionPage, catalogue: Catalogue) -> None:
        super().__init__(page)
        self._coach, self._page, self._catalogue = coach, page, catalogue
        self._deadline = self._timer(self._tick, Qt.TimerType.PreciseTimer)
        self._deadline.setSingleShot(True)
        self._heart = self._timer(self._tick, Qt.TimerType.CoarseTimer)
        self._frames = self._timer(self._frame, Qt.TimerType.CoarseTimer)
        page.ordered.connect(self._order)
        self._timers = (self._deadline, self._heart, self._frames)
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
        self._page.ordered.disconnect(self._order)
        self.deleteLater()

    def _timer(self, slot: object, kind: Qt.TimerType) -> QTimer:
        timer = QTimer(self)
        timer.setTimerType(kind)
        timer.timeout.connect(slot)
        return timer

    def _order(self, command: Command) -> None:
        # Time may have gone on between the press and here: then the order meant a moment that has passed.
        with suppress(NotAllowedError):
            self._carefully(lambda: self._coach.order(command))

    def _tick(self) -> None:
        self._carefully(self._coach.tick)

    def _carefully(self, act: Callable[[], None]) -> None:
        try:
            act()
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
        running = self._coach.session.phase is not Phase.PAUSED
        if running != self._frames.isActive():
            self._frames.start(FRAME) if running else self._frames.stop()
        wait = self._coach.until_deadline()
        self._deadline.stop() if wait is None else self._deadline.start(wait)

    def _frame(self) -> None:
        wait = self._coach.until_deadline()
        if wait is None or wait >= NEAR:
            self._show()

    def _show(self) -> None:
        if self._coach.session.step is not None:
            self._page.show_screen(screen(self._coach.session, self._coach.now(), self._catalogue))
