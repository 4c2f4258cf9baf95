"""What was done, looked at over a period: the weeks and the calendar come from the same log and plan."""

from __future__ import annotations

import pytest
from support import Trainee, programme

from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.app.record import Record
from kneecoach.core.series import Period
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.ui.progress_page import ProgressPage


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
    assert (len(page._weeks), len(page.days.days)) == (weeks, 7 * weeks)
    assert page.days.days[0].day == page._weeks[0].start
    assert page._weeks[-1].done > 0


def test_the_calendar_reads_out_today_and_what_was_done(page: ProgressPage) -> None:
    today = page.days.days[page.days.at]
    assert today.mark == "done"
    assert "today: Done" in page.day.text()
    assert [day.mark for day in page.days.days].count("done") == 1


def _train(here: Places, trainee: Trainee) -> None:
    engine = open_database(here.database)
    journal = Journal(engine, wall)
    timeline = trainee.session.timeline
    session = journal.begin("kneecap-basics", timeline, short=False, rehearsal=False)
    for event in trainee.events:
        journal.append(session, event)
    engine.dispose()
