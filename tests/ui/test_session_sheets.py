"""The sheets of a session that stands still: Paused, Too sore with its scale, and Change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from screens import RUNNING, shown

from kneecoach.core.commands import ALLOWED, Command
from kneecoach.core.session import STANDING, Phase
from kneecoach.ui.paint.places import places
from kneecoach.ui.session_sheets import PAUSED, SORE, SessionSheets

OTHERS = (("wall-sit", "Wall sit"), ("lunge", "Lunge"), ("step-up", "Step-up"))


@pytest.fixture
def sheets(qtbot: QtBot) -> Iterator[SessionSheets]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    made = SessionSheets(page)
    page.show()
    made.place(places(1280, 800))
    yield made
    page.hide()


@pytest.fixture
def wanted(sheets: SessionSheets) -> list[object]:
    """Return what the sheets asked for so far."""
    found: list[object] = []
    for signal in (sheets.ordered, sheets.rated, sheets.exchanged):
        signal.connect(found.append)
    return found


def open_change(sheets: SessionSheets, *others: tuple[str, str]) -> None:
    """Open the sheet of Change in a pause."""
    sheets.show_screen(shown(Phase.PAUSED), Command.SKIP)
    sheets.open_change(others)
    sheets.show_screen(shown(Phase.PAUSED), Command.SKIP)
    sheets.place(places(1280, 800))


def seen(sheets: SessionSheets) -> list[str]:
    """Return which sheets are seen."""
    parts = {"paused": sheets.paused, "sore": sheets.sore, "scale": sheets.scale, "change": sheets.change}
    return [name for name, part in parts.items() if part.isVisible()]


@pytest.mark.parametrize("phase", RUNNING)
def test_while_the_session_runs_there_is_no_sheet(sheets: SessionSheets, phase: Phase) -> None:
    sheets.show_screen(shown(phase), Command.SKIP)
    assert seen(sheets) == []


def test_each_way_of_standing_still_has_its_sheet(sheets: SessionSheets) -> None:
    sheets.show_screen(shown(Phase.PAUSED), Command.SKIP)
    assert seen(sheets) == ["paused"]
    sheets.show_screen(shown(Phase.SORE), Command.SKIP)
    assert seen(sheets) == ["sore", "scale"]
    open_change(sheets)
    assert seen(sheets) == ["change"]


@pytest.mark.parametrize(("phase", "rows"), [(Phase.PAUSED, PAUSED), (Phase.SORE, SORE)])
def test_every_row_orders_a_command_that_is_allowed_then(
    sheets: SessionSheets, wanted: list[object], phase: Phase, rows: tuple[object, ...]
) -> None:
    sheets.show_screen(shown(phase), Command.SKIP)
    sheet = sheets.paused if phase is Phase.PAUSED else sheets.sore
    for button in sheet.buttons.values():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(wanted) == len(rows)
    assert set(wanted) <= ALLOWED[phase]


@pytest.mark.parametrize("proposed", [Command.SKIP, Command.EASIER, Command.FINISH, Command.GO_ON])
def test_too_sore_fills_the_button_of_what_it_proposes_and_no_other(sheets: SessionSheets, proposed: Command) -> None:
    sheets.show_screen(shown(Phase.SORE), proposed)
    assert [name for name, button in sheets.sore.buttons.items() if button._kind == "main"] == [proposed]


def test_digits_say_how_sore_it_is_on_the_page_of_too_sore(sheets: SessionSheets, wanted: list[object]) -> None:
    sheets.show_screen(shown(Phase.SORE), Command.SKIP)
    assert sheets.type(7, at=1000)
    assert sheets.type(1, at=9000)
    assert sheets.type(0, at=9100)
    assert wanted == [7, 1, 10]


@pytest.mark.parametrize("phase", [*RUNNING, Phase.PAUSED])
def test_digits_mean_nothing_elsewhere(sheets: SessionSheets, wanted: list[object], phase: Phase) -> None:
    sheets.show_screen(shown(phase), Command.SKIP)
    assert not any(sheets.type(digit, at=digit * 1000) for digit in range(10))
    assert wanted == []


def test_what_was_said_is_shown_on_the_scale(sheets: SessionSheets) -> None:
    sheets.show_screen(replace(shown(Phase.SORE), rated=6), Command.SKIP)
    assert [cell.isChecked() for cell in sheets.scale.cells].index(True) == 6


def test_change_offers_both_forms_and_two_other_exercises_at_most(sheets: SessionSheets) -> None:
    open_change(sheets, *OTHERS)
    said = [button.words() for button in sheets.change.buttons.values()]
    assert said == ["Easier form", "Harder form", "Instead: Wall sit", "Instead: Lunge", "Back"]
    assert sheets.offered().startswith("Easier form, E. Harder form, H. Instead: Wall sit, 1.")


@pytest.mark.parametrize(("digit", "exercise"), [(1, "wall-sit"), (2, "lunge")])
def test_its_digit_or_a_click_takes_another_exercise(
    sheets: SessionSheets, wanted: list[object], digit: int, exercise: str
) -> None:
    open_change(sheets, *OTHERS)
    assert sheets.type(digit, at=1000)
    open_change(sheets, *OTHERS)
    QTest.mouseClick(sheets.change.buttons[str(digit)], Qt.MouseButton.LeftButton)
    assert wanted == [exercise, exercise]


def test_a_digit_that_offers_nothing_is_left_alone(sheets: SessionSheets, wanted: list[object]) -> None:
    open_change(sheets, *OTHERS)
    assert not any(sheets.type(digit, at=1000) for digit in (0, 3, 9))
    assert wanted == []
    assert seen(sheets) == ["change"]


@pytest.mark.parametrize(("row", "command"), [("easier", Command.EASIER), ("harder", Command.HARDER)])
def test_a_form_is_ordered_and_the_pause_is_back(
    sheets: SessionSheets, wanted: list[object], row: str, command: Command
) -> None:
    open_change(sheets)
    QTest.mouseClick(sheets.change.buttons[row], Qt.MouseButton.LeftButton)
    assert wanted == [command]
    assert seen(sheets) == ["paused"]


def test_back_leads_to_the_pause_and_orders_nothing(sheets: SessionSheets, wanted: list[object]) -> None:
    open_change(sheets)
    QTest.mouseClick(sheets.change.buttons["back"], Qt.MouseButton.LeftButton)
    assert (wanted, seen(sheets)) == ([], ["paused"])
    assert not sheets.close_change()


@pytest.mark.parametrize("phase", [*RUNNING, Phase.SORE])
def test_change_is_closed_when_the_pause_is_over(sheets: SessionSheets, phase: Phase) -> None:
    open_change(sheets, *OTHERS)
    sheets.show_screen(shown(phase), Command.SKIP)
    assert not sheets.change.isVisible()
    sheets.show_screen(shown(Phase.PAUSED), Command.SKIP)
    assert seen(sheets) == ["paused"]


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (1920, 1080)], ids=str)
@pytest.mark.parametrize("phase", sorted(STANDING))
def test_every_sheet_ends_above_the_bottom_bar(sheets: SessionSheets, size: tuple[int, int], phase: Phase) -> None:
    sheets.show_screen(shown(phase), Command.SKIP)
    open_change(sheets, *OTHERS)
    at = places(*size)
    sheets.place(at)
    for sheet in (sheets.paused, sheets.sore, sheets.change):
        lowest = max(button.geometry().bottom() for button in sheet.buttons.values())
        assert sheet.y() + lowest < at.bar.top()
