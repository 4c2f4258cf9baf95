"""The plan in the window: what Today says of it, what is written down when, and what the settings change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from support import Trainee, tiny

from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.core.plan import Cause, Intent, Pause, Plan, Rhythm
from kneecoach.files.places import Places
from kneecoach.files.plan import KeptPlan, read, write
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal

OpenDesk = Callable[..., Desk]
DAY = timedelta(days=1)


def today() -> date:
    """Return the day it is, where a day begins at four."""
    return (wall() - timedelta(hours=4)).date()


def train(here: Places, *ago: int) -> None:
    """Do a session at noon so many days ago."""
    engine, its = open_database(here.database), tiny()
    for days in ago:
        noon = datetime.combine(today() - days * DAY, datetime.min.time()).astimezone() + timedelta(hours=12)
        journal = Journal(engine, lambda noon=noon: noon)  # type: ignore[misc]
        session = journal.begin("kneecap-basics", its, short=False, rehearsal=False)
        for event in Trainee(its).until(100).events:
            journal.append(session, event)
    engine.dispose()


def mean(here: Places, rhythm: Rhythm, *pauses: Pause, **more: tuple[int, ...]) -> Plan:
    """Write down a plan that began three weeks ago."""
    plan = Plan(today() - 21 * DAY, "kneecap-basics", rhythm, **more)  # type: ignore[arg-type]
    write(here.plan, KeptPlan(Intent((plan,), pauses)))
    return plan


def strip(desk: Desk) -> str:
    """Return what today's cell of the week says and shows."""
    cell = next(cell.day for cell in desk.today.week.cells if cell.day.is_today)
    return f"{cell.mark}: {cell.word}"


@pytest.mark.parametrize(
    ("ago", "told", "cell"),
    [
        ((), "A session is planned for today.", "today: Today"),
        ((1,), "Rest day. Next session tomorrow.", "rest: Rest"),
        ((2,), "A session is planned for today.", "today: Today"),
        ((3,), " moved to today.", "today: Today"),
        ((0,), "Done for today. Next session on ", "done: Done, 1 min"),
    ],
)
def test_today_says_it(open_desk: OpenDesk, here: Places, ago: tuple[int, ...], told: str, cell: str) -> None:
    mean(here, Rhythm.EVERY_OTHER_DAY)
    train(here, *ago, *[each for each in range(4, 22) if each % 2 == (ago or (0,))[0] % 2])
    desk = open_desk()
    assert told in desk.today._plan.text()
    assert strip(desk) == cell


def test_on_a_rest_day_a_short_day_is_one_key_away(open_desk: OpenDesk, here: Places) -> None:
    mean(here, Rhythm.EVERY_OTHER_DAY)
    train(here, 1)
    desk = open_desk()
    assert desk.today.start.isEnabled()
    assert desk.today.anyway.isVisible()
    desk.today.anyway.click()
    assert desk.sessions.running
    stored = desk._tools.books.log.entries()[0]
    assert (stored.short, stored.programme) == (True, "kneecap-basics")


def test_on_a_day_with_a_session_nothing_else_is_offered(open_desk: OpenDesk) -> None:
    assert not open_desk().today.anyway.isVisible()


def test_the_plan_is_written_down_when_a_session_begins_and_not_before(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    assert not here.plan.exists()
    desk.start()
    (plan,) = read(here.plan).intent.plans
    assert (plan.since, plan.programme, plan.rhythm) == (today(), "kneecap-basics", Rhythm.DAILY)


def test_a_rehearsal_plans_nothing(open_desk: OpenDesk, here: Places) -> None:
    open_desk(speed=50).start()
    assert not here.plan.exists()


def test_another_programme_holds_from_its_first_session_on(open_desk: OpenDesk, here: Places) -> None:
    before = mean(here, Rhythm.DAILY)
    desk = open_desk()
    desk._person.choose("six-knee-strength", short=False)
    desk.show_today()
    desk.start()
    old, new = read(here.plan).intent.plans
    assert old == before
    assert (new.since, new.programme) == (today(), "six-knee-strength")


def test_what_is_changed_in_the_settings_is_written_and_told_on_today(open_desk: OpenDesk, here: Places) -> None:
    before = mean(here, Rhythm.DAILY)
    desk = open_desk()
    desk.today.change_plan.click()
    page = desk.preferences._page
    assert page.plan.isVisible()
    page.plan.rhythm.setCurrentIndex(page.plan.rhythm.findData(Rhythm.TIMES_A_WEEK.value))
    page.plan.rhythm.activated.emit(page.plan.rhythm.currentIndex())
    assert [plan.rhythm for plan in read(here.plan).intent.plans] == [before.rhythm, Rhythm.TIMES_A_WEEK]
    desk.show_today()
    assert "this week" in desk.today._plan.text()
    assert desk.today._line.text().startswith("3 times a week")


def test_a_break_is_taken_and_ended_in_the_settings(open_desk: OpenDesk, here: Places) -> None:
    mean(here, Rhythm.DAILY)
    train(here, 1)
    desk = open_desk()
    desk.show_page("settings")
    breaks = desk.preferences._page.breaks
    breaks.first.setDate(breaks.first.date().addDays(-3))
    breaks.add.click()
    assert read(here.plan).intent.pauses == (Pause(today() - 3 * DAY, None, Cause.AWAY),)
    desk.show_today()
    assert (desk.today._plan.text(), strip(desk)) == ("The plan is paused. Nothing is counted meanwhile.", "away: Away")
    breaks.buttons[0].click()
    assert read(here.plan).intent.pauses == (Pause(today() - 3 * DAY, today() - DAY, Cause.AWAY),)


def test_on_a_short_day_the_short_day_is_proposed_and_may_be_changed(open_desk: OpenDesk, here: Places) -> None:
    mean(here, Rhythm.DAILY, short_days=(today().weekday(),))
    desk = open_desk()
    assert desk.today.short.isChecked()
    desk.today.full.click()
    desk.show_today()
    assert desk.today.full.isChecked()


def test_a_plan_that_cannot_be_used_is_told_on_today_and_stays(open_desk: OpenDesk, here: Places) -> None:
    here.plan.write_text("[[plans]]\nsince = 3\n", "utf-8")
    desk = open_desk()
    assert len(desk.today._notices) == 1
    assert desk.today._plan.text() == "A session is planned for today."
    assert here.plan.read_text("utf-8") == "[[plans]]\nsince = 3\n"


def test_where_the_log_cannot_be_read_the_days_are_named_and_start_is_there(open_desk: OpenDesk, here: Places) -> None:
    here.database.write_text("nothing of ours", "utf-8")
    desk = open_desk()
    assert desk.today._plan.text() == ""
    assert all(cell.day.name and cell.day.mark == "none" for cell in desk.today.week.cells)
    assert desk.today.start.isEnabled()


def test_a_plan_that_cannot_be_written_stays_as_it_was(open_desk: OpenDesk, here: Places, asked: list[str]) -> None:
    before = mean(here, Rhythm.DAILY)
    desk = open_desk("ok")
    desk.show_page("settings")
    here.plan.with_suffix(".new").mkdir()
    desk.preferences._page.plan.changed.emit(Plan(today(), before.programme, Rhythm.EVERY_OTHER_DAY))
    assert len(asked) == 1
    assert desk.outlook.planner.now().plans == (before,)
    assert read(here.plan).intent.plans == (before,)
