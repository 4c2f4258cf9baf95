"""Cards, meters, notices, labels and the less-and-more keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.key_pair import KeyPair
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.meter import Meter, State
from kneecoach.ui.kit.notice import Notice
from kneecoach.ui.theme import Theme


def button(notice: Notice) -> KeyButton:
    return notice.findChildren(KeyButton)[0]


def test_a_notice_without_an_action_has_no_button(qtbot: QtBot) -> None:
    notice = Notice("Rest day.")
    qtbot.addWidget(notice)
    notice.show()
    assert not button(notice).isVisible()


def test_a_notice_tells_when_its_button_is_pressed(qtbot: QtBot) -> None:
    notice = Notice("Not saved: the disk is full.", "problem", action="Try again")
    qtbot.addWidget(notice)
    with qtbot.waitSignal(notice.acted):
        button(notice).click()


def test_a_label_shows_markup_as_it_was_typed(qtbot: QtBot) -> None:
    label = Label("<b>my</b> exercise")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_selected_card_has_a_stronger_edge(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.resize(200, 100)
    assert card.grab().toImage().pixelColor(100, 0) == Theme.light().line
    card.show_selected(on=True)
    assert card.grab().toImage().pixelColor(100, 0) == Theme.light().brand


@pytest.mark.parametrize(("share", "filled"), [(0.0, [False, False]), (0.5, [True, False]), (1.0, [True, True])])
def test_a_meter_is_filled_as_far_as_was_done(qtbot: QtBot, share: float, filled: list[bool]) -> None:
    meter = Meter()
    qtbot.addWidget(meter)
    meter.show_done(share, "part", "12 of 24", "reps")
    meter.resize(200, 38)
    bar = meter.grab().toImage()
    assert [bar.pixelColor(x, 32) == Theme.light().brand for x in (50, 150)] == filled


def test_the_marks_of_a_meter_differ_in_shape(qtbot: QtBot) -> None:
    meter = Meter()
    qtbot.addWidget(meter)
    meter.resize(200, 38)
    states: list[State] = ["full", "part", "skipped"]
    marks = []
    for state in states:
        meter.show_done(0.5, state, "")
        marks.append(meter.grab().toImage().copy(0, 0, 20, 20))
    assert marks[0] != marks[1] != marks[2] != marks[0]


def test_a_meter_is_heard_by_its_words(qtbot: QtBot) -> None:
    meter = Meter()
    qtbot.addWidget(meter)
    meter.show_done(1.0, "full", "all 72", "reps")
    assert meter.accessibleName() == "all 72 reps"


def test_less_is_at_the_left_and_more_at_the_right(qtbot: QtBot) -> None:
    pair = KeyPair("Reps")
    qtbot.addWidget(pair)
    pair.resize(pair.sizeHint())
    with qtbot.waitSignal(pair.more):
        QTest.mouseClick(pair, Qt.MouseButton.LeftButton, pos=QPoint(pair.width() - 20, 5))
    with qtbot.waitSignal(pair.less):
        QTest.mouseClick(pair, Qt.MouseButton.LeftButton, pos=QPoint(pair.width() - 60, 40))
    with qtbot.assertNotEmitted(pair.less), qtbot.assertNotEmitted(pair.more):
        QTest.mouseClick(pair, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
