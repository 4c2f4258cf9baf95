"""A button shows its icon, words and key, at any scale, and is heard by its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit import sizes
from kneecoach.ui.kit.key_button import KeyButton, Kind
from kneecoach.ui.theme import Theme


@pytest.fixture
def pause(qtbot: QtBot) -> KeyButton:
    made = KeyButton("Pause", "main", icon="pause", key="Space", size=sizes.BAR)
    qtbot.addWidget(made)
    return made


def ground(button: KeyButton) -> QColor:
    """The colour near its left edge, where nothing is written."""
    button.resize(button.sizeHint())
    picture = button.grab().toImage()
    return picture.pixelColor(6, picture.height() // 2)


def test_it_is_heard_by_its_words(pause: KeyButton) -> None:
    pause.set_words("Go on")
    assert pause.accessibleName() == pause.words() == "Go on"


def test_space_and_click_press_it(pause: KeyButton, qtbot: QtBot) -> None:
    with qtbot.waitSignals([pause.clicked, pause.clicked]):
        QTest.mouseClick(pause, Qt.MouseButton.LeftButton)
        QTest.keyClick(pause, Qt.Key.Key_Space)


def test_it_grows_with_the_scale_it_is_given(pause: KeyButton) -> None:
    pause.set_scale(2.0)
    assert pause.sizeHint().height() == 96
    pause.set_scale(None)
    assert pause.sizeHint().height() == 48


def test_without_a_scale_it_grows_with_the_text(pause: KeyButton, qapp: QApplication) -> None:
    theme.apply(qapp, Theme.light(), 1.5)
    assert pause.sizeHint().height() == 72


def test_hidden_words_become_the_tooltip_and_are_still_heard(pause: KeyButton) -> None:
    before = pause.sizeHint().width()
    pause.show_words(shown=False)
    assert pause.toolTip() == pause.accessibleName() == "Pause"
    assert pause.sizeHint().width() < before


def test_a_key_needs_room(pause: KeyButton) -> None:
    before = pause.sizeHint().width()
    pause.set_key("")
    assert pause.sizeHint().width() < before


@pytest.mark.parametrize(("kind", "role"), [("main", "brand"), ("plain", "panel")])
def test_only_the_main_button_is_filled(pause: KeyButton, kind: Kind, role: str) -> None:
    pause.set_kind(kind)
    assert ground(pause) == Theme.light().role(role)


def test_a_stop_button_is_never_filled(pause: KeyButton) -> None:
    pause.set_kind("stop")
    pause.setDown(True)
    assert ground(pause) not in (Theme.light().stop, Theme.light().brand)


def test_a_main_button_that_is_off_is_not_filled(pause: KeyButton) -> None:
    pause.setEnabled(False)
    assert ground(pause) == Theme.light().panel


def test_it_follows_a_change_of_theme(pause: KeyButton, qapp: QApplication) -> None:
    theme.apply(qapp, Theme.dark())
    assert ground(pause) == Theme.dark().brand


@pytest.mark.parametrize("name", ["DESK", "SAVE", "START", "BAR", "BAR_MAIN", "REST", "SHEET", "SHEET_MAIN"])
def test_every_size_is_high_enough_to_hit(name: str) -> None:
    size: sizes.Size = getattr(sizes, name)
    assert size.height >= 40
