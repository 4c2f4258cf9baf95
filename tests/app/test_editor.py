"""Changing programmes in the real window: by keyboard, by mouse, undone, kept."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from strategies import Edit, edits
from support import acknowledged, catalogue, programmes

from kneecoach.app.books import Books
from kneecoach.app.desk import Desk
from kneecoach.app.editor import Editor
from kneecoach.app.person import Person
from kneecoach.app.tools import Tools
from kneecoach.core.dose_fields import value_at
from kneecoach.core.editing import at
from kneecoach.core.overlay import Change
from kneecoach.files.overlays import read_changes, write_changes
from kneecoach.files.places import Places
from kneecoach.files.programme_writer import raw_programme, text_of
from kneecoach.files.resources import root
from kneecoach.ui import assets
from kneecoach.ui.kit.dose_number import DoseNumber
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.library_picker import LibraryPicker
from kneecoach.ui.main_window import MainWindow
from kneecoach.words import dose_fields as words
from kneecoach.words import editing as told

OpenDesk = Callable[..., Desk]
BASICS, SIX, ELEVEN = "kneecap-basics", "six-knee-strength", "hips-to-feet-eleven"
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def editing(desk: Desk, name: str = BASICS) -> Editor:
    """Return the editor with this programme open."""
    desk.library.edit(name)
    QApplication.processEvents()
    return desk.library._editor


def keys(editor: Editor) -> list[str]:
    """Return the places of the programme, in order."""
    return [each.key for each in editor.programme.prescriptions]


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    has_it = desk.window.focusWidget()
    assert has_it is not None
    QTest.keyClick(has_it, key, modifier)
    QApplication.processEvents()


def number(editor: Editor, field: str, place: int = 0) -> Any:
    """Return the box of a number."""
    return editor.page.panel.fields[field].findChildren(DoseNumber)[place].box


def dose(editor: Editor, key: str, field: str) -> object:
    """Return what a place says in a field."""
    return value_at(at(editor.programme, key).dose, field)


def picking(editor: Editor) -> LibraryPicker:
    """Return the window in which an exercise is chosen."""
    return editor.page.findChildren(LibraryPicker)[-1]


def test_a_number_is_changed_told_kept_and_taken_back(open_desk: OpenDesk, here: Places) -> None:
    editor = editing(open_desk())
    number(editor, "sets").setFocus()
    QTest.keyClick(number(editor, "sets"), Qt.Key.Key_Plus)
    assert dose(editor, "simple-contraction", "sets") == 2
    assert "2 sets" in editor.page.panel._sentence.text()
    assert Person(here).shelf.programmes[BASICS] == editor.programme
    QTest.mouseClick(editor.page.panel.fields["sets"].reset, Qt.MouseButton.LeftButton)
    assert editor.programme == programmes()[BASICS]
    assert not list((here.home / "changes").glob("*"))


def test_the_keyboard_stays_in_the_field_that_is_changed(open_desk: OpenDesk) -> None:
    desk = open_desk()
    editor = editing(desk)
    number(editor, "rest").setFocus()
    for _ in range(3):
        press(desk, Qt.Key.Key_Plus)
    assert desk.window.focusWidget() is number(editor, "rest")
    assert dose(editor, "simple-contraction", "rest") == 33


def test_a_number_beyond_its_limit_says_why_and_stays_at_it(open_desk: OpenDesk) -> None:
    editor = editing(open_desk())
    box = number(editor, "sets")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "99")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert dose(editor, "simple-contraction", "sets") == 10
    QTest.keyClick(box, Qt.Key.Key_Plus)
    assert editor.page.panel.fields["sets"]._why.text() == words.limits("sets", 1, 10)
    assert editor.page.panel.fields["sets"]._why.isVisible()


def test_exercises_are_moved_by_keys_and_put_back(open_desk: OpenDesk) -> None:
    desk = open_desk()
    editor = editing(desk)
    first, second, *rest = keys(editor)
    editor.page.list.rows[0].setFocus()
    press(desk, Qt.Key.Key_Down, ALT)
    assert keys(editor) == [second, first, *rest]
    assert desk.window.focusWidget() is editor.page.list.rows[1]
    press(desk, Qt.Key.Key_Z, CTRL)
    assert keys(editor) == [first, second, *rest]


def test_an_exercise_is_dragged_with_the_mouse(open_desk: OpenDesk) -> None:
    editor = editing(open_desk())
    first, second, third, last = keys(editor)
    row, under = editor.page.list.rows[0], editor.page.list.rows[2]
    to = row.mapFromGlobal(under.mapToGlobal(QPoint(40, under.height() - 4)))
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    QTest.mouseMove(row, QPoint(40, 60))
    QTest.mouseMove(row, to)
    assert editor.page.list._line.isVisible()
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=to)
    assert keys(editor) == [second, third, first, last]


def test_a_locked_order_is_explained_and_can_be_unlocked(open_desk: OpenDesk) -> None:
    desk = open_desk()
    editor = editing(desk, SIX)
    editor.page.list.rows[0].setFocus()
    press(desk, Qt.Key.Key_Down, ALT)
    assert editor.page.refusal.isVisible()
    assert keys(editor) == [each.key for each in programmes()[SIX].prescriptions]
    editor.page.order_changed.emit("free")
    press(desk, Qt.Key.Key_Down, ALT)
    assert keys(editor)[1] == "simple-contraction"
    assert not editor.page.refusal.isVisible()


def test_an_exercise_is_added_from_the_library_by_typing(open_desk: OpenDesk) -> None:
    desk = open_desk()
    editor = editing(desk)
    editor.page.list.rows[0].setFocus()
    press(desk, Qt.Key.Key_Insert)
    picker = picking(editor)
    QTest.keyClicks(picker.find_box, "clam")
    QTest.keyClick(picker.find_box, Qt.Key.Key_Return)
    assert keys(editor)[1] == "clamshells"
    assert editor.page.panel.name.words() == "Clamshell"


def test_the_same_exercise_can_come_twice_and_be_removed(open_desk: OpenDesk) -> None:
    desk = open_desk()
    editor = editing(desk)
    editor.page.list.rows[3].setFocus()
    editor.page.selected.emit("bridge")
    press(desk, Qt.Key.Key_D, CTRL)
    assert keys(editor)[-1] == "bridge-2"
    press(desk, Qt.Key.Key_Delete)
    assert keys(editor)[-1] == "bridge"


def test_a_field_of_several_numbers_is_reset_as_one(open_desk: OpenDesk) -> None:
    editor = editing(open_desk())
    number(editor, "tempo", 0).setValue(5)
    number(editor, "tempo", 1).setValue(6)
    assert [dose(editor, "simple-contraction", f"beats.{word}") for word in ("squeeze", "release")] == [5, 6]
    editor.page.field_reset.emit("simple-contraction", "tempo")
    assert editor.programme == programmes()[BASICS]


@pytest.mark.parametrize(
    ("field", "value", "key", "kept"),
    [
        ("sides", "swapping:right", "sides", "swapping"),
        ("sides", "each:right", "first", "right"),
        ("load", 1500, "load", 1500),
        ("load", 0, "load", None),
        ("positions", ("toes-up",), "positions", ("toes-up",)),
        ("reps", (9, 12), "reps", (9, 12)),
    ],
)
def test_every_kind_of_field_is_kept(open_desk: OpenDesk, field: str, value: object, key: str, kept: object) -> None:
    editor = editing(open_desk())
    editor.page.field_changed.emit("simple-contraction", field, value)
    assert dose(editor, "simple-contraction", key) == kept


def test_one_number_becomes_a_range_and_one_again(open_desk: OpenDesk) -> None:
    editor = editing(open_desk(), SIX)
    editor.page.selected.emit("supine-leg-lifts")
    wider = editor.page.panel.fields["reps"].findChildren(KeyButton)[0]
    QTest.mouseClick(wider, Qt.MouseButton.LeftButton)
    assert dose(editor, "supine-leg-lifts", "reps") == (12, 16)
    number(editor, "reps", 1).setValue(12)
    assert editor.programme == programmes()[SIX]


def test_the_side_that_begins_goes_back_with_one_click(open_desk: OpenDesk) -> None:
    editor = editing(open_desk())
    editor.page.field_changed.emit("simple-contraction", "sides", "each:right")
    row = editor.page.panel.fields["sides"]
    assert row.reset.toolTip() == "Back to Left, then right"
    QTest.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert editor.programme == programmes()[BASICS]


def test_the_short_day_and_alternatives_are_chosen(open_desk: OpenDesk) -> None:
    editor = editing(open_desk())
    editor.page.field_changed.emit("bridge", "short", True)  # noqa: FBT003 - a signal takes no keyword
    editor.page.alternative_wanted.emit("bridge")
    picking(editor).chosen.emit("glute-bridges")
    assert "bridge" in editor.programme.short
    assert [other.exercise for other in at(editor.programme, "bridge").alternatives] == ["glute-bridges"]
    editor.page.field_changed.emit("bridge", "or", ())
    assert at(editor.programme, "bridge").alternatives == ()


def test_the_name_is_changed_with_f2_and_given_up_with_esc(open_desk: OpenDesk) -> None:
    desk = open_desk()
    editor = editing(desk)
    press(desk, Qt.Key.Key_F2)
    QTest.keyClicks(editor.page.top.line, "Mornings")
    press(desk, Qt.Key.Key_Return)
    assert editor.programme.name == "Mornings"
    press(desk, Qt.Key.Key_F2)
    QTest.keyClicks(editor.page.top.line, "No")
    press(desk, Qt.Key.Key_Escape)
    assert (editor.programme.name, editor.page.isVisible()) == ("Mornings", True)


def test_a_new_release_is_told_and_answered(open_desk: OpenDesk, here: Places) -> None:
    acknowledged(here.home)
    write_changes(here.changes / f"{BASICS}.toml", BASICS, (Change("bridge.reps", 12, 6),))
    editor = editing(open_desk())
    (notice,) = [each for each in editor.page.findChildren(Notice) if each.isVisible()]
    assert notice._sentence.text() == "Bridge, Reps: the new release says 8, you have 6."
    editor.page.notice_acted.emit("mine:bridge.reps")
    assert read_changes(here.changes / f"{BASICS}.toml") == (Change("bridge.reps", 8, 6),)
    assert not [each for each in editor.page.findChildren(Notice) if each.isVisible()]


def test_a_programme_of_ones_own_begins_empty_and_is_done_today(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    desk.show_page("programme")
    desk.library._programmes.new_wanted.emit()
    editor = desk.library._editor
    assert editor.page._empty.text() == told.ADD_FIRST
    assert editor.page._empty.isVisible()
    editor.add("bridge")
    desk.library._choose(editor.programme.id)
    assert [each.exercise for each in Person(here).session(Person(here).programme, short=False)] == ["bridge"]


def test_a_deleted_programme_comes_back_with_undo(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    desk.show_page("programme")
    page = desk.library._programmes
    page.acted.emit("copy", BASICS)
    copied = desk.library._editor.programme
    desk.show_page("programme")
    page.acted.emit("delete", copied.id)
    assert copied.id not in Person(here).shelf.programmes
    page.undone.acted.emit()
    assert Person(here).shelf.programmes[copied.id] == copied


def test_all_changes_to_one_of_ours_are_taken_back_and_undone(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    editor = editing(desk)
    editor.page.field_changed.emit("bridge", "sets", 5)
    changed = editor.programme
    desk.library._act("take-back", BASICS)
    assert Person(here).shelf.programmes[BASICS] == programmes()[BASICS]
    desk.library._undo()
    assert Person(here).shelf.programmes[BASICS] == changed


@pytest.fixture
def alone(qapp: QApplication) -> Callable[[Path], Editor]:
    """Return a function that makes an editor for a folder, with no window around it."""
    assets.use(root())
    window = MainWindow()

    def editor(home: Path) -> Editor:
        places = Places(home)
        return Editor(Tools(Person(places), Books(places), window, None))

    return editor


@settings(
    max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from([BASICS, SIX, ELEVEN]), st.lists(edits(), min_size=340, max_size=360))
def test_random_edits_with_undo_and_redo_return_to_the_same_bytes(
    alone: Callable[[Path], Editor], name: str, made: list[Edit]
) -> None:
    with tempfile.TemporaryDirectory() as home:
        editor = alone(Path(home))
        editor.edit(name)
        before = _bytes(editor)
        for edit in made:
            editor.change("any", edit)
        after = _bytes(editor)
        while editor.stack.canUndo():
            editor.stack.undo()
        assert _bytes(editor) == before
        assert not list((Path(home) / "changes").glob("*"))
        while editor.stack.canRedo():
            editor.stack.redo()
        assert _bytes(editor) == after


def _bytes(editor: Editor) -> str:
    return text_of(raw_programme(editor.programme, catalogue()))
