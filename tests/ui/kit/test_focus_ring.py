"""The ring shows where the keyboard is, and only the keyboard brings it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.kit import focus_ring


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for _ in range(2):
        field = QLineEdit(made)
        focus_ring.surround(field)
        column.addWidget(field)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    # The first field has been given the focus with the window; the tests bring it themselves.
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    return made


def rings(page: QWidget) -> list[QRect]:
    return [ring.geometry() for ring in page.findChildren(focus_ring._Ring) if ring.isVisible()]


def fields(page: QWidget) -> list[QLineEdit]:
    return page.findChildren(QLineEdit)


def test_the_tab_key_brings_a_ring_just_outside(page: QWidget) -> None:
    field = fields(page)[0]
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert rings(page) == [field.geometry().adjusted(-5, -5, 5, 5)]


def test_the_mouse_brings_none(page: QWidget) -> None:
    fields(page)[0].setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(page) == []


def test_the_ring_goes_on_with_the_focus(page: QWidget) -> None:
    first, second = fields(page)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert rings(page) == [second.geometry().adjusted(-5, -5, 5, 5)]


def test_the_ring_follows_its_widget(page: QWidget) -> None:
    field = fields(page)[0]
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.setGeometry(40, 50, 100, 30)
    assert field.pos() == QPoint(40, 50)
    assert rings(page) == [field.geometry().adjusted(-5, -5, 5, 5)]


def test_the_ring_lets_the_mouse_through(page: QWidget) -> None:
    field = fields(page)[0]
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.childAt(field.geometry().center()) is field
