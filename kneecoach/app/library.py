"""The programmes to choose from, and a page for each exercise."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from kneecoach.app import views
from kneecoach.app.tools import Tools
from kneecoach.core.programme import Prescription, Programme
from kneecoach.ui.exercise_page import ExercisePage
from kneecoach.ui.main_window import PROGRAMME
from kneecoach.ui.programme_page import ProgrammePage
from kneecoach.words.doses import dose_line
from kneecoach.words.faults import fault


class Library(QObject):
    """Shows programmes and exercises. Signals: chosen(), a programme was chosen; closed(), back to where it was."""

    chosen = Signal()
    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._from_list = False

    def show(self) -> None:
        """Show every programme, with those that could not be read."""
        person = self._tools.person
        faults = [fault(wrong) for wrong in person.shelf.faults]
        self._programmes.show_programmes(views.programme_cards(person), person.programme.id, faults)
        self._tools.window.show_page(self._programmes, PROGRAMME)

    def show_exercise(self, exercise: str, programme: str | None = None) -> None:
        """Show one exercise at the dose of this programme, by default that of today."""
        person = self._tools.person
        self._from_list = programme is not None
        of = person.offered(person.shelf.programmes[programme] if programme else person.programme)
        prescription = _find(of, exercise) or Prescription(exercise, person.catalogue[exercise].dose)
        item = person.compile([prescription]).items[0]
        its, mark = person.catalogue[exercise], views.mark(person, exercise)
        self._exercise.show_exercise(its, prescription.dose, dose_line(item), of.honest, mark=mark)
        self._tools.window.show_page(self._exercise, PROGRAMME)

    @cached_property
    def _programmes(self) -> ProgrammePage:
        page = ProgrammePage()
        page.chosen.connect(self._choose)
        page.opened.connect(lambda programme, exercise: self.show_exercise(exercise, programme))
        return page

    @cached_property
    def _exercise(self) -> ExercisePage:
        page = ExercisePage()
        page.closed.connect(self._close)
        return page

    def _choose(self, programme: str) -> None:
        if self._tools.carefully(lambda: self._tools.person.choose(programme, short=False)):
            self.chosen.emit()

    def _close(self) -> None:
        if self._from_list:
            self.show()
        else:
            self.closed.emit()


def _find(programme: Programme, exercise: str) -> Prescription | None:
    chosen = (prescription.chosen(exercise) for prescription in programme.prescriptions)
    return next((prescription for prescription in chosen if prescription.exercise == exercise), None)
