"""Paragraphs on paper: within their width, with every word, and labels in bold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from paper import texts
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from kneecoach.ui.paper.text import BODY, LEADING, PT, clipped, line, paragraph


@given(texts(300), st.integers(60, 500))
def test_no_line_is_wider_than_its_paragraph(qapp: QApplication, words: str, points: int) -> None:
    made = paragraph(words, points * PT)
    assert made.width <= points * PT
    assert made.layout.text() == " ".join(words.split())
    assert made.height >= made.layout.lineCount() * BODY * PT if words.split() else made.height == 0


def test_words_that_need_two_lines_are_two_lines_high(qapp: QApplication) -> None:
    words = "Lift the top knee, heels still touching"
    whole = line(words)
    broken = paragraph(words, whole.width * 0.7)
    assert broken.layout.lineCount() == 2
    assert broken.height == 2 * whole.height == 2 * BODY * PT * LEADING


def test_a_label_is_bold_and_stays_on_one_line(qapp: QApplication) -> None:
    made = paragraph([("Take care:", True), ("Hips \U0001f9b5 still.", False), ("Easier:", True)], 1e6)
    bold = [made.layout.text()[each.start : each.start + each.length] for each in made.layout.formats()]
    assert bold[0] == "Take\u00a0care:"
    assert all(each.format.fontWeight() == QFont.Weight.Bold for each in made.layout.formats())
    assert made.layout.formats()[1].start == len("Take care: Hips _ still. ") + 1  # Qt counts the leg as two


def test_words_of_a_script_that_runs_leftwards_begin_where_all_others_do(qapp: QApplication) -> None:
    made = line("\u05e9\u05dc\u05d5\u05dd")
    assert made.layout.lineAt(0).naturalTextRect().left() == 0


@given(texts(3000), st.integers(60, 300), st.integers(1, 4))
def test_clipped_words_keep_to_their_lines_and_say_that_more_is_missing(
    qapp: QApplication, words: str, points: int, most: int
) -> None:
    whole, made = paragraph(words, points * PT), clipped(words, points * PT, most)
    assert made.layout.lineCount() <= max(most, 0)
    assert made.width <= points * PT
    if whole.layout.lineCount() <= most:
        assert made.layout.text() == whole.layout.text()
    else:
        assert made.layout.text().endswith("…")
        assert whole.layout.text().startswith(made.layout.text()[:-1])


def test_words_without_end_are_clipped_without_being_laid_out(qapp: QApplication) -> None:
    made = clipped("\U0001f9b5 knee " * 200_000, 200 * PT, 2)
    assert made.layout.lineCount() == 2
    assert made.layout.text().endswith("…")
