"""An exercise of one's own is made by keyboard alone; what keeps it from being saved is said, and nothing is lost."""

from __future__ import annotations

import pytest
from makings import HEEL_SLIDES
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from support import catalogue

from kneecoach.core.dose import Sides
from kneecoach.core.exercise import Cue, When
from kneecoach.core.making import OWN, Breaths, Holds, Making, Reps, Timed
from kneecoach.core.own_exercise import making_of
from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.own_exercise_page import OwnExercisePage
from kneecoach.words import own_exercise as words

NAMES = {key: exercise.name for key, exercise in catalogue().items()}
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot) -> OwnExercisePage:
    made = OwnExercisePage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    show(made, Making())
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.setFocus()
    return made


def show(page: OwnExercisePage, making: Making, *, is_new: bool = True) -> None:
    page.show_making(making, is_new=is_new, names=NAMES)


def here(page: OwnExercisePage) -> QWidget:
    return page.focusWidget() or page


def types(page: OwnExercisePage, text: str) -> None:
    QTest.keyClicks(here(page), text)


def press(page: OwnExercisePage, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(here(page), key, held)


def tab_to(page: OwnExercisePage, widget: QWidget) -> None:
    """Press Tab until this widget has the keyboard; it must come within a round."""
    for _ in range(80):
        if here(page) is widget:
            return
        press(page, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {widget.accessibleName()}")


def said(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible() and label.text()]


def test_an_exercise_is_made_by_keyboard_alone(page: OwnExercisePage, qtbot: QtBot) -> None:
    types(page, "Heel slides")
    press(page, Qt.Key.Key_Tab)
    types(page, "Lie on your back, legs long")
    tab_to(page, page.work.way)
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Down)  # bend, then straighten
    tab_to(page, page.work.sides)
    press(page, Qt.Key.Key_Down)  # one leg, then the other
    tab_to(page, page.work.numbers["rest"].box)
    types(page, "30\t")
    tab_to(page, page.figure.borrow)
    press(page, Qt.Key.Key_Space)
    types(page, "supine leg")
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Return)
    tab_to(page, page.cues.add)
    press(page, Qt.Key.Key_Return)
    types(page, "Lie down, legs long")
    press(page, Qt.Key.Key_Return)  # the next cue
    types(page, "Slide one heel towards you")
    press(page, Qt.Key.Key_Tab, Qt.Key.Key_Down)  # shown in the movement
    with qtbot.waitSignal(page.saved) as told:
        press(page, Qt.Key.Key_S, held=CTRL)
    assert told.args == [HEEL_SLIDES]


def test_tab_goes_through_the_cards_in_reading_order(page: OwnExercisePage) -> None:
    show(page, HEEL_SLIDES)
    numbers = page.work.numbers
    order = [*page.what.fields.values()]
    stops = [
        *(field.line for field in order), page.what.family, page.work.way, numbers["sets"].box, numbers["back"].box,
        page.work.sides, page.work.first, numbers["change"].box, numbers["rest"].box, page.figure.borrow,
        page.figure.pose, page.figure.without, page.cues.rows[0].line, page.cues.rows[1].remove, page.cues.add,
        page.more.fields["harder"].line, page.needs.lists["equipment"].button, page.needs.closes.tick, page.save,
    ]  # fmt: skip
    been: list[QWidget] = []
    for _ in range(60):
        been.append(here(page))
        press(page, Qt.Key.Key_Tab)
    assert [stop for stop in been[: been.index(page.save) + 1] if stop in stops] == stops


@pytest.mark.parametrize(
    "making",
    [
        HEEL_SLIDES,
        replace(HEEL_SLIDES, work=Holds(4, 20, 0), sides=Sides.SWAPPING, figure=OWN, closes=True),
        replace(HEEL_SLIDES, work=Breaths(3, 4, 6), movement="bridge", cautions=("back-flat",)),
        replace(HEEL_SLIDES, work=Timed(45), equipment=("mat", "trampoline"), cues=()),
        replace(HEEL_SLIDES, work=Reps(words=("roll", "unroll")), movement="rolling", figure="gone"),
    ],
    ids=["reps", "holds", "breaths", "timed", "unknown words"],
)
def test_what_is_shown_is_what_is_saved(page: OwnExercisePage, qtbot: QtBot, making: Making) -> None:
    show(page, making, is_new=False)
    assert not page.is_changed()
    with qtbot.waitSignal(page.saved) as told:
        page.save.click()
    assert told.args == [making]


@pytest.mark.parametrize("key", sorted(NAMES))
def test_every_shipped_exercise_can_be_a_beginning(page: OwnExercisePage, key: str) -> None:
    show(page, making_of(catalogue()[key]))
    assert not page.is_changed()


def test_what_is_missing_is_said_once_somebody_saves_and_the_keyboard_is_led_there(
    page: OwnExercisePage, qtbot: QtBot
) -> None:
    page.save.setFocus()
    assert "Give it a name." not in said(page)
    with qtbot.assertNotEmitted(page.saved):
        press(page, Qt.Key.Key_Return)
    assert {"Give it a name.", "Say where to start.", "Not saved yet. Give it a name. Say where to start."} <= set(
        said(page)
    )
    assert here(page) is page.what.fields["name"].line
    types(page, "Heel slides")
    assert "Give it a name." not in said(page)
    assert not page.notice.isVisible()


def test_a_text_that_is_too_long_is_told_while_it_is_typed(page: OwnExercisePage) -> None:
    show(page, HEEL_SLIDES)
    row = page.cues.rows[1]
    row.line.setText("x" * 34)
    assert "34 of 51" in said(row)
    row.line.setText("x" * 52)
    sentence = "52 letters, and 51 can be read from the mat. Say it shorter."
    assert {"52 of 51", sentence} <= set(said(row))
    assert row.line.accessibleDescription() == sentence
    row.line.setText("x" * 51)
    assert sentence not in said(row)


def test_posing_takes_what_was_made_so_far_along(page: OwnExercisePage, qtbot: QtBot) -> None:
    show(page, HEEL_SLIDES)
    with qtbot.waitSignal(page.pose_wanted) as told:
        page.figure.pose.click()
    assert told.args == [replace(HEEL_SLIDES, figure=OWN)]
    assert page.figure.said() == words.NOT_POSED


def test_leaving_is_asked_twice_only_where_something_would_be_lost(page: OwnExercisePage, qtbot: QtBot) -> None:
    show(page, HEEL_SLIDES)
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Escape)
    page.what.fields["name"].line.setText("Slides")
    with qtbot.assertNotEmitted(page.closed):
        press(page, Qt.Key.Key_Escape)
    assert words.NOT_KEPT in said(page)
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Escape)


def test_only_what_really_was_saved_is_left_without_asking(page: OwnExercisePage, qtbot: QtBot) -> None:
    show(page, replace(HEEL_SLIDES, name=""))
    page.what.fields["name"].line.setText("Slides")
    with qtbot.waitSignal(page.saved), qtbot.assertNotEmitted(page.closed):
        press(page, Qt.Key.Key_S, held=CTRL)
        press(page, Qt.Key.Key_Escape)  # the disk may be full
    page.show_saved()
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Escape)


def test_a_number_that_is_being_typed_is_saved_as_it_stands(page: OwnExercisePage, qtbot: QtBot) -> None:
    show(page, HEEL_SLIDES)
    box = page.work.numbers["reps"].box
    box.setFocus()
    box.selectAll()
    types(page, "14")
    with qtbot.waitSignal(page.saved) as told:
        press(page, Qt.Key.Key_S, held=CTRL)
    assert told.args == [replace(HEEL_SLIDES, work=replace(HEEL_SLIDES.work, reps=14))]


def test_what_comes_back_from_posing_is_not_saved_yet(page: OwnExercisePage, qtbot: QtBot) -> None:
    page.show_making(HEEL_SLIDES, is_new=True, names=NAMES, kept=Making())
    assert page.is_changed()
    with qtbot.assertNotEmitted(page.closed):
        press(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        page.notice.acted.emit()


def test_only_what_exists_can_be_deleted(page: OwnExercisePage, qtbot: QtBot) -> None:
    assert not page.delete.isVisible()
    show(page, HEEL_SLIDES, is_new=False)
    assert (page.title.text(), page.delete.isVisible()) == (words.EDIT_TITLE, True)
    with qtbot.waitSignal(page.deleted):
        page.delete.click()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_save_and_back_stay_in_view_in_the_smallest_window(
    page: OwnExercisePage, qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    page.resize(round(1024 - 68 * min(scale, 1.4)), 640)
    show(page, replace(HEEL_SLIDES, name=""), is_new=False)
    page.save.click()
    qtbot.wait(0)
    for button in (page.save, page.back, page.delete):
        assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
    assert page.minimumSizeHint().width() <= page.width()


def test_a_cue_keeps_its_moment_when_the_work_has_none_of_it(page: OwnExercisePage) -> None:
    show(page, replace(HEEL_SLIDES, work=Holds(), cues=(Cue("Stay there", When.HOLD),)))
    page.work.tiles.tile(Timed().shape).click()
    assert page.making().cues == (Cue("Stay there", When.HOLD),)
    assert page.making().work == Timed()
