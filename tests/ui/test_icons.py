"""Icons are the shipped ones, tinted, and as sharp as the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kneecoach.ui import assets, icons
from kneecoach.ui.theme import Theme


def shipped() -> list[str]:
    """The names of all icons in the package."""
    return sorted(file.stem for file in assets.path("icons").glob("*.svg"))


def test_every_shipped_icon_paints_something_in_its_colour() -> None:
    for name in shipped():
        picture = icons.pixmap(name, Theme.light().brand, 24).toImage()
        painted = [picture.pixelColor(x, y).alpha() > 200 for x in range(24) for y in range(24)]
        assert any(painted), name


def test_an_icon_takes_the_colour_it_is_given() -> None:
    picture = icons.pixmap("pause", Theme.light().stop, 48).toImage()
    assert picture.pixelColor(10, 24).name() == Theme.light().stop.name()


def test_a_sharp_screen_gets_more_pixels() -> None:
    picture = icons.pixmap("sun", Theme.light().ink, 24, dpr=2.0)
    assert picture.width() == 48
    assert picture.deviceIndependentSize().width() == 24


def test_a_missing_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("unicorn")


def test_painting_an_icon_stays_inside_its_square(paint: Callable[..., QImage]) -> None:
    def draw(painter: QPainter) -> None:
        icons.draw(painter, QRectF(100, 100, 40, 40), "settings", Theme.light().ink)

    sheet, paper = paint(draw), Theme.light().paper
    assert sheet.pixelColor(99, 120) == paper
    assert sheet.pixelColor(141, 120) == paper
    assert sheet.copy(100, 100, 40, 40) != paint(lambda _painter: None).copy(100, 100, 40, 40)


@pytest.mark.parametrize("name", ["chevron-down", "plus", "minus"])
def test_the_style_sheet_icons_are_the_plain_ones_in_ink2(name: str) -> None:
    plain = assets.path("icons", f"{name}.svg").read_text("utf-8")
    for look in (Theme.light(), Theme.dark()):
        tinted = assets.path("icons", "tinted", f"{name}-{look.name}.svg").read_text("utf-8")
        assert tinted == plain.replace("currentColor", look.ink2.name().upper())
