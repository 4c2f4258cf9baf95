"""The plan and its breaks in the settings: what is shown, what each change tells, and what is found."""

from __future__ import annotations

from datetime import date, time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.core.plan import Cause, Pause, Plan, Rhythm
from kneecoach.core.schedule import DAY
from kneecoach.ui.breaks_section import BreaksSection
from kneecoach.ui.plan_section import PlanSection

TODAY = date(2026, 6, 11)
PLAN = Plan(date(2026, 6, 1), "six", Rhythm.WEEKDAYS, (0, 3))
ILL = Pause(TODAY - 3 * DAY, None, Cause.ILL)
AWAY = Pause(TODAY + 20 * DAY, TODAY + 30 * DAY, Cause.AWAY)


@pytest.fixture
def section(qtbot: QtBot) -> PlanSection:
    made = PlanSection([])
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show_plan(PLAN, TODAY, "From 1 June 2026")
    made.show()
    return made


@pytest.fixture
def breaks(qtbot: QtBot) -> BreaksSection:
    made = BreaksSection()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show_breaks([ILL, AWAY], TODAY)
    made.show()
    return made


def changes(section: PlanSection) -> list[Plan]:
    """Return a list that every plan told from now on goes into."""
    found: list[Plan] = []
    section.changed.connect(found.append)
    return found


def test_a_plan_is_shown_with_the_rows_that_belong_to_it(section: PlanSection) -> None:
    assert section.rhythm.currentText() == "On chosen days"
    assert section.weekdays.days() == (0, 3)
    assert section.weekdays.isVisible()
    assert not section.per_week.isVisible()
    assert section.since.day() == TODAY


def test_another_rhythm_is_told_from_today_on_and_shows_its_own_row(section: PlanSection) -> None:
    found = changes(section)
    section.rhythm.setFocus()
    QTest.keyClick(section.rhythm, Qt.Key.Key_Down)
    assert found == [replace(PLAN, since=TODAY, rhythm=Rhythm.TIMES_A_WEEK)]
    assert section.per_week.isVisible()
    assert not section.weekdays.isVisible()


def test_every_change_tells_the_whole_plan(section: PlanSection) -> None:
    found = changes(section)
    section.weekdays.buttons[5].click()
    section.short_days.buttons[5].click()
    section.at.setCurrentIndex(section.at.findText("18:30"))
    section.at.activated.emit(section.at.currentIndex())
    QTest.keyClick(section.since, Qt.Key.Key_Plus)
    wanted = replace(PLAN, since=TODAY + DAY, weekdays=(0, 3, 5), short_days=(5,), at=time(18, 30))
    assert (len(found), found[-1]) == (4, wanted)


def test_showing_a_plan_tells_nothing(section: PlanSection) -> None:
    found = changes(section)
    section.show_plan(replace(PLAN, rhythm=Rhythm.TIMES_A_WEEK, per_week=5, since=TODAY + DAY), TODAY, "")
    assert found == []
    assert (section.per_week.value(), section.since.day()) == (5, TODAY + DAY)


def test_what_is_looked_for_is_found_among_the_rows_in_use(section: PlanSection) -> None:
    assert section.search("short")
    assert section.short_days.isVisible()
    assert not section.rhythm.isVisible()
    assert not section.search("whichever")


def test_a_break_goes_on_until_its_end_is_known(breaks: BreaksSection) -> None:
    found: list[Pause] = []
    breaks.added.connect(found.append)
    breaks.cause.set_value("sore")
    breaks.add.click()
    breaks.has_end.setChecked(True)
    QTest.keyClick(breaks.last, Qt.Key.Key_Plus)
    breaks.add.click()
    assert found == [Pause(TODAY, None, Cause.SORE), Pause(TODAY, TODAY + DAY, Cause.SORE)]


def test_a_break_cannot_end_before_it_begins(breaks: BreaksSection) -> None:
    breaks.has_end.setChecked(True)
    for _ in range(5):
        QTest.keyClick(breaks.first, Qt.Key.Key_Plus)
    assert breaks.last.day() == breaks.first.day() == TODAY + 5 * DAY
    QTest.keyClick(breaks.last, Qt.Key.Key_Minus)
    assert breaks.last.day() == TODAY + 5 * DAY


def test_only_a_break_that_holds_today_can_be_ended(breaks: BreaksSection, qtbot: QtBot) -> None:
    assert [button.words() for button in breaks.buttons] == ["Remove this break", "I am back", "Remove this break"]
    with qtbot.waitSignal(breaks.ended):
        breaks.buttons[1].click()
    with qtbot.waitSignal(breaks.removed) as told:
        breaks.buttons[0].click()
    assert told.args == [AWAY]


def test_when_a_break_goes_the_keyboard_stays_in_the_section(breaks: BreaksSection) -> None:
    breaks.buttons[0].setFocus()
    breaks.show_breaks([ILL], TODAY)
    assert breaks.add.hasFocus()
