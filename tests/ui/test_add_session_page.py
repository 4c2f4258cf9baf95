"""A past session is added: by keyboard, never in the future, all of it or so many sets of each exercise."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.core.felt import Knees
from kneecoach.ui import theme
from kneecoach.ui.add_session_page import FIRST_DAY, AddedSession, AddKind, AddProgramme, AddSessionPage
from kneecoach.ui.add_sets import AddLine
from kneecoach.ui.past_answers import PastAnswers
from kneecoach.words import history

LINES = (AddLine("supine-leg-lifts", "Supine leg lift", "3 × 12", 3), AddLine("oyster", "Oyster", "2 × 10", 2))
PROGRAMMES = (
    AddProgramme("basics", "Basics", AddKind(20, LINES)),
    AddProgramme("six", "Six", AddKind(42, LINES), AddKind(14, LINES[:1])),
)
NOW = datetime(2026, 11, 25, 18, 33)  # noqa: DTZ001  # what the clock on the wall shows


@pytest.fixture
def page(qtbot: QtBot) -> AddSessionPage:
    made = AddSessionPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_choices(PROGRAMMES, "six", NOW, apart=False)
    made.show()
    made.setFocus()
    return made


def saved(page: AddSessionPage, qtbot: QtBot) -> AddedSession:
    with qtbot.waitSignal(page.added) as told:
        QTest.keySequence(page, "Ctrl+S")
    assert told.args is not None
    said = told.args[0]
    assert isinstance(said, AddedSession)
    return said


def test_the_chosen_programme_has_just_been_done_as_planned(page: AddSessionPage, qtbot: QtBot) -> None:
    assert page.programme.hasFocus()
    began = datetime(2026, 11, 25, 17, 50)  # noqa: DTZ001
    assert saved(page, qtbot) == AddedSession("six", False, began, 42, (3, 2), PastAnswers())  # noqa: FBT003


def test_sets_and_answers_are_told_as_they_were_chosen(page: AddSessionPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.sets.how, Qt.Key.Key_Right)
    assert [box.accessibleName() for box in page.sets.boxes] == ["Supine leg lift, sets done", "Oyster, sets done"]
    QTest.keyClick(page.sets.boxes[0], Qt.Key.Key_Minus)
    QTest.keyClick(page.answers.during.both, Qt.Key.Key_4)
    said = saved(page, qtbot)
    assert (said.done, said.answers) == ((2, 2), PastAnswers(during=Knees(4)))


def test_a_short_day_has_its_own_exercises_and_minutes(page: AddSessionPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.kind, Qt.Key.Key_Right)
    said = saved(page, qtbot)
    assert (said.short, said.minutes, said.done) == (True, 14, (3,))
    page.programme.setCurrentIndex(0)
    page.programme.activated.emit(0)
    assert not page.kind.isVisible()
    said = saved(page, qtbot)
    assert (said.programme, said.short, said.minutes) == ("basics", False, 20)


def test_minutes_that_a_person_set_stay_when_another_programme_is_chosen(page: AddSessionPage, qtbot: QtBot) -> None:
    page.minutes.setValue(33)
    QTest.keyClick(page.kind, Qt.Key.Key_Right)
    assert saved(page, qtbot).minutes == 33


def test_nothing_can_end_in_the_future(page: AddSessionPage, qtbot: QtBot) -> None:
    page.day.show_day(date(2030, 1, 1))
    assert page.day.day() == NOW.date()
    page.at.show_time(time(17, 52))
    with qtbot.assertNotEmitted(page.added):
        QTest.keyClick(page.save, Qt.Key.Key_Return)
    assert page.wrong.isVisible()
    assert page.wrong.accessibleName() == history.STILL_TO_COME
    assert page.at.hasFocus()
    page.at.show_time(time(17, 51))
    assert saved(page, qtbot).started.time() == time(17, 51)
    assert not page.wrong.isVisible()


def test_no_day_before_1990_can_be_chosen(page: AddSessionPage, qtbot: QtBot) -> None:
    page.day.show_day(date(1970, 1, 1))
    assert saved(page, qtbot).started.date() == FIRST_DAY == date(1990, 1, 1)


def test_a_session_without_a_set_is_none(page: AddSessionPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.sets.how, Qt.Key.Key_Right)
    for box in page.sets.boxes:
        box.setValue(0)
    with qtbot.assertNotEmitted(page.added):
        QTest.keySequence(page, "Ctrl+S")
    assert page.wrong.accessibleName() == history.NOTHING_DONE


def test_a_session_just_after_midnight_began_the_day_before(page: AddSessionPage, qtbot: QtBot) -> None:
    page.show_choices(PROGRAMMES, "six", NOW.replace(hour=0, minute=10), apart=True)
    assert saved(page, qtbot).started == datetime(2026, 11, 24, 23, 25)  # noqa: DTZ001
    assert page.answers.during.left.isVisible()


def test_escape_adds_nothing(page: AddSessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed), qtbot.assertNotEmitted(page.added):
        QTest.keyClick(page.minutes, Qt.Key.Key_Escape)


def test_tab_goes_from_the_choices_through_the_sets_to_the_answers(page: AddSessionPage, qtbot: QtBot) -> None:
    page.sets.how.pick(1)
    when = (
        page.programme,
        page.kind,
        *[page.day] * 3,
        *[page.at] * 2,
        page.minutes,
    )  # day, month and year; hours, minutes
    page.save.setFocus()
    for widget in (page.save, page.cancel, *when, page.sets.how, *page.sets.boxes, page.answers.before.both):
        qtbot.waitUntil(widget.hasFocus)
        QTest.keyClick(widget, Qt.Key.Key_Tab)


@pytest.mark.parametrize(("width", "scale"), [(1080, 1.0), (824, 1.0), (1720, 1.0), (824, 2.0)])
def test_the_page_is_no_wider_than_its_window(
    page: AddSessionPage, qapp: QApplication, width: int, scale: float
) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    page.sets.how.pick(1)
    page.resize(width, 640)
    qapp.processEvents()
    assert page.width() == width
    inner = page.area.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= page.area.viewport().width()
