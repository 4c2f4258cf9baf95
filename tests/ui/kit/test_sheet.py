"""A sheet of buttons: one below the other, each chosen by its name, one of them filled."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.sheet import Row, Sheet, main

ROWS = (main("go-on", "Go on", "play", "Space"), Row("skip", "Skip", "skip-forward", "\N{RIGHTWARDS ARROW}"))


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet(ROWS)
    qtbot.addWidget(made)
    made.place(QRectF(0, 0, 592, 400), 1.0)
    made.show()
    return made


def filled(sheet: Sheet) -> list[str]:
    """Return the names of the buttons in the colour of the main one."""
    look = theme.current()
    pictures = {name: button.grab().toImage() for name, button in sheet.buttons.items()}
    grounds = {name: picture.pixelColor(8, picture.height() // 2) for name, picture in pictures.items()}
    return [name for name, ground in grounds.items() if ground in (look.brand, look.brand_hover)]


def test_a_click_chooses_a_row_by_its_name(sheet: Sheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.chosen) as chosen:
        QTest.mouseClick(sheet.buttons["skip"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["skip"]


def test_the_first_row_is_filled_until_another_is(sheet: Sheet) -> None:
    assert filled(sheet) == ["go-on"]
    sheet.set_main("skip")
    assert filled(sheet) == ["skip"]
    sheet.set_main("")
    assert filled(sheet) == []


@pytest.mark.parametrize("u", [0.8, 1.0, 2.7])
def test_rows_are_as_wide_as_the_box_and_never_cover_one_another(sheet: Sheet, u: float) -> None:
    sheet.place(QRectF(10, 20, 592 * u, 400 * u), u)
    boxes = [button.geometry() for button in sheet.buttons.values()]
    assert {box.width() for box in boxes} == {round(592 * u)}
    assert all(above.bottom() < below.top() for above, below in pairwise(boxes))


def test_other_rows_take_the_place_of_the_first(sheet: Sheet) -> None:
    old = list(sheet.buttons.values())
    sheet.show_rows([Row("back", "Back", "arrow-left", "Esc")])
    assert list(sheet.buttons) == ["back"]
    assert not any(button.isVisible() for button in old)
    assert sheet.buttons["back"].isVisible()


def test_a_sheet_may_have_no_row_at_all(sheet: Sheet) -> None:
    sheet.show_rows(())
    sheet.place(QRectF(0, 0, 592, 400), 1.0)
    assert sheet.buttons == {}


def test_a_click_leaves_the_keyboard_where_it_was(sheet: Sheet) -> None:
    QTest.mouseClick(sheet.buttons["go-on"], Qt.MouseButton.LeftButton)
    assert not sheet.buttons["go-on"].hasFocus()
    assert {button.focusPolicy() for button in sheet.buttons.values()} == {Qt.FocusPolicy.NoFocus}


def test_every_row_is_heard_with_its_key(sheet: Sheet) -> None:
    heard = [(button.accessibleName(), button.accessibleDescription()) for button in sheet.buttons.values()]
    assert heard == [("Go on", "Key: Space"), ("Skip", "Key: right arrow")]
