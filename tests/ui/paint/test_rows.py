"""Dots, repetitions and the session's pieces: done, now, to do and skipped differ in shape."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from kneecoach.ui.paint.key_cap import cap_size
from kneecoach.ui.paint.places import places
from kneecoach.ui.paint.rep_bar import draw_rep, draw_reps_done, draw_reps_to_do, place_of_rep
from kneecoach.ui.paint.session_bar import Piece, _shared, draw_session_bar
from kneecoach.ui.paint.set_dots import draw_set_dots
from kneecoach.ui.theme import Theme

BAR = QRectF(100, 100, 592, 20)
LIGHT = Theme.light

Paint = Callable[..., QImage]


def test_set_dots_are_full_bulls_eye_and_open(paint: Paint) -> None:
    sheet = paint(lambda painter: draw_set_dots(painter, QPointF(0, 50), 1.0, LIGHT(), done=1, total=3))
    middles = [sheet.pixelColor(12 + 33 * dot, 50) for dot in range(3)]
    between = [sheet.pixelColor(12 + 33 * dot + 6, 50) for dot in range(3)]
    assert middles == [LIGHT().brand, LIGHT().accent, LIGHT().paper]
    assert between == [LIGHT().brand, LIGHT().paper, LIGHT().paper]


def draw_reps(painter: QPainter, *, done: int, total: int, now: float) -> None:
    """Paint the whole bar, as the page does."""
    piece = place_of_rep(BAR, 1.0, number=done, total=total)
    if piece != BAR:
        draw_reps_done(painter, BAR, 1.0, LIGHT(), done=done, total=total)
        draw_reps_to_do(painter, BAR, 1.0, LIGHT(), done=done, total=total)
    draw_rep(painter, piece, 1.0, LIGHT(), now)


def test_reps_are_full_partly_full_and_open(paint: Paint) -> None:
    sheet = paint(lambda painter: draw_reps(painter, done=1, total=3, now=0.5))
    seen = [sheet.pixelColor(x, 110) for x in (200, 330, 430, 600)]
    assert seen == [LIGHT().brand, LIGHT().accent, LIGHT().paper, LIGHT().paper]


@pytest.mark.parametrize("total", [2, 20, 21, 30])
def test_the_pieces_of_a_bar_stand_apart_and_end_with_it(total: int) -> None:
    pieces = [place_of_rep(BAR, 1.0, number=number, total=total) for number in range(total)]
    assert pieces[0].left() == BAR.left()
    assert pieces[-1].right() == pytest.approx(BAR.right())
    assert all(one.right() + 2 < other.left() for one, other in pairwise(pieces))


@pytest.mark.parametrize(("total", "done"), [(1, 0), (12, 11), (30, 12), (120, 60)])
def test_any_number_of_reps_stays_in_its_place(paint: Paint, total: int, done: int) -> None:
    sheet = paint(lambda painter: draw_reps(painter, done=done, total=total, now=1.0))
    assert sheet.copy(694, 90, 40, 40) == sheet.copy(740, 90, 40, 40)


def test_a_piece_of_the_session_is_as_long_as_its_planned_time() -> None:
    short, long = _shared([3, 14], room=1000, least=14)
    assert short + long == pytest.approx(1000)
    assert long / short == pytest.approx(14 / 3, rel=0.1)


def test_even_the_shortest_exercise_can_be_seen() -> None:
    assert min(_shared([0, 500, 500], room=900, least=14)) == 14
    assert _shared([0, 0], room=10, least=14) == [5, 5]


def test_pieces_of_the_session_tell_apart_without_colour(paint: Paint) -> None:
    pieces = [Piece(1, "done"), Piece(1, "now", 0.5), Piece(1, "to-do"), Piece(1, "skipped")]
    sheet = paint(lambda painter: draw_session_bar(painter, BAR, 1.0, LIGHT(), pieces))
    grey = sheet.convertToFormat(QImage.Format.Format_Grayscale8)
    shapes = [grey.copy(100 + 149 * place, 95, 140, 30) for place in range(4)]
    assert all(shapes[one] != shapes[other] for one in range(4) for other in range(one))


def test_the_piece_now_is_thicker(paint: Paint) -> None:
    pieces = [Piece(1, "done"), Piece(1, "now", 1.0)]
    sheet = paint(lambda painter: draw_session_bar(painter, BAR, 1.0, LIGHT(), pieces))
    assert sheet.pixelColor(250, 101) == LIGHT().paper
    assert sheet.pixelColor(550, 101) == LIGHT().accent


def test_a_key_cap_is_never_narrower_than_high() -> None:
    for key in ("S", "1", "Space", "\N{RIGHTWARDS ARROW}", "+"):
        wide, high = cap_size(key, 16)
        assert wide >= high


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (1920, 1080), (3840, 2160), (1280, 1024)])
def test_no_place_of_the_session_page_overlaps_the_bottom_bar(size: tuple[int, int]) -> None:
    found = places(*size)
    above = [found.stage, found.rep_bar, found.cue_by_number, found.cue_by_ring, found.rest_ring, found.column]
    assert all(place.bottom() <= found.bar.top() for place in above)
    assert all(place.right() <= size[0] for place in above)
    assert found.stage.right() < found.column.left()


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5, 2.0])
def test_the_rows_of_the_bottom_bar_stay_in_it_at_every_text_size(text: float) -> None:
    found = places(1280, 800, text)
    assert found.bar.top() <= found.progress.top()
    assert found.progress.bottom() <= found.controls.top()
    assert found.controls.bottom() <= found.bar.bottom()


def test_the_mock_up_and_the_full_hd_screen_agree_with_the_design() -> None:
    assert places(1280, 800).stage == QRectF(24, 24, 600, 652)
    assert round(places(1920, 1080).stage.width()) == 1002
    assert places(1024, 640).u == 0.8
