"""The page to take along: looked at for a period, saved as a file, printed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from kneecoach.app.planner import Planner
from kneecoach.app.report import report_of
from kneecoach.app.tools import Tools
from kneecoach.core.series import Period
from kneecoach.ui.paper.pdf import save, usual_paper
from kneecoach.ui.report.page import printed
from kneecoach.words import report as words
from kneecoach.words import sharing

if TYPE_CHECKING:
    from kneecoach.core.report import Report
    from kneecoach.ui.report.window import ReportWindow

ENDING = ".pdf"


class Reports(QObject):
    """Shows the report of a period in a window of its own."""

    def __init__(self, tools: Tools, planner: Planner) -> None:
        super().__init__(tools.window)
        self._tools, self._planner = tools, planner
        self._report: Report | None = None

    def show(self, period: Period) -> None:
        """Show the report of this period, as large as the window."""
        if self._tools.carefully(lambda: self._read(period)):
            self.window.resize(self._tools.window.size())
            self.window.open()

    @cached_property
    def window(self) -> ReportWindow:
        """The window with the page."""
        from kneecoach.ui.report.window import ReportWindow  # its library is wanted here alone

        made = ReportWindow(usual_paper(QLocale.system()), self._tools.window)
        made.period_chosen.connect(lambda period: self._tools.carefully(lambda: self._read(Period(period))))
        made.save_wanted.connect(self._save)
        return made

    def _read(self, period: Period) -> None:
        self._report = report_of(self._tools.person, self._tools.books, self._planner, period)
        self.window.show_page(printed(self._report), period.value)

    def _save(self) -> None:
        """Let the person choose where to, and write the page that is shown."""
        made = self._report
        assert made is not None
        path = self._tools.save_file(words.SAVE_TITLE, words.file_name(made), words.KINDS)
        if not path:
            return
        out = Path(path) if path.lower().endswith(ENDING) else Path(path + ENDING)
        if self._tools.carefully(lambda: save(printed(made), out, self.window.chosen_paper())):
            self._tools.ask(sharing.SAVED_TITLE, sharing.exported(str(out)), ("ok", sharing.CLOSE))
