"""What was done, looked at over a period: the weeks and the calendar come from the same log and plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support import Trainee, programme

from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.app.record import Record
from kneecoach.core.series import Period
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.ui.progress_page import ProgressPage
from kneecoach.words import progress

OpenDesk = Callable[..., Desk]


@pytest.fixture
def page(open_desk: object, here: Places) -> ProgressPage:
    """Return the page of somebody who did one whole session today."""
    assert callable(open_desk)
    _train(here, Trainee(programme("kneecap-basics")).wait(2000))
    desk = open_desk()
    assert isinstance(desk, Desk)
    record = Record(desk._tools, desk.outlook.planner)
    record.show()
    return record._progress


@pytest.mark.parametrize(
    ("period", "weeks"), [(Period.FOUR_WEEKS, 4), (Period.TWELVE_WEEKS, 12), (Period.YEAR, 52), (Period.ALL, 1)]
)
def test_a_period_has_so_many_weeks_in_chart_and_calendar(page: ProgressPage, period: Period, weeks: int) -> None:
    page.period_chosen.emit(period)
    rows, days = page.cards.weeks.rows(), page.cards.day_map.days
    start = days[0].day
    assert len(days) == 7 * weeks
    # a year is shown in months: of its first week, and so on to this one
    assert len(rows) == weeks if weeks < 26 else len(rows) in {12, 13}
    assert rows[0][0] == progress.full_day(start if weeks < 26 else start.replace(day=1))
    assert rows[-1][2] == "1"


@pytest.mark.parametrize("period", Period)
def test_the_dose_of_a_session_is_the_same_in_every_period(page: ProgressPage, period: Period) -> None:
    page.period_chosen.emit(period)
    family = page.cards.dose.family
    page.family_chosen.emit("quad-set")
    QApplication.processEvents()
    assert family.currentText() == "Tightening the thigh"
    ((_, planned, done, *_more),) = page.cards.dose.rows()
    assert planned == done > "0"


def test_the_figures_say_what_the_period_came_to(page: ProgressPage) -> None:
    numbers = [(cell.number.text(), cell.words.text()) for cell in page.sums.cells]
    assert numbers[0][0].startswith("1 of ")
    assert numbers[2][0].endswith(" min")
    assert numbers[3] == ("0 days", "away, not counted")


def test_a_chart_is_saved_where_the_person_says(open_desk: OpenDesk, here: Places, tmp_path: Path) -> None:
    _train(here, Trainee(programme("kneecap-basics")).wait(2000))
    desk = open_desk(str(tmp_path / "mine"), "")
    desk.show_page("progress")
    page = desk.record._progress
    page.cards.weeks.save_wanted.emit("csv")
    page.cards.weeks.save_wanted.emit("svg")  # and the person thinks better of it
    text = (tmp_path / "mine.csv").read_text("utf-8-sig")
    assert text.splitlines()[0].startswith("From,Planned,Done")
    assert len(text.splitlines()) == 13
    assert list(tmp_path.glob("*.svg")) == []


def test_a_chart_that_cannot_be_written_is_told_of(
    open_desk: OpenDesk, here: Places, tmp_path: Path, asked: list[str]
) -> None:
    _train(here, Trainee(programme("kneecap-basics")).wait(2000))
    desk = open_desk(str(tmp_path / "nowhere" / "mine.png"), "ok")
    desk.show_page("progress")
    desk.record._progress.cards.days.save_wanted.emit("png")
    assert "cannot be written" in asked[-1]


def test_the_calendar_reads_out_today_and_what_was_done(page: ProgressPage) -> None:
    days = page.cards.day_map
    assert days.days[days.at].mark == "done"
    assert "today: Done" in page.cards.days.readout.text()
    assert [day.mark for day in days.days].count("done") == 1


def _train(here: Places, trainee: Trainee) -> None:
    engine = open_database(here.database)
    journal = Journal(engine, wall)
    timeline = trainee.session.timeline
    session = journal.begin("kneecap-basics", timeline, short=False, rehearsal=False)
    for event in trainee.events:
        journal.append(session, event)
    engine.dispose()


def test_what_takes_longer_comes_after_the_first_painting(page: ProgressPage, qtbot: QtBot) -> None:
    page.period_chosen.emit(Period.FOUR_WEEKS)
    assert page.cards.weeks.rows()
    qtbot.waitUntil(lambda: bool(page.cards.dose.rows()))
    assert page.cards.comfort.rows() == []
    assert page.cards.comfort.readout.text() == progress.NO_COMFORT
