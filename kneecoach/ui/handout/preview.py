"""A handout is looked at before it is printed."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from kneecoach.ui.handout.printing import printed
from kneecoach.ui.handout.value import Handout
from kneecoach.ui.paper.printer import printer
from kneecoach.words import handout as words


class HandoutPreview(QPrintPreviewDialog):
    """Shows a handout on paper of any size, and prints it; without a printer it can still write a file."""

    def __init__(self, handout: Handout, parent: QWidget | None = None) -> None:
        self._printer = printer(handout.title)
        super().__init__(self._printer, parent)
        self.setWindowTitle(words.PREVIEW.format(programme=handout.title))
        self.paintRequested.connect(printed(handout).draw)


def preview(handout: Handout, parent: QWidget | None = None) -> None:
    """Show a handout as it will be printed, as large as the window, until the person closes it."""
    shown = HandoutPreview(handout, parent)
    if parent is not None:
        shown.resize(parent.window().size())
    shown.exec()
    shown.deleteLater()
