"""The programmes to choose from, and a page for each exercise."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kneecoach.app import views
from kneecoach.app.tools import Tools
from kneecoach.core.editing import LONGEST_NAME, empty
from kneecoach.core.programme import Prescription, Programme
from kneecoach.ui.exercise_page import ExercisePage
from kneecoach.ui.main_window import PROGRAMME
from kneecoach.ui.programme_actions import COPY, DELETE, TAKE_BACK
from kneecoach.ui.programme_page import ProgrammePage
from kneecoach.words import programmes as words
from kneecoach.words.doses import dose_line
from kneecoach.words.faults import fault

if TYPE_CHECKING:
    from kneecoach.app.editor import Editor  # made when it is first wanted


class Library(QObject):
    """Shows programmes and exercises. Signals: chosen(), a programme was chosen; closed(), back to where it was."""

    chosen = Signal()
    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._from_list = False
        self._undoes: Programme | None = None

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

    def edit(self, programme: str) -> None:
        """Show a programme to change it."""
        self._editor.edit(programme)

    @cached_property
    def _editor(self) -> Editor:
        from kneecoach.app.editor import Editor

        made = Editor(self._tools)
        made.closed.connect(self.show)
        made.opened.connect(lambda exercise: self.show_exercise(exercise, made.programme.id))
        return made

    @cached_property
    def _programmes(self) -> ProgrammePage:
        page = ProgrammePage()
        page.change_wanted.connect(self.edit)
        page.new_wanted.connect(self._begin)
        page.acted.connect(self._act)
        page.undo_wanted.connect(self._undo)
        page.chosen.connect(self._choose)
        page.opened.connect(lambda programme, exercise: self.show_exercise(exercise, programme))
        return page

    @cached_property
    def _exercise(self) -> ExercisePage:
        page = ExercisePage()
        page.closed.connect(self._close)
        return page

    def _begin(self) -> None:
        """Begin a programme of the person's own, with nothing in it yet."""
        shelves = self._tools.person.shelves
        made = empty(shelves.free_id(words.MINE), words.MINE)
        if self._tools.carefully(lambda: shelves.save(made)):
            self.edit(made.id)

    def _act(self, action: str, programme: str) -> None:
        """Do one of the rarer things with a programme."""
        done: dict[str, Callable[[str], None]] = {COPY: self._copy, TAKE_BACK: self._take_back, DELETE: self._delete}
        self._tools.carefully(lambda: done[action](programme))

    def _copy(self, programme: str) -> None:
        shelves = self._tools.person.shelves
        its = shelves.shelf.programmes[programme]
        name = words.copy_of(its.name)[:LONGEST_NAME]
        copied = replace(its, id=shelves.free_id(name), name=name)
        shelves.save(copied)
        self.edit(copied.id)

    def _take_back(self, programme: str) -> None:
        shelves = self._tools.person.shelves
        self._undoes = shelves.shelf.programmes[programme]
        base = shelves.base(programme)
        assert base is not None
        shelves.save(base)
        self._done(words.taken_back(base.name))

    def _delete(self, programme: str) -> None:
        shelves = self._tools.person.shelves
        self._undoes = shelves.shelf.programmes[programme]
        shelves.delete(programme)
        self._done(words.deleted(self._undoes.name))

    def _done(self, sentence: str) -> None:
        self.show()
        self._programmes.show_undo(sentence)

    def _undo(self) -> None:
        """Put back the programme that was deleted or taken back last."""
        undoes = self._undoes
        if undoes is not None and self._tools.carefully(lambda: self._tools.person.shelves.save(undoes)):
            self._undoes = None
            self._done("")
            self._programmes.look_at(undoes.id)

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
