"""Words are wrapped as they would be on the page, at every size of window alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kneecoach.ui.paint import cue
from kneecoach.ui.paint.words import advance, fitted, lines
from kneecoach.ui.theme import Theme

CUE = "Keep the whole spine on the floor and lower slowly"

Paint = Callable[..., QImage]


def test_a_cue_of_51_characters_takes_three_lines() -> None:
    assert lines(CUE, cue.CUE, 592) == ("Keep the whole spine", "on the floor and lower", "slowly")


def test_no_line_is_wider_than_its_place() -> None:
    for width in (200, 300, 592):
        assert all(advance(line, 58, 600) <= width or " " not in line for line in lines(CUE, 58, width))


def test_no_word_is_lost() -> None:
    assert " ".join(lines(CUE, 58, 250)) == CUE
    assert lines("", 58, 592) == ()


def test_words_are_made_smaller_only_as_far_as_they_must_be() -> None:
    assert fitted("Short", 44, 36, 592, weight=700) == 44
    assert fitted("Single leg stand on a folded towel", 44, 36, 592, weight=700) == 36
    needed = fitted("Wide-legged lunge with turn", 44, 30, 592, weight=700)
    assert advance("Wide-legged lunge with turn", needed, 700) <= 592


@pytest.mark.parametrize("u", [0.8, 1.0, 1.35])
def test_a_cue_breaks_alike_in_every_window(paint: Paint, u: float) -> None:
    places = [QRectF(0, 0, 592 * u, 190 * u), QRectF(0, 0, 900 * u, 190 * u)]

    def draw(place: QRectF, painter: QPainter) -> None:
        cue.draw_cue(painter, place, u, Theme.light(), CUE)

    narrow, wide = (paint(lambda painter, place=place: draw(place, painter)) for place in places)
    third = (0, int(135 * u), int(120 * u), int(45 * u))
    assert narrow.copy(*third) != wide.copy(*third)
    assert wide.copy(*third) == paint(lambda _painter: None).copy(*third)


def test_too_long_a_name_ends_in_dots_inside_its_place(paint: Paint) -> None:
    place = QRectF(10, 10, 592, 50)
    long = "The exercise that somebody gave a whole sentence for a name, and then another"
    sheet = paint(lambda painter: cue.draw_name(painter, place, 1.0, Theme.light(), long))
    beside = [sheet.pixelColor(x, y) for x in range(604, 620) for y in range(0, 80)]
    assert all(colour == Theme.light().paper for colour in beside)
