"""The page to take along in the real window: looked at, saved, printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from paper import words
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneecoach.app.desk import Desk
from kneecoach.app.reports import Reports
from kneecoach.core.series import Period
from kneecoach.words.plan import long_date

OpenDesk = Callable[..., Desk]


def shown(desk: Desk, period: Period = Period.FOUR_WEEKS) -> Reports:
    """Return the reports, with the page of a period open."""
    reports = Reports(desk._tools, desk.outlook.planner)
    reports.show(period)
    return reports


def test_it_opens_with_the_period_that_was_asked_for(open_desk: OpenDesk) -> None:
    window = shown(open_desk(), Period.YEAR).window
    assert window.isVisible()
    assert window.period.value() == "52"
    assert window.page.pageCount() == 1


@pytest.mark.parametrize("name", ["page.pdf", "page"])
def test_the_page_is_saved_for_the_period_and_paper_that_are_chosen(
    open_desk: OpenDesk, tmp_path: Path, asked: list[str], name: str
) -> None:
    desk = open_desk(str(tmp_path / name), "ok")
    reports = shown(desk)
    reports.window.period.pick(1)
    reports.window.paper.pick(1)
    reports.window.save.click()
    (page,) = PdfReader(tmp_path / "page.pdf").pages
    assert round(page.mediabox.width) == 612
    assert f"to {long_date(desk.outlook.planner.today)}" in words((tmp_path / "page.pdf").read_bytes())[0]
    assert asked[0] == f"Save as PDF: KneeCoach {desk.outlook.planner.today}.pdf"


def test_saving_nowhere_writes_nothing(open_desk: OpenDesk, tmp_path: Path) -> None:
    shown(open_desk("")).window.save.click()
    assert list(tmp_path.rglob("*.pdf")) == []


def test_a_file_that_cannot_be_written_is_told(open_desk: OpenDesk, tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "there.pdf").mkdir()
    shown(open_desk(str(tmp_path / "there.pdf"), "ok")).window.save.click()
    assert "there.pdf was not written" in asked[-1]


def test_what_is_printed_is_the_page(open_desk: OpenDesk, tmp_path: Path, qapp: QApplication) -> None:
    window = shown(open_desk()).window
    window.print.click()
    asked = window.findChild(QPrintDialog)
    assert isinstance(asked, QPrintDialog)
    window.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    window.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    asked.done(QPrintDialog.DialogCode.Accepted)
    (page,) = words((tmp_path / "printed.pdf").read_bytes())
    assert page.startswith("KneeCoach: what was done")


def test_the_page_is_made_larger_and_smaller_and_left_by_keyboard(open_desk: OpenDesk) -> None:
    window = shown(open_desk()).window
    before = window.page.zoomFactor()
    QTest.keyClick(window.larger, Qt.Key.Key_Return)
    assert window.page.zoomFactor() > before
    QTest.keyClick(window.smaller, Qt.Key.Key_Return)
    assert window.page.zoomFactor() == pytest.approx(before)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
