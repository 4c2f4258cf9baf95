"""The way of one datum: `reps = 12` from a person's own file to the bar of a week (ARCHITECTURE.md)."""

from __future__ import annotations

from datetime import UTC, date, datetime

from support import Trainee

from kneecoach.app.person import Person
from kneecoach.core.dose import Origin
from kneecoach.core.events import StepEnded
from kneecoach.core.history import Week, weeks
from kneecoach.core.ledger import set_rows
from kneecoach.core.present import Look, screen
from kneecoach.core.session import begin
from kneecoach.core.step import Kind
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Log
from kneecoach.words.doses import dose_line
from kneecoach.words.session import of_reps

THURSDAY = datetime(2026, 6, 11, 18, 30, tzinfo=UTC)
MINE = """
id = "mine"
name = "Mine"
exercises = [{ id = "glute-bridges", sets = 1, reps = 12 }]
"""


def test_twelve_repetitions_go_from_the_file_to_the_bar_of_the_week(here: Places) -> None:
    here.programmes.mkdir()
    (here.programmes / "mine.toml").write_text(MINE, "utf-8")
    person = Person(here)

    # The file becomes a dose that knows who said so,
    (prescription,) = person.shelf.programmes["mine"].prescriptions
    assert prescription.dose.reps is not None
    assert (prescription.dose.reps.low, prescription.dose.reps.high) == (12, 12)
    assert prescription.dose.reps.given.origin is Origin.YOURS

    # the dose becomes steps,
    timeline = person.compile([prescription])
    assert max(step.rep for step in timeline.steps) == 12
    assert dose_line(timeline.items[0]).startswith("12")

    # time makes events of them, and the page says where it stands,
    trainee = Trainee(timeline).wait(11)
    shown = screen(trainee.session, trainee.now, person.catalogue)
    assert (shown.look, shown.kind, shown.count) == (Look.REPS, Kind.MOVE, 1)
    assert (str(shown.count), of_reps(shown)) == ("1", "of 12")
    trainee.wait(1000)
    assert sum(isinstance(event, StepEnded) for event in trainee.events) == len(timeline.steps)

    # the journal keeps them and the log is folded from it,
    engine = open_database(here.database)
    journal, log = Journal(engine, lambda: THURSDAY), Log(engine)
    session = journal.begin("mine", timeline, short=False, rehearsal=False)
    for event in trainee.events:
        journal.append(session, event)
    stored = journal.load(session)
    assert stored.events == tuple(trainee.events)
    assert stored.timeline == begin(timeline).timeline
    assert log.rows(session) == set_rows(timeline, trainee.events)
    assert sum(row.done.reps for row in log.rows(session)) == 12

    # and the week has a bar of twelve.
    days = [(entry.started.date(), entry.planned, entry.done) for entry in log.entries()]
    assert weeks(days, THURSDAY.date(), 1) == (Week(date(2026, 6, 8), planned=12.0, done=12.0),)
    engine.dispose()
