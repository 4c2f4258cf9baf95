"""Tables that are cut to their room, and count what they leave out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from kneecoach.ui.paper.text import PT
from kneecoach.ui.report.table import Column, Listing, fitted, listing, table


def more(n: int) -> str:
    """Return how many are left out."""
    return f"and {n} more"


def rows(number: int) -> Listing:
    """Return a list of so many lines."""
    return listing("Notes", [f"Line {n}" for n in range(number)], 200 * PT, 2, more)


@given(st.integers(2, 40), st.floats(0.3, 1.2))
def test_no_table_is_higher_than_its_room(qapp: QApplication, number: int, share: float) -> None:
    given_ = rows(number)
    room = max(share * given_.height, given_.head.height + 2 * given_.rows[0].height)
    assert fitted(given_, room, 200 * PT).height <= room + 1


def test_without_room_the_first_row_stands_and_the_rest_is_counted(qapp: QApplication) -> None:
    given_ = rows(9)
    assert fitted(given_, 0, 200 * PT).height == given_.head.height + 2 * given_.rows[0].height
    assert fitted(rows(1), 0, 200 * PT).height == rows(1).height
    assert fitted(rows(0), 100 * PT, 200 * PT).height == 0


def test_a_column_without_a_share_is_as_wide_as_its_numbers(qapp: QApplication) -> None:
    columns = (Column("Exercise", 1.0), Column("Units", right=True))
    narrow, wide = (
        table(columns, [("Lift the leg and " * 4, said)], 300 * PT, more) for said in ("1", "12345 of 12345")
    )
    assert narrow.rows[0].height < wide.rows[0].height


def test_of_thousands_of_rows_only_those_are_made_that_a_page_can_hold(qapp: QApplication) -> None:
    given_ = rows(5000)
    assert (len(given_.rows), given_.total) == (120, 5000)
    assert fitted(given_, 1e9, 200 * PT).height == given_.height + given_.rows[0].height
