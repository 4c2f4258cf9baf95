"""One session of the past: its sets are read and corrected, corrections taken back, its answers changed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support import timeline

from kneecoach.core.dose import Side
from kneecoach.core.events import Form, Why
from kneecoach.core.felt import Knees
from kneecoach.core.ledger import SetRow, corrected, most, plan
from kneecoach.core.tally import Tally
from kneecoach.ui import theme
from kneecoach.ui.kit.number_box import NumberBox
from kneecoach.ui.past_answers import PastAnswers
from kneecoach.ui.past_session_page import PastSession, PastSessionPage
from kneecoach.ui.session_cells import back_box
from kneecoach.ui.session_rows import DONE, EXERCISE, PLANNED, RESTED

FIRST = tuple(replace(row, done=row.planned, rested=42) for row in plan(timeline("000-2", "001-2")))
ROWS = (FIRST[0], replace(FIRST[1], done=corrected(FIRST[1], 7)), *FIRST[2:])
NAMES = {"supine-leg-lifts": "Supine leg lift", "band-squat": "Band squat"}
SESSION = PastSession(7, "19 November 2026", "Thursday", ROWS, FIRST, NAMES, PastAnswers(note="Slow"))
Roles = Qt.ItemDataRole


@pytest.fixture
def page(qtbot: QtBot) -> PastSessionPage:
    made = PastSessionPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_session(SESSION)
    made.show()
    made.setFocus()
    return made


def said(page: PastSessionPage, row: int, column: int, role: Qt.ItemDataRole = Roles.DisplayRole) -> str:
    return str(page.table.rows.index(row, column).data(role))


def test_a_set_says_what_was_planned_and_done_and_how_long_the_rest_was(page: PastSessionPage) -> None:
    assert [said(page, 0, column) for column in range(6)] == [
        "Supine leg lift", "1", "Left", "12 reps", "12 reps", "42 s",
    ]  # fmt: skip
    assert page.title.text() == "19 November 2026"
    assert page.table.hasFocus()
    assert page.table.isColumnHidden(EXERCISE)
    assert [at for at in range(len(ROWS)) if page.table.rows.begins(at)] == [0, 6]


def test_every_cell_is_a_whole_sentence_for_a_screen_reader(page: PastSessionPage) -> None:
    name = "Supine leg lift, set 1, right leg"
    assert said(page, 1, PLANNED, Roles.AccessibleTextRole) == f"{name}. Planned: 12 reps"
    assert said(page, 1, DONE, Roles.AccessibleTextRole) == f"{name}. Done: 7 reps. Corrected, counted 12 reps"
    whole = f"{name}. Planned: 12 reps. Done: 7 reps. Rested before: 42 s. Corrected, counted 12 reps"
    assert said(page, 1, RESTED, Roles.AccessibleDescriptionRole) == whole


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({}, ""),
        ({"form": Form.EASIER, "left_because": Why.SORE, "comfort": 6}, "Easier. Too sore, 6 of 10"),
        ({"form": Form.HARDER}, "Harder"),
        ({"left_because": Why.PERSON}, "Skipped"),
        ({"left_because": Why.SORE}, "Too sore"),
        ({"comfort": 3}, "Sore, 3 of 10"),
        ({"unfinished_seconds": 4}, "4 s of an unfinished hold"),
    ],
)
def test_a_set_tells_in_which_form_it_was_and_why_it_was_left(
    page: PastSessionPage, changes: dict[str, object], remark: str
) -> None:
    row: SetRow = replace(FIRST[0], **changes)
    page.show_session(replace(SESSION, rows=(row, *FIRST[1:])))
    assert page.table.rows.remark(0) == remark


def test_enter_corrects_a_number_and_the_keyboard_stays(page: PastSessionPage, qtbot: QtBot) -> None:
    page.corrected.connect(lambda *_: page.show_session(SESSION))
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.table.findChild(NumberBox) is not None)
    box = page.table.findChild(NumberBox)
    assert box is not None
    QTest.keyClicks(box, "9")
    with qtbot.waitSignal(page.corrected) as told:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert told.args == [7, 1, 9]
    assert page.table.currentIndex().row() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_one_key_leads_back_to_what_was_counted(page: PastSessionPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(page.taken_back):
        QTest.keyClick(page.table, key)  # nobody corrected the first set
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.taken_back) as told:
        QTest.keyClick(page.table, key)
    assert told.args == [7, 1]


def test_the_arrow_beside_a_corrected_number_leads_back_as_well(page: PastSessionPage, qtbot: QtBot) -> None:
    index = page.table.rows.index(1, DONE)
    assert index.data(Roles.ToolTipRole) == "Back to 12 reps"
    cell = page.table.cells.cell(page.table.visualRect(index), index)
    with qtbot.waitSignal(page.taken_back) as told:
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=back_box(cell).center().toPoint())
    assert told.args == [7, 1]
    with qtbot.assertNotEmitted(page.taken_back):
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=cell.topLeft() + QPoint(20, 20))


def test_answers_are_told_as_they_are_given(page: PastSessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.answered) as told:
        QTest.keyClick(page.answers.during.both, Qt.Key.Key_6)
    assert told.args == [7, PastAnswers(during=Knees(6), note="Slow")]
    with qtbot.waitSignal(page.answered) as told:
        QTest.mouseClick(page.answers.morning.both.buttons[2], Qt.MouseButton.LeftButton)
    assert told.args == [7, PastAnswers(during=Knees(6), morning=Knees(1), note="Slow")]


def test_a_note_is_told_when_the_page_is_left_in_the_middle_of_it(page: PastSessionPage, qtbot: QtBot) -> None:
    page.answers.note.setFocus()
    QTest.keyClicks(page.answers.note, "and ")
    with qtbot.waitSignals([page.answered, page.closed]):
        QTest.keyClick(page.answers.note, Qt.Key.Key_Escape)
    assert page.answers.answers().note == "and Slow"
    with qtbot.assertNotEmitted(page.answered):
        page.hide()  # it was told already


def test_the_next_session_shown_begins_at_its_first_set_with_its_own_answers(page: PastSessionPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    page.show_session(replace(SESSION, id=8, answers=PastAnswers(effort="hard"), can_delete=False))
    assert page.table.currentIndex().row() == 0
    assert page.answers.answers() == PastAnswers(effort="hard")
    assert not page.delete.isVisible()


def test_delete_tells_which_session(page: PastSessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.deleted) as told:
        QTest.keyClick(page.delete, Qt.Key.Key_Return)
    assert told.args == [7]


@pytest.mark.parametrize(("width", "scale"), [(1080, 1.0), (824, 1.0), (1720, 1.0), (824, 2.0)])
def test_nothing_is_cut_off_at_any_size(page: PastSessionPage, qapp: QApplication, width: int, scale: float) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    page.resize(width, 640)
    qapp.processEvents()
    assert page.width() == width
    table = page.table
    assert table.height() >= table.verticalHeader().length() + table.horizontalHeader().height()
    assert table.horizontalHeader().length() <= table.viewport().width()
    rests = table.isColumnHidden(RESTED)
    assert rests == ("Rested 42 s before" in table.cells._remark(table.rows.index(0, DONE)))


def test_the_page_scrolls_to_the_set_that_the_keyboard_is_in(page: PastSessionPage, qapp: QApplication) -> None:
    page.resize(824, 640)
    qapp.processEvents()
    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    last = page.table.visualRect(page.table.rows.index(len(ROWS) - 1, DONE))
    at = page.table.viewport().mapTo(page.area.viewport(), last.center())
    assert page.area.viewport().rect().contains(at)


def test_tab_goes_from_the_head_through_the_sets_to_every_answer(page: PastSessionPage, qtbot: QtBot) -> None:
    page.back.setFocus()
    said = page.answers
    scales = (said.before.both, said.during.both, said.after.both, said.morning.both)
    for widget in (page.back, page.delete, page.table, *scales, said.effort, said.note):
        qtbot.waitUntil(widget.hasFocus)
        QTest.keyClick(widget, Qt.Key.Key_Tab)


def test_repetitions_and_seconds_have_their_own_limits(page: PastSessionPage) -> None:
    holds = SetRow("x", "", 1, Side.LEFT, Tally(holds=1, hold_seconds=10, units=10))
    assert (most(ROWS[0]), most(ROWS[-1]), most(holds)) == (50, 600, 0)
    page.show_session(replace(SESSION, rows=(holds,), first=(holds,)))
    assert not page.table.rows.index(0, DONE).flags() & Qt.ItemFlag.ItemIsEditable
