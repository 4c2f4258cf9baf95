"""Runs one session: commands and clock readings in, events out to the journal and to listeners."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from kneecoach.core.commands import Command, decide
from kneecoach.core.events import Event, Paused, Why
from kneecoach.core.session import STILL, Session, deadline, due, evolve

#: The coach is looked at this often, in ms; two missed by more than SLEPT mean that the computer slept.
HEARTBEAT = 500
SLEPT = 5000
#: Clocks that count sleep and clocks that do not may drift apart this much, in ms, without any sleep.
DRIFT = 1000


class Clock(Protocol):
    """Real time in ms, never scaled. Both readings may start anywhere."""

    def awake(self) -> int:
        """Return ms that passed while the computer was awake; never set back."""

    def real(self) -> int:
        """Return ms that passed, sleep included, where the system tells; else as `awake`."""


Listener = Callable[[Event, Session], None]
Write = Callable[[Event], None]


class Coach:
    """A live session. `write` puts an event on disk and returns when it is there.

    `speed` makes the session's clock run faster than the real one (a rehearsal). After a crash the
    session is given as its journal tells it; it is then paused at its last event.
    """

    def __init__(self, session: Session, clock: Clock, write: Write, *, speed: int = 1, at: int = 0) -> None:
        self._session, self._clock, self._write, self._speed = session, clock, write, speed
        self._listeners: list[Listener] = []
        self._offset, self._start = at, clock.awake()
        self._seen, self._drift = self._start, clock.real() - self._start

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._session

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every event from now on and the session after it."""
        self._listeners.append(listener)

    def now(self) -> int:
        """Return the ms of the session that have passed by now."""
        return self._in_session(self._clock.awake())

    def until_deadline(self) -> int | None:
        """Return the real ms until the next event is due (0 if it is late), or None when nothing is."""
        at = deadline(self._session)
        return None if at is None else max(0, -(-(at - self.now()) // self._speed))

    def tick(self) -> None:
        """Notice sleep, then bring about all that time has brought by now."""
        awake = self._clock.awake()
        drift = self._clock.real() - awake
        if awake - self._seen > SLEPT or drift - self._drift > DRIFT:
            self.pause(Why.SLEEP, self._in_session(self._seen))
        self._seen, self._drift = awake, drift
        self._catch_up(self._in_session(awake))

    def forget_absence(self) -> None:
        """Take the time since the last look out of the session: nobody was counting."""
        self._offset, self._start = self._in_session(self._seen), self._clock.awake()
        self._seen, self._drift = self._start, self._clock.real() - self._start

    def order(self, command: Command) -> None:
        """Carry out a command of the person. Raises NotAllowedError, with the session as it was."""
        self.tick()
        self._happen(decide(self._session, command, self.now()))
        self._catch_up(self.now())

    def pause(self, why: Why, at: int | None = None) -> None:
        """Pause at `at` (by default now) for a reason that is not the person's; no matter when it stands still."""
        moment = self.now() if at is None else at
        self._catch_up(moment)
        if self._session.phase not in STILL:
            self._happen((Paused(moment, why),))

    def _in_session(self, awake: int) -> int:
        return self._offset + (awake - self._start) * self._speed

    def _catch_up(self, now: int) -> None:
        """Bring events about one by one: each is on disk before the next is decided (invariant 6)."""
        while (event := due(self._session, now)) is not None:
            self._happen((event,))

    def _happen(self, events: Iterable[Event]) -> None:
        for event in events:
            self._write(event)
            self._session = evolve(self._session, event)
            for listener in self._listeners:
                listener(event, self._session)
