"""Which exercise comes onto which page: all of them, in order, as few pages as can be, none overfull."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from paper import handout, handouts, row

from kneecoach.ui.handout.ends import FOOT, notes_height
from kneecoach.ui.handout.sheets import NEAR, balanced, filled, sheets
from kneecoach.ui.handout.value import Handout
from kneecoach.ui.paper.text import PT

A4 = (531 * PT, 778 * PT)
LETTER = (548 * PT, 728 * PT)


@given(st.lists(st.floats(1, 100), min_size=1, max_size=14))
def test_every_height_comes_once_in_order_and_no_page_is_overfull(heights: list[float]) -> None:
    pages = balanced(heights, 100)
    assert [place for page in pages for place in page] == list(range(len(heights)))
    assert all(sum(heights[place] for place in page) <= 100.1 for page in pages)
    assert len(pages) == len(filled(heights, 100))


def test_pages_are_filled_alike() -> None:
    assert filled([30, 30, 30, 30], 100) == [[0, 1, 2], [3]]
    assert balanced([30, 30, 30, 30], 100) == [[0, 1], [2, 3]]


@settings(max_examples=20, deadline=None)
@given(handouts(), st.sampled_from([A4, LETTER, (460 * PT, 500 * PT)]))
def test_no_page_is_higher_than_its_paper(made: Handout, size: tuple[float, float]) -> None:
    pages = sheets(made, *size)
    for page in pages:
        used = sum(block.height for block in page.blocks) + (len(page.blocks) - 1) * page.before
        assert page.before >= NEAR - 1
        assert used + page.left <= size[1] - FOOT + 1
    assert pages[-1].left >= notes_height() - 1
    assert sum(len(page.blocks) for page in pages) == len(made.rows) + 1


def test_four_short_exercises_take_one_page_and_eleven_at_most_three() -> None:
    notes = (("Watch out", "Hips still, and breathe on."), ("Easier", "Open it less far."), ("Needs", "Mat."))
    for size in (A4, LETTER):
        one, four, eleven = (sheets(handout(*[row(figure="oyster", notes=notes)] * n), *size) for n in (1, 4, 11))
        assert (len(one), len(four)) == (1, 1)
        assert len(eleven) <= 3
