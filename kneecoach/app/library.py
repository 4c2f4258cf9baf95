"""The programmes to choose from, and a page for each exercise."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kneecoach.app import views
from kneecoach.app.tools import Tools
from kneecoach.core.editing import LONGEST_NAME, empty
from kneecoach.core.programme import Prescription, Programme
from kneecoach.ui.exercise_page import ExercisePage
from kneecoach.ui.main_window import PROGRAMME
from kneecoach.ui.programme_actions import COPY, DELETE, HANDOUT, SEND, TAKE_BACK
from kneecoach.ui.programme_page import ProgrammePage
from kneecoach.words import programmes as words
from kneecoach.words.doses import dose_line
from kneecoach.words.faults import fault

if TYPE_CHECKING:
    # Made when they are first wanted.
    from kneecoach.app.editor import Editor
    from kneecoach.app.own_exercises import OwnExercises
    from kneecoach.app.sharing import Sharing


class Library(QObject):
    """Shows programmes and exercises. Signals: chosen(), a programme was chosen; closed(), back to where it was.

    history_came(), sessions of a file were added; history_closed(), none were.
    """

    chosen = Signal()
    history_came = Signal()
    history_closed = Signal()
    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._from_list = False
        self._undoes: Programme | None = None
        self._adding = False

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
        made.export_wanted.connect(lambda programme: self._sharing.save(programme))
        made.handout_wanted.connect(self._print)
        made.new_exercise_wanted.connect(self._begin_exercise)
        return made

    def choose_file(self) -> None:
        """Let the person choose a file, and show what it holds."""
        self._sharing.choose()

    def open_file(self, path: Path) -> None:
        """Show what a file holds before anything of it is added."""
        self._sharing.open(path)

    @cached_property
    def _own(self) -> OwnExercises:
        from kneecoach.app.own_exercises import OwnExercises

        made = OwnExercises(self._tools)
        made.made.connect(self._made)
        made.closed.connect(self._back)
        return made

    def _made(self, exercise: str) -> None:
        """Put a new exercise where it was wanted, or show the one that was changed."""
        if self._adding:
            self._adding = False
            self._editor.edit(self._editor.programme.id)
            self._editor.add(exercise)
        else:
            self._back()

    def _begin_exercise(self) -> None:
        self._adding = True
        self._own.begin()

    def _back(self) -> None:
        """Go back to the programme that is being edited, else to the list."""
        self._adding = False
        if "_editor" in self.__dict__ and self._editor.programme.id in self._tools.person.shelf.programmes:
            self._editor.edit(self._editor.programme.id)
        else:
            self.show()

    @cached_property
    def _sharing(self) -> Sharing:
        from kneecoach.app.sharing import Sharing

        made = Sharing(self._tools)
        made.history_came.connect(self.history_came)
        made.history_closed.connect(self.history_closed)
        made.added.connect(self._added)
        made.closed.connect(self.show)
        return made

    @cached_property
    def _programmes(self) -> ProgrammePage:
        page = ProgrammePage()
        page.change_wanted.connect(self.edit)
        page.new_wanted.connect(self._begin)
        page.import_wanted.connect(lambda: self._sharing.choose())
        page.acted.connect(self._act)
        page.undo_wanted.connect(self._undo)
        page.chosen.connect(self._choose)
        page.opened.connect(lambda programme, exercise: self.show_exercise(exercise, programme))
        return page

    @cached_property
    def _exercise(self) -> ExercisePage:
        page = ExercisePage()
        page.closed.connect(self._close)
        page.change_wanted.connect(lambda exercise: self._own.change(exercise))
        return page

    def _begin(self) -> None:
        """Begin a programme of the person's own, with nothing in it yet."""
        shelves = self._tools.person.shelves
        made = empty(shelves.free_id(words.MINE), words.MINE)
        if self._tools.carefully(lambda: shelves.save(made)):
            self.edit(made.id)

    def _act(self, action: str, programme: str) -> None:
        """Do one of the rarer things with a programme."""
        done: dict[str, Callable[[str], None]] = {
            COPY: self._copy,
            HANDOUT: self._print,
            SEND: lambda programme: self._sharing.save(programme),
            TAKE_BACK: self._take_back,
            DELETE: self._delete,
        }
        self._tools.carefully(lambda: done[action](programme))

    def _added(self, programme: str) -> None:
        self.show()
        self._programmes.look_at(programme)

    def _print(self, programme: str) -> None:
        """Show a programme as it is printed."""
        from kneecoach.app.handout import handout_of
        from kneecoach.ui.handout.preview import preview  # its library is wanted here alone

        person = self._tools.person
        preview(handout_of(person, person.shelf.programmes[programme]), self._tools.window)

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
