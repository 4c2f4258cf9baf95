"""What was chosen stays chosen, be it here or not, and only a person's choice is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit.named_box import NamedBox

VOICES = (("alba", "Alba, Scottish"), ("daniel", "Daniel"))


@pytest.fixture
def box(qtbot: QtBot) -> NamedBox:
    made = NamedBox("Voice", "The system's own", lambda value: f"{value} (not here now)")
    qtbot.addWidget(made)
    return made


def offered(box: NamedBox) -> list[str]:
    return [box.itemText(at) for at in range(box.count())]


def test_the_usual_one_is_offered_before_anything_is_known(box: NamedBox) -> None:
    assert (offered(box), box.value()) == (["The system's own"], "")


def test_the_options_stand_after_the_usual_one(box: NamedBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.chosen):
        box.show_options([("", "nobody"), *VOICES])
    assert offered(box) == ["The system's own", "Alba, Scottish", "Daniel"]
    assert box.currentText() == "The system's own"


def test_a_choice_is_told_by_its_value(box: NamedBox, qtbot: QtBot) -> None:
    box.show_options(VOICES)
    with qtbot.waitSignal(box.chosen) as told:
        QTest.keyClick(box, Qt.Key.Key_End)
    assert (told.args, box.value(), box.currentText()) == (["daniel"], "daniel", "Daniel")


def test_a_value_that_is_not_here_is_kept_and_said(box: NamedBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.chosen):
        box.set_value("zora")
        box.show_options(VOICES)
    assert (box.value(), box.currentText()) == ("zora", "zora (not here now)")
    assert box.toolTip() == "zora (not here now)"


def test_a_value_is_named_as_soon_as_it_is_here(box: NamedBox) -> None:
    box.set_value("alba")
    box.show_options(VOICES)
    assert (box.value(), box.currentText()) == ("alba", "Alba, Scottish")
    box.show_options([])
    assert (box.value(), box.currentText()) == ("alba", "alba (not here now)")


def test_what_is_not_here_is_no_longer_offered_once_another_is_chosen(box: NamedBox) -> None:
    box.set_value("zora")
    box.show_options(VOICES)
    box.setCurrentIndex(box.findData("daniel"))
    assert (box.value(), offered(box)) == ("daniel", ["The system's own", "Alba, Scottish", "Daniel"])


def test_a_long_name_does_not_make_it_wider(box: NamedBox) -> None:
    before = box.sizeHint().width()
    box.show_options([("long", "a voice with a very long name " * 5)])
    assert box.sizeHint().width() == before
