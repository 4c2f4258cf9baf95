"""Handouts as PDF files, read back: pages, words, boxes, fonts, margins."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper import blank, boxes, edges, handout, handouts, pdf, pictures, row, words
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kneecoach.core.fault import Code, FaultError
from kneecoach.ui import theme
from kneecoach.ui.handout.printing import printed
from kneecoach.ui.handout.value import Handout, Ticks
from kneecoach.ui.paper.pdf import Paper, save, usual_paper

ELEVEN = handout(*(row(f"Exercise {'abcdefghijk'[n]}", dose=f"{n + 1} sets of 7") for n in range(11)))
PAPERS: list[Paper] = ["a4", "letter"]


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_pages_are_of_the_paper_that_was_asked_for(paper: Paper, size: tuple[int, int]) -> None:
    pages = PdfReader(BytesIO(pdf(ELEVEN, paper))).pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {size}


@pytest.mark.parametrize("paper", PAPERS)
def test_each_exercise_is_there_once_with_its_dose_beside_it(paper: Paper) -> None:
    told = " ".join(words(pdf(ELEVEN, paper)))
    for number, each in enumerate(ELEVEN.rows, 1):
        assert told.count(each.name) == 1
        assert f"{number}. {each.name} Left Right {each.dose} {each.tempo} {each.position} • {each.cues[0]}" in told


def test_each_page_says_what_it_is_not_and_which_it_is() -> None:
    pages = words(pdf(ELEVEN, "letter"))
    for number, page in enumerate(pages, 1):
        assert "General exercise information, not medical advice." in page
        assert f"Four for a friend, {number} of {len(pages)}" in page


def test_there_is_a_box_for_every_set_and_side() -> None:
    ticks = [(Ticks("Sets", 3),), (Ticks("Left", 2), Ticks("Right", 2)), (Ticks("Left", 40), Ticks("Right", 40))]
    made = pdf(handout(*(row(ticks=each) for each in ticks)), "a4")
    assert boxes(made) == 3 + 4 + 80


def test_its_fonts_are_in_the_file() -> None:
    fonts: dict[str, Any] = {}
    for page in PdfReader(BytesIO(pdf(ELEVEN, "a4"))).pages:
        fonts |= {key: font.get_object() for key, font in page["/Resources"]["/Font"].items()}  # type: ignore[index]
    below = [font["/DescendantFonts"][0].get_object() for font in fonts.values()]
    assert {font["/BaseFont"].split("-")[0].split("+")[-1] for font in below} == {"/AtkinsonHyperlegibleNext"}
    assert all("/FontFile2" in font["/FontDescriptor"] for font in below)


def test_it_names_its_programme_and_nobody() -> None:
    told = PdfReader(BytesIO(pdf(ELEVEN, "a4"))).metadata
    assert told is not None
    assert (told.title, told.creator, told.author or "") == ("Four for a friend", "KneeCoach", "")


@settings(max_examples=15, deadline=None)
@given(handouts(), st.sampled_from(PAPERS))
def test_nothing_is_cut_and_nothing_runs_into_the_margins(made: Handout, paper: Paper) -> None:
    written = pdf(made, paper)
    for picture in pictures(written):
        assert all(blank(picture, edge) for edge in edges(picture, 26))
    told = "".join(words(written)).replace(" ", "")
    for each in made.rows:
        for said in (each.name, each.dose, each.tempo, each.position, *each.cues, *(n for _, n in each.notes)):
            assert "".join(said.split()) in told


def test_on_paper_it_is_light_whatever_the_window_wears(qapp: QApplication) -> None:
    light = pictures(pdf(ELEVEN, "a4"))
    theme.use(theme.Theme.dark())
    assert pictures(pdf(ELEVEN, "a4")) == light
    assert theme.current().name == "dark"
    theme.use(theme.Theme.light())


@pytest.mark.parametrize(
    ("place", "paper"),
    [("en_GB", "a4"), ("de_DE", "a4"), ("en_US", "letter"), ("fr_CA", "letter"), ("es_MX", "letter"), ("C", "a4")],
)
def test_the_usual_paper_is_that_of_the_country(place: str, paper: Paper) -> None:
    assert usual_paper(QLocale(place)) == paper


def test_a_file_that_cannot_be_written_is_a_fault_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "folder.pdf").mkdir()
    for out in (tmp_path / "file" / "x.pdf", tmp_path / "folder.pdf"):
        with pytest.raises(FaultError) as told:
            save(printed(ELEVEN), out, "a4")
        assert (told.value.fault.code, told.value.fault.file) == (Code.NOT_WRITTEN, str(out))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder.pdf"]
