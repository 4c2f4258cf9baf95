"""The rail shows which page is open and gives the pages room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.rail import Item, Rail
from kneecoach.ui.kit.rail_button import RailButton

PAGES = [Item("today", "Today", "sun"), Item("programme", "Programme", "list-checks")]
LINE = "General exercise information, not medical advice."


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail("KneeCoach", PAGES, Item("help", "Getting help", "life-buoy"), LINE)
    qtbot.addWidget(made)
    return made


def button(rail: Rail, name: str) -> RailButton:
    return next(one for one in rail.findChildren(RailButton) if one.accessibleName() == name)


def test_a_click_names_the_page(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(button(rail, "Programme"), Qt.MouseButton.LeftButton)
    assert told.args == ["programme"]


def test_selecting_from_outside_tells_nobody(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.select("help")
    assert [one.accessibleName() for one in rail.findChildren(RailButton) if one.isChecked()] == ["Getting help"]


@pytest.mark.parametrize(("window", "wide"), [(1024, 68), (1149, 68), (1150, 200), (1499, 200), (1500, 220)])
def test_its_width_follows_the_window(rail: Rail, window: int, wide: int) -> None:
    rail.fit(window)
    assert rail.width() == wide


def test_without_words_the_icons_have_tooltips(rail: Rail) -> None:
    rail.fit(1024)
    assert button(rail, "Today").toolTip() == "Today"
    assert LINE in button(rail, "Getting help").toolTip()


def test_with_words_the_line_at_the_foot_is_read_without_a_mouse(rail: Rail) -> None:
    rail.fit(1280)
    rail.show()
    assert next(one for one in rail.findChildren(Label) if one.text() == LINE).isVisible()
    assert button(rail, "Today").toolTip() == ""


def test_large_text_leaves_the_page_its_room(rail: Rail, qapp: QApplication) -> None:
    rail.fit(1280)
    rail.show()
    theme.apply(qapp, theme.current(), 2.0)
    qapp.processEvents()
    assert rail.width() < 100


def test_every_item_is_high_enough_to_hit(rail: Rail) -> None:
    assert all(one.sizeHint().height() >= 40 for one in rail.findChildren(RailButton))
