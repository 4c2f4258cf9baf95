"""Getting help: everything is there, it scrolls by keyboard, and Esc leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.help_page import HelpPage
from kneecoach.ui.kit.label import Label
from kneecoach.words import pages


@pytest.fixture
def page(qtbot: QtBot) -> HelpPage:
    made = HelpPage()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.setFocus()
    return made


def test_every_section_is_on_the_page(page: HelpPage) -> None:
    said = {label.text() for label in page.findChildren(Label)}
    for title, points in pages.HELP_SECTIONS:
        assert {title, *points} <= said
    assert pages.HELP_INTRO in said


def test_the_page_scrolls_by_keyboard_at_once(page: HelpPage, qtbot: QtBot) -> None:
    bar = page.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(page.text, Qt.Key.Key_Down)
    after_arrow = bar.value()
    QTest.keyClick(page.text, Qt.Key.Key_PageDown)
    assert 0 < after_arrow < bar.value()


def test_nothing_follows_the_last_section(page: HelpPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.text.verticalScrollBar().maximum() > 0)
    inner = page.text.widget()
    assert inner is not None
    assert inner.height() == inner.heightForWidth(inner.width())


@pytest.mark.parametrize("start", ["text", "back"])
def test_escape_closes(page: HelpPage, qtbot: QtBot, start: str) -> None:
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(getattr(page, start), Qt.Key.Key_Escape)


def test_back_closes_by_mouse_and_by_enter(page: HelpPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed):
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.back, Qt.Key.Key_Return)


def test_tab_reaches_the_back_button(page: HelpPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    qtbot.waitUntil(page.back.hasFocus)
