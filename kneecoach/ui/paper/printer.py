"""A printer for what is looked at first. Its library is wanted where something is printed alone."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtPrintSupport import QPrinter

from kneecoach.ui.paper.pdf import CREATOR, Paper, set_paper, usual_paper


def printer(title: str, paper: Paper | None = None) -> QPrinter:
    """Return a printer for this document, without a paper for the usual one; with none at hand it writes a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setDocName(title)
    made.setCreator(CREATOR)
    made.setFullPage(True)
    set_paper(made, paper or usual_paper(QLocale.system()))
    return made
