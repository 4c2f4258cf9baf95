"""A programme is changed by keys alone, and by mouse alone; what is at hand stays at hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.core.dose import Origin, Provenance
from kneecoach.ui import theme
from kneecoach.ui.editor_page import EditorPage
from kneecoach.ui.editor_view import (
    DosePanelView,
    EditorNotice,
    EditorRow,
    EditorView,
    FieldKind,
    FieldView,
    NumberView,
)
from kneecoach.ui.kit.dose_number import DoseNumber
from kneecoach.ui.kit.figure_tile import FigureTile
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.provenance_mark import ProvenanceMark
from kneecoach.words import dose_fields
from kneecoach.words import editing as words

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NAMES = ("Bridge", "Clamshell", "Oyster", "Plank")
OURS, YOURS = Provenance(Origin.OURS), Provenance(Origin.YOURS)
ARTICLE = Provenance(Origin.SOURCE, "8 to 15", "000-2")

State = tuple[tuple[tuple[str, int], ...], str]


class FakeEditor:
    """Stands where the program keeps programmes: places with their sets, the selected one, what can be undone."""

    def __init__(self, page: EditorPage, names: tuple[str, ...] = NAMES) -> None:
        self.page, self.name = page, "Mornings"
        self.places: list[tuple[str, int]] = [(name, 3) for name in names]
        self.at = names[0] if names else ""
        self.more: dict[str, Any] = {}
        self.done: list[State] = []
        self.undone: list[State] = []
        page.selected.connect(self.select)
        page.moved.connect(self.move)
        page.add_wanted.connect(lambda: self.put(len(self.places), ("Squat", 3)))
        page.duplicated.connect(lambda slot: self.put(self.slots().index(slot) + 1, (f"{slot} again", 3)))
        page.removed.connect(self.remove)
        page.field_changed.connect(self.change)
        page.field_reset.connect(lambda slot, _field: self.change(slot, "sets", 3))
        page.undo_wanted.connect(lambda: self.go(self.done, self.undone))
        page.redo_wanted.connect(lambda: self.go(self.undone, self.done))
        page.renamed.connect(self.rename)
        self.show()

    def slots(self) -> list[str]:
        """Return the places in order."""
        return [slot for slot, _ in self.places]

    def sets(self, slot: str) -> int:
        """Return how many sets a place has."""
        return dict(self.places)[slot]

    def select(self, slot: str) -> None:
        self.at = slot
        self.show()

    def move(self, slot: str, place: int) -> None:
        self.keep()
        self.places.insert(place, self.places.pop(self.slots().index(slot)))
        self.select(slot)

    def put(self, place: int, what: tuple[str, int]) -> None:
        self.keep()
        self.places.insert(place, what)
        self.select(what[0])

    def remove(self, slot: str) -> None:
        self.keep()
        place = self.slots().index(slot)
        del self.places[place]
        self.select(self.slots()[min(place, len(self.places) - 1)] if self.places else "")

    def change(self, slot: str, field: str, value: Any) -> None:
        self.keep()
        if field == "sets":
            self.places[self.slots().index(slot)] = (slot, value)
        self.show()

    def rename(self, name: str) -> None:
        self.name = name
        self.show()

    def keep(self) -> None:
        """Remember the state, so that one can go back to it."""
        self.done.append((tuple(self.places), self.at))
        self.undone.clear()

    def go(self, there: list[State], back: list[State]) -> None:
        """Go to the last state kept there, and keep this one for the way back."""
        if there:
            back.append((tuple(self.places), self.at))
            places, self.at = there.pop()
            self.places = list(places)
            self.show()

    def show(self) -> None:
        """Hand the page what there is."""
        at = self.slots().index(self.at) if self.at in self.slots() else -1
        view = EditorView(
            id="mornings",
            name=self.name,
            minutes=f"{2 * sum(sets for _, sets in self.places)} min",
            rows=tuple(row(*place) for place in self.places),
            at=at,
            panel=panel(*self.places[at]) if at >= 0 else None,
            order="free",
            can_undo=bool(self.done),
            can_redo=bool(self.undone),
        )
        self.page.show_editor(replace(view, **self.more))


def row(slot: str, sets: int) -> EditorRow:
    """Return a place in the list."""
    return EditorRow(slot, slot.lower(), slot, f"{sets} × 12", f"{2 * sets} min", 120 * sets, is_yours=sets != 3)


def panel(slot: str, sets: int) -> DosePanelView:
    """Return the dose of a place, with a field of every kind."""
    reps = tuple(NumberView("reps", "", value, 1, 50, low=8, high=15) for value in (8, 15))
    tempo = tuple(
        NumberView(f"beats.{beat}", beat, value, 1, 120, unit="s") for beat, value in (("lift", 2), ("low", 3))
    )
    yours = sets != 3
    fields = (
        FieldView(
            "sets", "Sets", FieldKind.NUMBER, (NumberView("sets", "", sets, 1, 10),),
            given=YOURS if yours else OURS, reason="Our default: enough", reset_to="Back to 3" if yours else "",
        ),
        FieldView("reps", "Reps", FieldKind.RANGE, reps, given=ARTICLE, reason="Article 000-2: 8 to 15"),
        FieldView("tempo", "Tempo", FieldKind.SEVERAL, tempo, given=OURS),
        FieldView("hold", "Hold", FieldKind.UNUSED),
        FieldView("sides", "Sides", FieldKind.CHOICE, options=(("l", "Left first"), ("r", "Right first")), value="l"),
        FieldView("positions", "Positions", FieldKind.TICKS, options=(("up", "Up"), ("out", "Out")), value=("up",)),
        FieldView("short", "Short day", FieldKind.SWITCH, value=False),
        FieldView("or", "Or instead", FieldKind.OTHERS, options=(("plank", "Plank"), ("squat", "Squat"))),
    )  # fmt: skip
    return DosePanelView(slot, slot.lower(), slot, "Lie on your back", fields, f"{sets} sets.", can_reset=yours)


class HeardPage(EditorPage):
    """Remembers what it announces."""

    def __init__(self) -> None:
        self.announced: list[str] = []
        super().__init__()

    def announce(self, text: str) -> None:
        self.announced.append(text)
        super().announce(text)


@pytest.fixture
def page(qtbot: QtBot) -> HeardPage:
    """Return the page in a window of 1280 x 800, without the rail."""
    made = HeardPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def editor(page: EditorPage) -> FakeEditor:
    """Return the editor of four exercises, with the keyboard on the first."""
    made = FakeEditor(page)
    page.setFocus()
    QApplication.processEvents()
    return made


def press(page: EditorPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    has_it = page.focusWidget()
    assert has_it is not None
    QTest.keyClick(has_it, key, modifier)
    QApplication.processEvents()


def box(page: EditorPage, field: str, place: int = 0) -> Any:
    """Return the box of a number."""
    return page.panel.fields[field].findChildren(DoseNumber)[place].box


def said(widget: QWidget) -> set[str]:
    """Return what can be read."""
    return {label.text() for label in widget.findChildren(Label) if label.isVisible()}


def test_a_programme_is_made_by_keys_alone(page: EditorPage) -> None:
    made = FakeEditor(page, ())
    assert words.ADD_FIRST in said(page)
    assert page._length.text() == ""
    page.add.setFocus()
    press(page, Qt.Key.Key_Space)
    page.setFocus()
    press(page, Qt.Key.Key_D, CTRL)
    press(page, Qt.Key.Key_Up, ALT)
    assert made.slots() == ["Squat again", "Squat"]
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Delete)
    assert (made.slots(), page.focusWidget()) == (["Squat again"], page.list.rows[0])


def test_enter_leads_to_the_dose_and_esc_back_to_its_exercise_and_out(editor: FakeEditor, qtbot: QtBot) -> None:
    page = editor.page
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)
    assert page.focusWidget() is box(page, "sets")
    press(page, Qt.Key.Key_Plus)
    assert editor.sets("Clamshell") == 4
    press(page, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.list.rows[1]
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Escape)


def test_everything_is_undone_and_done_again_wherever_the_keyboard_is(editor: FakeEditor) -> None:
    page = editor.page
    press(page, Qt.Key.Key_Down, ALT)
    box(page, "sets").setFocus()
    press(page, Qt.Key.Key_Plus)
    for _ in range(2):
        press(page, Qt.Key.Key_Z, CTRL)
    assert (editor.slots(), editor.sets("Bridge")) == (list(NAMES), 3)
    press(page, Qt.Key.Key_Z, CTRL | SHIFT)
    press(page, Qt.Key.Key_Y, CTRL)
    assert (editor.slots()[1], editor.sets("Bridge")) == ("Bridge", 4)


def test_alt_and_arrows_stop_at_both_ends(editor: FakeEditor, qtbot: QtBot) -> None:
    page = editor.page
    with qtbot.assertNotEmitted(page.moved):
        press(page, Qt.Key.Key_Up, ALT)
        press(page, Qt.Key.Key_End)
        press(page, Qt.Key.Key_Down, ALT)
    assert (editor.at, page.focusWidget()) == ("Plank", page.list.rows[3])


def test_the_name_is_changed_with_f2_or_the_pencil(editor: FakeEditor) -> None:
    page = editor.page
    press(page, Qt.Key.Key_F2)
    QTest.keyClicks(page.top.line, "Evenings")
    press(page, Qt.Key.Key_Return)
    assert (editor.name, page.top.name.text()) == ("Evenings", "Evenings")
    QTest.mouseClick(page.top.pencil, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.top.line, "No")
    press(page, Qt.Key.Key_Escape)
    assert (editor.name, page.top.line.isVisible(), page.top.pencil.hasFocus()) == ("Evenings", False, True)


def drag(page: EditorPage, start: int, to: int, *, above: bool) -> Callable[[], None]:
    """Take hold of a row and bring it to the upper or lower edge of another; call the result to let go."""
    held, under = page.list.rows[start], page.list.rows[to]
    edge = QPoint(40, 4 if above else under.height() - 4)
    there = held.mapFromGlobal(under.mapToGlobal(edge))
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    QTest.mouseMove(held, QPoint(40, 40))
    QTest.mouseMove(held, there)
    return lambda: QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=there)


@pytest.mark.parametrize(
    ("start", "to", "above", "order"),
    [
        (0, 2, False, ["Clamshell", "Oyster", "Bridge", "Plank"]),
        (3, 0, True, ["Plank", "Bridge", "Clamshell", "Oyster"]),
        (1, 3, False, ["Bridge", "Oyster", "Plank", "Clamshell"]),
    ],
)
def test_a_row_is_dragged_to_its_place(
    editor: FakeEditor, start: int, to: int, order: list[str], *, above: bool
) -> None:
    let_go = drag(editor.page, start, to, above=above)
    line = editor.page.list._line
    assert line.isVisible()
    assert line.geometry().intersects(editor.page.list.rows[to].geometry().adjusted(0, -8, 0, 8))
    let_go()
    assert editor.slots() == order
    assert not line.isVisible()


def test_a_row_let_go_where_it_was_stays_and_is_not_pressed(editor: FakeEditor, qtbot: QtBot) -> None:
    let_go = drag(editor.page, 1, 1, above=False)
    with qtbot.assertNotEmitted(editor.page.moved), qtbot.assertNotEmitted(editor.page.selected):
        let_go()
    assert (editor.slots(), editor.at) == (list(NAMES), "Bridge")


def test_esc_gives_a_drag_up(editor: FakeEditor, qtbot: QtBot) -> None:
    let_go = drag(editor.page, 0, 2, above=False)
    with qtbot.assertNotEmitted(editor.page.closed):
        QTest.keyClick(editor.page.list.rows[0], Qt.Key.Key_Escape)
    let_go()
    assert editor.slots() == list(NAMES)
    assert not editor.page.list._line.isVisible()


def test_dragging_to_the_edge_scrolls_the_list(page: EditorPage, qtbot: QtBot) -> None:
    FakeEditor(page, tuple(f"Number {n}" for n in range(20)))
    bar = page._left.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    seen = next(n for n, row in enumerate(page.list.rows) if row.y() + row.height() > page._left.viewport().height())
    let_go = drag(page, 0, seen, above=False)
    assert bar.value() > 0
    let_go()


def test_a_click_selects_in_the_list_and_in_the_bar(editor: FakeEditor) -> None:
    page = editor.page
    QTest.mouseClick(page.list.rows[2], Qt.MouseButton.LeftButton)
    assert (editor.at, page.panel.name.words()) == ("Oyster", "Oyster")
    last = list(page.bar.boxes())[3]
    QTest.mouseClick(page.bar, Qt.MouseButton.LeftButton, pos=last.center().toPoint())
    assert (editor.at, page.panel.name.words()) == ("Plank", "Plank")


def test_a_dose_is_changed_and_taken_back_by_mouse_alone(editor: FakeEditor, qtbot: QtBot) -> None:
    page = editor.page
    field, plus = page.panel.fields["sets"], box(page, "sets")
    QTest.mouseClick(plus, Qt.MouseButton.LeftButton, pos=QPoint(plus.width() - 10, plus.height() // 2))
    assert (editor.sets("Bridge"), field.reset.isVisible()) == (4, True)
    assert page.list.rows[0].accessibleName() == "Bridge. 4 × 12. 1 of 4. 8 min. Yours"
    QTest.mouseClick(field.reset, Qt.MouseButton.LeftButton)
    assert (editor.sets("Bridge"), field.reset.isVisible()) == (3, False)
    assert "24 min" in page._length.text()


def test_an_edit_keeps_every_row_and_field_and_where_the_keyboard_is(editor: FakeEditor) -> None:
    page = editor.page
    rows, fields, reps = list(page.list.rows), dict(page.panel.fields), box(page, "reps", 1)
    reps.setFocus()
    editor.change("Bridge", "sets", 5)
    assert (page.list.rows, page.panel.fields) == (rows, fields)
    assert page.focusWidget() is reps
    assert "5 × 12" in said(rows[0])


def test_what_is_half_typed_survives_an_edit_elsewhere(editor: FakeEditor) -> None:
    reps = box(editor.page, "reps")
    reps.setFocus()
    reps.selectAll()
    QTest.keyClicks(reps, "1")
    editor.change("Oyster", "sets", 5)
    QTest.keyClicks(reps, "2")
    assert (reps.text(), reps.value()) == ("12", 8)


def test_an_edit_scrolls_neither_list_nor_dose(page: EditorPage, qtbot: QtBot) -> None:
    made = FakeEditor(page, tuple(f"Number {n}" for n in range(20)))
    page.resize(1080, 600)
    bars = [page._left.verticalScrollBar(), page.panel._scroll.verticalScrollBar()]
    qtbot.waitUntil(lambda: all(bar.maximum() > 100 for bar in bars))
    qtbot.wait(1)  # the selected row is brought into view at first
    for bar in bars:
        bar.setValue(90)
    made.change("Number 0", "sets", 4)
    qtbot.wait(1)
    assert [bar.value() for bar in bars] == [90, 90]


def test_the_selected_row_is_brought_into_view(page: EditorPage, qtbot: QtBot) -> None:
    made = FakeEditor(page, tuple(f"Number {n}" for n in range(20)))
    made.put(20, ("Squat", 3))
    area = page._left.viewport()
    qtbot.waitUntil(lambda: area.rect().contains(page.list.rows[20].mapTo(area, QPoint(0, 20))))


@pytest.mark.parametrize(("typed", "kept"), [("99", 10), ("0", 1)])
def test_a_number_typed_beyond_is_put_to_the_nearest_and_says_so_until_it_moves(
    editor: FakeEditor, typed: str, kept: int
) -> None:
    field, number = editor.page.panel.fields["sets"], box(editor.page, "sets")
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, typed)
    press(editor.page, Qt.Key.Key_Return)
    assert editor.sets("Bridge") == kept
    assert dose_fields.limits("sets", 1, 10) in said(field)
    press(editor.page, Qt.Key.Key_Minus if kept == 10 else Qt.Key.Key_Plus)
    assert dose_fields.limits("sets", 1, 10) not in said(field)


def test_a_limit_explained_below_the_edge_is_scrolled_to(editor: FakeEditor, qtbot: QtBot) -> None:
    page, sets = editor.page, editor.page.panel.fields["sets"]
    area, place = page.panel._scroll, page.panel._scroll.viewport()
    page.resize(1080, 800 - (place.height() - sets.geometry().bottom()))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    box(page, "sets").setFocus()
    for _ in range(3):
        press(page, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: place.rect().contains(sets._why.mapTo(place, sets._why.rect().bottomLeft())))
    assert sets._why.text() == dose_fields.limits("sets", 1, 10)


def test_what_is_refused_is_explained_where_it_was_tried(editor: FakeEditor) -> None:
    page = editor.page
    page.panel.fields["sides"].changed.emit("sides", "r")
    page.show_refusal("Not like that.")
    assert "Not like that." in said(page.panel.fields["sides"])
    page.list.dragged.emit(0, 1)
    page.show_refusal("The order is locked.")
    assert "The order is locked." in said(page.refusal)
    editor.show()
    assert not page.refusal.isVisible()


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda page: box(page, "reps", 1).setValue(5), ("reps", (5, 5))),
        (lambda page: box(page, "reps", 0).setValue(20), ("reps", (20, 20))),
        (lambda page: box(page, "tempo", 1).setValue(4), ("beats.low", 4)),
        (lambda page: click(page, "positions", 1), ("positions", ("up", "out"))),
        (lambda page: click(page, "short", 0), ("short", True)),
        (lambda page: click(page, "or", 0), ("or", ("squat",))),
    ],
)
def test_every_kind_of_field_tells_its_value(
    editor: FakeEditor, qtbot: QtBot, act: Callable[[EditorPage], None], told: tuple[str, object]
) -> None:
    with qtbot.waitSignal(editor.page.field_changed) as changed:
        act(editor.page)
    assert tuple(changed.args) == ("Bridge", *told)


def click(page: EditorPage, field: str, place: int) -> None:
    """Click on one of the things of a field that can be pressed."""
    stops = [each for each in page.panel.fields[field].stops() if each.isVisible()]
    QTest.mouseClick(stops[place], Qt.MouseButton.LeftButton)


def test_what_is_explained_is_announced(page: HeardPage) -> None:
    made = FakeEditor(page)
    made.change("Bridge", "sets", 10)
    box(page, "sets").stepUp()
    page.list.dragged.emit(0, 1)
    page.show_refusal("The order is locked.")
    assert page.announced == [dose_fields.limits("sets", 1, 10), "The order is locked."]


def test_a_notice_that_is_still_there_keeps_the_keyboard(editor: FakeEditor) -> None:
    editor.more = {"notices": (EditorNotice("The new release says 8.", (("mine", "Keep mine"),)),)}
    editor.show()
    (button,) = (each for each in editor.page.notices.findChildren(KeyButton) if each.words() == "Keep mine")
    button.setFocus()
    editor.change("Bridge", "sets", 4)
    assert editor.page.focusWidget() is button


def test_one_more_alternative_can_be_asked_for(editor: FakeEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.page.alternative_wanted) as told:
        click(editor.page, "or", 2)
    assert told.args == ["Bridge"]


def test_a_mark_says_who_and_why(editor: FakeEditor) -> None:
    reps = editor.page.panel.fields["reps"]
    mark = reps.findChildren(ProvenanceMark)[0]
    assert (mark.accessibleName(), mark.accessibleDescription()) == ("source", "Article 000-2: 8 to 15")
    editor.change("Bridge", "sets", 4)
    mark = editor.page.panel.fields["sets"].findChildren(ProvenanceMark)[0]
    assert mark.accessibleName() == "yours"
    assert editor.page.panel.fields["sets"].reset.accessibleName() == "Sets: Back to 3"


def test_a_new_release_is_told_with_both_answers(editor: FakeEditor, qtbot: QtBot) -> None:
    notice = EditorNotice("The new release says 8.", (("mine:reps", "Keep mine"), ("theirs:reps", "Take theirs")))
    editor.more = {"notices": (notice,), "honest": "Our pick."}
    editor.show()
    QApplication.processEvents()
    assert {"The new release says 8.", "Our pick."} <= said(editor.page)
    for key, text in notice.actions:
        button = next(each for each in editor.page.findChildren(KeyButton) if each.words() == text)
        with qtbot.waitSignal(editor.page.notice_acted) as told:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == [key]


def _fits(area: QScrollArea) -> bool:
    """Tell whether what scrolls is no wider than its place."""
    inner, place = area.widget(), area.viewport()
    return inner is not None and inner.width() == place.width()


@pytest.mark.parametrize(("width", "list_width", "pictures"), [(1400, 480, True), (1080, 400, True), (956, 320, False)])
def test_each_width_of_the_page_has_its_list(
    editor: FakeEditor, qtbot: QtBot, width: int, list_width: int, *, pictures: bool
) -> None:
    page = editor.page
    page.resize(width, 640)
    qtbot.waitUntil(lambda: page.list.width() == list_width)
    tiles = [tile for tile in page.list.findChildren(FigureTile) if tile.isVisible()]
    assert bool(tiles) == pictures
    for area in (page._left, page.panel._scroll):
        qtbot.waitUntil(partial(_fits, area))


def test_with_large_text_the_list_comes_first_then_the_dose(editor: FakeEditor, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme.light(), 2.0)
    page = editor.page
    assert (page.list.isVisible(), page.panel.isVisible()) == (True, False)
    press(page, Qt.Key.Key_Return)
    assert (page.list.isVisible(), page.panel.isVisible(), page.top.name.isVisible()) == (False, True, False)
    assert page.focusWidget() is box(page, "sets")
    QTest.mouseClick(page.top.back, Qt.MouseButton.LeftButton)
    assert (page.list.isVisible(), page.panel.isVisible()) == (True, False)
    assert page.focusWidget() is page.list.rows[0]


def test_tab_goes_through_the_page_in_reading_order(editor: FakeEditor) -> None:
    page = editor.page
    page.top.export.setFocus()
    head = [page.top.export, page.order, page.list.rows[0], page.add]
    dose = [page.panel.name, page.panel.duplicate, page.panel.remove, box(page, "sets"), box(page, "reps")]
    for widget in [*head, *dose, box(page, "reps", 1), box(page, "tempo")]:
        assert page.focusWidget() is widget
        press(page, Qt.Key.Key_Tab)


def test_what_is_new_is_where_it_stands_for_tab(page: EditorPage) -> None:
    made, later = FakeEditor(page), KeyButton("Later", parent=page)
    later.show()
    made.more = {"notices": (EditorNotice("The new release says 8.", (("mine", "Keep mine"),)),)}
    made.select("Oyster")
    QApplication.processEvents()
    page.order.setFocus()
    press(page, Qt.Key.Key_Tab)
    assert page.focusWidget().accessibleName() == "Keep mine"
    page.panel.remove.setFocus()
    press(page, Qt.Key.Key_Tab)
    assert page.focusWidget() is box(page, "sets")


def test_rows_made_anew_keep_the_keyboard_and_nothing_else_has_it_meanwhile(
    editor: FakeEditor, qtbot: QtBot, qapp: QApplication
) -> None:
    page, seen = editor.page, []

    def follow(_old: QWidget | None, new: QWidget | None) -> None:
        seen.append(new)

    qapp.focusChanged.connect(follow)
    page.resize(956, 640)
    qtbot.waitUntil(lambda: page.list.width() == 320)
    qapp.focusChanged.disconnect(follow)
    assert seen == [None, page.list.rows[0]]
