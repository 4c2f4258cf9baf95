"""After a session: what was done of what, and questions that may stay unanswered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kneecoach.core.felt import UNSAID, Knees
from kneecoach.ui import theme
from kneecoach.ui.after_page import AfterPage, DoneRow, Said
from kneecoach.ui.kit.meter import Meter

ROWS = (
    DoneRow("simple-contraction", "Simple contraction", "8 + 8 each side, 10 s hold", 1.0, "all 34", "reps and holds"),
    DoneRow("oyster", "Oyster", "2 × 10 each side", 0.4, "16 of 40", "reps"),
    DoneRow("bridge", "Bridge", "2 × 8", 0.0, "0 of 16", "reps"),
)


@pytest.fixture
def page(qtbot: QtBot) -> AfterPage:
    """Return the page after a session that was broken off."""
    made = AfterPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show()
    made.show_done("9 minutes. What you did counts.", ROWS, "50 of 90 reps and holds")
    QApplication.processEvents()
    return made


def words(page: AfterPage) -> list[str]:
    """Return all that the page says in labels that can be seen."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def meters(page: AfterPage) -> list[str]:
    """Return what the bars say."""
    return [meter.accessibleName() for meter in page.findChildren(Meter) if meter.isVisible()]


def test_it_says_what_the_session_came_to(page: AfterPage) -> None:
    said = words(page)
    for line in ("9 minutes. What you did counts.", "50 of 90 reps and holds", "Oyster", "2 × 10 each side"):
        assert line in said
    assert meters(page) == ["all 34 reps and holds", "16 of 40 reps", "0 of 16 reps"]


@pytest.mark.parametrize(("share", "state"), [(1.0, "full"), (1.2, "full"), (0.01, "part"), (0.0, "skipped")])
def test_a_row_is_full_part_or_skipped(share: float, state: str) -> None:
    assert DoneRow("oyster", "Oyster", "", share, "", "").state == state


def test_the_rows_of_the_session_before_are_gone(page: AfterPage) -> None:
    page.show_done("1 minute.", ROWS[:1], "34 of 34")
    QApplication.processEvents()
    assert "Oyster" not in [line.findChildren(QLabel)[0].text() for line in page._lines]
    assert len(page._lines) == 1


def test_every_question_may_stay_unanswered(page: AfterPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.saved) as saved:
        QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    assert saved.args == [Said(UNSAID, UNSAID, None, "")]


def test_the_answers_are_handed_on(page: AfterPage, qtbot: QtBot) -> None:
    page.during.set_value(Knees(7))
    page.after.set_value(Knees(0))
    page.effort.set_value("hard")
    page.note.setPlainText("  Warm  \n")
    with qtbot.waitSignal(page.saved) as saved:
        QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    assert saved.args == [Said(Knees(7), Knees(0), "hard", "Warm")]


def test_the_first_question_has_the_keyboard_and_digits_answer_it(page: AfterPage) -> None:
    has_it = page.focusWidget()
    assert has_it is not None
    assert page.during.isAncestorOf(has_it) or has_it is page.during
    QTest.keyClick(has_it, Qt.Key.Key_3)
    assert page.said().during == Knees(3)


@pytest.mark.parametrize("field", ["during", "after", "effort", "note"])
def test_ctrl_s_saves_from_every_question(page: AfterPage, qtbot: QtBot, field: str) -> None:
    getattr(page, field).setFocus()
    with qtbot.waitSignal(page.saved):
        QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_enter_saves_where_the_button_has_the_keyboard(page: AfterPage, qtbot: QtBot) -> None:
    page.save.setFocus()
    with qtbot.waitSignal(page.saved):
        QTest.keyClick(page.save, Qt.Key.Key_Return)


def test_the_questions_can_be_passed_over(page: AfterPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.saved), qtbot.waitSignal(page.passed_over):
        QTest.mouseClick(page.not_today, Qt.MouseButton.LeftButton)


def test_another_session_begins_with_empty_questions(page: AfterPage) -> None:
    page.during.set_value(Knees(7))
    page.effort.set_value("hard")
    page.note.setPlainText("x")
    page.show_done("", ROWS, "")
    assert page.said() == Said(UNSAID, UNSAID, None, "")


def test_tab_leads_out_of_the_note(page: AfterPage) -> None:
    page.note.setFocus()
    QTest.keyClick(page.note, Qt.Key.Key_Tab)
    assert page.focusWidget() is not page.note


@pytest.mark.parametrize(
    ("width", "height", "text"), [(824, 640, 1.0), (1080, 800, 1.0), (1700, 1080, 1.0), (1080, 800, 2.0)]
)
def test_save_is_in_view_without_scrolling(
    page: AfterPage, qapp: QApplication, width: int, height: int, text: float
) -> None:
    theme.apply(qapp, theme.Theme.light(), text)
    page.resize(width, height)
    qapp.processEvents()
    box = page.save.geometry()
    assert page.rect().contains(box)
    assert not box.intersects(page.not_today.geometry())


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_no_label_is_cut(page: AfterPage, qapp: QApplication, text: float) -> None:
    theme.apply(qapp, theme.Theme.light(), text)
    qapp.processEvents()
    assert [label.text() for label in page.findChildren(QLabel) if label.isVisible() and _is_cut(label)] == []


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()
