"""A page of what was done, looked at before it is saved or printed. Imported when it is first wanted."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.ui.paper.pdf import Paper, Printed, set_paper
from kneecoach.ui.paper.printer import printer
from kneecoach.words import progress
from kneecoach.words import report as words

#: How much larger or smaller the page is made at a time.
ZOOM = 1.4


class ReportWindow(QDialog):
    """The page with what can be chosen of it. Signals: period_chosen(str), a Period; save_wanted()."""

    period_chosen = Signal(str)
    save_wanted = Signal()

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.WINDOW)
        self._printed: Printed | None = None
        self.printer = printer(words.TITLE, paper)
        self.period = Segmented(words.PERIOD, tuple((key.value, name) for key, name in progress.PERIODS.items()))
        self.paper = Segmented(words.PAPER, words.PAPERS)
        self.paper.set_value(paper)
        self.page = QPrintPreviewWidget(self.printer, self)
        self.save = KeyButton(words.SAVE, "main", icon="download")
        self.print = KeyButton(words.PRINT, icon="printer")
        self.close_button = KeyButton(words.CLOSE)
        self.smaller, self.larger = KeyButton(words.SMALLER, icon="minus"), KeyButton(words.LARGER, icon="plus")
        self._lay_out()
        self._connect()

    def show_page(self, printed: Printed, period: str) -> None:
        """Show this page of a period."""
        self._printed = printed
        self.period.set_value(period)
        self.page.updatePreview()

    def chosen_paper(self) -> Paper:
        """Return the paper that is chosen."""
        return next(paper for paper in get_args(Paper) if paper == self.paper.value())

    def _lay_out(self) -> None:
        self.page.setAccessibleName(words.SHOWN)
        self.page.fitInView()
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(16)
        above, below = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((above, (self.period, self.paper)), (below, (self.save, self.print, self.close_button))):
            row.setSpacing(16)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
        for zoom in (self.smaller, self.larger):
            zoom.show_words(shown=False)
            below.addWidget(zoom)
        column.addLayout(above)
        column.addWidget(self.page, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.period.chosen.connect(self.period_chosen)
        self.paper.chosen.connect(lambda _paper: self._use_paper())
        self.page.paintRequested.connect(self._paint)
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self._ask_for_printer)
        self.close_button.clicked.connect(self.reject)
        self.smaller.clicked.connect(lambda: self.page.zoomOut(ZOOM))
        self.larger.clicked.connect(lambda: self.page.zoomIn(ZOOM))

    def _use_paper(self) -> None:
        set_paper(self.printer, self.chosen_paper())
        self.page.updatePreview()

    def _ask_for_printer(self) -> None:
        asked = QPrintDialog(self.printer, self)
        asked.accepted.connect(lambda: self._paint(self.printer))
        asked.finished.connect(asked.deleteLater)
        QDialog.open(asked)

    def _paint(self, device: QPrinter) -> None:
        if self._printed is not None:
            self._printed.draw(device)
