"""The first page: read, accepted with one key, left with another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.acknowledgement_page import AcknowledgementPage
from kneecoach.ui.kit.label import Label
from kneecoach.words import pages


@pytest.fixture
def page(qtbot: QtBot) -> AcknowledgementPage:
    made = AcknowledgementPage()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(made.accept.hasFocus)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_or_space_accepts(page: AcknowledgementPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.accepted):
        QTest.keyClick(page.accept, key)


def test_the_whole_text_is_shown_as_plain_text(page: AcknowledgementPage) -> None:
    labels = page.findChildren(Label)
    assert set(pages.ACKNOWLEDGEMENT) <= {label.text() for label in labels}
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert page.accessibleDescription() == " ".join(pages.ACKNOWLEDGEMENT)


def test_enter_on_another_button_presses_that_one(page: AcknowledgementPage, qtbot: QtBot) -> None:
    page.decline.setFocus()
    with qtbot.waitSignal(page.declined), qtbot.assertNotEmitted(page.accepted):
        QTest.keyClick(page.decline, Qt.Key.Key_Return)


def test_getting_help_is_one_key_or_one_button_away(page: AcknowledgementPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.help_wanted):
        QTest.keyClick(page, Qt.Key.Key_F1)
    with qtbot.waitSignal(page.help_wanted):
        QTest.mouseClick(page.help, Qt.MouseButton.LeftButton)


def test_the_buttons_follow_the_text_and_stay_in_view(page: AcknowledgementPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.accept.y() < 500)
    page.resize(1024, 400)
    qtbot.wait(0)
    bottom = page.decline.mapTo(page, page.decline.rect().bottomLeft()).y()
    assert bottom < page.height()
