"""What tests share: the shipped content, doses made by hand, and stand-ins for clocks, disks and people."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from kneecoach.core.commands import Command
from kneecoach.core.decide import decide
from kneecoach.core.dose import Beat, Dose, Figure, Origin, Part, Provenance, Side, Sides
from kneecoach.core.events import Event
from kneecoach.core.evolve import catch_up, evolve
from kneecoach.core.exercise import Cue, Exercise, When
from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.ledger import SetRow, set_rows
from kneecoach.core.programme import Prescription, Programme
from kneecoach.core.session import Phase, begin
from kneecoach.core.step import Kind, Step, Timeline
from kneecoach.core.timeline import Pace, compile_timeline
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places
from kneecoach.files.programmes import shelf
from kneecoach.files.resources import root

OURS = Provenance(Origin.OURS, "for a test")


@cache
def catalogue() -> FileCatalogue:
    """Return the shipped library."""
    return FileCatalogue(root())


@cache
def programmes() -> dict[str, Programme]:
    """Return the shipped programmes by id."""
    return shelf(root(), Places(Path("/nowhere")), catalogue()).programmes


@cache
def entry(source: str) -> Exercise:
    """Return the exercise with this place in the articles, such as "000-1"."""
    return next(exercise for exercise in catalogue().values() if exercise.source == source)


def timeline(*sources: str, **pace: Any) -> Timeline:
    """Return a session of these exercises at their own doses."""
    chosen = [Prescription(entry(source).id, entry(source).dose) for source in sources]
    return compile_timeline(chosen, catalogue(), Pace(**pace))


def programme(name: str, **pace: Any) -> Timeline:
    """Return a session of a shipped programme."""
    return compile_timeline(programmes()[name].session(), catalogue(), Pace(**pace))


def figure(value: int) -> Figure:
    """Return a number of ours."""
    return Figure(value, value, OURS)


def part(beat: Beat, seconds: int, side: Side | None = None) -> Part:
    """Return a beat that is called what it is."""
    return Part(beat, beat.value, figure(seconds), side)


def dose(sides: Sides = Sides.BOTH, *, sets: int = 1, rest: int = 20, **more: Any) -> Dose:
    """Return a dose; whole numbers in `more` become numbers of ours."""
    figures = {name: figure(value) if isinstance(value, int) else value for name, value in more.items()}
    change = {"side_change": figure(10), "position_change": figure(5)}
    return Dose(sets=figure(sets), sides=sides, sides_given=OURS, rest=figure(rest), **change | figures)


def compiled(*doses: Dose, pace: Pace | None = None) -> Timeline:
    """Return a session of exercises made for these doses."""
    library = {str(number): _exercise(str(number), each) for number, each in enumerate(doses)}
    chosen = [Prescription(name, exercise.dose) for name, exercise in library.items()]
    return compile_timeline(chosen, library, pace or Pace())


def library(made: Timeline) -> dict[str, Exercise]:
    """Return exercises, with something to say, for a session made by `compiled`."""
    return {item.exercise: _exercise(item.exercise, dose(timed=10)) for item in made.items}


def _exercise(name: str, its: Dose) -> Exercise:
    cues = (Cue(f"start {name}", When.SETUP), Cue(f"move {name}", When.MOVE))
    return Exercise(name, name, name, "", f"position {name}", cues, "", "", "", its)


def seconds(steps: tuple[Step, ...]) -> list[Step]:
    """Return the step that is running in each second."""
    return [step for step in steps for _ in range(step.ms // 1000)]


def of_kind(made: Timeline, *kinds: Kind) -> list[Step]:
    """Return the steps of these kinds, in order."""
    return [step for step in made.steps if step.kind in kinds]


class Trainee:
    """Somebody in a session. `wait` lets time pass, `order` acts, and `events` is the journal."""

    def __init__(self, its: Timeline) -> None:
        self.session, self.now, self.events = begin(its), 0, list[Event]()

    @property
    def phase(self) -> Phase:
        """What the session is doing."""
        return self.session.phase

    @property
    def rows(self) -> tuple[SetRow, ...]:
        """What the log says by now."""
        return set_rows(self.session.timeline, self.events)

    def wait(self, seconds: float) -> Trainee:
        """Let this many seconds pass."""
        self.now += round(seconds * 1000)
        self._happen(catch_up(self.session, self.now))
        return self

    def until(self, second: float) -> Trainee:
        """Let time pass until this second of the session."""
        return self.wait(second - self.now / 1000)

    def order(self, *commands: Command) -> Trainee:
        """Carry out commands one after another at this moment."""
        for command in commands:
            self._happen(decide(self.session, command, self.now))
            self._happen(catch_up(self.session, self.now))
        return self

    def _happen(self, events: tuple[Event, ...]) -> None:
        for event in events:
            self.session = evolve(self.session, event)
            self.events.append(event)


def training(*sources: str, at: float, **pace: Any) -> Trainee:
    """Return somebody in a session of these exercises at this second of it."""
    return Trainee(timeline(*sources, **pace)).until(at)


class FakeClock:
    """Clocks moved by hand. They start anywhere and far apart, as those of a real computer do."""

    def __init__(self) -> None:
        self._awake, self._real = 7_000_000, 90_000_000

    def awake(self) -> int:
        """Return the ms that passed while the computer was awake."""
        return self._awake

    def real(self) -> int:
        """Return the ms that passed, sleep included."""
        return self._real

    def advance(self, seconds: float) -> None:
        """Let time pass with the computer awake, whether or not the program was looking."""
        self._awake += round(seconds * 1000)
        self._real += round(seconds * 1000)

    def sleep(self, seconds: float, *, told: bool = True) -> None:
        """Let the computer sleep; a system that does not tell (`told` False) counts it as time awake."""
        self._real += round(seconds * 1000)
        if not told:
            self._awake += round(seconds * 1000)


class FailingJournal:
    """Keeps events as a journal does, and refuses to while the disk is `full`."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.full = False

    def write(self, event: Event) -> None:
        """Keep one event. Raises FaultError while the disk is full."""
        if self.full:
            raise FaultError(Fault(Code.UNWRITABLE, "kneecoach.sqlite3", values={"why": "database or disk is full"}))
        self.events.append(event)


class ScriptedQuestions:
    """Answers from a script; `asked` holds what was asked, and `look` is called while a question stands."""

    def __init__(self, *answers: str, look: Callable[[], object] = lambda: None) -> None:
        self._answers, self._look = list(answers), look
        self.asked: list[str] = []

    def open_file(self, title: str, _kinds: str, _parent: object) -> str:
        """Return the next answer of the script: a file, or "" for none."""
        self.asked.append(title)
        return self._answers.pop(0)

    def save_file(self, title: str, name: str, _kinds: str, _parent: object) -> str:
        """Return the next answer of the script: a file, or "" for nowhere."""
        self.asked.append(f"{title}: {name}")
        return self._answers.pop(0)

    def ask(self, title: str, text: str, options: Sequence[tuple[str, str]], _parent: object) -> str:
        """Return the next answer of the script, which must be one of the options."""
        assert self._answers, f"nobody expected to be asked: {title}: {text}"
        self.asked.append(f"{title}: {text}")
        self._look()
        answer = self._answers.pop(0)
        assert answer in dict(options)
        return answer


def tiny(*, reps: int = 3, sets: int = 1, exercises: int = 1) -> Timeline:
    """Return a short session: 10 s to get ready, then repetitions of 2 s on each side."""
    parts = (part(Beat.MOVE, 1), part(Beat.MOVE, 1))
    return compiled(*[dose(Sides.EACH, sets=sets, reps=reps, parts=parts)] * exercises)


def eventually(found: Callable[[], object], seconds: float = 20) -> None:
    """Wait for something that another process does; fail when it does not come."""
    end = time.monotonic() + seconds
    while not found():
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.02)


def command(home: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, in a home that is also where it is run from."""
    words = [sys.executable, "-m", "kneecoach", "--home", str(home), *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, timeout=60, check=False, cwd=home)


@contextmanager
def kneecoach(*arguments: str | int | Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Run KneeCoach as a process of its own, without a screen unless the environment gives one, and end it."""
    own = {"QT_QPA_PLATFORM": "offscreen"} if "DISPLAY" not in environment else {"QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "kneecoach", *map(str, arguments)]
    with subprocess.Popen(command, env=os.environ | own | environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        except BaseException:
            process.kill()  # or a test that fails would wait for it for ever
            raise


def acknowledged(home: Path, lines: Iterable[str] = ()) -> Path:
    """Return a home whose person has read the first page; `lines` are settings as TOML."""
    text = "\n".join(["[remembered]", "acknowledged = true", "[settings]", *lines])
    (home / "settings.toml").write_text(text + "\n", "utf-8")
    return home
