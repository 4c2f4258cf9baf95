"""A slider stops at whole steps, tells a change once, and can be moved by every key that moves a number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui import theme
from kneecoach.ui.kit.slider_box import SliderBox

KEYS = Qt.Key


@pytest.fixture
def slider(qtbot: QtBot) -> SliderBox:
    """From 60 to 140 by tens, at 100."""
    made = SliderBox("Speed", 60, 140, 10, words=lambda value: f"{value} %")
    made.setValue(100)
    made.resize(made.sizeHint())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (KEYS.Key_Right, 110), (KEYS.Key_Up, 110), (KEYS.Key_Plus, 110), (KEYS.Key_Left, 90), (KEYS.Key_Down, 90),
        (KEYS.Key_Minus, 90), (KEYS.Key_PageUp, 120), (KEYS.Key_PageDown, 80), (KEYS.Key_Home, 60), (KEYS.Key_End, 140),
    ],
)  # fmt: skip
def test_a_key_moves_it_and_is_told(slider: SliderBox, qtbot: QtBot, key: Qt.Key, value: int) -> None:
    with qtbot.waitSignal(slider.valueChanged) as told:
        QTest.keyClick(slider, key)
    assert told.args == [value]


def test_a_click_moves_the_knob_there_at_the_nearest_step(slider: SliderBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(slider.valueChanged) as told:
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(48, 5))
    assert told.args == [80]


def test_a_drag_is_told_once_when_it_ends(slider: SliderBox) -> None:
    told: list[int] = []
    slider.valueChanged.connect(told.append)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(90, 20))
    for x in (60, 30, -50):
        QTest.mouseMove(slider, QPoint(x, 20))
    assert (slider.sliderPosition(), told) == (60, [])
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(-50, 20))
    assert told == [60]


def test_the_right_button_moves_nothing(slider: SliderBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(slider.valueChanged):
        QTest.mouseClick(slider, Qt.MouseButton.RightButton, pos=QPoint(5, 20))
    assert slider.sliderPosition() == 100


def test_a_value_between_two_steps_is_shown_as_it_is(slider: SliderBox) -> None:
    slider.setValue(97)
    assert (slider.value(), slider.sliderPosition()) == (97, 97)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 107


def test_the_wheel_is_left_to_the_page(slider: SliderBox) -> None:
    at = QPointF(5, 5)
    turned = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  # Qt's own
    )
    QApplication.sendEvent(slider, turned)
    assert slider.value() == 100
    assert not turned.isAccepted()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_high_enough_to_hit_and_grows_with_the_text(slider: SliderBox, qapp: QApplication, scale: float) -> None:
    theme.apply(qapp, theme.Theme.light(), scale)
    assert slider.sizeHint().height() == 40 * scale
    assert slider.sizeHint().width() >= 180 * scale


def test_value_and_knob_are_painted_in_both_themes(slider: SliderBox, qapp: QApplication) -> None:
    for look in (theme.Theme.light(), theme.Theme.dark()):
        theme.apply(qapp, look)
        picture = slider.grab().toImage()
        assert picture.pixelColor(60, 20) == look.brand
        assert picture.pixelColor(90, 20) == look.panel
        assert picture.pixelColor(140, 20) == look.sunken
