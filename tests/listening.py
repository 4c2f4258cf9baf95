"""Somebody who listens to a session: the coach as it is, on a clock moved by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from support import FakeClock

from kneecoach.coach import Coach
from kneecoach.core.commands import ALLOWED, SPOKEN_FOR, Command
from kneecoach.core.cue import Cue, Level
from kneecoach.core.events import Event
from kneecoach.core.exercise import Exercise
from kneecoach.core.ledger import open_ledger
from kneecoach.core.session import Phase
from kneecoach.core.step import Timeline
from kneecoach.words.speech import spoken

#: The lists of what each bundled programme says; `python tests/listening.py` writes them anew.
LISTS = Path(__file__).parent / "core" / "cues"
RATE = 90


class Listener:
    """Follows a session and remembers, in order, its events and what was heard."""

    def __init__(self, its: Timeline, library: Mapping[str, Exercise]) -> None:
        self.clock, self.all = FakeClock(), list[Event | Cue]()
        self.coach = Coach(open_ledger(its), self.clock, self.all.append)
        self.coach.let_hear(lambda cue, _late: self.all.append(cue), library)
        self.coach.tick()

    @property
    def heard(self) -> list[Cue]:
        """Everything that was heard."""
        return [each for each in self.all if isinstance(each, Cue)]

    def wait(self, seconds: float, beat: float = 0.5) -> Listener:
        """Let time pass; the coach is looked at every `beat` seconds."""
        left = round(seconds * 1000)
        while left > 0:
            part = min(left, round(beat * 1000))
            self.clock.advance(part / 1000)
            self.coach.tick()
            left -= part
        return self

    def order(self, command: Command) -> Listener:
        """Carry out a command, where it makes sense."""
        if command in ALLOWED[self.coach.session.phase] and command not in SPOKEN_FOR:
            self.coach.order(command)
        return self

    def to_the_end(self) -> Listener:
        """Leave the session alone until it is over."""
        while self.coach.session.phase is not Phase.ENDED:
            self.clock.advance(min(self.coach.until_deadline() or 0, 500) / 1000)
            self.coach.tick()
        return self


def told(cues: Iterable[Cue], library: Mapping[str, Exercise], level: Level = Level.EVERYTHING) -> Iterator[str]:
    """Yield a line for each cue: its second, its tone, what is said."""
    for cue in cues:
        exercise = library.get(cue.line.exercise) if cue.line else None
        said = spoken(cue.line, exercise, level, RATE) if cue.line else ""
        yield f"{cue.at / 1000:8.2f}  {cue.tone or '':12}{said}".rstrip()


def write_lists() -> None:
    """Write what each bundled programme says."""
    from support import catalogue, programme

    from kneecoach.files.programmes import BUNDLED

    for name in BUNDLED:
        heard = Listener(programme(name), catalogue()).to_the_end().heard
        (LISTS / f"{name}.txt").write_text("\n".join(told(heard, catalogue())) + "\n", "utf-8")


if __name__ == "__main__":
    write_lists()
