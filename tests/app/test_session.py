"""A session in the window: from Start to Save, and every way out of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from support import Trainee, programme, tiny

from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.core.commands import Command
from kneecoach.core.events import Paused, Why
from kneecoach.core.felt import UNSAID, Knees
from kneecoach.core.history import State
from kneecoach.core.session import Phase
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.store.log import Answers, Entry, Log

OpenDesk = Callable[..., Desk]
FAST = 1000


def entries(here: Places) -> tuple[Entry, ...]:
    """Return what the log says, read from the file itself."""
    engine = open_database(here.database)
    found = Log(engine).entries()
    engine.dispose()
    return found


def leave_open(here: Places, trainee: Trainee | None = None) -> int:
    """Leave a session open in this home, as a crash does, half-way through its second exercise."""
    left = trainee or Trainee(programme("kneecap-basics")).wait(300.5)
    engine = open_database(here.database)
    journal = Journal(engine, wall)
    session = journal.begin("kneecap-basics", left.session.timeline, short=False, rehearsal=False)
    for event in left.events:
        journal.append(session, event)
    engine.dispose()
    return session


def events(desk: Desk, session: int) -> list[str]:
    """Return the names of a session's events."""
    return [type(event).__name__ for event in desk._tools.books.journal.load(session).events]


def make_room(desk: Desk, pages: int) -> None:
    """Let the database grow to this many pages; it keeps at least its present size, as on a full disk."""
    with desk._tools.books.journal._engine.connect() as connection:
        connection.execute(text(f"PRAGMA max_page_count={pages}"))


def phase(desk: Desk) -> Phase:
    """Return what the session on the page is doing."""
    assert desk.sessions._coach is not None
    return desk.sessions._coach.session.phase


def shown(desk: Desk) -> QWidget:
    """Return the page that is looked at."""
    page = desk.window.stack.currentWidget()
    assert page is not None
    return page


def press(desk: Desk, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        has_it = desk.window.focusWidget()
        assert has_it is not None
        QTest.keyClick(has_it, key)


def words(page: QWidget) -> list[str]:
    """Return all that a page says in labels."""
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]


def test_enter_on_today_begins_the_session_on_a_page_of_its_own(open_desk: OpenDesk) -> None:
    desk = open_desk()
    press(desk, Qt.Key.Key_Return)
    assert shown(desk) is desk.sessions.page
    assert not desk.window.rail.isVisible()
    assert desk.window.focusWidget() is desk.sessions.page


def test_a_session_left_alone_ends_with_all_done_and_shows_what_it_came_to(
    open_desk: OpenDesk, qtbot: QtBot, here: Places
) -> None:
    desk = open_desk(speed=FAST)
    desk.today.short.click()
    desk.start()
    qtbot.waitUntil(lambda: shown(desk) is not desk.sessions.page, timeout=20_000)
    assert shown(desk) is desk.record._after
    assert [line for line in words(shown(desk)) if line in {"Simple contraction", "Oyster"}] == [
        "Simple contraction",
        "Oyster",
    ]
    (entry,) = entries(here)
    assert (entry.state, entry.done) == (State.DONE, entry.planned)


def test_what_is_said_before_the_session_is_kept_and_asked_anew(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    desk.today.knees.set_value(Knees(3))
    desk.start()
    assert entries(here)[0].before == Knees(3)
    assert desk.today.comfort() == UNSAID


def test_esc_twice_finishes_with_what_was_done(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    press(desk, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert shown(desk) is desk.record._after
    (entry,) = entries(here)
    assert (entry.state, entry.done, entry.rehearsal) == (State.LITTLE, 0, False)


def test_saving_keeps_the_answers_and_leads_to_today(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    press(desk, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    page = desk.record._after
    page.during.set_value(Knees(4))
    page.effort.set_value("fair")
    page.note.setPlainText("Left knee warm")
    page.save.click()
    assert entries(here)[0].answers == Answers(Knees(4), UNSAID, "fair", "Left knee warm")
    assert shown(desk) is desk.today


def test_the_questions_may_be_passed_over(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    press(desk, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    desk.record._after.during.set_value(Knees(9))
    desk.record._after.not_today.click()
    assert entries(here)[0].answers == Answers()
    assert shown(desk) is desk.today


def test_the_next_session_asks_with_empty_questions(open_desk: OpenDesk) -> None:
    desk = open_desk()
    for _ in range(2):
        press(desk, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
        page = desk.record._after
        assert (page.during.value(), page.note.toPlainText()) == (UNSAID, "")
        page.during.set_value(Knees(9))
        page.note.setPlainText("x")
        page.save.click()


def test_a_session_left_open_is_asked_about_after_the_first_painting(
    open_desk: OpenDesk, here: Places, asked: list[str]
) -> None:
    leave_open(here)
    desk = open_desk("later")
    assert "exercise 2 of 4" in asked[0]
    assert shown(desk) is desk.today
    assert entries(here)[0].state is State.OPEN


def test_a_session_taken_up_is_paused_where_it_stood(open_desk: OpenDesk, here: Places) -> None:
    session = leave_open(here)
    desk = open_desk("resume")
    assert shown(desk) is desk.sessions.page
    *_, last, pause = desk._tools.books.journal.load(session).events
    assert isinstance(pause, Paused)
    assert pause.why is Why.CLOSED
    assert pause.at == last.at
    assert desk.sessions.page.sheets.paused.isVisible()


def test_a_session_taken_up_can_be_finished(open_desk: OpenDesk, here: Places) -> None:
    session = leave_open(here)
    desk = open_desk("resume")
    press(desk, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert events(desk, session)[-4:] == ["Paused", "Resumed", "Paused", "Finished"]
    assert shown(desk) is desk.record._after


def test_keeping_a_session_left_open_ends_it_with_what_was_done(open_desk: OpenDesk, here: Places) -> None:
    leave_open(here)
    desk = open_desk("keep")
    (entry,) = entries(here)
    assert entry.state is State.PARTIAL
    assert entry.done > 0
    assert shown(desk) is desk.record._after


def test_a_discarded_session_stays_out_of_the_log(open_desk: OpenDesk, here: Places) -> None:
    session = leave_open(here)
    desk = open_desk("discard")
    assert entries(here)[0].state is State.DISCARDED
    assert shown(desk) is desk.today
    assert events(desk, session)[-1] == "Discarded"


def test_later_asks_again_at_the_next_start(open_desk: OpenDesk, here: Places, asked: list[str]) -> None:
    leave_open(here)
    open_desk("later")
    open_desk("later")
    assert len(asked) == 2


def test_nobody_is_asked_about_a_session_before_the_first_page_is_read(
    first_start: OpenDesk, here: Places, asked: list[str]
) -> None:
    leave_open(here)
    desk = first_start("later")
    assert asked == []
    press(desk, Qt.Key.Key_Return)
    assert len(asked) == 1


@pytest.mark.parametrize("answer", ["resume", "keep"])
def test_a_session_whose_last_step_had_ended_is_over(
    open_desk: OpenDesk, here: Places, answer: str, qtbot: QtBot
) -> None:
    trainee = Trainee(programme("kneecap-basics")).wait(2000)
    trainee.events.pop()
    leave_open(here, trainee)
    desk = open_desk(answer)
    qtbot.waitUntil(lambda: not desk.sessions.running)
    assert entries(here)[0].state is State.DONE
    assert shown(desk) is desk.record._after


def test_closing_in_a_session_asks_and_leaves_it_paused(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk("leave")
    desk.start()
    assert desk.window.close()
    stored = desk._tools.books.journal.open_session()
    assert stored is not None
    assert isinstance(stored.events[-1], Paused)


def test_the_session_stands_still_while_it_is_asked_whether_to_leave(open_desk: OpenDesk) -> None:
    phases: list[Phase] = []
    opened: list[Desk] = []
    desk = open_desk("stay", look=lambda: phases.append(phase(opened[0])))
    opened.append(desk)
    desk.start()
    assert not desk.window.close()
    assert phases == [Phase.PAUSED]


def test_staying_keeps_the_session_on_the_page(open_desk: OpenDesk) -> None:
    desk = open_desk("stay")
    desk.start()
    assert not desk.window.close()
    assert desk.window.isVisible()
    assert desk.sessions.running
    press(desk, Qt.Key.Key_Escape)


def test_closing_outside_a_session_asks_nothing(open_desk: OpenDesk, asked: list[str]) -> None:
    desk = open_desk()
    press(desk, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert desk.window.close()
    assert asked == []


def test_a_full_disk_is_told_and_the_session_goes_on_once_there_is_room(open_desk: OpenDesk, asked: list[str]) -> None:
    opened: list[Desk] = []
    desk = open_desk("again", look=lambda: make_room(opened[0], pages=100_000))
    opened.append(desk)
    desk.start()
    make_room(desk, pages=1)
    while not asked:
        press(desk, Qt.Key.Key_Space)
    press(desk, Qt.Key.Key_Space, Qt.Key.Key_Space)
    stored = desk._tools.books.journal.open_session()
    assert stored is not None
    assert [type(event).__name__ for event in stored.events][-2:] in (["Paused", "Resumed"], ["Resumed", "Paused"])
    assert desk.sessions.running


@pytest.mark.parametrize("answer", ["keep", "discard"])
def test_a_session_left_open_that_cannot_be_ended_is_told(
    open_desk: OpenDesk, here: Places, asked: list[str], answer: str
) -> None:
    leave_open(here, Trainee(tiny(sets=10, exercises=20)).wait(300))
    desk = open_desk("later", answer, "ok")
    make_room(desk, pages=1)
    desk._begin_day()
    assert "cannot be written" in asked[-1]


def test_rehearsals_never_count(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk(speed=FAST)
    press(desk, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    desk.show_page("progress")
    assert entries(here)[0].rehearsal
    assert {done for _, _, done, *_ in desk.record._progress.cards.weeks.rows()} == {"0"}
    assert any("Rehearsal" in line for line in _lines(desk))


def test_a_session_that_counts_stands_in_its_week(open_desk: OpenDesk, here: Places) -> None:
    leave_open(here, Trainee(programme("kneecap-basics")).wait(2000))
    desk = open_desk()
    desk.show_page("progress")
    *_, (_, planned, done, *_more) = desk.record._progress.cards.weeks.rows()
    assert done == "1"
    assert int(planned) >= 1


def test_a_correction_changes_the_log(open_desk: OpenDesk, here: Places) -> None:
    session = leave_open(here, Trainee(tiny()).wait(13).order(Command.PAUSE, Command.FINISH))
    desk = open_desk()
    desk.show_page("progress")
    desk.record.history.show(session)
    desk.record.history._past.corrected.emit(session, 0, 3)
    assert desk._tools.books.log.rows(session)[0].done.reps == 3
    assert events(desk, session)[-1] == "Corrected"


def test_a_damaged_database_is_told_on_today_and_start_tells_it_too(
    open_desk: OpenDesk, here: Places, asked: list[str]
) -> None:
    here.database.write_bytes(b"no database at all" * 100)
    desk = open_desk("ok")
    (told,) = _notices(desk)
    assert here.database.name in told
    desk.start()
    assert here.database.name in asked[0]
    assert shown(desk) is desk.today
    assert here.database.read_bytes() == b"no database at all" * 100


def test_what_is_wrong_with_the_database_stays_on_today(open_desk: OpenDesk, here: Places) -> None:
    here.database.write_bytes(b"no database at all" * 100)
    desk = open_desk()
    desk.today.short.click()
    assert len(_notices(desk)) == 1


def test_a_database_that_breaks_where_it_is_read_is_told_on_today(open_desk: OpenDesk, here: Places) -> None:
    leave_open(here)
    content = here.database.read_bytes()
    here.database.write_bytes(content[:4096] + b"\x00damage\x00" * ((len(content) - 4096) // 8))
    desk = open_desk()
    assert len(_notices(desk)) == 1


@pytest.mark.parametrize("page", ["progress", "programme", "settings", "help", "today"])
def test_every_page_can_be_shown_with_a_damaged_database(open_desk: OpenDesk, here: Places, page: str) -> None:
    here.database.write_bytes(b"no database at all" * 100)
    desk = open_desk(*["ok"] * (page == "progress"))
    desk.show_page(page)
    assert shown(desk).isVisible()


def _notices(desk: Desk) -> list[str]:
    """Return what Today says is wrong."""
    found = (notice.findChildren(QLabel) for notice in desk.today._notices)
    return [label.text() for labels in found for label in labels if label.text()]


def _lines(desk: Desk) -> list[str]:
    return [str(line.detail) for line in desk.record._progress.sessions._lines]
