"""A person is reminded of a session that is due: at their time, in the tray, and not while they are at it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from quiet import QuietAround, quiet_around
from support import Trainee, acknowledged, tiny

from kneecoach.app.books import Books
from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.app.desktop.herald import LATER, NOT_TODAY, QUIT, START
from kneecoach.app.desktop.tray import OPEN
from kneecoach.app.person import Person
from kneecoach.app.planner import Planner
from kneecoach.app.reminding import Reminding
from kneecoach.core.plan import Intent, Plan, Rhythm
from kneecoach.core.said import Said
from kneecoach.files.places import Places
from kneecoach.files.plan import KeptPlan, read, write
from kneecoach.files.settings import read as read_settings
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal

OpenDesk = Callable[..., Desk]
HOUR = timedelta(hours=1)


class Wall:
    """A clock on the wall that is set by hand; it stands at noon, of the day that it is."""

    def __init__(self, today: date) -> None:
        self.time = datetime.combine(today, time(12))  # of the person's own clock

    def __call__(self) -> datetime:
        """Return the time."""
        return self.time

    def reach(self, hour: int, minute: int = 0) -> None:
        """Set it to this time of the same day."""
        self.time = self.time.replace(hour=hour, minute=minute)


def today() -> date:
    """Return the day it is, where a day begins at four."""
    return (wall() - 4 * HOUR).date()


def plan(here: Places, at: time | None = time(18, 30)) -> None:
    """Mean to practise every day."""
    write(here.plan, KeptPlan(Intent((Plan(today() - timedelta(days=9), "kneecap-basics", Rhythm.DAILY, at=at),))))


def train(here: Places) -> None:
    """Do today's session in the morning."""
    engine, its = open_database(here.database), tiny()
    morning = datetime.combine(today(), time(9)).astimezone()
    journal = Journal(engine, lambda: morning)
    session = journal.begin("kneecap-basics", its, short=False, rehearsal=False)
    for event in Trainee(its).until(100).events:
        journal.append(session, event)
    engine.dispose()


@pytest.fixture
def clock() -> Wall:
    """Return the clock on the wall."""
    return Wall(today())


@pytest.fixture
def around(clock: Wall) -> QuietAround:
    """Return a computer with a tray."""
    return quiet_around(clock)


@pytest.fixture
def open_reminding(open_desk: OpenDesk, here: Places, around: QuietAround) -> OpenDesk:
    """Return a function that opens a window which reminds, at half past six where nothing else is planned."""
    settings(here)

    def opened(*answers: str, **more: object) -> Desk:
        if not here.plan.exists():
            plan(here)
        desk = open_desk(*answers, around=around, **more)
        desk.presence.begin()
        return desk

    return opened


def settings(here: Places, *lines: str) -> None:
    """Write that reminders and the tray are wanted, and these lines."""
    acknowledged(here.home, ["remind = true", "tray = true", *lines])


def reach(desk: Desk, clock: Wall, hour: int, minute: int = 0) -> None:
    """Let it be this time, and let KneeCoach look at the clock."""
    clock.reach(hour, minute)
    desk.presence._reminding._timer.timeout.emit()


def said(around: QuietAround) -> list[str]:
    """Return what reminders said below their title."""
    return [text for _, text in around.herald.said]


def test_at_the_chosen_time_there_is_one_reminder(open_reminding: OpenDesk, clock: Wall, around: QuietAround) -> None:
    desk = open_reminding()
    reach(desk, clock, 18, 29)
    assert around.herald.said == []
    reach(desk, clock, 18, 30)
    reach(desk, clock, 18, 35)
    ((title, text),) = around.herald.said
    assert title == "Time for your exercises"
    assert text.startswith("Kneecap basics, ")


def test_who_has_done_it_is_left_alone(
    open_reminding: OpenDesk, here: Places, clock: Wall, around: QuietAround
) -> None:
    train(here)
    reach(open_reminding(), clock, 19)
    assert said(around) == []


@pytest.mark.parametrize(("at", "line"), [(None, "remind = true"), (time(18, 30), "remind = false")])
def test_nobody_is_reminded_who_chose_no_time_or_no_reminder(
    open_desk: OpenDesk, here: Places, clock: Wall, at: time | None, line: str
) -> None:
    plan(here, at)
    acknowledged(here.home, [line])
    desk = open_desk(around=(around := quiet_around(clock)))
    desk.presence.begin()
    reach(desk, clock, 23)
    assert said(around) == []


def test_later_reminds_once_more_after_an_hour(open_reminding: OpenDesk, clock: Wall, around: QuietAround) -> None:
    desk = open_reminding()
    reach(desk, clock, 18, 30)
    around.herald.chosen.emit(LATER)
    reach(desk, clock, 19, 29)
    assert len(said(around)) == 1
    reach(desk, clock, 19, 30)
    reach(desk, clock, 23)
    assert len(said(around)) == 2


def test_not_today_is_kept_over_a_new_start(
    open_reminding: OpenDesk, here: Places, clock: Wall, around: QuietAround
) -> None:
    open_reminding()
    around.herald.chosen.emit(NOT_TODAY)
    assert read_settings(here.settings).remembered.reminders == Said(spared=today())
    again = open_reminding()
    reach(again, clock, 19)
    assert said(around) == []


def test_who_opens_the_window_after_the_time_sees_it_there(
    open_reminding: OpenDesk, clock: Wall, around: QuietAround
) -> None:
    clock.reach(20)
    desk = open_reminding()
    reach(desk, clock, 21)
    assert said(around) == []


def test_who_starts_with_the_computer_after_the_time_is_reminded(
    open_reminding: OpenDesk, clock: Wall, around: QuietAround
) -> None:
    clock.reach(20)
    desk = open_reminding(in_tray=True)
    assert not desk.window.isVisible()
    assert around.herald.icon
    assert len(said(around)) == 1


def test_in_a_session_nobody_is_reminded(open_reminding: OpenDesk, clock: Wall, around: QuietAround) -> None:
    desk = open_reminding()
    desk.start()
    reach(desk, clock, 19)
    assert said(around) == []
    around.herald.chosen.emit(START)
    assert desk.sessions.running
    desk.sessions.interrupt()


def test_start_opens_the_window_and_begins(open_reminding: OpenDesk, clock: Wall, around: QuietAround) -> None:
    desk = open_reminding(in_tray=True)
    reach(desk, clock, 18, 30)
    around.herald.chosen.emit(START)
    assert desk.window.isVisible()
    assert desk.sessions.running


def test_the_window_is_closed_into_the_tray_and_comes_back(
    open_reminding: OpenDesk, qapp: QApplication, around: QuietAround
) -> None:
    desk = open_reminding()
    assert not desk.window.close()
    assert not desk.window.isVisible()
    assert not qapp.quitOnLastWindowClosed()
    around.herald.chosen.emit(OPEN)
    assert desk.window.isVisible()
    assert qapp.quitOnLastWindowClosed()


@pytest.mark.parametrize(("setting", "tray"), [("tray = false", True), ("tray = true", False)])
def test_without_a_tray_or_the_wish_for_it_closing_closes(
    open_desk: OpenDesk, here: Places, clock: Wall, setting: str, *, tray: bool
) -> None:
    acknowledged(here.home, ["remind = true", setting])
    desk = open_desk(around=quiet_around(clock, tray=tray))
    desk.presence.begin()
    assert desk.window.close()


def test_quit_in_the_menu_ends_it(open_reminding: OpenDesk, around: QuietAround) -> None:
    desk = open_reminding()
    around.herald.chosen.emit(QUIT)
    assert not desk.window.isVisible()
    assert not desk.presence._is_leaving


def test_quit_in_a_session_asks_first(open_reminding: OpenDesk, around: QuietAround, asked: list[str]) -> None:
    desk = open_reminding("stay")
    desk.start()
    around.herald.chosen.emit(QUIT)
    assert len(asked) == 1
    assert desk.window.isVisible()
    assert desk.sessions.running


def test_where_there_is_no_tray_it_begins_minimised(open_desk: OpenDesk, here: Places, clock: Wall) -> None:
    settings(here)
    desk = open_desk(around=quiet_around(clock, tray=False), in_tray=True)
    assert desk.window.isMinimized()


def test_a_computer_that_slept_looks_at_once(open_reminding: OpenDesk, clock: Wall, around: QuietAround) -> None:
    open_reminding()
    clock.reach(20)
    around.herald.woken.emit()
    assert len(said(around)) == 1


def test_a_log_that_cannot_be_read_reminds_of_nothing(
    open_reminding: OpenDesk, here: Places, clock: Wall, around: QuietAround
) -> None:
    here.database.write_text("nothing of ours", "utf-8")
    reach(open_reminding(), clock, 19)
    assert said(around) == []


def test_it_is_looked_again_by_itself(qtbot: QtBot, here: Places, clock: Wall, around: QuietAround) -> None:
    settings(here)
    plan(here)
    clock.time = clock.time.replace(hour=18, minute=29, second=59, microsecond=950_000)
    person = Person(here)
    reminding = Reminding(person, Planner(person, Books(here), here), around.herald, lambda: False, clock)
    reminding.look()
    clock.reach(18, 30)
    qtbot.waitUntil(lambda: len(said(around)) == 1)
    reminding.stop()


def test_the_settings_choose_a_time_and_start_with_the_computer(
    open_reminding: OpenDesk, here: Places, around: QuietAround, asked: list[str]
) -> None:
    plan(here, None)
    desk = open_reminding("ok")
    desk.show_page("settings")
    section = desk.preferences._page.reminders
    assert section.note.text().startswith("Choose a time of day")
    section.at.setCurrentIndex(section.at.findText("07:30"))
    section.at.activated.emit(section.at.currentIndex())
    assert read(here.plan).intent.plans[-1].at == time(7, 30)
    assert desk.preferences._page.plan.at.currentText() == "07:30"
    section.at_login.click()
    assert around.login.on
    around.login.wrong = "PermissionError"
    section.at_login.click()
    assert asked[-1].endswith("so whether KneeCoach starts with the computer is as it was.")
    assert section.at_login.isChecked()


def test_switching_the_tray_on_shows_it_at_once(open_desk: OpenDesk, around: QuietAround) -> None:
    desk = open_desk(around=around)
    desk.show_page("settings")
    assert not around.herald.icon
    desk.preferences._page.rows["tray"].control.click()  # type: ignore[attr-defined]
    assert around.herald.icon


@pytest.mark.parametrize(
    ("tray", "notes", "begins"),
    [(True, True, "“Later” reminds"), (False, True, "“Later” reminds"), (False, False, "This desktop shows neither")],
)
def test_the_settings_say_what_this_desktop_can_do(
    open_desk: OpenDesk, here: Places, begins: str, *, tray: bool, notes: bool
) -> None:
    plan(here)
    desk = open_desk(around=quiet_around(tray=tray, notes=notes))
    desk.show_page("settings")
    told = desk.preferences._page.reminders.note.text()
    assert told.startswith(begins)
    assert ("This desktop shows no tray" in told) is (notes and not tray)


def test_the_plan_is_saved_as_a_calendar(open_desk: OpenDesk, here: Places, asked: list[str]) -> None:
    plan(here)
    desk = open_desk(str(here.home / "mine"), "ok", str(here.home / "none" / "mine.ics"), "ok")
    desk.show_page("settings")
    desk.preferences._page.plan.calendar.click()
    assert "RRULE:FREQ=DAILY" in (here.home / "mine.ics").read_text("utf-8")
    assert "mine.ics was written" in asked[1]
    desk.preferences._page.plan.calendar.click()
    assert "could not be written (FileNotFoundError)" in asked[3]
