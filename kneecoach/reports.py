"""A report from the command line: what was done in a period, as a PDF file of one page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale

from kneecoach.app.books import Books
from kneecoach.app.person import Person
from kneecoach.app.planner import Planner
from kneecoach.app.report import report_of, unheld
from kneecoach.core.fault import Fault
from kneecoach.core.series import Period
from kneecoach.files.places import Places
from kneecoach.pictures import dress
from kneecoach.ui.paper.pdf import Paper, save, usual_paper
from kneecoach.ui.report.page import printed
from kneecoach.words import sharing


def write_report(
    places: Places, out: Path, *, period: Period, today: date | None, paper: Paper | None
) -> tuple[Fault, ...]:
    """Write the report of a period, by default up to today and on the paper of the country; say where it is.

    Return what is wrong with the plan's file. Raises FaultError: the database cannot be used, or the file not written.
    """
    person, books = Person(places), Books(places)
    planner = Planner(person, books, places)
    try:
        made = (
            report_of(person, books, planner, period, today)
            if places.database.exists()
            else unheld(planner, period, today)
        )
    finally:
        books.close()
    dress(dark=False)
    save(printed(made), out, paper or usual_paper(QLocale.system()))
    print(sharing.exported(str(out)))
    return planner.faults
