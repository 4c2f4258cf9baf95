"""Tables for spreadsheets: everything comes back as it was, and nothing is taken for a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecoach.core.cells import csv_text, inert

ACTIVE = ("=", "+", "-", "@", "\t", "\r")

cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@given(st.lists(st.lists(cells, min_size=2, max_size=2)))
def test_what_is_written_is_read_back_but_for_the_mark_of_inert_cells(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(csv_text(("a", "b"), rows), newline="")))
    assert read == [["a", "b"], *([inert(cell) for cell in row] for row in rows)]


@given(cells)
def test_no_cell_begins_as_a_formula_does_unless_it_is_a_number(cell: str) -> None:
    kept = inert(cell)
    assert kept.removeprefix("'") == cell.removeprefix("'") or kept == cell
    assert not kept.startswith(ACTIVE) or float(kept) is not None


@pytest.mark.parametrize(
    ("cell", "kept"),
    [("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-5", "-5"), ("-5.5", "-5.5"), ("@x", "'@x"), ("\t=1", "'\t=1")],
)
def test_numbers_stay_numbers(cell: str, kept: str) -> None:
    assert inert(cell) == kept
