"""Ten years of daily sessions in a real file: what Progress takes from the click, and its questions beside raw SQL.

Nothing here goes through what it measures: sessions, sets and events are written with sqlite3, as KneeCoach's own
journal would have left them. Each figure of ours is the median of some runs, and stands beside its yardstick.
"""

from __future__ import annotations

import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtWidgets import QApplication
from quiet import QuietSenses
from support import programme

from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.core.ledger import SetRow, plan
from kneecoach.core.series import Grain, Measure, Period
from kneecoach.core.tally import NAMES
from kneecoach.files.places import Places
from kneecoach.files.resources import root
from kneecoach.store.charted import Series
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.ui import assets, theme

YEARS, RUNS, PROGRAMME = 10, 7, "six-knee-strength"
PLAN = f'[[plans]]\nsince = {{since}}\nprogramme = "{PROGRAMME}"\nrhythm = "daily"\n'
LONG = {Period.FOUR_WEEKS: "4 weeks", Period.TWELVE_WEEKS: "12 weeks", Period.YEAR: "a year", Period.ALL: "ten years"}


def run() -> None:
    """Print the times; the aims are 150 ms from the click, 50 ms for a period, and twice raw sqlite3."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        print(f"  {_write(home)}")
        _questions(home / "kneecoach.sqlite3")
        _window(home)


def _window(home: Path) -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    assets.use(root())
    theme.apply(application, theme.Theme.light())
    person = Person(Places(home))
    person.acknowledge()
    person.set("ask_week", value=False)
    desk = Desk(application, person, Places(home), senses=QuietSenses(person))
    desk.window.resize(1280, 800)
    desk.open()
    application.processEvents()
    desk.record.show()  # the libraries are loaded, and the page is made
    application.processEvents()
    print(f"  Today is filled in {_ms(lambda: desk.show_today(), desk):.0f} ms with the log open")
    desk.show_today()
    print(f"  Progress is painted {_ms(lambda: desk.show_page('progress'), desk):.0f} ms after the click (aim 150)")
    for period, said in LONG.items():
        switch = _ms(lambda period=period: desk.record._choose(period), desk, between=Period.YEAR)  # type: ignore[misc]
        print(f"  {said}: {switch:.0f} ms (aim 50)")
    desk.window.close()
    desk.close()


def _ms(act: Callable[[], object], desk: Desk, *, between: Period | None = None) -> float:
    """Return how long it takes until the window is painted, in ms."""
    times = []
    for _ in range(RUNS):
        desk.record._choose(between) if between else desk.show_today()
        QApplication.processEvents()
        start = time.perf_counter()
        act()
        desk.window.grab()
        times.append((time.perf_counter() - start) * 1e3)
        QApplication.processEvents()
    return statistics.median(times)


def _questions(path: Path) -> None:
    """Ask what charts ask, and the same SQL without us; the window has the answers of the last weeks and of all."""
    engine = open_database(path)
    today = wall().date()
    with closing(sqlite3.connect(path)) as raw:
        for period, said in LONG.items():
            since = None if period is Period.ALL else today - timedelta(weeks=int(period))
            series = Series(engine, since, 4)
            exercises, grain = series.exercises()[:2], Grain.SESSION if since else Grain.MONTH
            select = series.select_doses(exercises, Measure.REPS, grain)
            text = str(select.compile(engine, compile_kwargs={"literal_binds": True}))
            ours = _median(lambda: series.doses(exercises, Measure.REPS, grain))  # noqa: B023  # asked at once
            theirs = _median(lambda: raw.execute(text).fetchall())  # noqa: B023
            print(f"  doses of {said}: ours {ours:.1f} ms, raw sqlite3 {theirs:.1f} ms, ratio {ours / theirs:.2f}")
    engine.dispose()


def _median(act: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def _write(home: Path) -> str:
    """Write ten years into this folder, and return how much that is."""
    path, last = home / "kneecoach.sqlite3", wall().date()
    first, timeline = last - timedelta(days=365 * YEARS), programme(PROGRAMME)
    engine = open_database(path)
    Journal(engine, lambda: datetime.now(UTC)).begin(PROGRAMME, timeline, short=False, rehearsal=False)
    engine.dispose()
    (home / "plan.toml").write_text(PLAN.format(since=first), "utf-8")
    rows, dice = plan(timeline), random.Random(4)
    with closing(sqlite3.connect(path)) as raw, raw:
        (digest,) = raw.execute("SELECT timeline FROM sessions").fetchone()
        raw.execute("DELETE FROM sessions")
        events = len(timeline.steps)
        for number in range(1, 365 * YEARS + 1):
            day = first + timedelta(days=number)
            share = dice.choice((10, 10, 10, 9, 6))
            _write_session(raw, number, (digest, day, share), dice)
            _write_sets(raw, number, share, rows)
            wall_ = f"{day}T18:30:00+00:00"
            told = [(number, at, "StepEnded", at * 4000, "{}", wall_) for at in range(1, events + 1)]
            raw.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", told)
        sessions, sets, told_ = (
            raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("sessions", "log", "journal")
        )
    return f"{sessions} sessions, {sets} sets, {told_} events, {path.stat().st_size // 1_000_000} MB"


def _write_session(raw: sqlite3.Connection, number: int, its: tuple[str, date, int], dice: random.Random) -> None:
    digest, day, share = its
    columns = "id, uid, programme, timeline, started, ended, state, short, rehearsal, planned, done, effort"
    began, ended = f"{day}T18:30:00+00:00", f"{day}T19:0{number % 10}:00+00:00"
    units, done = 1000, 100 * share
    values = (
        number,
        f"{number:032x}",
        PROGRAMME,
        digest,
        began,
        ended,
        "ended",
        0,
        0,
        units,
        done,
        "fair",
    )
    raw.execute(f"INSERT INTO sessions ({columns}) VALUES ({', '.join('?' * len(values))})", values)
    for moment, most in (("before", 3), ("during", 6), ("after", 4), ("morning", 1)):
        raw.execute("INSERT INTO comfort VALUES (?, ?, 'both', ?)", (number, moment, dice.randrange(0, most + 1)))


def _write_sets(raw: sqlite3.Connection, number: int, share: int, rows: tuple[SetRow, ...]) -> None:
    names = [f"{which}_{name}" for which in ("planned", "done") for name in NAMES]
    columns = ("session", "number", "exercise", "source", '"set"', "side", *names, "unfinished_seconds", "closing_hold")
    values = []
    for at, row in enumerate(rows):
        planned = [getattr(row.planned, name) for name in NAMES]
        done = [number_ * share // 10 for number_ in planned]
        plain = (row.exercise, row.source, row.set, row.side.value)
        values.append((number, at, *plain, *planned, *done, 0, 0))
    marks = ", ".join("?" * len(columns))
    raw.executemany(f"INSERT INTO log ({', '.join(columns)}) VALUES ({marks})", values)


if __name__ == "__main__":
    run()
