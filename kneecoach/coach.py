"""Runs one session: commands and clock readings in, events out to the journal and to listeners."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from kneecoach.core.commands import ALLOWED, Command, NotAllowedError
from kneecoach.core.cue import Cue
from kneecoach.core.cues import begins, happened, standing
from kneecoach.core.decide import decide, rate
from kneecoach.core.events import Event, Paused, Why
from kneecoach.core.exchange import exchange
from kneecoach.core.exercise import Catalogue
from kneecoach.core.ledger import Ledger, correct, enter
from kneecoach.core.session import STILL, Session, deadline, due
from kneecoach.core.step import Timeline

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
#: Is handed a cue and by how many real ms it is late.
Hear = Callable[[Cue, int], None]
Write = Callable[[Event], None]


class Coach:
    """A live session. `write` puts an event on disk and returns when it is there.

    `speed` makes the session's clock run faster than the real one (a rehearsal). After a crash the
    ledger is given as the journal tells it; the session is then paused at its last event.
    """

    def __init__(self, ledger: Ledger, clock: Clock, write: Write, *, speed: int = 1, at: int = 0) -> None:
        self._ledger, self._clock, self._write, self._speed = ledger, clock, write, speed
        self._listeners: list[Listener] = []
        self._offset, self._start = at, clock.awake()
        self._seen, self._drift = self._start, clock.real() - self._start
        self._hear: Hear | None = None
        self._catalogue: Catalogue = {}
        self._cues: tuple[Cue, ...] = ()  # of the step it stands at, those that are still to come

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self._ledger.session

    @property
    def ledger(self) -> Ledger:
        """The session with what the log says of it by now."""
        return self._ledger

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every event from now on and the session after it."""
        self._listeners.append(listener)

    def let_hear(self, hear: Hear, catalogue: Catalogue) -> None:
        """Call `hear` with every cue from now on, at its moment and before anything is written (rulings 11)."""
        self._hear, self._catalogue = hear, catalogue
        self._cues = tuple(cue for cue in standing(self.session, catalogue) if cue.at >= self._in_session(self._seen))

    def now(self) -> int:
        """Return the ms of the session that have passed by now."""
        return self._in_session(self._clock.awake())

    def until_deadline(self) -> int | None:
        """Return the real ms until the next event or cue is due (0 if it is late), or None when nothing is."""
        ends = deadline(self.session)
        coming = [cue.at for cue in self._cues[:1]] + ([] if ends is None else [ends])
        return max(0, -(-(min(coming) - self.now()) // self._speed)) if coming else None

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
        self._happen(decide(self.session, command, self.now()))
        self._catch_up(self.now())

    def rate(self, comfort: int) -> None:
        """Note how sore it is, 0 to 10. Raises NotAllowedError outside the page of Too sore."""
        self.tick()
        self._happen(rate(self.session, comfort, self.now()))

    def exchange(self, other: Timeline, gap: int) -> None:
        """Put the one exercise of `other` in place of this one, after `gap` s to fetch what it needs.

        Raises NotAllowedError outside a pause.
        """
        self.tick()
        self._happen(exchange(self.session, other, gap, self.now()))

    def correct(self, block: int, amount: int) -> None:
        """Note that `amount` repetitions, or seconds of timed work, were done. Raises NotAllowedError while working."""
        self.tick()
        if Command.CORRECT not in ALLOWED[self.session.phase]:
            raise NotAllowedError(Command.CORRECT, self.session.phase)
        self._happen(correct(self._ledger.rows, block, amount, self.now()))

    def pause(self, why: Why, at: int | None = None) -> None:
        """Pause at `at` (by default now) for a reason that is not the person's; no matter when it stands still."""
        moment = self.now() if at is None else at
        self._catch_up(moment)
        if self.session.phase not in STILL:
            self._happen((Paused(moment, why),))

    def _in_session(self, awake: int) -> int:
        return self._offset + (awake - self._start) * self._speed

    def _catch_up(self, now: int) -> None:
        """Bring events about one by one: each is on disk before the next is decided (invariant 6)."""
        while (event := due(self.session, now)) is not None:
            self._happen((event,))
        self._sound(now)

    def _happen(self, events: Iterable[Event]) -> None:
        for event in events:
            ledger = enter(self._ledger, event)
            self._sound(event.at)
            cues = self._cues_after(event, ledger.session)
            now = [cue for cue in cues if cue.at <= event.at]
            self._let_hear(now)
            self._write(event)
            self._ledger, self._cues = ledger, cues[len(now) :]
            for listener in self._listeners:
                listener(event, ledger.session)

    def _cues_after(self, event: Event, after: Session) -> tuple[Cue, ...]:
        """Return what is heard from this event on; a step that goes on keeps to what is still to come."""
        if self._hear is None:
            return ()
        first = event.at if begins(self.session, after) else event.at + 1
        coming = tuple(cue for cue in standing(after, self._catalogue) if cue.at >= first)
        return happened(self.session, event, after, self._catalogue) + coming

    def _sound(self, now: int) -> None:
        """Let everything be heard that is due by now."""
        due_now = [cue for cue in self._cues if cue.at <= now]
        self._cues = self._cues[len(due_now) :]
        self._let_hear(due_now)

    def _let_hear(self, cues: Iterable[Cue]) -> None:
        for cue in cues:
            if self._hear is not None:
                self._hear(cue, (self.now() - cue.at) // self._speed)
