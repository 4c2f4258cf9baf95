"""A flash at the edges: short, at most once a second, and never in the way of a click."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui import movement, theme
from kneecoach.ui.kit.edge_flash import SHORT, EdgeFlash


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    return made


@pytest.fixture
def flash(page: QWidget) -> EdgeFlash:
    made = EdgeFlash(page)
    made.place(page.rect(), 0.5)
    return made


@pytest.fixture
def fewer_movements() -> Iterator[None]:
    """Let the person want fewer movements."""
    movement.follow("reduced")
    yield
    movement.follow("system")


def lit(flash: EdgeFlash) -> list[bool]:
    """Return of each strip whether it is seen."""
    return [strip.isVisible() for strip in flash.strips]


def test_nothing_is_seen_before_the_first_flash(flash: EdgeFlash) -> None:
    assert lit(flash) == [False] * 4


def test_a_flash_shows_all_four_edges_and_is_soon_over(flash: EdgeFlash, qtbot: QtBot) -> None:
    flash.flash()
    assert lit(flash) == [True] * 4
    qtbot.waitUntil(lambda: lit(flash) == [False] * 4, timeout=2000)


def test_a_second_flash_within_a_second_is_left_out(flash: EdgeFlash, qtbot: QtBot) -> None:
    flash.flash()
    qtbot.waitUntil(lambda: lit(flash) == [False] * 4, timeout=900)
    flash.flash()
    assert lit(flash) == [False] * 4


@pytest.mark.usefixtures("fewer_movements")
def test_with_fewer_movements_it_is_a_steady_frame_for_a_second(flash: EdgeFlash) -> None:
    flash.flash()
    assert flash._end.remainingTime() > 2 * SHORT


def test_it_is_painted_in_the_accent_at_the_very_edges(flash: EdgeFlash, page: QWidget) -> None:
    flash.flash()
    picture, accent = page.grab().toImage(), theme.current().accent
    edges = (QPoint(320, 0), QPoint(320, 399), QPoint(0, 200), QPoint(639, 200))
    assert [picture.pixelColor(edge) for edge in edges] == [accent] * 4
    assert picture.pixelColor(320, 200) != accent


def test_a_click_goes_through_it_to_what_is_beneath(flash: EdgeFlash, page: QWidget) -> None:
    beneath = QPushButton(page)
    beneath.setGeometry(page.rect())
    beneath.show()
    flash.flash()
    assert page.childAt(1, 200) is beneath
