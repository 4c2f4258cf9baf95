"""What I own and my cautions: each answered with yes or no, found by a word, taken back as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.core.own import AT_HOME, CAUTIONS
from kneecoach.ui import theme
from kneecoach.ui.kit.label import Label
from kneecoach.ui.settings_page import CARES, OWN, SettingsPage
from kneecoach.words import own as words
from kneecoach.words.vocabulary import EQUIPMENT


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show()
    made.show_section(OWN)
    return made


def test_everything_that_not_every_home_has_is_asked_about(page: SettingsPage) -> None:
    assert list(page.own.rows) == [key for key in EQUIPMENT if key not in AT_HOME]
    assert list(page.cares.rows) == list(CAUTIONS)
    for switch in (*page.own.switches.values(), *page.cares.switches.values()):
        assert switch.accessibleName()
        assert switch.accessibleDescription()


def test_while_nothing_was_said_everything_is_there(page: SettingsPage) -> None:
    assert all(switch.isChecked() for switch in page.own.switches.values())
    assert page.own.note.text() == words.NOT_SAID
    assert not page.own.forget.isVisible()


def test_the_first_no_says_all_the_others(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.owned) as told:
        QTest.keyClick(page.own.switches["step"], Qt.Key.Key_Space)
    assert told.args == [frozenset(page.own.rows) - {"step"}]


def test_what_was_said_can_be_taken_back(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_own({"step"}, ())
    assert page.own.note.text() == words.SAID
    assert [key for key, switch in page.own.switches.items() if switch.isChecked()] == ["step"]
    with qtbot.waitSignal(page.owned) as told:
        QTest.keyClick(page.own.forget, Qt.Key.Key_Return)
    assert told.args == [None]


def test_a_caution_is_told(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section(CARES)
    page.show_own(None, {"latex", "ladders"})
    with qtbot.waitSignal(page.cared) as told:
        QTest.keyClick(page.cares.switches["back-pain"], Qt.Key.Key_Space)
    assert told.args == [{"latex", "back-pain"}]


def test_answers_from_outside_tell_nobody(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.owned), qtbot.assertNotEmitted(page.cared):
        page.show_own({"ball"}, {"balance"})


@pytest.mark.parametrize(
    ("sought", "found"),
    [("latex", {"latex"}), ("stair", {"step"}), ("my cautions", set(CAUTIONS)), ("heavy loop", {"heavy-loop-band"})],
)
def test_a_question_is_found_by_its_words(page: SettingsPage, sought: str, found: set[str]) -> None:
    page.find_box.setText(sought)
    rows = {**page.own.rows, **page.cares.rows}
    assert {key for key, row in rows.items() if row.isVisible()} == found


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("section", [OWN, CARES])
def test_nothing_is_cut_off_in_the_smallest_window(
    page: SettingsPage, qtbot: QtBot, qapp: QApplication, scale: float, section: str
) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    page.resize(round(1024 - 68 * min(scale, 1.4)), 640)
    page.show_own({"step"}, ())
    page.show_section(section)
    labels = [label for label in page.sections[section].findChildren(Label) if label.isVisible()]
    assert labels
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))
    assert page.minimumSizeHint().width() <= page.width()
