"""Checks that this KneeCoach is whole: resources, database, a session on a virtual clock, each page drawn."""

from __future__ import annotations

import os
import tempfile
import wave
from collections.abc import Callable
from pathlib import Path

from kneecoach.coach import Coach
from kneecoach.core.cue import Tone
from kneecoach.core.events import Event
from kneecoach.core.ledger import open_ledger, plan, set_rows
from kneecoach.core.settings import DEFAULTS, pace
from kneecoach.core.step import Timeline
from kneecoach.core.timeline import compile_timeline
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.places import Places, places
from kneecoach.files.programmes import Shelf, shelf
from kneecoach.files.resources import root
from kneecoach.words.recorded import RECORDED


class VirtualClock:
    """A clock that is moved by hand, in ms."""

    def __init__(self) -> None:
        self.ms = 0

    def awake(self) -> int:
        """Return the ms it stands at."""
        return self.ms

    def real(self) -> int:
        """Return the same: nobody sleeps here."""
        return self.ms


def self_test() -> int:
    """Run every check, print a line for each, and return 0 if all are well, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    checks: tuple[tuple[str, Callable[[Path], str]], ...] = (
        ("resources", _resources),
        ("figures", _figures),
        ("sounds", _sounds),
        ("database", _database),
        ("session", _session),
        ("pages", _pages),
    )
    well = True
    with tempfile.TemporaryDirectory(prefix="kneecoach-") as folder:
        for name, check in checks:
            well = _told(name, check, Path(folder)) and well
    return 0 if well else 1


def _told(name: str, check: Callable[[Path], str], folder: Path) -> bool:
    try:
        found = check(folder)
    except Exception as error:  # whatever is wrong is what this command is asked for
        print(f"{name}: {type(error).__name__}: {error}")
        return False
    print(f"{name}: {found}")
    return True


def _library(folder: Path) -> tuple[FileCatalogue, Shelf]:
    catalogue = FileCatalogue(root())
    return catalogue, shelf(root(), Places(folder), catalogue)


def _timeline(folder: Path) -> Timeline:
    catalogue, found = _library(folder)
    return compile_timeline(found.programmes["kneecap-basics"].session(), catalogue, pace(DEFAULTS))


def _resources(folder: Path) -> str:
    catalogue, found = _library(folder)
    if found.faults:
        raise ValueError(found.faults)
    return f"{len(list(catalogue.values()))} exercises, {len(found.programmes)} programmes"


def _figures(_folder: Path) -> str:
    """Solve every figure, and every way it moves along."""
    from kneecoach.files.figures import FileFigures

    figures = FileFigures(root())
    missing = set(FileCatalogue(root())) - set(figures)
    if missing:
        raise ValueError(f"no figure for {', '.join(sorted(missing))}")
    for motion in figures.values():
        motion.prepare()
    return f"{len(figures)} stand and move"


def _sounds(_folder: Path) -> str:
    sounds = root() / "sounds"
    for path in [*(sounds / f"{tone}.wav" for tone in Tone), *(sounds / "words" / f"{word}.wav" for word in RECORDED)]:
        with wave.open(str(path)) as file:
            if not file.getnframes():
                raise ValueError(f"{path.name} is empty")
    return f"{len(Tone)} tones, {len(RECORDED)} recorded words"


def _database(folder: Path) -> str:
    from kneecoach.app.clock import wall
    from kneecoach.store.database import open_database
    from kneecoach.store.journal import Journal

    engine = open_database(folder / "check.sqlite3")
    journal = Journal(engine, wall)
    session = journal.begin("kneecap-basics", _timeline(folder), short=False, rehearsal=True)
    written = journal.load(session)
    engine.dispose()
    return f"{len(written.timeline.steps)} steps written and read"


def _session(folder: Path) -> str:
    """Run a session whose clock jumps from deadline to deadline, and compare the log with the plan."""
    timeline, clock = _timeline(folder), VirtualClock()
    events: list[Event] = []
    coach = Coach(open_ledger(timeline), clock, events.append)
    while (wait := coach.until_deadline()) is not None:
        for _ in range(0, wait, 1000):
            clock.ms += min(1000, wait)
            coach.tick()
    if [row.done for row in set_rows(timeline, events)] != [row.planned for row in plan(timeline)]:
        raise ValueError("the log is not what was planned")
    return f"{clock.ms // 1000} s, {len(events)} events, done as planned"


def _pages(folder: Path) -> str:
    from PySide6.QtWidgets import QApplication

    from kneecoach.app.desk import Desk
    from kneecoach.app.person import Person
    from kneecoach.ui import assets, stills
    from kneecoach.ui.main_window import PAGES

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    assets.use(root())
    here = places(str(folder / "home"))
    person = Person(here)
    stills.use(lambda: person.figures)
    desk = Desk(application, person, here)
    drawn = [desk.window.grab()]
    for item in PAGES:
        desk.show_page(item.key)
        drawn.append(desk.window.grab())
    desk.start()
    drawn.append(desk.window.grab())
    desk.sessions.interrupt()
    desk.close()
    if any(picture.isNull() for picture in drawn):
        raise ValueError("a page could not be drawn")
    return f"{len(drawn)} drawn"
