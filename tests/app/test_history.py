"""Past sessions in the whole program: what is corrected, added, deleted and put back is in the log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot
from support import Trainee, programme, programmes, timeline

from kneecoach.app.clock import wall
from kneecoach.app.desk import Desk
from kneecoach.app.done import session_line
from kneecoach.app.history import History
from kneecoach.core.commands import Command
from kneecoach.core.exchange import exchange
from kneecoach.core.felt import Knees, Morning
from kneecoach.core.history import State
from kneecoach.core.session import deadline
from kneecoach.core.tally import NOTHING
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal
from kneecoach.ui.add_session_page import AddedSession
from kneecoach.ui.past_answers import PastAnswers
from kneecoach.words import history as words

SAID = PastAnswers(Knees(2), Knees(left=3, right=6), Knees(), Knees(Morning.SAME), "fair", "Slow")


@pytest.fixture
def past(open_desk: Callable[[], Desk], here: Places) -> History:
    """Return the history of somebody who did one whole session today."""
    trainee = Trainee(programme("kneecap-basics")).wait(4000)
    assert deadline(trainee.session) is None
    _keep(here, trainee)
    return History(open_desk()._tools)


@pytest.fixture
def session(past: History) -> int:
    """Return the only session there is, opened."""
    (entry,) = past._tools.books.log.entries()
    past.show(entry.id)
    return entry.id


def test_a_correction_is_kept_and_one_press_leads_back_to_what_was_counted(past: History, session: int) -> None:
    log, page = past._tools.books.log, past._past
    counted = log.rows(session)
    page.corrected.emit(session, 1, 3)
    assert log.rows(session)[1].done.reps == 3
    assert page.table.rows.counted(1) == counted[1].done
    page.taken_back.emit(session, 1)
    assert log.rows(session) == counted
    assert page.table.rows.counted(1) is None


def test_answers_can_be_given_and_taken_back_long_after(past: History, session: int) -> None:
    page = past._past
    page.answered.emit(session, SAID)
    kept = past._tools.books.log.entry(session)
    assert (kept.before, kept.answers.during, kept.answers.morning) == (SAID.before, SAID.during, SAID.morning)
    past.show(session)
    assert page.answers.answers() == SAID
    page.answered.emit(session, replace(SAID, before=Knees(), note=""))
    kept = past._tools.books.log.entry(session)
    assert (kept.before, kept.answers.note, kept.answers.effort) == (Knees(), "", "fair")


def test_a_deleted_session_is_out_of_everything_until_it_is_put_back(past: History, session: int, qtbot: QtBot) -> None:
    log, rows = past._tools.books.log, past._tools.books.log.rows(session)
    with qtbot.waitSignal(past.changed):
        past._past.delete.click()
    assert (log.entries(), [entry.id for entry in log.removed()]) == ((), [session])
    page = past._sessions
    assert page.notice.accessibleName() == words.was_deleted(wall())
    assert page.isVisible()
    page.undo_wanted.emit()
    assert [entry.id for entry in log.entries()] == [session]
    assert (log.removed(), log.rows(session), page.notice.isVisible()) == ((), rows, False)


def test_one_of_the_deleted_sessions_is_put_back_from_their_list(past: History, session: int) -> None:
    past._past.delete.click()
    page = past._sessions
    page.which.pick(1)
    page.restore.click()
    assert [entry.id for entry in past._tools.books.log.entries()] == [session]
    assert not page.notice.isVisible()


def test_what_was_deleted_more_than_thirty_days_ago_is_gone(past: History, session: int) -> None:
    log = past._tools.books.log
    log.remove(session, wall() - timedelta(days=29))
    past.show_list()
    assert len(log.removed()) == 1
    log.remove(session, wall() - timedelta(days=31))
    past.show_list()
    assert log.removed() == ()


def test_a_session_that_is_added_is_in_the_log_as_it_was_said(past: History) -> None:
    past.show_add()
    choice = next(each for each in past._add._programmes if each.id == "six-knee-strength")
    done = tuple(max(line.sets - 1, 0) for line in choice.full.lines)
    said = AddedSession(choice.id, False, datetime(2026, 1, 5, 18, 30), 40, done, SAID)  # noqa: DTZ001, FBT003
    past._add.added.emit(said)
    first, entry = past._tools.books.log.entries()
    assert entry.started.replace(tzinfo=None) == said.started
    assert entry.ended == entry.started + timedelta(minutes=40)
    assert (entry.origin, entry.state, entry.short) == ("added", State.PARTIAL, False)
    assert (entry.before, entry.answers.during, entry.answers.note) == (SAID.before, SAID.during, SAID.note)
    rows = past._tools.books.log.rows(entry.id)
    assert {row.done for row in rows if row.set == 3} == {NOTHING}
    assert all(row.done == row.planned for row in rows if row.set == 1 and row.exercise != rows[0].exercise)
    assert past._past.table.rows.counted(0) is None
    assert words.origin("added")[0] in past._past.told.text()
    assert first.id != entry.id


def test_a_session_opened_in_the_list_leads_back_to_the_list(past: History, session: int, qtbot: QtBot) -> None:
    with qtbot.waitSignal(past.closed):
        past._past.leave()
    past.show_list()
    past._sessions.opened.emit(session)
    assert past._past.isVisible()
    with qtbot.assertNotEmitted(past.closed):
        past._past.leave()
    assert past._sessions.isVisible()
    with qtbot.waitSignal(past.closed):
        past._sessions.back.click()


def test_a_correction_finds_its_set_beside_an_exercise_that_was_exchanged(past: History, here: Places) -> None:
    trainee = Trainee(programme("kneecap-basics")).wait(2).order(Command.PAUSE)
    trainee._happen(exchange(trainee.session, timeline("000-5"), 20, trainee.now))
    _keep(here, trainee.order(Command.PAUSE, Command.FINISH))
    newest = max(entry.id for entry in past._tools.books.log.entries())
    past.show(newest)
    gone = sum(row.planned == NOTHING for row in trainee.rows)
    assert 0 < gone == len(trainee.rows) - past._past.table.rows.rowCount()
    past._past.corrected.emit(newest, 0, 4)
    assert past._tools.books.log.rows(newest)[gone].done.reps == 4


@pytest.mark.parametrize(("hours", "minutes"), [(0.5, 30), (3.9, 234), (4, 0), (80, 0)])
def test_the_list_tells_no_minutes_of_a_session_that_was_left_open(
    past: History, session: int, hours: float, minutes: int
) -> None:
    entry = past._tools.books.log.entry(session)
    entry = replace(entry, ended=entry.started + timedelta(hours=hours), origin="added", short=True)
    line = session_line(entry, programmes().values())
    assert (line.minutes, line.programme, line.detail) == (minutes, "Kneecap basics", "Short day, Added afterwards")


def _keep(here: Places, trainee: Trainee) -> None:
    engine = open_database(here.database)
    journal = Journal(engine, wall)
    session = journal.begin("kneecap-basics", trainee.session.timeline, short=False, rehearsal=False)
    for event in trainee.events:
        journal.append(session, event)
    engine.dispose()
