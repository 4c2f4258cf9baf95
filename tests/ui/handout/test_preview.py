"""The print preview: the same pages as the file, on whatever paper is chosen in it, with no printer at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from paper import handout, pdf, pictures, row, words
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.handout.preview import HandoutPreview

NINE = handout(*[row(figure="oyster")] * 9)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[HandoutPreview]:
    """Return a preview that is open."""
    made = HandoutPreview(NINE)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    made.close()


def pages(shown: HandoutPreview) -> int:
    """Return how many pages are shown."""
    found = shown.findChild(QPrintPreviewWidget)
    assert isinstance(found, QPrintPreviewWidget)
    found.updatePreview()
    return found.pageCount()


def test_as_many_pages_are_shown_as_are_printed(shown: HandoutPreview) -> None:
    shown.printer().setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    assert pages(shown) == len(pictures(pdf(NINE, "a4")))
    assert "Four for a friend" in shown.windowTitle()


def test_other_paper_is_laid_out_anew(shown: HandoutPreview) -> None:
    before = pages(shown)
    shown.printer().setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    assert pages(shown) > before


def test_what_is_printed_are_the_pages_of_the_file(shown: HandoutPreview, tmp_path: Path) -> None:
    out = tmp_path / "printed.pdf"
    printer = shown.printer()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    shown.paintRequested.emit(printer)
    assert words(out.read_bytes()) == words(pdf(NINE, "a4"))
