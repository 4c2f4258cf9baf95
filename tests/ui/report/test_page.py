"""The report as a PDF file, read back: one page, every number in words, no pixels, nothing in the margins."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from paper import blank, edges, pictures, words
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from reporting import HOSTILE, MADE, fonts, kept, made, pdf, reports

from kneecoach.core.dose import Side
from kneecoach.core.felt import Morning
from kneecoach.core.report import Kept, Rated, Report, Session
from kneecoach.ui.paper.pdf import Paper
from kneecoach.ui.paper.text import PT
from kneecoach.ui.report.page import FOOT, blocks

PAPERS: list[Paper] = ["a4", "letter"]
TEN_YEARS = made(kept(sessions=520, exercises=31, weeks=523, note="Stiff at first. " * 60, every=7), None)


def told(report: Report, paper: Paper = "a4") -> str:
    """Return the words of the page."""
    (page,) = words(pdf(report, paper))
    return page


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_page_is_of_the_paper_that_was_asked_for(paper: Paper, size: tuple[int, int]) -> None:
    (page,) = PdfReader(BytesIO(pdf(made(kept()), paper))).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_it_says_of_when_it_is_and_what_it_is_not() -> None:
    page = told(made(kept()))
    assert page.startswith("KneeCoach: what was done")
    assert "7 September 2026 to 25 November 2026" in page
    assert "A plain log kept by the person. General exercise information, not medical advice." in page
    assert "Page made on 25 November 2026" in page


def test_every_number_of_the_period_stands_beside_what_it_counts() -> None:
    report = made(replace(kept(), weeks=(replace(kept().weeks[0], planned=47, done=31, partial=9, short=5, extra=8),)))
    page = told(report)
    for number in ("47", "31", "9", "8", "76 %", "80 %", "120"):
        assert f" {number} " in page
    assert "done, 5 of them short" in page
    assert "minutes, pauses included" in page


def test_every_exercise_tells_its_first_and_last_dose_its_units_and_its_sides() -> None:
    page = told(made(kept(sessions=12, exercises=3)))
    for at in range(3):
        name, dose = f"Movement {100 + at}", f"3 × 10 each side, then 3 × {12 + at} each side"
        assert f"{name} {dose} 12 228 of 240 95 % 120 / 120 48 72" in page


def test_comfort_tells_each_knee_and_the_next_morning_where_they_are_known() -> None:
    rated = (Rated(MADE, 1, 4, 2, Morning.SAME, Side.LEFT), Rated(MADE, 2, 6, None, Morning.MORE, Side.RIGHT))
    page = told(made(replace(kept(), sessions=(Session(1, MADE, "Basics", 1, rated),))))
    assert "Highest during, left 4 4 4 1" in page
    assert "Highest during, right 6 6 6 1" in page
    assert "25 Nov 2026 left 1 4 2 same 25 Nov 2026 right 2 6 more" in page
    assert "less 0, same 1, more 1." in page


def test_breaks_plans_and_notes_have_their_days() -> None:
    page = told(made(kept(note="Good light.")))
    assert "Ill, 16 November 2026 to 17 November 2026" in page
    assert "From 1 January 2020: basics, every other day" in page
    assert "25 Nov 2026: Good light. 23 Nov 2026: Good light." in page


@pytest.mark.parametrize("paper", PAPERS)
def test_ten_years_of_31_exercises_fit_one_page_and_what_was_cut_is_counted(paper: Paper) -> None:
    page = told(TEN_YEARS, paper)
    shown = page.count("Movement 1")
    assert shown >= 20
    assert (f"and {31 - shown} more exercise" in page) is (shown < 31)
    assert f"and {520 - page.count(': Stiff at first.')} more notes" in page
    assert "Sessions per year" in page
    assert "lowest to highest of a month" in page


def test_a_log_without_sessions_says_so() -> None:
    page = told(made(Kept()))
    assert "No session was held in this period." in page
    assert "0 sessions planned 0 done" in page


def test_one_session_without_a_number_has_its_page_too() -> None:
    one = Session(1, MADE, "Basics", 840_000)
    page = told(made(replace(kept(sessions=1, weeks=1), sessions=(one,))))
    assert "No number was given in this period." in page
    assert "Sessions per week" in page


def test_hostile_words_are_plain_words() -> None:
    names = {key: f"{HOSTILE} {key}" for key in kept().names}
    page = told(made(replace(kept(note=HOSTILE), names=names)))
    assert "25 Nov 2026: <b>bold</b> &amp; gnp.exe [31m" in page
    assert "{n} %s" in page
    assert not {"\u202e", "\u2066", "\u0000", "\x1b"} & set(page)


@pytest.mark.parametrize("report", [made(kept()), TEN_YEARS, made(Kept())], ids=["weeks", "years", "empty"])
def test_its_fonts_are_in_the_file_and_nothing_of_it_is_pixels(report: Report) -> None:
    written = pdf(report)
    assert {name.split("-")[0].split("+")[-1].lstrip("/") for name, _ in fonts(written)} == {"AtkinsonHyperlegibleNext"}
    assert all(within for _, within in fonts(written))
    (page,) = PdfReader(BytesIO(written)).pages
    assert list(page.images) == []
    assert len(written) < 200_000


@settings(max_examples=25, deadline=None)
@given(reports(), st.sampled_from(PAPERS))
def test_it_is_always_one_page_with_clean_margins(report: Report, paper: Paper) -> None:
    (picture,) = pictures(pdf(report, paper))
    assert all(blank(picture, edge) for edge in edges(picture, 26))


@settings(max_examples=25, deadline=None)
@given(reports(), st.sampled_from([(531, 778), (548, 728)]))
def test_what_stands_on_the_page_ends_above_its_foot(qapp: QApplication, report: Report, size: tuple[int, int]) -> None:
    height = size[1] * PT - FOOT
    assert sum(block.height for block in blocks(report, size[0] * PT, height)) <= height + 1


def test_in_grey_done_in_part_and_extra_are_told_apart() -> None:
    weeks = tuple(replace(week, done=2, partial=2, extra=2) for week in kept(weeks=4).weeks)
    (picture,) = pictures(pdf(made(replace(kept(), weeks=weeks, sessions=(Session(1, date(2026, 11, 25), "Basics"),)))))
    column = [picture.pixelColor(120, y).lightness() for y in range(150, 330)]
    assert len({round(each, -1) for each in column if column.count(each) > 8}) >= 3
