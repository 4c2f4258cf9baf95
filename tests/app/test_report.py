"""From a log, a plan and a person to the report: the sessions of the period, as the person's own words name them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from support import Trainee, acknowledged, programme

from kneecoach.app.books import Books
from kneecoach.app.person import Person
from kneecoach.app.planner import Planner
from kneecoach.app.report import report_of, unheld
from kneecoach.core.dose import End
from kneecoach.core.felt import Knees, Morning
from kneecoach.core.report import Report
from kneecoach.core.series import Measure, Period
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Answers, Log

#: Thursday.
TODAY = date(2026, 6, 11)
BASICS, SEVEN = "kneecap-basics", "stability-seven"
#: Every session is over by then.
SECONDS = 3600


def train(here: Places, day: datetime, name: str = BASICS, end: End = End.LOW, answers: Answers | None = None) -> None:
    """Train on this day, at this end of the doses, and say this of it."""
    engine, someone = open_database(here.database), Trainee(programme(name, end=end)).until(SECONDS)
    journal = Journal(engine, lambda: day)
    session = journal.begin(name, someone.session.timeline, short=False, rehearsal=False, before=Knees(2))
    for event in someone.events:
        journal.append(session, event)
    if answers:
        Log(engine).answer(session, answers)
    engine.dispose()


def at(month: int, day: int, hour: int = 18) -> datetime:
    return datetime(2026, month, day, hour, 30, tzinfo=UTC)


def reported(here: Places, period: Period = Period.FOUR_WEEKS, today: date | None = TODAY) -> Report:
    """Return the report of a period."""
    person, books = Person(here), Books(here)
    try:
        return report_of(person, books, Planner(person, books, here), period, today)
    finally:
        books.close()


def test_a_period_holds_its_own_sessions_by_the_day_they_belong_to(here: Places) -> None:
    train(here, at(5, 18, 3))  # still the 17th, the Sunday before
    train(here, at(5, 18, 4))
    train(here, at(6, 12))  # after the day that is asked for
    assert (reported(here).first, reported(here).last, reported(here).sessions) == (date(2026, 5, 18), TODAY, 1)
    assert (reported(here, Period.ALL).first, reported(here, Period.ALL).sessions) == (date(2026, 5, 17), 2)
    assert [one.worked.sessions for one in reported(here).exercises] == [1, 1, 1, 1]


def test_the_first_and_the_last_dose_are_those_of_the_period(here: Places) -> None:
    train(here, at(4, 1), SEVEN, End.HIGH)
    train(here, at(6, 2), BASICS)
    train(here, at(6, 9), SEVEN, End.HIGH)
    found = {one.name: (one.first, one.last) for one in reported(here).exercises}
    assert found["Oyster"] == ("2 × 10 each side", "3 × 15 each side")
    assert found["Simple contraction"] == ("8 + 8 each side, 10 s hold", "8 + 8 each side, 10 s hold")


def test_what_was_done_is_that_of_the_log(here: Places) -> None:
    train(here, at(6, 2))
    report = reported(here)
    oyster = next(one for one in report.exercises if one.name == "Oyster")
    assert (oyster.measure, oyster.left, oyster.right, oyster.worked.adherence) == (Measure.REPS, 20, 20, 1.0)
    assert report.programmes == ("Kneecap basics",)
    seconds = Trainee(programme(BASICS)).until(SECONDS).events[-1].at / 1000
    assert report.minutes == round(seconds / 60)


def test_comfort_and_notes_come_from_what_was_said(here: Places) -> None:
    acknowledged(here.home, ["comfort_stop = 4"])
    train(here, at(6, 2), answers=Answers(Knees(5), Knees(3), None, "By the window."))
    report = reported(here)
    (said,) = report.rated
    assert (said.day, said.before, said.during, said.after) == (date(2026, 6, 2), 2, 5, 3)
    assert [(note.day, note.text) for note in report.notes] == [(date(2026, 6, 2), "By the window.")]
    assert report.stop == 4


def test_each_knee_and_the_next_morning_have_their_rows(here: Places) -> None:
    answers = Answers(Knees(left=5, right=1), Knees(left=3), None, "", Knees(right=Morning.MORE))
    train(here, at(6, 2), answers=answers)
    rows = [(said.knee.value, said.before, said.during, said.after, said.morning) for said in reported(here).rated]
    assert rows == [("both", 2, None, None, None), ("left", None, 5, 3, None), ("right", None, 1, None, Morning.MORE)]
    assert reported(here).mornings == {Morning.LESS: 0, Morning.SAME: 0, Morning.MORE: 1}


def test_a_session_that_was_added_later_is_no_newer_for_it(here: Places) -> None:
    train(here, at(6, 9), BASICS)
    train(here, at(6, 2), SEVEN, End.HIGH)
    found = {one.name: (one.first, one.last) for one in reported(here).exercises}
    assert found["Oyster"] == ("3 × 15 each side", "2 × 10 each side")


def test_plan_and_breaks_are_those_of_the_period(here: Places) -> None:
    here.plan.write_text(
        '[[plans]]\nsince = 2026-06-01\nprogramme = "kneecap-basics"\nrhythm = "times-a-week"\nper_week = 3\n'
        '[[pauses]]\nfrom = 2026-06-03\nto = 2026-06-04\nbecause = "away"\n',
        "utf-8",
    )
    train(here, at(6, 2))
    report = reported(here)
    assert [plan.rhythm.value for plan in report.plans] == ["times-a-week"]
    assert [(pause.first.day, pause.cause.value) for pause in report.pauses] == [(3, "away")]
    assert (report.counts.planned, report.counts.done) == (2 + 3, 1)


@pytest.mark.parametrize("own", [False, True], ids=["no plan", "an own plan"])
def test_a_home_without_a_session_has_what_was_planned_and_no_database(here: Places, *, own: bool) -> None:
    if own:
        here.plan.write_text('[[plans]]\nsince = 2026-06-01\nprogramme = "six"\nrhythm = "daily"\n', "utf-8")
    person, books = Person(here), Books(here)
    report = unheld(Planner(person, books, here), Period.FOUR_WEEKS, TODAY)
    assert (report.sessions, len(report.plans)) == (0, int(own))
    assert not here.database.exists()
