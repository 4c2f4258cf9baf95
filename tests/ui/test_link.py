"""The link: it follows the coach's clock, shows where the session stands, and passes orders on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support import FailingJournal, FakeClock, library, tiny

from kneecoach.coach import HEARTBEAT, Coach
from kneecoach.core.commands import Command
from kneecoach.core.events import Paused, StepEnded, Why
from kneecoach.core.fault import Code, Fault
from kneecoach.core.ledger import open_ledger, replay
from kneecoach.core.session import Phase
from kneecoach.core.settings import Comfort
from kneecoach.core.step import Timeline
from kneecoach.ui.link import Link
from kneecoach.ui.session_page import SessionPage
from kneecoach.ui.urgency import is_urgent, urgent

TINY = tiny()
COMFORT = Comfort(easy=2, stop=5)
LAST = sum(step.ms for step in TINY.steps)


@pytest.fixture
def page(qtbot: QtBot) -> SessionPage:
    """Return a session page on the screen."""
    made = SessionPage(library(TINY))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def coach(clock: FakeClock, disk: FailingJournal) -> Coach:
    """Return the coach of a tiny session at its beginning."""
    return Coach(open_ledger(TINY), clock, disk.write)


@pytest.fixture
def link(coach: Coach, page: SessionPage) -> Iterator[Link]:
    """Return what joins them."""
    made = Link(coach, page, library(TINY), COMFORT)
    yield made
    if coach.session.phase not in {Phase.ENDED, Phase.DISCARDED}:
        made.stop()


def pass_time(clock: FakeClock, coach: Coach, until: int) -> None:
    """Let the session's clock go on to this moment, looked at often enough to be no sleep."""
    while coach.now() < until:
        clock.advance(min(until - coach.now(), 4000) / 1000)
        coach.tick()


def test_a_session_is_shown_from_its_first_moment(link: Link, page: SessionPage) -> None:
    assert page.bar.pause.isVisible()
    assert page.bar.skip.isVisible()
    assert "0. " in page.canvas.accessibleDescription()


def test_time_is_followed_without_any_order(link: Link, clock: FakeClock, disk: FailingJournal, qtbot: QtBot) -> None:
    for _ in range(2):
        clock.advance(4)
        qtbot.wait(600)  # a heart beats
    clock.advance(4.5)
    qtbot.waitUntil(lambda: disk.events == [StepEnded(10_000), StepEnded(11_000), StepEnded(12_000)], timeout=3000)


def test_a_deadline_is_met_before_the_next_heartbeat(
    link: Link, clock: FakeClock, coach: Coach, disk: FailingJournal, qtbot: QtBot
) -> None:
    pass_time(clock, coach, 9_970)
    link.go_on()
    clock.advance(0.03)
    qtbot.waitUntil(lambda: disk.events == [StepEnded(10_000)], timeout=HEARTBEAT - 150)


def test_an_order_of_the_page_reaches_the_coach(link: Link, page: SessionPage, disk: FailingJournal) -> None:
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert disk.events == [Paused(0, Why.PERSON)]
    assert not page.bar.pause.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.bar.pause.isVisible()


def test_others_may_go_first_once_all_is_heard(link: Link, page: SessionPage, disk: FailingJournal) -> None:
    urgent(on=True)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert disk.events == [Paused(0, Why.PERSON)]
    assert not is_urgent()


def test_others_may_go_first_while_a_write_that_failed_is_told(
    link: Link, page: SessionPage, disk: FailingJournal
) -> None:
    told: list[bool] = []
    link.failed.connect(lambda _fault: told.append(is_urgent()))
    disk.full = True
    urgent(on=True)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert told == [False]


def test_others_may_go_first_when_the_session_is_let_go(coach: Coach, page: SessionPage) -> None:
    link = Link(coach, page, library(TINY), COMFORT)
    urgent(on=True)
    link.stop()
    assert not is_urgent()


def test_a_thread_is_only_as_urgent_as_the_system_allows() -> None:
    allowed = urgent(on=True)
    assert is_urgent() == allowed
    assert urgent(on=False)
    assert not is_urgent()


def test_an_order_for_a_moment_that_has_passed_is_let_go(
    link: Link, page: SessionPage, clock: FakeClock, coach: Coach, disk: FailingJournal
) -> None:
    clock.sleep(60)
    page.ordered.emit(Command.PAUSE)
    assert disk.events == [Paused(0, Why.SLEEP)]


def test_the_end_is_told_once_and_the_page_let_go(
    link: Link, page: SessionPage, clock: FakeClock, coach: Coach, qtbot: QtBot
) -> None:
    told: list[int] = []
    link.over.connect(lambda: told.append(1))
    with qtbot.waitSignal(link.over, timeout=3000):
        pass_time(clock, coach, LAST)
    page.ordered.emit(Command.PAUSE)
    assert coach.session.ended_at == LAST
    assert told == [1]


def test_a_write_that_fails_is_told_and_everything_stands_still(
    link: Link, page: SessionPage, clock: FakeClock, disk: FailingJournal, qtbot: QtBot
) -> None:
    disk.full = True
    with qtbot.waitSignal(link.failed) as told:
        QTest.keyClick(page, Qt.Key.Key_Space)
    assert told.args is not None
    assert isinstance(told.args[0], Fault)
    assert told.args[0].code is Code.UNWRITABLE
    with qtbot.assertNotEmitted(link.failed, wait=700):
        clock.advance(60)


def test_after_a_write_that_failed_it_goes_on_when_told_to(
    link: Link, page: SessionPage, coach: Coach, disk: FailingJournal
) -> None:
    disk.full = True
    QTest.keyClick(page, Qt.Key.Key_Space)
    disk.full = False
    link.go_on()
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert disk.events == [Paused(0, Why.PERSON)]


def test_the_time_until_somebody_makes_room_is_no_sleep(
    link: Link, clock: FakeClock, disk: FailingJournal, page: SessionPage
) -> None:
    disk.full = True
    QTest.keyClick(page, Qt.Key.Key_Space)
    clock.advance(60)
    disk.full = False
    link.go_on()
    assert [event.why for event in disk.events if isinstance(event, Paused)] in ([], [Why.PERSON], [Why.CLOSED])


def test_when_it_has_stopped_neither_time_nor_keys_do_anything(
    coach: Coach, page: SessionPage, clock: FakeClock, disk: FailingJournal, qtbot: QtBot
) -> None:
    link = Link(coach, page, library(TINY), COMFORT)
    link.stop()
    clock.advance(4.9)
    QTest.keyClick(page, Qt.Key.Key_Space)
    qtbot.wait(700)
    assert disk.events == []


def test_the_same_page_may_be_joined_to_another_session(
    coach: Coach, page: SessionPage, clock: FakeClock, disk: FailingJournal
) -> None:
    Link(coach, page, library(TINY), COMFORT).stop()
    other = FailingJournal()
    link = Link(Coach(open_ledger(TINY), clock, other.write), page, library(TINY), COMFORT)
    QTest.keyClick(page, Qt.Key.Key_Space)
    link.stop()
    assert (disk.events, len(other.events)) == ([], 1)


def test_a_session_that_ends_as_it_is_taken_up_is_told_to_be_over(
    page: SessionPage, clock: FakeClock, disk: FailingJournal, qtbot: QtBot
) -> None:
    coach = Coach(replay(TINY, _all_steps(TINY)), clock, disk.write, at=LAST)
    link = Link(coach, page, library(TINY), COMFORT)
    with qtbot.waitSignal(link.over, timeout=700):
        pass


def _all_steps(timeline: Timeline) -> list[StepEnded]:
    ends = [sum(step.ms for step in timeline.steps[: place + 1]) for place in range(len(timeline.steps))]
    return [StepEnded(at) for at in ends]
