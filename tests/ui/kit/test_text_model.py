"""Rows of words behind a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from kneecoach.ui.kit.text_model import TextModel


def test_a_model_holds_its_rows_and_gives_way_to_others() -> None:
    model = TextModel(("Day", "Done"))
    tester = QAbstractItemModelTester(model)
    model.show_rows([("Mon", "1"), ("Tue", "2")])
    assert (model.rowCount(), model.columnCount(), model.index(1, 1).data()) == (2, 2, "2")
    model.show_rows([("<b>Wed</b>", "3")])
    assert (model.rowCount(), model.index(0, 0).data()) == (1, "<b>Wed</b>")
    assert tester.model() is model


def test_only_columns_have_names() -> None:
    model = TextModel(("Day", "Done"))
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Done"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    assert model.headerData(5, Qt.Orientation.Horizontal) is None
