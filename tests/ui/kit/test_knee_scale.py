"""One scale for both knees, or one for each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.core.felt import UNSAID, Knees
from kneecoach.ui.kit.knee_scale import KneeScale


@pytest.fixture
def scale(qtbot: QtBot) -> KneeScale:
    made = KneeScale("Knees now")
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    return made


def test_both_knees_are_asked_about_together_at_first(scale: KneeScale) -> None:
    assert scale.value() == UNSAID
    QTest.keyClick(scale.both, Qt.Key.Key_4)
    assert scale.value() == Knees(4)
    assert not scale.left.isVisible()


def test_each_knee_has_a_scale_of_its_own_where_they_are_told_apart(scale: KneeScale) -> None:
    scale.tell(apart=True)
    QTest.keyClick(scale.left, Qt.Key.Key_2)
    QTest.keyClick(scale.right, Qt.Key.Key_7)
    assert scale.value() == Knees(left=2, right=7)
    assert (scale.both.isVisible(), scale.focusProxy() is scale.left) == (False, True)
    assert scale.left.accessibleName() == "Knees now, Left knee, 2"


def test_an_answer_of_each_knee_is_the_higher_one_where_both_are_asked_about(scale: KneeScale) -> None:
    scale.set_value(Knees(left=2, right=7))
    assert scale.value() == Knees(7)
    scale.set_value(UNSAID)
    assert scale.value() == UNSAID
