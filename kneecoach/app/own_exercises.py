"""Exercises of the person's own: made, changed and deleted, with a figure that is borrowed or posed."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kneecoach.app.tools import Tools
from kneecoach.core.fault import FaultError
from kneecoach.core.making import OWN, Making
from kneecoach.core.own_exercise import exercise_of, is_whole, making_of
from kneecoach.core.settings import pace
from kneecoach.core.slug import slug
from kneecoach.figure.draft import Draft, draft_of, figure_of
from kneecoach.figure.motion import Motion
from kneecoach.files.atomic import move
from kneecoach.files.exercise_writer import write_exercise
from kneecoach.files.figure_writer import write_figure
from kneecoach.ui import stills
from kneecoach.ui.main_window import PROGRAMME
from kneecoach.ui.own_exercise_page import OwnExercisePage
from kneecoach.ui.pose_page import PosePage
from kneecoach.words import own_exercise as words

#: What a figure is called that is posed and not saved yet; no id, for an id has no space.
UNSAVED = "not saved"


class OwnExercises(QObject):
    """Leads through making an exercise. Signals: made(str), its id; closed(), nothing was made or it was deleted."""

    made = Signal(str)
    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._id = ""
        self._kept = self._making = Making()
        self._draft: Draft | None = None

    def begin(self) -> None:
        """Make a new exercise."""
        self._open("", Making())

    def change(self, exercise: str) -> None:
        """Change an exercise of the person's own; what no form shows of it is said before it would be lost."""
        its = self._tools.person.catalogue.own[exercise]
        options = (("leave", words.AS_IT_IS), ("change", words.CHANGE_ALL_THE_SAME))
        if is_whole(its) or self._tools.ask(words.NOT_WHOLE_TITLE, words.NOT_WHOLE, *options) == "change":
            self._open(exercise, making_of(its))

    def _open(self, exercise: str, making: Making) -> None:
        self._id, self._kept, self._draft = exercise, making, None
        self._show_form(making)

    def _show_form(self, making: Making) -> None:
        person = self._tools.person
        self._form.show_making(
            making,
            is_new=not self._id,
            names=self._lenders(),
            pace=pace(person.values),
            own_figure=UNSAVED if self._draft is not None else self._id if making.figure == OWN else "",
            kept=self._kept,
        )
        self._tools.window.show_page(self._form, PROGRAMME)

    def _lenders(self) -> dict[str, str]:
        """Return the exercises whose figure can be borrowed, with their names."""
        person = self._tools.person
        return {key: person.catalogue[key].name for key in person.figures if key in person.catalogue}

    @cached_property
    def _form(self) -> OwnExercisePage:
        page = OwnExercisePage()
        page.saved.connect(lambda making: self._tools.carefully(lambda: self._save(making)))
        page.pose_wanted.connect(self._pose)
        page.deleted.connect(lambda: self._tools.carefully(self._delete))
        page.closed.connect(self.closed)
        return page

    @cached_property
    def _posing(self) -> PosePage:
        page = PosePage()
        page.done.connect(self._posed)
        page.cancelled.connect(self._leave_posing)
        return page

    def _pose(self, making: Making) -> None:
        """Let the person pose the figure: as it was left, or as it is kept, or from a beginning they choose."""
        self._making = making
        self._posing.show_draft(self._draft or self._kept_draft(), making.name, tuple(self._lenders().items()))
        self._tools.window.show_page(self._posing, PROGRAMME)

    def _kept_draft(self) -> Draft | None:
        try:
            return draft_of(self._tools.person.figures[self._id].figure) if self._kept.figure == OWN else None
        except (KeyError, FaultError):
            return None

    def _posed(self, draft: Draft) -> None:
        self._draft = draft
        self._tools.person.figures.lend({UNSAVED: Motion(figure_of(draft, UNSAVED))})
        stills.current().forget(UNSAVED)
        self._show_form(replace(self._making, figure=OWN))

    def _leave_posing(self) -> None:
        options = (("stay", words.STAY), ("leave", words.LEAVE))
        if not self._posing.edited() or self._tools.ask(words.POSE_TITLE, words.POSE_LOST, *options) == "leave":
            has_one = self._draft is not None or self._kept.figure == OWN
            self._show_form(self._making if has_one else replace(self._making, figure=self._kept.figure))

    def _save(self, making: Making) -> None:
        """Write the figure first, so that an exercise never points at one that is not there."""
        person = self._tools.person
        posed = (path.stem for path in person.places.figures.glob("*.toml"))
        name = self._id or slug(making.name, {*person.catalogue, *posed})
        if self._draft is not None and making.figure == OWN:
            write_figure(person.places.figures / f"{name}.toml", figure_of(self._draft, name))
        write_exercise(person.places.exercises / f"{name}.toml", exercise_of(making, name))
        self._id, self._kept, self._draft = name, making, None
        self._form.show_saved()
        person.read_again()
        stills.current().forget(name)
        self.made.emit(name)

    def _delete(self) -> None:
        """Move the exercise among the removed; one that a programme needs stays, and it is said which."""
        person = self._tools.person
        using = [programme.name for programme in person.shelf.programmes.values() if programme.uses(self._id)]
        if using:
            self._tools.ask(words.IN_USE_TITLE, words.in_use(using), ("ok", words.UNDERSTOOD))
            return
        for folder in (person.places.exercises, person.places.figures):
            path = folder / f"{self._id}.toml"
            if path.exists():
                move(path, person.places.removed / f"{folder.name}-{path.name}")
        person.read_again()
        self.closed.emit()
