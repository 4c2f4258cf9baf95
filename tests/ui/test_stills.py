"""Pictures for lists: drawn when there is time, once for each size and theme, and none where there is no figure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kneecoach.files.figures import FileFigures
from kneecoach.files.resources import root
from kneecoach.ui import stills, theme
from kneecoach.ui.kit.figure_tile import FigureTile
from kneecoach.ui.stills import Stills
from kneecoach.ui.theme import Theme

SIZE = QSize(96, 72)


@pytest.fixture(autouse=True)
def figures() -> Iterator[None]:
    """Take the shipped figures as long as a test runs."""
    stills.use(lambda: FileFigures(root()))
    yield
    stills.use(dict)


def test_a_picture_comes_when_there_is_time_for_it(qtbot: QtBot) -> None:
    made = Stills()
    assert made.picture("oyster", SIZE, 2.0) is None
    with qtbot.waitSignal(made.drawn, timeout=2000) as told:
        made.picture("oyster", SIZE, 2.0)
    assert told.args == ["oyster"]
    picture = made.picture("oyster", SIZE, 2.0)
    assert picture is not None
    assert (picture.size(), picture.devicePixelRatio()) == (SIZE * 2, 2.0)


def test_a_picture_is_drawn_once_and_again_in_another_theme(qtbot: QtBot) -> None:
    made = Stills()
    with qtbot.waitSignal(made.drawn):
        made.picture("oyster", SIZE, 1.0)
    light = made.picture("oyster", SIZE, 1.0)
    assert made.picture("oyster", SIZE, 1.0) is light
    before = theme.current()
    theme.use(Theme.dark())
    assert made.picture("oyster", SIZE, 1.0) is None
    theme.use(before)


def test_an_exercise_without_a_figure_has_no_picture(qtbot: QtBot) -> None:
    made = Stills()
    with qtbot.waitSignal(made.drawn):
        made.picture("juggling", SIZE, 1.0)
    assert made.picture("juggling", SIZE, 1.0) is None
    assert stills.figure("juggling") is None


def test_without_a_source_there_are_no_figures() -> None:
    stills.use(dict)
    assert dict(stills.figures()) == {}
    assert stills.figure("oyster") is None


def test_a_tile_shows_its_exercise_as_soon_as_it_is_drawn(qtbot: QtBot) -> None:
    tile = FigureTile("bridge", (96, 72))
    qtbot.addWidget(tile)
    empty = tile.grab().toImage()
    with qtbot.waitSignal(stills.current().drawn, timeout=2000):
        tile.grab()
    assert tile.grab().toImage() != empty
    tile.show_exercise("")
    assert tile.grab().toImage() == empty


def test_a_figure_that_has_changed_is_drawn_anew(qtbot: QtBot) -> None:
    made = Stills()
    for exercise in ("oyster", "bridge"):
        with qtbot.waitSignal(made.drawn):
            made.picture(exercise, SIZE, 1.0)
    with qtbot.waitSignal(made.drawn) as told:
        made.forget("oyster")
    assert told.args == ["oyster"]
    assert made.picture("oyster", SIZE, 1.0) is None
    assert made.picture("bridge", SIZE, 1.0) is not None
